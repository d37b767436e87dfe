export const languages = ['en', 'de'] as const
/** A language of the interface (not of a text). */
export type Language = (typeof languages)[number]

export const isLanguage = (text: string): text is Language => text === 'en' || text === 'de'

/**
 * The words of one part of the interface in both languages. German must have every key that
 * English has, and take the same values, or it does not compile.
 */
export const inBoth = <Section>(words: { en: Section; de: NoInfer<Section> }) => words

/** The first of the browser's languages (an Accept-Language header) that we speak; else English. */
export const preferredLanguage = (accepted: string): Language => {
  const wanted = accepted
    .split(',')
    .map((item) => {
      const [tag = '', ...parameters] = item.trim().toLowerCase().split(';')
      const quality = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find(Boolean)
      return { language: tag.slice(0, 2), quality: Number(quality ?? 1) }
    })
    .toSorted((one, other) => other.quality - one.quality)
  return wanted.map(({ language }) => language).find(isLanguage) ?? 'en'
}
