/** So many groups are drawn for the interval of one step: dozens of them stand in a chart. */
export const MOST_DRAWN_FOR_STEP = 250

/** Of more, the last ones are shown: a chart of five years in weeks would be noise. */
const MOST_STEPS = 53

/** What happened in each week or month, the first one first; those without anything are left out. */
export const inSteps = <Dated extends { readonly day: string }>(
  all: readonly Dated[],
  by: 'week' | 'month',
): readonly { readonly from: string; readonly dated: readonly Dated[] }[] => {
  const steps = new Map<string, Dated[]>()
  const begins = new Map<string, string>()
  for (const one of all) {
    const from = begins.get(one.day) ?? (by === 'month' ? firstOf(one.day) : mondayOf(one.day))
    begins.set(one.day, from)
    const step = steps.get(from)
    if (step === undefined) steps.set(from, [one])
    else step.push(one)
  }
  return [...steps]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .slice(-MOST_STEPS)
    .map(([from, dated]) => ({ from, dated }))
}

const firstOf = (day: string): string => `${day.slice(0, 7)}-01`

/** The Monday of the week of a day: weeks begin as ISO 8601 has it. */
const mondayOf = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}
