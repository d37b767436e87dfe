import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { type Finding, findings } from '../../src/core/checks/findings.ts'
import { automaticOnly } from '../../src/core/checks/fixes.ts'
import { checks, type ListedCheck } from '../../src/core/checks/index.ts'
import { type Passage, wordsOf } from '../../src/core/checks/prose.ts'
import { riskOrder, risks } from '../../src/core/checks/risk.ts'
import { type Setting, setting } from '../../src/core/checks/setting.ts'
import { textFindings } from '../../src/core/checks/text-findings.ts'
import { editDistance } from '../../src/core/checks/variants.ts'
import { sentenceTexts } from '../../src/core/text/sentences.ts'
import { replaced } from '../../src/core/text/span.ts'
import { wordsIn } from '../../src/server/language/index.ts'
import { dictionary } from '../support/dictionary.ts'
import { hostilePieces } from '../support/hostile.ts'
import { type CorpusRow, corpusRows } from '../support/mlqe.ts'

const fixture = (path: string) =>
  readFileSync(join(import.meta.dirname, '../fixtures', path), 'utf8')

const rows = corpusRows()
/** Everything that needs no dictionary; the spelling engine has a bench of its own. */
const native = setting()
const allOn = setting({
  style: { severities: Object.fromEntries(checks.map(({ id, severity }) => [id, severity])) },
})

const table = (title: string, lines: readonly Record<string, string | number>[]): void => {
  console.log(`\n${title}`)
  console.table(lines)
}

/** Rows of one article are segments of one document. */
const documents: readonly (readonly CorpusRow[])[] = [...new Set(rows.map(({ doc }) => doc))].map(
  (title) => rows.filter(({ doc }) => doc === title),
)

const words = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + wordsOf(text).length, 0)

const found = (
  text: (row: CorpusRow) => Passage,
  by: Setting,
): readonly { readonly row: CorpusRow; readonly finding: Finding }[] =>
  documents.flatMap((document) =>
    findings(document.map(text), by).flatMap((finding) => {
      const row = document[finding.segment]
      return row === undefined ? [] : [{ row, finding }]
    }),
  )

describe('the sample', () => {
  it('is searched for what a native speaker found', () => {
    const text = fixture('sample/sample-mt.de.txt')
    const { annotations } = JSON.parse(fixture('sample/sample-annotations.de.json')) as {
      annotations: { id: string; start: number; end: number; check: string }[]
    }
    const reachable = annotations.filter(({ check }) => !/^(?:–|LT)/.test(check))
    const reported = textFindings(text, setting({ dictionary }))
    const missed = reachable.filter(
      ({ start, end, check }) =>
        !reported.some(
          (finding) => check.includes(finding.check) && finding.start < end && start < finding.end,
        ),
    )
    const alarms = reported.filter(
      (finding) =>
        finding.severity !== 'hint' &&
        !annotations.some(({ start, end }) => finding.start < end && start < finding.end),
    )
    table('Sample', [
      {
        reachable: reachable.length,
        found: reachable.length - missed.length,
        missed: missed.map(({ id }) => id).join(' '),
        'warnings outside all annotations': alarms.map(({ text }) => text).join(' · ') || 'none',
      },
    ])
    table(
      'Sample: every automatic fix, to be read by a person',
      automaticOnly(reported).map(({ check, text: before, fix }) => ({
        check,
        before,
        after: fix?.replacements[0] ?? '',
      })),
    )
  })
})

describe('sentences', () => {
  it('are cut as the conformance cases say', () => {
    const { cases } = JSON.parse(fixture('conformance/segmentation-de.json')) as {
      cases: { text: string; sentences: string[] }[]
    }
    const plain = (texts: readonly string[]) =>
      texts.map((text) => text.replace(/\s+/g, ' ').trim()).join('|')
    const right = cases.filter(
      ({ text, sentences }) => plain(sentenceTexts(text)) === plain(sentences),
    )
    table('Segmentation', [{ cases: cases.length, right: right.length }])
  })
})

