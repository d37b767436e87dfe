/**
 * Cyrillic letters in German and in English writing. German: the Duden transcription of Russian and
 * Ukrainian names; English: BGN/PCGN as used in the press. Ukrainian differs in г, и, е and і.
 */
type Letters = Readonly<Record<string, string>>

const russianToGerman: Letters = {
  а: 'a',
  б: 'b',
  в: 'w',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'jo',
  ж: 'sch',
  з: 's',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'ch',
  ц: 'z',
  ч: 'tsch',
  ш: 'sch',
  щ: 'schtsch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  є: 'je',
  ю: 'ju',
  я: 'ja',
}

const russianToEnglish: Letters = {
  ...russianToGerman,
  є: 'ye',
  в: 'v',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  й: 'y',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ю: 'yu',
  я: 'ya',
}

const ukrainian = { г: 'h', ґ: 'g', и: 'y', і: 'i' } as const

const ukrainianToGerman: Letters = { ...russianToGerman, ...ukrainian, є: 'je', ї: 'ji', й: 'j' }

const ukrainianToEnglish: Letters = { ...russianToEnglish, ...ukrainian, є: 'ye', ї: 'yi', й: 'y' }

const letterByLetter = (word: string, letters: Letters): string => {
  const latin = [...word.toLowerCase()].map((letter) => letters[letter] ?? letter).join('')
  return latin.charAt(0).toUpperCase() + latin.slice(1)
}

const isUkrainian = (source: string): boolean => /[іїєґ]/i.test(source)

interface Transcription {
  readonly german: string
  readonly english: string
}

/** Writes the Cyrillic names of `source` in German letters and in the English ones. */
export const transcriptions = (source: string): ((word: string) => Transcription) => {
  if (isUkrainian(source)) {
    return (word) => ({
      german: letterByLetter(withDoubleS(word), ukrainianToGerman),
      english: letterByLetter(withoutLastLetter(word), ukrainianToEnglish),
    })
  }
  return (word) => ({
    german: letterByLetter(withDoubleS(withJ(word.replace(/ий$/i, 'и'))), russianToGerman).replace(
      'ks',
      'x',
    ),
    english: letterByLetter(withJ(withoutLastLetter(word)), russianToEnglish),
  })
}

/** Duden: с between vowels is ss, so that it is not read as z. */
const withDoubleS = (word: string): string =>
  word.replace(/(?<=[аеёиоуыэюяіїє])с(?=[аеёиоуыэюяіїє])/gi, 'сс')

/** Russian е is je (ye) at the start of a word and after a vowel; „є“ stands in for it. */
const withJ = (word: string): string => word.replace(/(?<=^|[аеёиоуыэюяь])е/gi, 'є')

/** English writes -ий and -ый as -y. */
const withoutLastLetter = (word: string): string => word.replace(/(?:ий|ый)$/i, 'ы')

/** Without its dots ё cannot be told from е: Горбачев is Gorbatschow, Патрушев is Patruschew. */
export const isAmbiguous = (word: string): boolean => /[чщ]ева?$/i.test(word)

/**
 * Korean surnames as Cyrillic writes them (Kontsevich system) and as the press writes them. A
 * Latin form read back from Cyrillic (Пак → Pak) is wrong for a South Korean.
 */
export const koreanSurnames: Readonly<Record<string, string>> = {
  Пак: 'Park',
  Ли: 'Lee',
  Ким: 'Kim',
  Чхве: 'Choi',
  Чон: 'Jeong',
  Кан: 'Kang',
  Чо: 'Cho',
  Юн: 'Yoon',
  Чан: 'Jang',
  Лим: 'Lim',
  Хан: 'Han',
  О: 'Oh',
  Со: 'Seo',
  Син: 'Shin',
  Квон: 'Kwon',
  Хван: 'Hwang',
  Ан: 'Ahn',
  Сон: 'Song',
  Рю: 'Ryu',
  Хон: 'Hong',
  Чун: 'Chung',
  Мун: 'Moon',
  Пэ: 'Bae',
  Пэк: 'Baek',
  Хо: 'Heo',
  Но: 'Roh',
  Нам: 'Nam',
  Сим: 'Shim',
  Ку: 'Koo',
  Чхон: 'Cheon',
  Им: 'Lim',
}
