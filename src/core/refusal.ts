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

/**
 * The app says no, in one sentence meant for the person who reads it: what happened, where, what to
 * do. `details` is plain data for programs and is shown to API clients as it is.
 * Anything thrown that is not a Refusal is a bug.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: RefusalCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.code = code
    this.details = details
  }
}
