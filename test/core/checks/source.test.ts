import { describe } from 'vitest'
import { finds } from '../../support/check-table.ts'

describe('against the source', () => {
  finds('number-mismatch', [
    ['Es tötete ⟦54.000⟧ Menschen.', 'It killed 45,000 people.'],
    ['Es tötete 45.000 Menschen.', 'It killed 45,000 people.'],
    ['Um 13.30 Uhr kamen sieben Leute.', 'At 1.30 p.m. 7 people came.'],
    ['Am 9. November 2023 kamen 3,5 Millionen.', 'On November 9, 2023, 3.5 million came.'],
    ['⟦Es tötete Menschen.⟧', 'It killed 45,000 people.'],
    ['Es sind 1,6 km.', 'It is 1 mile.'],
  ])
  finds('length-ratio', [
    ['⟦Das sagte er.⟧', 'The minister said on Thursday that the talks would go on next week.'],
    [
      'Der Minister sagte am Donnerstag, die Gespräche gingen weiter.',
      'The minister said on Thursday that the talks would go on.',
    ],
    ['Ja.', 'Yes, he did.'],
  ])
  finds('same-as-source', [
    ['⟦He came home early.⟧', 'He came home early.'],
    ['The New York Times', 'The New York Times'],
    ['Er kam früh heim.', 'He came home early.'],
  ])
  finds('name-missing', [
    ['Borrell kam.|Borrell sprach.|⟦Er ging.⟧', 'Borrell came.|Borrell spoke.|Borrell left.'],
    ['Borrell kam.|Borrell sprach.', 'Borrell came.|Borrell spoke.'],
    ['Moskau kam.|Er ging.', 'Moscow came.|Moscow left.'],
  ])
  finds('end-punct', [
    ['Ist er d⟦a.⟧', 'Is he here?'],
    ['Ist er da?', 'Is he here?'],
    ['Er sagte: „Nein.“', 'He said: "No."'],
    ['Der Titel', 'The title'],
  ])
  finds('tags', [
    ['Eine ⟦<i>⟧kühne</b> Behauptung', 'A <b>bold</b> claim'],
    ['Eine <b>kühne</b> Behauptung', 'A <b>bold</b> claim'],
    ['⟦Eine kühne Behauptung⟧', 'A bold <1> claim'],
    ['Nimm <Datei>', 'Take <file>'],
    ['Ist 3 < 5?', 'Is 3 < 5?'],
  ])
  finds('placeholders', [
    ['Hallo ⟦{Name}⟧!', 'Hello {name}!'],
    ['Hallo {name}, %s und {{user}}!', 'Hello {name}, %s and {{user}}!'],
    ['100 % sicher', '100% sure'],
  ])
  finds('urls', [
    ['Siehe ⟦https://example.org/de⟧.', 'See https://example.org/en.'],
    ['Siehe https://example.org/en.', 'See https://example.org/en.'],
  ])
  finds('emails', [
    ['An ⟦moritz@example.org⟧', 'To max@example.org'],
    ['An max@example.org', 'To max@example.org'],
  ])
})
