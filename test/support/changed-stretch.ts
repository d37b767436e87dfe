/** The stretch in which two texts differ: what the first one has there, and the second. */
export const changedStretch = (
  before: string,
  after: string,
): { readonly before: string; readonly after: string } => {
  let start = 0
  while (start < before.length && before[start] === after[start]) start += 1
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return {
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  }
}
