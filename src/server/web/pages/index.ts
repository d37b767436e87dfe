import type { Router } from 'express'
import type { Site } from '../site.ts'
import { preferences } from './preferences.ts'

/** Every page: a function from the site to its routes. */
export const pages: readonly ((site: Site) => Router)[] = [preferences]
