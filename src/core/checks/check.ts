import type { InlineTag } from '../text/inline-tag.ts'
import { matches } from '../text/matches.ts'
import type { Span } from '../text/span.ts'
import type { Prose } from './prose.ts'
import type { Setting } from './setting.ts'

export const severities = ['error', 'warning', 'hint'] as const

/** `error`: wrong whatever the house style; `warning`: wrong as a rule; `hint`: worth a look. */
export type Severity = (typeof severities)[number]

export const groups = [
  'typography',
  'machine',
  'consistency',
  'numbers',
  'source',
  'spelling',
] as const

/** The families the checks are shown in. */
export type Group = (typeof groups)[number]

/** A sentence in the two languages of the interface; `{name}` stands for a value of the finding. */
export interface Wording {
  readonly de: string
  readonly en: string
}

/** A category of MQM-Core (MQM 2.0, themqm.org typology). */
export interface Category {
  readonly dimension:
    | 'Terminology'
    | 'Accuracy'
    | 'Linguistic conventions'
    | 'Style'
    | 'Locale conventions'
    | 'Audience appropriateness'
    | 'Design and markup'
  readonly subtype?: string
}

/**
 * What to put in place of the finding's stretch. `automatic` is safe to apply unseen and in bulk,
 * the first of its one replacement; a `choice` is the editor's.
 */
export interface Fix {
  readonly kind: 'automatic' | 'choice'
  readonly replacements: readonly string[]
}

/** What a check reports: a stretch of the text, why, and what could stand there instead. */
export interface Match extends Span {
  readonly fix?: Fix
  /** Fills `{name}` in the message; `{text}` and `{fix}` are always there. */
  readonly values?: Readonly<Record<string, string>>
  /** In place of the check's own message. */
  readonly message?: Wording
  /** In place of the check's own severity. */
  readonly severity?: Severity
}

/** A match of a check that looks at a whole document: `segment` counts from 0. */
export interface DocumentMatch extends Match {
  readonly segment: number
}

/**
 * German before and after. `before` lists the segments of a document for a document check, `source`
 * their sources. Every
 * example is run as a test: the check finds something in `before`, and taking the first fix of all
 * it finds gives `after`, in which it finds nothing.
 */
export interface Example {
  readonly before: string | readonly string[]
  readonly after?: string | readonly string[]
  readonly source?: string | readonly string[]
  /** Of a subtitle: the seconds that it is shown. */
  readonly duration?: number
  /** Of a file with tags: them, and the machine's text that has them all. */
  readonly tags?: readonly InlineTag[]
  readonly machine?: string
}

interface Description {
  readonly id: string
  readonly group: Group
  readonly name: Wording
  readonly explanation: Wording
  readonly message: Wording
  readonly category: Category
  readonly severity: Severity
  /** Off by default: useful to some, a nuisance to most. */
  readonly off?: true
  /** Silent without a dictionary. */
  readonly needsDictionary?: true
  /** Also looks inside web addresses, code, tags and placeholders. */
  readonly everywhere?: true
  /** Looks at `passage`, the text with the marks of its inline tags, and finds places in that. */
  readonly marked?: true
  readonly examples: readonly Example[]
}

/** Looks at one segment by itself; the source is there for those that know more with it. */
export interface SegmentCheck extends Description {
  readonly scope: 'segment'
  readonly find: (prose: Prose, setting: Setting) => readonly Match[]
}

/** Compares a segment with its source. */
export interface PairCheck extends Description {
  readonly scope: 'pair'
  readonly find: (prose: Prose, source: string, setting: Setting) => readonly Match[]
}

/** Looks at all segments of a document together. */
export interface DocumentCheck extends Description {
  readonly scope: 'document'
  readonly find: (document: readonly Prose[], setting: Setting) => readonly DocumentMatch[]
}

export type Check = SegmentCheck | PairCheck | DocumentCheck

/** A fix that may be applied unseen. */
export const automatic = (replacement: string): Fix => ({
  kind: 'automatic',
  replacements: [replacement],
})

/** A fix the editor chooses, the likeliest first. */
export const choice = (...replacements: readonly string[]): Fix => ({
  kind: 'choice',
  replacements,
})

/**
 * A match for each hit of `pattern` that `describe` does not wave through. The hit's own stretch is
 * the match unless `describe` names another.
 */
export const hits = (
  text: string,
  pattern: RegExp,
  describe: (hit: RegExpExecArray) => Partial<Match> | undefined,
): readonly Match[] => {
  const found: Match[] = []
  for (const hit of matches(text, pattern)) {
    const described = describe(hit)
    if (described === undefined) continue
    found.push({ start: hit.index, end: hit.index + hit[0].length, ...described })
  }
  return found
}
