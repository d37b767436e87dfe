import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, '../fixtures/conformance/blns/blns.json')
const all: readonly string[] = JSON.parse(readFileSync(file, 'utf8'))

/** The Big List of Naughty Strings, without the few that are blank: those are no texts. */
export const naughtyStrings = all.filter((text) => text.trim() !== '')
