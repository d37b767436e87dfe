export const germanMonths = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const

const englishMonths: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Every name of a month in either language, for patterns. */
export const monthNames: string = [...new Set([...germanMonths, 'Jänner', ...englishMonths])].join(
  '|',
)

/** The German month for a German or English name. */
export const germanMonth = (name: string): string => {
  const at = englishMonths.indexOf(name)
  return germanMonths[at] ?? name
}
