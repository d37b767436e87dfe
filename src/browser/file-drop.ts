import { record } from './request.ts'

/**
 * Lets files be dropped anywhere on the page, and sends several of them one after another, each with
 * its own line in a report, so that one bad file holds up no other. A single text goes the way of
 * the form without script.
 */
export const fileDrop = (element: HTMLElement): void => {
  if (!(element instanceof HTMLFormElement)) return
  const input = element.querySelector<HTMLInputElement>('input[name="file"]')
  if (input === null) return
  takeDrops(element, input)
  element.addEventListener('submit', (event) => {
    const texts = textsOf(element, input)
    // The server says why a source or another translation does not go with several texts.
    if (texts.length < 2 || belongsToOne(element)) return
    event.preventDefault()
    void sendAll(element, texts)
  })
}

const takeDrops = (form: HTMLFormElement, input: HTMLInputElement): void => {
  const isOver = (is: boolean) => form.classList.toggle('dropping', is)
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    isOver(true)
  })
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) isOver(false)
  })
  document.addEventListener('drop', (event) => {
    const files = event.dataTransfer?.files
    if (files === undefined || files.length === 0) return
    event.preventDefault()
    isOver(false)
    input.files = files
    input.focus()
  })
}

/** What one request sends of a form: a pasted text or a file. */
type Text =
  | { readonly field: 'text'; readonly value: string }
  | { readonly field: 'file'; readonly value: File }

const textsOf = (form: HTMLFormElement, input: HTMLInputElement): readonly Text[] => {
  const pasted = String(new FormData(form).get('text') ?? '')
  const files = [...(input.files ?? [])].map((value) => ({ field: 'file', value }) as const)
  return pasted.trim() === '' ? files : [{ field: 'text', value: pasted }, ...files]
}

/** Whether the form holds what belongs to one text: a source, or another translation of it. */
const belongsToOne = (form: HTMLFormElement): boolean =>
  [...new FormData(form)]
    .filter(([name]) => /^(source|sourceFile$|alternative)/.test(name) && name !== 'sourceLanguage')
    .some(([, value]) => (value instanceof File ? value.name : value.trim()) !== '')

const sendAll = async (form: HTMLFormElement, texts: readonly Text[]): Promise<void> => {
  const words = record(JSON.parse(form.dataset.words ?? '{}'))
  const report = openReport(form, texts.length, String(words.progress))
  const button = form.querySelector<HTMLButtonElement>('button.primary')
  if (button !== null) button.disabled = true
  for (const text of texts) {
    report.add(await sent(form, text, String(words.unreachable)))
  }
  form.reset()
  if (button !== null) button.disabled = false
}

interface Result {
  readonly name: string
  readonly href: string
  readonly title: string
  readonly message: string
  readonly notices: readonly string[]
}

const sent = async (form: HTMLFormElement, text: Text, unreachable: string): Promise<Result> => {
  const name = text.field === 'file' ? text.value.name : ''
  const refused = (message: string): Result => ({ name, href: '', title: '', message, notices: [] })
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: bodyOf(form, text),
    })
    const answer = record(await response.json())
    if (!response.ok) return refused(String(record(answer.error).message ?? response.statusText))
    const [first] = Array.isArray(answer.results) ? answer.results.map(record) : []
    const { notices } = first ?? {}
    return {
      name: String(first?.name ?? name),
      href: String(first?.href ?? ''),
      title: String(first?.title ?? ''),
      message: String(first?.message ?? ''),
      notices: Array.isArray(notices) ? notices.map(String) : [],
    }
  } catch {
    return refused(unreachable)
  }
}

/** The details of the form with one of its texts. A title is for one text, so it stays behind. */
const bodyOf = (form: HTMLFormElement, text: Text): FormData => {
  const body = new FormData(form)
  for (const field of ['file', 'text', 'title', 'source', 'sourceFile']) body.delete(field)
  body.append(text.field, text.value)
  return body
}

const openReport = (
  form: HTMLFormElement,
  all: number,
  words: string,
): { readonly add: (result: Result) => void } => {
  const section = document.createElement('section')
  section.className = 'sheet import-progress'
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  const bar = document.createElement('progress')
  bar.max = all
  const list = document.createElement('ul')
  list.className = 'results'
  section.append(status, bar, list)
  form.before(section)
  section.scrollIntoView({ block: 'nearest' })
  const show = (): void => {
    const done = list.childElementCount
    bar.value = done
    status.textContent = words.replace('{done}', String(done)).replace('{all}', String(all))
    bar.setAttribute('aria-label', status.textContent)
  }
  show()
  return {
    add: (result) => {
      list.append(lineOf(result))
      show()
    },
  }
}

const lineOf = ({ name, href, title, message, notices }: Result): HTMLLIElement => {
  const line = document.createElement('li')
  const strong = document.createElement('strong')
  strong.textContent = name
  const note = document.createElement('span')
  note.className = href === '' ? 'notice bad' : 'quiet'
  note.textContent = message
  line.append(strong, ' ')
  if (href !== '') {
    const link = document.createElement('a')
    link.href = href
    link.textContent = title
    line.append(link, ' ')
  }
  line.append(note, ...notices.map(noticeOf))
  return line
}

const noticeOf = (text: string): HTMLParagraphElement => {
  const notice = document.createElement('p')
  notice.className = 'notice warn'
  notice.textContent = text
  return notice
}
