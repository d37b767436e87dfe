import { withStringValue } from './value-places.ts'

/** What a line of JSONL says of one segment. */
export interface ObjectLine {
  readonly machine: string
  readonly source?: string
  readonly edited?: string
  readonly system?: string
  /** An id, for people. */
  readonly id?: string
}

/** What the parts are called in data sets that are about; the first is our own. */
const keys = {
  machine: ['machine', 'mt', 'hyp', 'hypothesis', 'translation', 'target', 'output', 'prediction'],
  source: ['source', 'src', 'source_text', 'original', 'input'],
  edited: ['edited', 'pe', 'post_edit', 'postedit', 'post_edited', 'corrected', 'correction'],
  system: ['system', 'model'],
  id: ['id', 'seg_id', 'segment'],
} as const

/** The line as an object with text of the machine's; else why it is none, in both languages. */
export const objectLine = (line: string): ObjectLine | { readonly fault: 'json' | 'machine' } => {
  const object = parsedObject(line)
  if (object === undefined) return { fault: 'json' }
  const machine = stringOf(object, 'machine')
  const source = stringOf(object, 'source')
  if (machine === undefined) return { fault: 'machine' }
  const edited = stringOf(object, 'edited')
  const system = stringOf(object, 'system')
  const id = keys.id.map((key) => object[key]).find((value) => isName(value))
  return {
    machine,
    ...(source !== undefined && { source }),
    ...(edited !== undefined && { edited }),
    ...(system !== undefined && system.trim() !== '' && { system }),
    ...(id !== undefined && { id: `${id}`.slice(0, 200) }),
  }
}

/** The line with another corrected text; everything else stays as it is written. */
export const withEdited = (line: string, edited: string): string => {
  const object = parsedObject(line) ?? {}
  const key = keys.edited.find((one) => Object.hasOwn(object, one)) ?? keys.edited[0]
  return withStringValue(line, key, edited)
}

const parsedObject = (line: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(line)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isName = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

/** Half of a character could be neither stored nor sent. */
const stringOf = (
  object: Readonly<Record<string, unknown>>,
  part: Exclude<keyof typeof keys, 'id'>,
): string | undefined => {
  const own = keys[part].find(
    (key) => Object.hasOwn(object, key) && typeof object[key] === 'string',
  )
  const value = own === undefined ? undefined : object[own]
  return typeof value === 'string' && !/\p{Surrogate}/u.test(value) ? value : undefined
}
