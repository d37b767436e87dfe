import { inBoth } from './language.ts'

/** The page that shows who wrote what, and the sentence that says so elsewhere. */
export const attribution = inBoth({
  en: {
    title: 'Who wrote what',
    back: 'Back to the text',
    history: 'History',
    explain:
      'The text as it stands now. What a person wrote is marked with their letter, their colour and their kind of line; what stands as the machine wrote it is not marked.',
    people: 'Show',
    everybody: 'everybody',
    machine: 'Machine',
    share: (words: string, share: string) =>
      words === '1' ? `1 word, ${share}` : `${words} words, ${share}`,
    wrote: (words: string) => (words === '1' ? '1 marked place' : `${words} marked places`),
    told: (by: { name: string; time: string; revision: string; cause: string }) =>
      `${by.name}, ${by.time}, revision ${by.revision}, ${by.cause}`,
    nothing: 'Nobody has written anything yet: the text stands as the machine wrote it.',
    noneBy: (name: string) => `Nothing that ${name} wrote stands in the text now.`,
    page: (from: string, to: string, all: string) => `Segments ${from}–${to} of ${all}`,
    previousPage: 'Previous segments',
    nextPage: 'Next segments',
  },
  de: {
    title: 'Wer was schrieb',
    back: 'Zurück zum Text',
    history: 'Verlauf',
    explain:
      'Der Text, wie er jetzt dasteht. Was jemand schrieb, trägt dessen Buchstaben, Farbe und Linie; was so dasteht, wie die Maschine es schrieb, trägt nichts.',
    people: 'Zeigen',
    everybody: 'alle',
    machine: 'Maschine',
    share: (words: string, share: string) =>
      words === '1' ? `1 Wort, ${share}` : `${words} Wörter, ${share}`,
    wrote: (words: string) => (words === '1' ? '1 markierte Stelle' : `${words} markierte Stellen`),
    told: (by: { name: string; time: string; revision: string; cause: string }) =>
      `${by.name}, ${by.time}, Fassung ${by.revision}, ${by.cause}`,
    nothing: 'Noch hat niemand etwas geschrieben: Der Text steht da, wie die Maschine ihn schrieb.',
    noneBy: (name: string) => `Im Text steht jetzt nichts, was ${name} schrieb.`,
    page: (from: string, to: string, all: string) => `Segmente ${from}–${to} von ${all}`,
    previousPage: 'Vorige Segmente',
    nextPage: 'Nächste Segmente',
  },
})
