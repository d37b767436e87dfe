/**
 * The ways the app says no. The list is closed on purpose: `server/web/errors.ts` holds the one
 * table that maps each to an HTTP status, the command line maps them to exit codes.
 */
export const refusalCodes = [
  'invalid',
  'not-found',
  'forbidden',
  'conflict',
  'too-large',
  'unsupported',
  'unavailable',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** One sentence for a person, in the two languages of the interface. */
export interface Told {
  readonly en: string
  readonly de: string
}

/**
 * The app says no, in one sentence meant for the person who reads it: what happened, where, what to
 * do. `told` has it in both languages; `message`, for programs and logs, is the English one.
 * `details` is plain data and is shown to API clients as it is. Anything thrown that is not a
 * Refusal is a bug.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly told: Told
  readonly details: Readonly<Record<string, unknown>>

  /** A plain string serves where both languages say the same, as names of fields do. */
  constructor(
    code: RefusalCode,
    told: Told | string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(typeof told === 'string' ? told : told.en)
    this.code = code
    this.told = typeof told === 'string' ? { en: told, de: told } : told
    this.details = details
  }
}
