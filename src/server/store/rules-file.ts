import { join } from 'node:path'
import { z } from 'zod'
import { severities } from '../../core/checks/check.ts'
import { type Fact, factKinds } from '../../core/checks/fact.ts'
import { HIGHEST_THRESHOLD, type Rules, shippedRules } from '../../core/checks/rules.ts'
import { addresses, quoteStyles, regions } from '../../core/checks/setting.ts'
import { Refusal } from '../../core/refusal.ts'
import { DurableFile } from './durable-file.ts'
import { type FileSystem, nodeFileSystem } from './file-system.ts'

export const rulesName = 'rules.json'

const text = z.string()
const count = z.int().min(0)

const fact = z.strictObject({
  kind: z.enum(factKinds),
  wrong: text.exactOptional(),
  right: z.array(text),
  source: text.exactOptional(),
  near: z.array(text).exactOptional(),
  authority: text.exactOptional(),
}) satisfies z.ZodType<Fact>

const rulesFields = {
  number: count,
  style: z.strictObject({
    quotes: z.enum(quoteStyles).exactOptional(),
    dash: z.enum(['–', '—']).exactOptional(),
    noBreakSpaces: z.boolean().exactOptional(),
    address: z.enum(addresses).exactOptional(),
    region: z.enum(regions).exactOptional(),
    accepted: z.array(text).exactOptional(),
    severities: z.record(text, z.enum([...severities, 'off'])).exactOptional(),
  }),
  facts: z.strictObject({ own: z.array(fact), removed: z.array(text) }),
  dismissals: z.array(z.strictObject({ check: text, text, by: text, at: text })),
  mqm: z.strictObject({ threshold: z.number().min(0).max(HIGHEST_THRESHOLD) }).exactOptional(),
}

/** Rules without the version of their file. */
export const rulesSchema: z.ZodType<Rules> = z.strictObject(rulesFields)

/** `rules.json`: what the house decided for all its texts. */
export const rulesFileSchema = z.strictObject({ v: z.literal(1), ...rulesFields })
export type RulesFile = z.infer<typeof rulesFileSchema>

export const shippedRulesFile: RulesFile = rulesFileSchema.parse({ v: 1, ...shippedRules })

/** The file with the rules of the store in this folder. */
export const rulesFile = (
  root: string,
  given: { readonly fileSystem: FileSystem; readonly randomId: (length: number) => string },
): DurableFile<RulesFile> =>
  new DurableFile({ ...given, path: join(root, rulesName), schema: rulesFileSchema })

/** The rules in a copy of such a file. */
export const rulesIn = (bytes: Uint8Array, name: string): Rules => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const { v: _, ...rules } = rulesFileSchema.parse(JSON.parse(text))
    return rules
  } catch {
    throw unreadableRules(name)
  }
}

/**
 * The rules of the store in this folder, which may be in use: it is only read. As shipped where
 * there is no store.
 */
export const readRules = async (
  root: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<Rules> => {
  const file = rulesFile(root, { fileSystem, randomId: () => '' })
  try {
    const { v: _, ...rules } = (await file.read()) ?? shippedRulesFile
    return rules
  } catch {
    throw unreadableRules(join(root, rulesName))
  }
}

const unreadableRules = (name: string): Refusal =>
  new Refusal('unavailable', {
    en: `${name} cannot be read, or was written by a newer version.`,
    de: `${name} lässt sich nicht lesen oder stammt von einer neueren Version.`,
  })
