/**
 * A text for a terminal: its control characters, which could move the cursor or rename the window,
 * are shown by their pictures (U+2400 and following). Tabs and line breaks stay.
 */
export const printable = (text: string): string =>
  text.replace(/(?![\t\n]|\r\n)\p{Cc}/gu, (control) => {
    const code = control.charCodeAt(0)
    if (code > 0x7f) return '\uFFFD'
    return code === 0x7f ? '\u2421' : String.fromCharCode(0x2400 + code)
  })
