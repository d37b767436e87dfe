/** The review page takes a notice of this length. */
const LONGEST_NOTICE = 2_000

/** An address whose page is to show these notices. */
export const noticeHref = (href: string, notices: readonly string[]): string => {
  if (notices.length === 0) return href
  const notice = notices.join(' ')
  const short = notice.length > LONGEST_NOTICE ? `${notice.slice(0, LONGEST_NOTICE - 2)} …` : notice
  return `${href}?${new URLSearchParams({ notice: short })}`
}
