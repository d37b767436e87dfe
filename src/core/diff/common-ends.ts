/** How many UTF-16 units two gaps begin with in common; a line break of two is never cut. */
export const commonStart = (before: string, after: string): number => {
  const most = Math.min(before.length, after.length)
  let length = 0
  while (length < most && before.charCodeAt(length) === after.charCodeAt(length)) length++
  return cutsLineBreak(before, length) || cutsLineBreak(after, length) ? length - 1 : length
}

/** The same for what they end with. */
export const commonEnd = (before: string, after: string): number => {
  const most = Math.min(before.length, after.length)
  let length = 0
  while (
    length < most &&
    before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)
  ) {
    length++
  }
  const cuts =
    cutsLineBreak(before, before.length - length) || cutsLineBreak(after, after.length - length)
  return cuts ? length - 1 : length
}

const cutsLineBreak = (text: string, at: number): boolean =>
  text.charCodeAt(at - 1) === 0x0d && text.charCodeAt(at) === 0x0a
