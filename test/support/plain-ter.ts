/**
 * Translation edit rate read straight off its definition: the whole table is computed anew for
 * every move that is tried. Slow, with nothing clever in it, to hold the fast one against.
 */
export const plainTranslationEdits = (
  hypothesis: readonly string[],
  reference: readonly string[],
): number => {
  if (reference.length === 0) return hypothesis.length
  let words = hypothesis
  let shifts = 0
  let tried = 0
  for (;;) {
    const round = bestShift(words, reference, tried)
    tried = round.tried
    if (tried >= 1000 || round.gain <= 0) break
    words = round.words
    shifts++
  }
  return shifts + table(words, reference).distance
}

type Step = 'kept' | 'substituted' | 'deleted' | 'inserted'

interface Cell {
  readonly cost: number
  readonly step?: Step
}

const table = (words: readonly string[], reference: readonly string[]) => {
  const ratio = words.length > 0 ? reference.length / words.length : 1
  const beam = ratio / 2 > 25 ? Math.ceil(ratio / 2 + 25) : 25
  const cells: Cell[][] = [reference.concat('').map((_, cost) => ({ cost, step: 'inserted' }))]
  for (let row = 1; row <= words.length; row++) {
    const line: Cell[] = reference.concat('').map(() => ({ cost: Number.POSITIVE_INFINITY }))
    const diagonal = Math.floor(row * ratio)
    const end =
      row === words.length ? reference.length + 1 : Math.min(reference.length + 1, diagonal + beam)
    for (let column = Math.max(0, diagonal - beam); column < end; column++) {
      const kept = words[row - 1] === reference[column - 1]
      const offers: Cell[] = [
        {
          cost: (cells[row - 1]?.[column - 1]?.cost ?? Number.POSITIVE_INFINITY) + (kept ? 0 : 1),
          step: kept ? 'kept' : 'substituted',
        },
        { cost: (cells[row - 1]?.[column]?.cost ?? 0) + 1, step: 'deleted' },
        { cost: (line[column - 1]?.cost ?? Number.POSITIVE_INFINITY) + 1, step: 'inserted' },
      ]
      for (const offer of offers) {
        if (offer.cost < (line[column]?.cost ?? 0)) line[column] = offer
      }
    }
    cells.push(line)
  }
  return { cells, distance: cells[words.length]?.[reference.length]?.cost ?? 0 }
}

const aligned = (words: readonly string[], reference: readonly string[]) => {
  const { cells, distance } = table(words, reference)
  const steps: Step[] = []
  let row = words.length
  let column = reference.length
  while (row > 0 || column > 0) {
    const step = cells[row]?.[column]?.step ?? 'inserted'
    steps.unshift(step)
    if (step !== 'inserted') row--
    if (step !== 'deleted') column--
  }
  const partner: number[] = []
  const wrongWords: boolean[] = []
  const wrongReferences: boolean[] = []
  for (const step of steps) {
    if (step !== 'inserted') wrongWords.push(step !== 'kept')
    if (step === 'deleted') continue
    partner.push(wrongWords.length - 1)
    wrongReferences.push(step !== 'kept')
  }
  return { distance, partner, wrongWords, wrongReferences }
}

const bestShift = (words: readonly string[], reference: readonly string[], before: number) => {
  const { distance, partner, wrongWords, wrongReferences } = aligned(words, reference)
  let tried = before
  let best: { readonly rank: readonly number[]; readonly words: readonly string[] } | undefined
  for (const { start, from, length } of agreements(words, reference)) {
    if (!wrongWords.slice(start, start + length).includes(true)) continue
    if (!wrongReferences.slice(from, from + length).includes(true)) continue
    const place = partner[from] ?? 0
    if (place >= start && place < start + length) continue
    let previous = -1
    for (let offset = -1; offset < length; offset++) {
      const target = from + offset === -1 ? 0 : (partner[from + offset] ?? 0) + 1
      if (target === previous) continue
      previous = target
      const moved = shifted(words, start, length, target)
      const rank = [distance - table(moved, reference).distance, length, -start, -target]
      tried++
      if (best === undefined || isHigher(rank, best.rank)) best = { rank, words: moved }
    }
    if (tried >= 1000) break
  }
  return { gain: best?.rank[0] ?? 0, words: best?.words ?? words, tried }
}

function* agreements(words: readonly string[], reference: readonly string[]) {
  for (let start = 0; start < words.length; start++) {
    for (let from = 0; from < reference.length; from++) {
      if (Math.abs(from - start) > 50) continue
      for (let length = 1; length <= 10; length++) {
        const [last, facing] = [start + length - 1, from + length - 1]
        if (last >= words.length || facing >= reference.length) break
        if (words[last] !== reference[facing]) break
        yield { start, from, length }
      }
    }
  }
}

const shifted = (
  words: readonly string[],
  start: number,
  length: number,
  target: number,
): readonly string[] => {
  const block = words.slice(start, start + length)
  const end = start + length
  if (target < start) {
    return [...words.slice(0, target), ...block, ...words.slice(target, start), ...words.slice(end)]
  }
  const behind = target > end ? target : length + target
  return [...words.slice(0, start), ...words.slice(end, behind), ...block, ...words.slice(behind)]
}

const isHigher = (rank: readonly number[], other: readonly number[]): boolean => {
  const differs = rank.findIndex((value, place) => value !== other[place])
  return differs >= 0 && (rank[differs] ?? 0) > (other[differs] ?? 0)
}
