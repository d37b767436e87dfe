import { MARK } from './inline-tag.ts'

/**
 * What continues a grapheme whatever stands before it (UAX 29, GB9 and GB9a): marks, joiners, skin
 * tones, tag characters; the two letters are the spacing vowels Thai and Lao write after.
 */
const EXTENDING = String.raw`\p{M}\p{Gr_Ext}\p{Emoji_Modifier}\u200D\u0E33\u0EB3`

/** What binds itself to whatever comes after (UAX 29, GB9b: Grapheme_Cluster_Break=Prepend). */
const PREPENDED = String.raw`\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u0D4E\u{110BD}\u{110CD}\u{111C2}\u{111C3}\u{113D1}\u{1193F}\u{11941}\u{11A3A}\u{11A84}-\u{11A89}\u{11D46}\u{11F02}`

/** Letters and digits of every script; soft hyphen and zero-width marks do not end a word. */
const IN_WORD = String.raw`[\p{L}\p{N}${EXTENDING}\u00AD\u200B\u2060]`

/** "geht’s" is one word, "1.000,50" and "14:30" one number; "Ende.Neu" stays three tokens. */
const WORD_JOINT = String.raw`(?:['’](?=\p{L})|(?<=\p{N})[.,:'’](?=\p{N}))`

const WORD = `${IN_WORD}+(?:${WORD_JOINT}${IN_WORD}+)*`

/** A run of one kind of white space; a space that carries a mark is a character like others. */
const WHITE_SPACE = String.raw`\r\n|\r(?!\n)|([^\S\r])\1*(?![${EXTENDING}])`

/** One pictograph with all that is joined to it: skin tone, variation, family, profession. */
const PICTOGRAPH = String.raw`\p{ExtPict}[${EXTENDING}]*`

/** One grapheme, or a little more: a flag, an emoji sequence, any other character with its marks. */
const UNIT = String.raw`(?:\p{RI}\p{RI}|${PICTOGRAPH}(?:(?<=\u200D)${PICTOGRAPH})*|\r\n|[^])[${EXTENDING}]*`

/** After a joiner or a prepended character the grapheme goes on, so the token does, too. */
const CONTINUED = String.raw`(?:(?<=\u200D)\p{ExtPict}[${EXTENDING}]*|(?<=[${PREPENDED}])(?:${WORD}|${UNIT}))*`

/** The mark of an inline tag is never cut. */
const TAG = `${MARK}[${EXTENDING}]*`

const token = new RegExp(`${WHITE_SPACE}|(?:${WORD}|${TAG}|${UNIT})${CONTINUED}`, 'gu')

/**
 * `text` cut into words, numbers, runs of one kind of white space and single other characters.
 * Joining them gives the text back, byte for byte; no border is inside a grapheme.
 */
export const tokens = (text: string): readonly string[] => text.match(token) ?? []

const joinedSpace = new RegExp(`[${PREPENDED}] | [${EXTENDING}]`, 'u')

/**
 * Whether every space of `text` is a token of its own, or in a run with others: then the tokens of
 * what stands between the spaces are those of the text. Else one belongs to the character beside it.
 */
export const isCutAtSpaces = (text: string): boolean => !joinedSpace.test(text)

/** Whether a token is white space: no other token begins and ends with some. */
export const isWhiteSpace = (piece: string): boolean =>
  isWhite(piece.charCodeAt(0)) && isWhite(piece.charCodeAt(piece.length - 1))

/** Whether a UTF-16 unit is white space in the sense of `\s`. */
export const isWhite = (unit: number): boolean =>
  unit <= 0x20
    ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
    : unit >= 0xa0 &&
      (unit === 0xa0 ||
        unit === 0x1680 ||
        (unit >= 0x2000 && unit <= 0x200a) ||
        unit === 0x2028 ||
        unit === 0x2029 ||
        unit === 0x202f ||
        unit === 0x205f ||
        unit === 0x3000 ||
        unit === 0xfeff)