/** The characters of each token of `mt_tok` in `mt`, with its tag. */
const taggedTokens = ({ mt, mt_tok, mt_word_tags }: CorpusRow) => {
  const tags = mt_word_tags.split(' ')
  let from = 0
  return mt_tok.split(' ').map((token, index) => {
    const start = mt.indexOf(token, from)
    if (start !== -1) from = start + token.length
    return { start, end: start + token.length, isBad: tags[2 * index + 1] === 'BAD' }
  })
}

const effect = ({ row, finding }: { row: CorpusRow; finding: Finding }): number => {
  const fixed = replaced(row.mt, finding, finding.fix?.replacements[0] ?? finding.text)
  const most = Math.max(row.mt.length, row.pe.length)
  return editDistance(row.mt, row.pe, most) - editDistance(fixed, row.pe, most)
}

/** Every text in `value`, however deep. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(Object(value)).flatMap(textsIn)

/** The sentences of our own German interface. */
const interfaceTexts = textsIn(wordsIn('de')).filter((text) => words([text]) >= 4)

describe('MLQE-PE', () => {
  const reported = found(({ mt, src }) => ({ text: mt, source: src }), allOn)
  const tokensOf = new Map(rows.map((row) => [row, taggedTokens(row)]))
  const corrected = found(({ pe, src }) => ({ text: pe, source: src }), allOn)

  it('shows per check how often post-editors agreed', () => {
    const all = [...tokensOf.values()].flat()
    const base = all.filter(({ isBad }) => isBad).length / all.length
    const line = ({ id, group, severity, off }: ListedCheck) => {
      const own = reported.filter(({ finding }) => finding.check === id)
      const touched = own.map(({ row, finding }) =>
        (tokensOf.get(row) ?? []).filter(
          ({ start, end }) => start < finding.end && finding.start < end,
        ),
      )
      const bad = touched.filter((tokens) => tokens.some(({ isBad }) => isBad)).length
      const effects =
        group === 'typography' ? [] : own.filter(({ finding }) => finding.fix).map(effect)
      return {
        check: id,
        default: off ? 'off' : severity,
        hits: own.length,
        'on BAD %': own.length === 0 ? '' : Math.round((100 * bad) / own.length),
        helped: effects.filter((gain) => gain > 0).length,
        neutral: effects.filter((gain) => gain === 0).length,
        hurt: effects.filter((gain) => gain < 0).length,
        'in post-edits': corrected.filter(({ finding }) => finding.check === id).length,
      }
    }
    table(
      `MLQE-PE, ${rows.length} segments; ${Math.round(100 * base)} % of all words are BAD`,
      checks.map(line).filter(({ hits, 'in post-edits': after }) => hits + after > 0),
    )
  })

  it('shows the false alarms on correct German', () => {
    const clean = fixture('sample/sample-postedit.de.txt')
    const alarms = (list: readonly { readonly severity: string }[]) =>
      list.filter(({ severity }) => severity !== 'hint').length
    const withSource = found(({ pe, src }) => ({ text: pe, source: src }), native)
    const alone = found(({ pe }) => ({ text: pe }), native)
    const count = words(rows.map(({ pe }) => pe))
    const ours = interfaceTexts.flatMap((text) => findings([{ text }], native))
    const line = (text: string, number: number, size: number) => ({
      text,
      words: size,
      'warnings and errors': number,
      'per 1,000 words': Number(((1_000 * number) / size).toFixed(2)),
    })
    table('False alarms with the default setting', [
      line('post-edits with source', alarms(withSource.map(({ finding }) => finding)), count),
      line('post-edits alone', alarms(alone.map(({ finding }) => finding)), count),
      line('post-edited sample', alarms(textFindings(clean, native)), words([clean])),
      line('our own interface', alarms(ours), words(interfaceTexts)),
    ])
    for (const { check, text } of ours.filter(({ severity }) => severity !== 'hint')) {
      console.log(`  our own interface: ${check}: ${text}`)
    }
  })
})

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** The ranks of `values`; equals share theirs. */
const ranks = (values: readonly number[]): readonly number[] =>
  values.map(
    (value) =>
      values.filter((other) => other < value).length +
      (values.filter((other) => other === value).length - 1) / 2,
  )

