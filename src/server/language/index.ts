import { alternatives } from './alternatives.ts'
import { annotation } from './annotation.ts'
import { attribution } from './attribution.ts'
import { compare } from './compare.ts'
import { documents } from './documents.ts'
import { edits, moves } from './edits.ts'
import { effort } from './effort.ts'
import { errorCategories } from './error-categories.ts'
import { exporting } from './exporting.ts'
import { findings } from './findings.ts'
import { frame } from './frame.ts'
import { help } from './help.ts'
import { history } from './history.ts'
import { house } from './house.ts'
import { keyActions } from './keys.ts'
import type { Language } from './language.ts'
import { mqmReport } from './mqm-report.ts'
import { names } from './names.ts'
import { newDocument } from './new-document.ts'
import { report } from './report.ts'
import { reports } from './reports.ts'
import { returned } from './returned.ts'
import { review } from './review.ts'
import { risk } from './risk.ts'
import { systems } from './systems.ts'
import { table } from './table.ts'

const collected = (language: Language) => ({
  language,
  alternatives: alternatives[language],
  annotation: annotation[language],
  attribution: attribution[language],
  findings: findings[language],
  frame: frame[language],
  documents: documents[language],
  effort: effort[language],
  edits: edits[language],
  moves: moves[language],
  errorCategories: errorCategories[language],
  exporting: exporting[language],
  help: help[language],
  house: house[language],
  keyActions: keyActions[language],
  names: names[language],
  mqmReport: mqmReport[language],
  newDocument: newDocument[language],
  report: report[language],
  reports: reports[language],
  returned: returned[language],
  review: review[language],
  risk: risk[language],
  systems: systems[language],
  table: table[language],
  history: history[language],
  compare: compare[language],
})

export type Words = ReturnType<typeof collected>

const all: Readonly<Record<Language, Words>> = { en: collected('en'), de: collected('de') }

/** Every word of the interface in one language, one section a page. */
export const wordsIn = (language: Language): Words => all[language]
