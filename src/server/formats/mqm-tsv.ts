import type { Format } from './format.ts'
import { readMqm } from './mqm/read.ts'
import { mqmColumns } from './mqm/rows.ts'
import { isAnnotated, mqmFile, rewrittenMqm } from './mqm/write.ts'

/** Errors marked for WMT as Google publishes them (github.com/google/wmt-mqm-human-evaluation). */
export const mqmTsv = {
  id: 'mqm-tsv',
  label: { en: 'Marked errors (Google MQM TSV)', de: 'Markierte Fehler (Google-MQM-TSV)' },
  purpose: {
    en: 'One row for each marked error, in the columns and with the names of the WMT evaluations.',
    de: 'Eine Zeile je markiertem Fehler, in den Spalten und mit den Namen der WMT-Auswertungen.',
  },
  extensions: ['mqm.tsv'],
  mediaType: 'text/tab-separated-values',
  recognises: ({ text }) => {
    const names = /^[^\r\n]{0,2000}/.exec(text)?.[0].split('\t') ?? []
    return mqmColumns(names) !== undefined
  },
  unmistakable: true,
  read: (bytes) => readMqm(bytes),
  write: mqmFile,
  rewrite: rewrittenMqm,
  suits: isAnnotated,
} as const satisfies Format
