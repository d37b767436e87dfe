import type { Severity } from './check.ts'
import type { Fact } from './fact.ts'
import { type FactIndex, factIndex } from './fact-index.ts'
import { starterFacts } from './german/starter-facts.ts'
import type { WaivedFinding } from './rules.ts'

export const quoteStyles = ['„…“', '»…«', '«…»', '"…"'] as const

export type QuoteStyle = (typeof quoteStyles)[number]

export const regions = ['de', 'at', 'ch'] as const

/** Whose German: Germany, Austria, Switzerland (no ß). */
export type Region = (typeof regions)[number]

export const addresses = ['any', 'Sie', 'du'] as const

/** How readers are addressed; `any` asks only that a document keeps to one. */
export type Address = (typeof addresses)[number]

/** What a house has decided where German leaves a choice. */
export interface HouseStyle {
  readonly quotes: QuoteStyle
  readonly dash: '–' | '—'
  /** Whether figure and unit are held together by a no-break space. */
  readonly noBreakSpaces: boolean
  readonly address: Address
  readonly region: Region
  /** Words and names that are right here, whatever a check thinks of them. */
  readonly accepted: readonly string[]
  /** A severity of its own for a check by id, or none of it. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>
}

export const defaultStyle: HouseStyle = {
  quotes: '„…“',
  dash: '–',
  noBreakSpaces: true,
  address: 'any',
  region: 'de',
  accepted: [],
  severities: {},
}

/** Knows words. Handed in: core has no dictionary. */
export interface Dictionary {
  /** Whether `word`, written as it is, is a German word. */
  readonly knows: (word: string) => boolean
  /** Whether it is an English one; absent when there is no English dictionary. */
  readonly knowsEnglish?: (word: string) => boolean
  /** How often it was asked for a word that it is still to learn: what was found so may change. */
  readonly misses?: () => number
}

/** What the checks go by: made once, used for many texts. */
export interface Setting {
  readonly style: HouseStyle
  readonly facts: FactIndex
  readonly accepted: ReadonlySet<string>
  /** Findings that are none in any text, by `waiver`. */
  readonly waived: ReadonlySet<string>
  readonly dictionary?: Dictionary
}

export interface SettingOptions {
  readonly style?: Partial<HouseStyle>
  /** Names and terms; absent: the starter set. */
  readonly facts?: readonly Fact[]
  readonly waived?: readonly WaivedFinding[]
  readonly dictionary?: Dictionary
}

/** The setting for `options`, with defaults for what they leave open. */
export const setting = ({
  style,
  facts = starterFacts,
  waived = [],
  dictionary,
}: SettingOptions = {}): Setting => {
  const whole = { ...defaultStyle, ...style }
  return {
    style: whole,
    facts: factIndex(facts),
    accepted: new Set(whole.accepted),
    waived: new Set(waived.map(waiver)),
    ...(dictionary && { dictionary }),
  }
}

/** What a finding is known by that is none in any text: its check and the words it stands on. */
export const waiver = ({ check, text }: WaivedFinding): string => `${check} ${text}`

/** The two marks of the house's quotation marks. */
export const quoteMarks = ({ quotes }: HouseStyle): readonly [open: string, close: string] => [
  quotes.charAt(0),
  quotes.charAt(quotes.length - 1),
]

/** The blank between a figure and its unit. */
export const blankBeforeUnit = ({ noBreakSpaces }: HouseStyle): string =>
  noBreakSpaces ? '\u00A0' : ' '
