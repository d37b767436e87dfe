import { join } from 'node:path'
import { Low } from 'lowdb'
import type { Rules } from '../../core/checks/rules.ts'
import { Batches } from './batches.ts'
import { type Ground, stamp } from './document-folder.ts'
import { errorCode } from './file-system.ts'
import {
  type RulesFile,
  rulesFile,
  rulesFileSchema,
  rulesName,
  shippedRulesFile,
} from './rules-file.ts'
import { diskTrouble } from './trouble.ts'

interface Request {
  readonly decide: (rules: Rules) => Rules
  readonly resolve: (rules: Rules) => void
  readonly reject: (error: unknown) => void
}

/** The rules of the house in their file, and the changes that wait for one another. */
export class KeptRules {
  readonly #low: Low<RulesFile>
  readonly #batches = new Batches((batch: readonly Request[]) => this.#commit(batch))
  #rules: Rules

  private constructor(low: Low<RulesFile>) {
    this.#low = low
    this.#rules = withoutVersion(low.data)
  }

  static async open(ground: Ground): Promise<KeptRules> {
    const low = new Low(rulesFile(ground.root, ground), shippedRulesFile)
    try {
      await low.read()
    } catch (error) {
      if (errorCode(error)?.startsWith('E') === true) throw error
      await setAside(ground)
    }
    return new KeptRules(low)
  }

  get rules(): Rules {
    return this.#rules
  }

  change(decide: Request['decide']): Promise<Rules> {
    return new Promise((resolve, reject) => this.#batches.submit({ decide, resolve, reject }))
  }

  /** Never rejects: who asked for what cannot be is told, and the others' changes are kept. */
  async #commit(batch: readonly Request[]): Promise<readonly Request[]> {
    const accepted: { readonly request: Request; readonly rules: Rules }[] = []
    let latest = this.#rules
    for (const request of batch) {
      try {
        latest = rulesAfter(latest, request.decide)
        accepted.push({ request, rules: latest })
      } catch (error) {
        request.reject(error)
      }
    }
    try {
      if (latest !== this.#rules) await this.#write(latest)
      for (const { request, rules } of accepted) request.resolve(rules)
    } catch (error) {
      for (const { request } of accepted) request.reject(diskTrouble(error))
    }
    return []
  }

  async #write(rules: Rules): Promise<void> {
    const before = this.#low.data
    this.#low.data = rulesFileOf(rules)
    try {
      await this.#low.write()
    } catch (error) {
      this.#low.data = before
      throw error
    }
    this.#rules = rules
  }
}

/** What a change makes of the rules; the very same value where it changes nothing. */
export const rulesAfter = (rules: Rules, decide: (rules: Rules) => Rules): Rules => {
  const next = decide(rules)
  return next === rules ? rules : { ...next, number: rules.number + 1 }
}

const withoutVersion = ({ v: _, ...rules }: RulesFile): Rules => rules

/** What does not fit the schema must not come onto the disk: it could not be read again. */
const rulesFileOf = (rules: Rules): RulesFile => rulesFileSchema.parse({ v: 1, ...rules })

/** Rules that cannot be read must not keep anybody from working; a person can bring them back. */
const setAside = async ({ root, fileSystem, now, randomId, report }: Ground): Promise<void> => {
  const name = `${rulesName}.${stamp(now())}-${randomId(8)}.damaged`
  await fileSystem.rename(join(root, rulesName), join(root, name))
  report({
    en: `The rules of the house cannot be read and were set aside as ${join(root, name)}; all rules are as shipped until they are put right.`,
    de: `Die Hausregeln sind nicht lesbar und wurden als ${join(root, name)} beiseitegelegt; bis sie in Ordnung gebracht sind, gilt die Vorgabe.`,
  })
}
