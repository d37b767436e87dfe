/**
 * All matches of a global `pattern`, as `matchAll` finds them, without the copy of the pattern that
 * `matchAll` makes for each text: over many short texts the copies cost more than the matching.
 */
export const matches = (text: string, pattern: RegExp): readonly RegExpExecArray[] => {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    // After an empty match the next search would find the same again.
    if (match[0] === '') pattern.lastIndex += pattern.unicode && isPair(text, match.index) ? 2 : 1
  }
  return found
}

const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff
