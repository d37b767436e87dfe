import {
  type Duel,
  duels,
  type Preference,
  preferences,
} from '../../../core/metrics/preferences.ts'
import type { Ranking, Ranks } from '../../../core/review/alternatives.ts'
import type { Document } from '../../../core/review/document.ts'
import type { Reader } from '../reader.ts'
import { type IntervalChartView, intervalChart } from '../report/interval-chart.ts'
import { systemName } from './translations.ts'

/** Which system people preferred when they ranked without knowing the names. */
export interface PreferencesReport {
  readonly preferences: readonly Preference[]
  readonly duels: readonly Duel[]
}

export const preferencesReport = (
  rankings: readonly { readonly ranks: Ranks }[],
): PreferencesReport => {
  const ranks = rankings.map((ranking) => ranking.ranks)
  const found = preferences(ranks)
  return {
    preferences: found,
    duels: duels(
      ranks,
      found.map(({ system }) => system),
    ),
  }
}

/** The rankings of a document with the systems as they are called; a name may be empty. */
export const namedRankings = (
  document: Document,
): readonly Pick<Ranking, 'segment' | 'ranks' | 'at'>[] =>
  document.rankings.map(({ segment, ranks, at }) => ({
    segment,
    at,
    ranks: ranks.map((rank) => rank.map((system) => systemName(system, document, ''))),
  }))

export interface PreferencesView {
  readonly chart: IntervalChartView
  readonly columns: readonly string[]
  readonly rows: readonly { readonly system: string; readonly cells: readonly string[] }[]
  readonly duelsHeading: string
  readonly duels: readonly { readonly result: string; readonly verdict: string }[]
}

export const preferencesView = (
  { preferences: found, duels: pairs }: PreferencesReport,
  { words: { alternatives: words, reports }, format }: Reader,
): PreferencesView | undefined => {
  if (found.length === 0) return undefined
  const { decimal, number } = format
  const nameOf = (system: string) => (system === '' ? words.unnamed : system)
  const ranges = found.map(({ system, share }) => ({
    ...share,
    label: words.bar(nameOf(system), decimal(share.score), decimal(share.low), decimal(share.high)),
  }))
  return {
    chart: intervalChart(ranges, {
      id: 'preferences',
      heading: words.results,
      note: words.resultsNote,
    }),
    columns: Object.values(words.resultColumns),
    rows: found.map(({ system, rankings, wins, share }) => ({
      system: nameOf(system),
      cells: [
        number(rankings),
        Number.isInteger(wins) ? number(wins) : decimal(wins),
        `${decimal(share.score)} %`,
        reports.interval(decimal(share.low), decimal(share.high)),
      ],
    })),
    duelsHeading: words.duels,
    duels: pairs.map((duel) => ({
      result: words.duel(
        { first: nameOf(duel.first), second: nameOf(duel.second) },
        {
          first: number(duel.firstBetter),
          second: number(duel.secondBetter),
          equal: number(duel.equal),
          probability: format.probability(duel.probability),
        },
      ),
      verdict: words.verdict[duel.probability < SIGNIFICANT ? 'real' : 'noise'],
    })),
  }
}

/** The usual border; the figure itself stands beside the verdict. */
const SIGNIFICANT = 0.05
