/** Of more, the last ones are shown: a chart of five years in weeks would be noise. */
const MOST_STEPS = 53

/** What happened in each week or month, the first one first; those without anything are left out. */
export const inSteps = <Dated extends { readonly day: string }>(
  all: readonly Dated[],
  by: 'week' | 'month',
): readonly { readonly from: string; readonly dated: readonly Dated[] }[] => {
  const steps = new Map<string, Dated[]>()
  for (const one of all) {
    const from = by === 'month' ? `${one.day.slice(0, 7)}-01` : mondayOf(one.day)
    const step = steps.get(from)
    if (step === undefined) steps.set(from, [one])
    else step.push(one)
  }
  return [...steps]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .slice(-MOST_STEPS)
    .map(([from, dated]) => ({ from, dated }))
}

/** The Monday of the week of a day: weeks begin as ISO 8601 has it. */
const mondayOf = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}
