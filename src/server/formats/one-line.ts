/** A text where only one line is allowed: white space of any kind becomes one blank. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
