import type { Router } from 'express'
import type { Site } from '../site.ts'
import { alternatives } from './alternatives.ts'
import { annotation } from './annotation.ts'
import { attribution } from './attribution.ts'
import { compare } from './compare.ts'
import { documents } from './documents.ts'
import { exportPages } from './export.ts'
import { fixes } from './fixes.ts'
import { help } from './help.ts'
import { history } from './history.ts'
import { names } from './names.ts'
import { newDocument } from './new.ts'
import { preferences } from './preferences.ts'
import { replace } from './replace.ts'
import { report } from './report.ts'
import { reports } from './reports.ts'
import { restoration } from './restoration.ts'
import { returnedPages } from './returned.ts'
import { review } from './review.ts'
import { smallForms } from './small-forms.ts'
import { style } from './style.ts'
import { tablePages } from './tables.ts'

/** Every page: a function from the site to its routes. `/documents/new` goes before `/documents/:id`. */
export const pages: readonly ((site: Site) => Router)[] = [
  documents,
  newDocument,
  tablePages,
  exportPages,
  returnedPages,
  review,
  replace,
  fixes,
  smallForms,
  history,
  compare,
  attribution,
  annotation,
  report,
  reports,
  alternatives,
  restoration,
  style,
  names,
  help,
  preferences,
]
