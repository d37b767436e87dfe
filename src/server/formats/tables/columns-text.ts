import { Refusal } from '../../../core/refusal.ts'
import type { Columns } from '../format.ts'
import { columnNumber } from './column-letter.ts'
import { MOST_COLUMNS } from './delimited.ts'

/**
 * Columns as a person writes them, on the command line or in a request: `source=1,machine=2` or
 * `machine=B, edited=C, header=no, sheet=2`. Counted from 1, as people do.
 */
export const columnsFrom = (text: string): Columns => {
  const parts = text
    .slice(0, 500)
    .split(',')
    .map((part) => part.trim())
  const said = new Map(
    parts.map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=').map((one) => one.trim())
      if (!names.has(name) || value === '') throw notUnderstood(part)
      return [name, value]
    }),
  )
  const column = (name: string): number | undefined => {
    const value = said.get(name)
    if (value === undefined) return undefined
    const number = /^\d{1,5}$/.test(value) ? Number(value) - 1 : columnNumber(value)
    if (number === undefined || number < 0 || number >= MOST_COLUMNS)
      throw notUnderstood(`${name}=${value}`)
    return number
  }
  const [machine, source, edited, sheet] = ['machine', 'source', 'edited', 'sheet'].map(column)
  if (machine === undefined) throw notUnderstood(text)
  return {
    machine,
    ...(source !== undefined && { source }),
    ...(edited !== undefined && { edited }),
    ...(sheet !== undefined && { sheet }),
    ...headerOf(said.get('header')),
  }
}

const names = new Set(['machine', 'source', 'edited', 'header', 'sheet'])

const headerOf = (value: string | undefined): { readonly header?: boolean } => {
  if (value === undefined) return {}
  if (value !== 'yes' && value !== 'no') throw notUnderstood(`header=${value}`)
  return { header: value === 'yes' }
}

const notUnderstood = (part: string): Refusal =>
  new Refusal('invalid', {
    en: `These columns are not understood (${part.slice(0, 80)}). Name them like this: source=1,machine=2,edited=3,header=yes; machine is needed.`,
    de: `Diese Spalten sind nicht zu verstehen (${part.slice(0, 80)}). Nennen Sie sie so: source=1,machine=2,edited=3,header=yes; machine muss dabei sein.`,
  })
