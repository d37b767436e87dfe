/** What a language's full stops mean: the words `sentences` asks about. */
export interface Stops {
  /**
   * Abbreviations without their last stop, in the case in which they stand inside a sentence (at
   * its start a capital is understood), parts joined by stops: `z.B`.
   * Never at the end of a sentence: Dr., z. B., vgl.
   */
  readonly bound: ReadonlySet<string>
  /** May end a sentence, but only a function word shows that it does: usw., Mio., a. M. */
  readonly open: ReadonlySet<string>
  /** Abbreviations only before a number, ordinary words elsewhere: Art. 5, but „auf diese Art.“ */
  readonly counted: ReadonlySet<string>
  /** Lower-cased words after which a number is no ordinal: „auf Platz 3. Bayern …“. */
  readonly cardinal: ReadonlySet<string>
  /** Lower-cased words that, capitalised, start a sentence and are hardly ever names. */
  readonly starters: ReadonlySet<string>
  /** Whether „9.“ is an ordinal number. */
  readonly ordinals: boolean
}

/** The words of a table written as running text. */
export const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))
