import { createHash } from 'node:crypto'
import type { Segment } from '../../../core/review/document.ts'

/** Enough of a SHA-256 to tell any two sources of a library apart; empty without a source. */
export const sourceKey = ({ source = '' }: Segment): string =>
  source.trim() === ''
    ? ''
    : createHash('sha256').update(source.trim()).digest('base64').slice(0, 16)
