import { awkward } from './categories.ts'
import type { DocumentCheck, DocumentMatch } from './check.ts'
import type { Word } from './prose.ts'

/** Three times within this many words of five letters and more. */
const WINDOW = 60
const TIMES = 3

/** Adverbs and particles that nobody hears. */
const UNHEARD = new Set(
  `aber allem alle allen aller alles andere anderen auch bereits beiden damit dann dass deren dessen
  diese diesem diesen dieser dieses durch einem einen einer eines ersten etwa gegen habe haben hatte
  hatten hätte hätten ihre ihrem ihren ihrer ihres immer jedoch jeder jedes kann keine können konnte
  mehr meine müssen musste nach nachdem neben nicht noch oder ohne sagte sagten schon sehr sein seine
  seinem seinen seiner seines sich sind soll sollen sollte sollten sowie später über unter viele waren
  weil weiter weitere weiteren welche wenn werde werden wieder wird wollen wurde wurden während würde
  würden zwei zwischen unser unsere zwar wegen außerdem könnte könnten drei`.split(/\s+/),
)

export const wordRepeat = {
  id: 'word-repeat',
  scope: 'document',
  group: 'machine',
  name: { de: 'Wort gehäuft', en: 'Word overused' },
  explanation: {
    de: 'Dasselbe Adjektiv oder Adverb dreimal auf engem Raum. Ausgeschaltet, weil Wiederholung oft gewollt ist.',
    en: 'The same adjective or adverb three times in a short stretch. Off, since repetition is often meant.',
  },
  message: { de: 'Gehäuft: {text}', en: 'Overused: {text}' },
  category: awkward,
  severity: 'hint',
  off: true,
  examples: [
    {
      before: ['Das ist wirklich gut, wirklich schön.', 'Eine wirkliche Freude und wirklich neu.'],
    },
  ],
  find: (document) => {
    const places = new Map<
      string,
      { readonly count: number; readonly segment: number; readonly word: Word }[]
    >()
    const found: DocumentMatch[] = []
    let count = 0
    for (const [segment, { words }] of document.entries()) {
      for (const word of words) {
        if (word.text.length < 5) continue
        count += 1
        if (!/^\p{Ll}+$/u.test(word.text) || UNHEARD.has(word.text)) continue
        const stem = word.text.replace(/e[mnrs]?$/, '')
        const recent = (places.get(stem) ?? []).filter((place) => count - place.count <= WINDOW)
        places.set(stem, [...recent, { count, segment, word }].slice(-TIMES))
        if (recent.length >= TIMES - 1) found.push({ segment, start: word.start, end: word.end })
      }
    }
    return found
  },
} as const satisfies DocumentCheck
