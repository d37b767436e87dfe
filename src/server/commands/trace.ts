/**
 * Where a bug happened, for whoever runs the app. Without the message: those of the parsers quote
 * what they read, and the log is no place for people's texts. A system error tells its code.
 */
export const trace = (error: unknown): string => {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line))
  const cause = error.cause === undefined ? [] : [`caused by ${trace(error.cause)}`]
  return [`${error.name}${code}`, ...frames, ...cause].join('\n')
}
