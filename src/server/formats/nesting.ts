import { Refusal } from '../../core/refusal.ts'
import { type InlineTag, placedTags } from '../../core/text/inline-tag.ts'

/** The refusal of a text whose opening and closing tags no longer fit together. */
export const brokenTags = (segment: number): Refusal =>
  new Refusal('invalid', {
    en: `Segment ${segment}: its tags no longer fit together (one closes what another opened, or a half is missing). Please put them in order; then the file can be written.`,
    de: `Segment ${segment}: Seine Tags passen nicht mehr zusammen (eines schließt, was ein anderes öffnet, oder eine Hälfte fehlt). Bitte bringen Sie sie in Ordnung; dann lässt sich die Datei schreiben.`,
  })

/** Refuses a text whose pairs are not nested, by the number of its segment. */
export const refuseCrossed = (
  text: string,
  tags: readonly InlineTag[] | undefined,
  segment: number,
): void => {
  const open: string[] = []
  for (const { tag } of placedTags(text, tags)) {
    if (tag.kind === 'open') open.push(tag.mark)
    if (tag.kind === 'close' && open.pop() !== tag.mark.replace('/', '')) throw brokenTags(segment)
  }
  if (open.length > 0) throw brokenTags(segment)
}
