import { record, request } from './request.ts'

/** A stretch of a segment's text, and who wrote it, in a sentence. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly label: string
}

/**
 * Pointing at an inserted word of a row that nobody edits, or at a moved one by keyboard, adds to
 * its tooltip who wrote it and when. Asked for once for each saved text.
 */
export const wordAuthors = (desk: HTMLElement, document: string): void => {
  const asked = new Map<string, Promise<readonly Stretch[]>>()
  const tell = async (event: Event): Promise<void> => {
    const word = event.target instanceof Element ? event.target.closest('.own ins') : null
    const row = word?.closest<HTMLElement>('article.segment')
    if (!(word instanceof HTMLElement) || !row || word.dataset.told !== undefined) return
    word.dataset.told = ''
    const key = `${row.id} ${row.dataset.revision}`
    const answer = asked.get(key) ?? stretches(`/documents/${document}/segments/${row.id}`)
    asked.set(key, answer)
    const labels = labelsAt(word, await answer)
    if (labels.length > 0) word.title = [word.title, ...labels].join('\n')
  }
  desk.addEventListener('pointerover', (event) => void tell(event))
  desk.addEventListener('focusin', (event) => void tell(event))
}

const stretches = async (segment: string): Promise<readonly Stretch[]> => {
  const answer = await request('GET', `${segment}/attribution`)
  if (answer.kind !== 'done') return []
  return Object.values(answer.body).map((item) => {
    const { start, end, label = '' } = record(item)
    return { start: Number(start), end: Number(end), label: String(label) }
  })
}

/** Who wrote the letters of a word: the machine is not named, the difference shows that. */
const labelsAt = (word: HTMLElement, written: readonly Stretch[]): readonly string[] => {
  const before = new Range()
  before.setStart(word.closest('.own') ?? word, 0)
  before.setEndBefore(word)
  const start = before.toString().length
  const end = start + (word.textContent ?? '').length
  const found = written.filter((stretch) => stretch.start < end && stretch.end > start)
  return [...new Set(found.map(({ label }) => label))].filter((label) => label !== '')
}
