import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { fixable } from '../../../core/checks/fixes.ts'
import { checkById, type ListedCheck } from '../../../core/checks/index.ts'
import type { Rules } from '../../../core/checks/rules.ts'
import { difference } from '../../../core/diff/difference.ts'
import { Refusal } from '../../../core/refusal.ts'
import { type Document, headRevision, segmentState } from '../../../core/review/document.ts'
import { withPlacesReplaced } from '../../../core/review/replacing.ts'
import { inSurroundings } from '../../../core/text/surroundings.ts'
import { checked } from '../checked.ts'
import { type DiffView, diffView, withTagChips } from '../diff-view.ts'
import { chosenFindings, type PlacedFinding } from '../document-findings.ts'
import { documentIdOf, parsed } from '../input.ts'
import { type Reader, readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import type { Site } from '../site.ts'

/** Places shown at once; each is a line on the page. */
const MOST_PLACES = 500

export interface FixesView {
  readonly title: string
  readonly explanation: string
  readonly hint: string
  readonly back: { readonly href: string; readonly label: string }
  readonly action: string
  readonly check: string
  readonly language: string
  readonly places: readonly PlaceView[]
  readonly none: string | undefined
  readonly more: string | undefined
  readonly fix: string
}

interface PlaceView {
  readonly value: string
  readonly number: string
  readonly label: string
  readonly change: DiffView
  readonly note: string
}

const showFixes = view<FixesView>('fixes')

const asked = z.object({ check: z.string() })

/** `/documents/:id/fixes`: shows what one check would change in the whole text, fixes what is ticked. */
export const fixes = (site: Site): Router => {
  const routes = Router()
  routes.get('/documents/:id/fixes', async (request, response) => {
    const reader = readerOf(request, site.settings)
    const document = await site.store.load(documentIdOf(request))
    const check = checkOf(parsed(asked, request.query).check)
    const shown = await checked(site, (rules) => fixesView(document, check, { reader, rules }))
    const content = showFixes(shown)
    const path = request.originalUrl
    response.send(page({ title: shown.title, content, reader, path, kind: 'reading' }))
  })
  routes.post('/documents/:id/fixes', (request, response) => fixTicked(site, request, response))
  return routes
}

const checkOf = (id: string): ListedCheck => {
  const check = checkById(id)
  if (check !== undefined) return check
  throw new Refusal('not-found', {
    en: 'There is no such check.',
    de: 'Diese Prüfung gibt es nicht.',
  })
}

export const fixesView = (
  document: Document,
  check: ListedCheck,
  { reader, rules }: { readonly reader: Reader; readonly rules: Rules },
): FixesView => {
  const { findings: words, review, language } = reader.words
  const found = fixableIn(document, rules, check)
  const shown = found.slice(0, MOST_PLACES)
  return {
    title: words.fixesTitle(check.name[language]),
    explanation: check.explanation[language],
    hint: words.fixesHint,
    back: { href: `/documents/${document.id}`, label: review.replacePage.back },
    action: `/documents/${document.id}/fixes`,
    check: check.id,
    language: document.language,
    places: shown.map((finding) => placeView(finding, reader)),
    none: found.length === 0 ? words.nothingToFix : undefined,
    more:
      found.length > shown.length
        ? review.replacePage.more(reader.format.number(MOST_PLACES))
        : undefined,
    fix: words.fixTicked,
  }
}

/** The findings of a check that have a fix and do not touch one another. */
const fixableIn = (
  document: Document,
  rules: Rules,
  check: ListedCheck,
): readonly PlacedFinding[] => {
  const bySegment = new Map<string, PlacedFinding[]>()
  for (const finding of chosenFindings(document, rules, [check])) {
    const known = bySegment.get(finding.segment.id)
    if (known === undefined) bySegment.set(finding.segment.id, [finding])
    else known.push(finding)
  }
  return [...bySegment.values()].flatMap(fixable)
}

const placeView = (finding: PlacedFinding, reader: Reader): PlaceView => {
  const { segment } = finding
  const [before, after] = inSurroundings(segment.text, finding, replacementOf(finding))
  const number = reader.format.number(finding.number)
  return {
    value: placeValue(finding),
    number,
    label: reader.words.review.segment(number),
    change: withTagChips(diffView(difference(before, after), 'inline', reader.words), segment.tags),
    note: segmentState(segment) === 'approved' ? reader.words.review.replacePage.approvedNote : '',
  }
}

const replacementOf = ({ fix }: PlacedFinding): string => fix?.replacements[0] ?? ''

const placeValue = ({ segment, start, end }: PlacedFinding): string =>
  `${segment.id}:${headRevision(segment)}:${start}:${end}`

const chosen = asked.extend({ place: z.union([z.string(), z.array(z.string())]).default([]) })

const fixTicked = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const id = documentIdOf(request)
  const form = parsed(chosen, request.body ?? {})
  const check = checkOf(form.check)
  const ticked = new Set(typeof form.place === 'string' ? [form.place] : form.place)
  const act = { by: reader.name, at: site.now() }
  const before = await site.store.load(id)
  const rules = await checked(site, (inUse) => {
    chosenFindings(before, inUse, [check])
    return inUse
  })
  const { entry } = await site.store.change(id, act, (document) => {
    const all = fixableIn(document, rules, check)
    const found = all.filter((finding) => ticked.has(placeValue(finding)))
    if (found.length < ticked.size) throw stale()
    const places = found.map((finding) => ({
      segment: finding.segment.id,
      revision: headRevision(finding.segment),
      span: { start: finding.start, end: finding.end },
      replacement: replacementOf(finding),
    }))
    return withPlacesReplaced(document, places, 'fix')
  })
  const segments = entry?.changes.length ?? 0
  const notice = reader.words.findings.fixed(
    reader.format.number(segments === 0 ? 0 : ticked.size),
    reader.format.number(segments),
  )
  const query = new URLSearchParams({ notice, ...(entry && { undo: String(entry.sequence) }) })
  response.redirect(303, `/documents/${id}?${query}`)
}

const stale = (): Refusal =>
  new Refusal('conflict', {
    en: 'The text was changed since. Look at the findings again: nothing was fixed.',
    de: 'Der Text wurde seither geändert. Sehen Sie die Befunde noch einmal an: Nichts wurde behoben.',
  })
