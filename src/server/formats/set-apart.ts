import type { ReadSegment } from './format.ts'

/** The units of a file as the paragraphs of a text: a blank line between them, a line break at the end. */
export const setApart = (units: readonly Omit<ReadSegment, 'after'>[]): readonly ReadSegment[] =>
  units.map((unit, index) => ({ ...unit, after: index === units.length - 1 ? '\n' : '\n\n' }))
