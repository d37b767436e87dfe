import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dictionary } from '../../src/core/checks/setting.ts'

/** The words of these texts are German; the spelling engine itself is tested elsewhere. */
const german = new Set(
  `${readFileSync(join(import.meta.dirname, '../fixtures/sample/sample-postedit.de.txt'), 'utf8')}
  ${readFileSync(join(import.meta.dirname, '../fixtures/sample/sample-mt.de.txt'), 'utf8')}
  Zurückhaltung Strategie Die gilt schweigen kam ging blieb sprach Regierung Regierungen Haus Tür
  Union Soldat Freiheit Kampf Zeitung Bericht Schnee Mann und der die das ist es von mit`.match(
    /\p{L}+/gu,
  ),
)

/** What the dictionary-de of 2016 does not know of the sample. */
for (const unknown of [
  ...['Two', 'Sided', 'Street', 'DPRK', 'Anthony', 'Pak', 'Gin', 'Zurückhaltungstrategie', 'DVRK'],
  'Antony',
  'Jin',
]) {
  german.delete(unknown)
}

/** A dictionary as small as the tests need. */
export const dictionary: Dictionary = {
  knows: (word) => german.has(word),
  knowsEnglish: (word) => ['two', 'sided', 'street'].includes(word),
}
