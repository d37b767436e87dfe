import type { Router } from 'express'
import type { Site } from '../site.ts'
import { help } from './help.ts'
import { preferences } from './preferences.ts'
import { replace } from './replace.ts'
import { review } from './review.ts'
import { smallForms } from './small-forms.ts'

/** Every page: a function from the site to its routes. */
export const pages: readonly ((site: Site) => Router)[] = [
  review,
  replace,
  smallForms,
  help,
  preferences,
]
