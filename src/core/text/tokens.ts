/**
 * Numbers with inner separators; words of letters, marks and digits with inner apostrophes; each
 * kind of white space by itself (a run of the same character is one token); everything else one
 * grapheme-like unit at a time. The last alternative takes any code unit that is left, so nothing
 * is ever lost.
 */
const token =
  /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|\r\n|([\s])\1*|\p{RI}\p{RI}|\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*(?:\u200D\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*)*|[\s\S]\p{M}*/gu

/** `text` cut into tokens. Joining them gives the text back, byte for byte. */
export const tokens = (text: string): readonly string[] => text.match(token) ?? []
