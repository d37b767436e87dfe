import { inBoth } from './language.ts'

/** The page where a text is taken out. */
export const exporting = inBoth({
  en: {
    title: 'Take the text out',
    back: 'Back to the text',
    download: 'Download',
    unfinished: (approved: string, all: string) =>
      `${approved} of ${all} segments are approved. What is taken out is each segment as it stands now.`,
    otherEncoding: (encoding: string) =>
      `The corrected text holds characters that ${encoding} does not have. As plain text and as the original file it is written in UTF-8 instead.`,
  },
  de: {
    title: 'Text herausholen',
    back: 'Zurück zum Text',
    download: 'Herunterladen',
    unfinished: (approved: string, all: string) =>
      `${approved} von ${all} Segmenten sind freigegeben. Herausgeholt wird jedes Segment so, wie es jetzt dasteht.`,
    otherEncoding: (encoding: string) =>
      `Der korrigierte Text enthält Zeichen, die es in ${encoding} nicht gibt. Als reiner Text und als Originaldatei wird er deshalb in UTF-8 geschrieben.`,
  },
})