/** Spearman's rank correlation. */
const correlation = (one: readonly number[], other: readonly number[]): number => {
  const [first, second] = [ranks(one), ranks(other)]
  const [a, b] = [mean(first), mean(second)]
  const sum = (pair: (x: number, y: number) => number) =>
    first.reduce((total, x, index) => total + pair(x - a, (second[index] ?? b) - b), 0)
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y))
}

describe('the order of suspicion', () => {
  it('is compared with how much post-editors changed', () => {
    const judged = documents.flatMap((document) => {
      const passages = document.map(({ mt, src }): Passage => ({ text: mt, source: src }))
      const reported = findings(passages, native)
      const subjects = document.map(({ mt, src }, index) => ({
        text: mt,
        source: src,
        state: 'open' as const,
        findings: reported.filter(({ segment }) => segment === index),
      }))
      return risks(subjects).map((risk, index) => ({ risk, hter: document[index]?.hter ?? 0 }))
    })
    const order = riskOrder(judged.map(({ risk }) => risk))
    const ordered = order.map((place) => judged[place]?.hter ?? 0)
    const share = (part: number) =>
      Number(mean(ordered.slice(0, Math.round(part * ordered.length))).toFixed(3))
    const suspicious = judged.filter(({ risk }) => risk.isSuspicious)
    table('Most suspicious first: mean HTER', [
      {
        segments: judged.length,
        'top 10 %': share(0.1),
        'top 20 %': share(0.2),
        'top 50 %': share(0.5),
        all: share(1),
        [`suspicious (${suspicious.length})`]: Number(
          mean(suspicious.map(({ hter }) => hter)).toFixed(3),
        ),
        'rank correlation': Number(
          correlation(
            judged.map(({ risk }) => risk.score),
            judged.map(({ hter }) => hter),
          ).toFixed(3),
        ),
      },
    ])
  })
})

/** Milliseconds of processor time: unlike the clock, they mind no other work on the machine. */
const best = (times: number, run: () => void): number =>
  Math.min(
    ...Array.from({ length: times }, () => {
      const before = process.cpuUsage()
      run()
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1_000
    }),
  )

describe('speed', () => {
  const texts = rows.map(({ mt, src }): Passage => ({ text: mt, source: src }))
  const size = words(rows.map(({ mt }) => mt))

  it('is measured for all checks but spelling', () => {
    const whole = best(15, () => findings(texts, allOn))
    const slowest = checks
      .map((check) => ({ check: check.id, ms: best(3, () => findings(texts, allOn, [check])) }))
      .toSorted((before, after) => after.ms - before.ms)
      .slice(0, 8)
    table(`Speed over ${size} words`, [
      { what: 'all checks', ms: Math.round(whole), 'words/s': Math.round((1_000 * size) / whole) },
      ...slowest.map(({ check, ms }) => ({
        what: check,
        ms: Math.round(ms),
        'words/s': Math.round((1_000 * size) / ms),
      })),
    ])
    const segment = texts
      .slice(0, 6)
      .map(({ text }) => text)
      .join(' ')
    const live = best(20, () => findings([{ text: segment }], native))
    table('Live', [{ words: words([segment]), ms: Number(live.toFixed(2)) }])
  })

  it('is measured on hostile text', () => {
    const worst = checks
      .map((check) => {
        const times = Object.values(hostilePieces).map((piece) => {
          const text = piece.repeat(Math.floor(20_000 / piece.length))
          const ms = best(4, () => findings([{ text, source: text }], allOn, [check]))
          return { check: check.id, piece, ms: Number(ms.toFixed(1)) }
        })
        return times.reduce((slowest, time) => (time.ms > slowest.ms ? time : slowest))
      })
      .toSorted((before, after) => after.ms - before.ms)
    table('Hostile text, 20,000 characters: the slowest checks', worst.slice(0, 8))
  })
})
