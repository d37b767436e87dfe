/**
 * White space as Python's `str.split()` sees it, on which every reference value rests. JavaScript's
 * `\s` differs: it has U+FEFF and lacks U+001C to U+001F and U+0085.
 */
export const isWhiteSpace = (unit: number): boolean => {
  if (unit <= 0x20) return unit >= 0x1c || (unit >= 0x09 && unit <= 0x0d)
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0
  return (
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0x1680
  )
}

/** `text` split at white space; no word is empty. */
export const words = (text: string): readonly string[] => {
  const found: string[] = []
  let start = -1
  for (let at = 0; at < text.length; at++) {
    if (!isWhiteSpace(text.charCodeAt(at))) {
      if (start < 0) start = at
    } else if (start >= 0) {
      found.push(text.slice(start, at))
      start = -1
    }
  }
  if (start >= 0) found.push(text.slice(start))
  return found
}

/** `text` without the white space at its end. */
export const withoutTrailingSpace = (text: string): string => {
  let end = text.length
  while (end > 0 && isWhiteSpace(text.charCodeAt(end - 1))) end--
  return text.slice(0, end)
}
