import { request } from './request.ts'
import { part, type SegmentRow } from './segment-row.ts'

/** Opens the field for a new comment below a segment; sending it adds it to the list. */
export const commentForm = (row: SegmentRow): void => {
  const known = row.element.querySelector<HTMLTextAreaElement>('.new-comment textarea')
  if (known !== null) {
    known.focus()
    return
  }
  const { words } = row.desk
  const form = document.createElement('form')
  form.className = 'new-comment'
  const field = document.createElement('textarea')
  field.rows = 2
  field.required = true
  field.setAttribute('aria-label', words.comment)
  const button = document.createElement('button')
  button.textContent = words.addComment
  form.append(field, button)
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      form.remove()
      part(row.element, 'textarea').focus()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.stopPropagation()
      form.requestSubmit()
    }
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    event.stopPropagation()
    void send(row, field.value)
  })
  row.element.append(form)
  field.focus()
}

const send = async (row: SegmentRow, text: string): Promise<void> => {
  const answer = await request('POST', `${row.path}/comments`, { text })
  if (answer.kind === 'done') location.reload()
  else
    part(row.element, '.status').textContent =
      answer.kind === 'refused' ? answer.message : row.desk.words.offline
}
