import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const samples = join(import.meta.dirname, '../../data/samples')
const paragraphs = (file: string) => readFileSync(file, 'utf8').split('\n\n')

/**
 * Brings the sample into a running app over its API: four paragraphs edited, two approved, one
 * comment. Returns the id of the document.
 */
export const fillStore = async (url: string): Promise<string> => {
  const machine = readFileSync(join(samples, 'sample-mt.de.txt'), 'utf8')
  const edited = paragraphs(join(import.meta.dirname, '../fixtures/sample/sample-postedit.de.txt'))
  const { id } = await post(`${url}/api/v1/documents`, {
    text: machine,
    system: 'NMT-7',
    source: '',
  })
  const segments = `${url}/api/v1/documents/${id}/segments`
  for (const index of [1, 2, 3, 4]) {
    const text = edited[index]
    await post(`${segments}/s${index + 1}/revisions`, { text, base: 0 })
  }
  await post(`${segments}/s1/approval`, { base: 0 })
  await post(`${segments}/s2/approval`, { base: 1 })
  await post(`${segments}/s3/comments`, { text: 'Bitte die Funktion prüfen.' })
  return String(id)
}

const post = async (url: string, body: unknown): Promise<Record<string, unknown>> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return response.json()
}
