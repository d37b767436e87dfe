import { describe, expect, it } from 'vitest'
import { difference } from '../../../src/core/diff/difference.ts'
import { told } from '../../support/diff-notation.ts'

/** Why it must look so, the old text, the new text, and how the difference is told. */
type Case = readonly [reason: string, before: string, after: string, told: string]

/** What a copy editor wants to see. There is no published gold: each row is judgement, with its reason. */
const cases: Readonly<Record<string, readonly Case[]>> = {
  'the table every other tool fails somewhere': [
    [
      'the one space, nothing round it',
      'US -Außenminister',
      'US-Außenminister',
      'US[- -](spacing)-Außenminister',
    ],
    ['a no-break space is a change of its own', '10 km', '10\u00A0km', '10[- -]{+⍽+}(spacing)km'],
    ['a comma alone; the words stay', 'sagte dass', 'sagte, dass', 'sagte{+,+}(punctuation) dass'],
    [
      'two quotation marks; the word between is untouched',
      '"Freiheit"',
      '„Freiheit“',
      '[-"-]{+„+}(quotes)Freiheit[-"-]{+“+}(quotes)',
    ],
    [
      'whole words, inside them what they do not share',
      'Zurückhaltungstrategie',
      'Abschreckungsstrategie',
      '[-‹Zurückhalt›ungstrategie-]{+‹Abschreck›ung‹s›strategie+}(replacement)',
    ],
    [
      'a join is one edit',
      'Sicherheit Abkommen',
      'Sicherheitsabkommen',
      '[-Sicherheit‹ A›bkommen-]{+Sicherheit‹sa›bkommen+}(compound)',
    ],
    [
      'one phrase; of each word only the ending is emphasised',
      'dem neue Regelungen',
      'der neuen Regelung',
      '[-‹dem› neue Regelung‹en›-]{+‹der› neue‹n› Regelung+}(word-form)',
    ],
    [
      'phrases that changed places are moves, not deletions',
      'Nach dem Spiel sprach der Trainer mit der Presse.',
      'Der Trainer sprach nach dem Spiel mit der Presse.',
      '{+Der Trainer +}(move 5){+sprach +}(move 4)[-‹N›ach-]{+‹n›ach+}(case) dem Spiel [-sprach -](move 2)[-der Trainer -](move 1)mit der Presse.',
    ],
    [
      'what stayed is kept, though the spaces between outnumber it',
      'EINS ZWEI DREI VIER FÜNF SECHS',
      'VIER FÜNF SECHS SIEBEN ACHT NEUN',
      '[-EINS ZWEI DREI -](deletion)VIER FÜNF SECHS{+ SIEBEN ACHT NEUN+}(insertion)',
    ],
    [
      'a decomposed umlaut is never cut',
      'u\u0308ber',
      'u\u0308bel',
      '[-u◌\u0308be‹r›-]{+u◌\u0308be‹l›+}(replacement)',
    ],
    [
      'an emoji is whole, its skin tone part of it',
      '👍🏻',
      '👍🏿',
      '[-👍🏻-]{+👍🏿+}(replacement)',
    ],
    [
      'a number is whole',
      'Es kostet 1,000.50 Euro.',
      'Es kostet 1.000,50 Euro.',
      'Es kostet [-1,000.50-]{+1.000,50+}(number) Euro.',
    ],
    ['letters of every script make words', 'λόγος', 'λάθος', '[-λόγος-]{+λάθος+}(replacement)'],
  ],
  'white space': [
    ['a deleted double space', 'Er  kam.', 'Er kam.', 'Er [- -](spacing)kam.'],
    ['a trailing space', 'Ende. ', 'Ende.', 'Ende.[- -](spacing)'],
    [
      'a narrow no-break space in an abbreviation',
      'z.B. gestern',
      'z.\u202FB. gestern',
      'z.{+˽+}(spacing)B. gestern',
    ],
    [
      'a new paragraph',
      'Erster Satz. Zweiter Satz.',
      'Erster Satz.\n\nZweiter Satz.',
      'Erster Satz.[- -]{+␊␊+}(spacing)Zweiter Satz.',
    ],
    ['line ends of another system, each by itself', 'a\nb', 'a\r\nb', 'a[-␊-]{+␍␊+}(spacing)b'],
    ['a tab is not a space', '1.\tPunkt', '1. Punkt', '1.[-⇥-]{+ +}(spacing)Punkt'],
    [
      'a missing space after a full stop',
      'Er kam.Sie ging.',
      'Er kam. Sie ging.',
      'Er kam.{+ +}(spacing)Sie ging.',
    ],
    ['a space before a comma', 'Er kam , sah', 'Er kam, sah', 'Er kam[- -](spacing), sah'],
    [
      'a zero-width space inside a word',
      'Donau\u200Bdampf',
      'Donaudampf',
      '[-Donau‹∅›dampf-]{+Donaudampf+}(spacing)',
    ],
    [
      'a verb written in one word',
      'Er will zu rück kommen.',
      'Er will zurück kommen.',
      'Er will [-zu‹ ›rück-]{+zurück+}(spacing) kommen.',
    ],
  ],
  marks: [
    [
      'a full stop becomes an exclamation mark',
      'Komm her.',
      'Komm her!',
      'Komm her[-.-]{+!+}(punctuation)',
    ],
    [
      'guillemets to German quotes',
      '«Nein», sagte sie.',
      '„Nein“, sagte sie.',
      '[-«-]{+„+}(quotes)Nein[-»-]{+“+}(quotes), sagte sie.',
    ],
    [
      'an apostrophe is a mark, not a letter',
      "geht's",
      'geht’s',
      "[-geht‹'›s-]{+geht‹’›s+}(quotes)",
    ],
    [
      'a hyphen between numbers becomes a dash',
      'Seiten 10-12',
      'Seiten 10–12',
      'Seiten 10[---]{+–+}(hyphen)12',
    ],
    ['a space becomes a hyphen', '45 Yard', '45-Yard', '45[- -]{+-+}(hyphen)Yard'],
    [
      'all hyphens of a chain, each a small edit',
      'Long Island Sieg',
      'Long-Island-Sieg',
      'Long[- -]{+-+}(hyphen)Island[- -]{+-+}(hyphen)Sieg',
    ],
    ['a soft hyphen', 'Donau\u00ADdampf', 'Donaudampf', '[-Donau‹¬›dampf-]{+Donaudampf+}(hyphen)'],
    [
      'a hyphen written together',
      'Außen-minister',
      'Außenminister',
      '[-Außen‹-›minister-]{+Außenminister+}(hyphen)',
    ],
    [
      'a comma replaced by a word',
      'Er kam, sah es.',
      'Er kam und sah es.',
      'Er kam[-,-]{+ und+}(replacement) sah es.',
    ],
  ],
  letters: [
    [
      'a capital letter',
      'Das gute an der Sache',
      'Das Gute an der Sache',
      'Das [-‹g›ute-]{+‹G›ute+}(case) an der Sache',
    ],
    [
      'a short word is shown whole',
      'sie haben Recht',
      'Sie haben Recht',
      '[-sie-]{+Sie+}(case) haben Recht',
    ],
    [
      'a plain vowel for an umlaut',
      'Wir mussen gehen',
      'Wir müssen gehen',
      'Wir [-m‹u›ssen-]{+m‹ü›ssen+}(umlaut) gehen',
    ],
    ['an umlaut spelled out', 'Der Fuehrer', 'Der Führer', 'Der [-F‹ue›hrer-]{+F‹ü›hrer+}(umlaut)'],
    ['ss and ß', 'Die Strasse', 'Die Straße', 'Die [-Stra‹ss›e-]{+Stra‹ß›e+}(umlaut)'],
    ['letters left out', 'musen', 'müssen', '[-m‹u›sen-]{+m‹üs›sen+}(replacement)'],
  ],
  numbers: [
    [
      'a date in another order',
      'am 11/09/2023',
      'am 09.11.2023',
      'am [-11/09/2023-]{+09.11.2023+}(number)',
    ],
    ['a decimal comma', '3.5 Prozent', '3,5 Prozent', '[-3.5-]{+3,5+}(number) Prozent'],
    ['a changed digit', '9. November', '8. November', '[-9-]{+8+}(number). November'],
  ],
  'forms of a word': [
    [
      'the ending of a plural',
      'die Regelungen gelten',
      'die Regelung gelten',
      'die [-Regelung‹en›-]{+Regelung+}(word-form) gelten',
    ],
    [
      'article and noun of another case, one phrase',
      'mit das Haus',
      'mit dem Hause',
      'mit [-‹das› Haus-]{+‹dem› Haus‹e›+}(word-form)',
    ],
    ['a plural with umlaut', 'drei Haus', 'drei Häuser', 'drei [-Haus-]{+Häuser+}(word-form)'],
    [
      'a participle',
      'er hat spielt',
      'er hat gespielt',
      'er hat [-spielt-]{+‹ge›spielt+}(word-form)',
    ],
    [
      'an article of another gender',
      'der Regierung',
      'die Regierung',
      '[-der-]{+die+}(word-form) Regierung',
    ],
    [
      'an auxiliary in the subjunctive',
      'er hatte gesagt',
      'er hätte gesagt',
      'er [-h‹a›tte-]{+h‹ä›tte+}(umlaut) gesagt',
    ],
    [
      'composed and decomposed differ in nothing to read',
      'fu\u0308r alle',
      'für alle',
      '[-fu◌\u0308r-]{+für+}(unicode-form) alle',
    ],
  ],
  compounds: [
    ['two words written as one', 'Haus Tür', 'Haustür', '[-Haus‹ T›ür-]{+Haus‹t›ür+}(compound)'],
    [
      'a compound taken apart',
      'Ahnenpuebloindianer',
      'Ahnen Puebloindianer',
      '[-Ahnen‹p›uebloindianer-]{+Ahnen‹ P›uebloindianer+}(compound)',
    ],
    [
      'the head of a compound replaced',
      'Eisenklade',
      'Eisenpanzer',
      '[-Eisen‹klade›-]{+Eisen‹panzer›+}(replacement)',
    ],
  ],
  'words and phrases': [
    [
      'a word for another',
      'die Katze schläft',
      'die Maus schläft',
      'die [-Katze-]{+Maus+}(replacement) schläft',
    ],
    [
      'a phrase for another, with what they share by chance',
      'Sie gingen gestern über die alte Brücke fort.',
      'Sie liefen heute unter die neue Birke fort.',
      'Sie [-‹gingen gestern über› die ‹alte Brücke›-]{+‹liefen heute unter› die ‹neue Birke›+}(replacement) fort.',
    ],
    [
      'an inserted word brings its space',
      'Er kam heim.',
      'Er kam gestern heim.',
      'Er kam {+gestern +}(insertion)heim.',
    ],
    ['a word deleted at the start', 'Der Mann kam.', 'Mann kam.', '[-Der -](deletion)Mann kam.'],
    ['a word deleted at the end', 'Er kam gestern.', 'Er kam.', 'Er kam[- gestern-](deletion).'],
    [
      'an inserted sentence, not its overlapping half',
      'Es ist gut. Er geht. Er kommt.',
      'Es ist gut. Er geht. Er bleibt. Er kommt.',
      'Es ist gut. Er geht. {+Er bleibt. +}(insertion)Er kommt.',
    ],
    [
      'a clause with its comma',
      'Der Mann schläft.',
      'Der Mann, der müde ist, schläft.',
      'Der Mann{+, der müde ist,+}(insertion) schläft.',
    ],
    [
      'an enumeration grows by a whole item',
      'Äpfel, Birnen und Nüsse',
      'Äpfel, Pflaumen, Birnen und Nüsse',
      'Äpfel, {+Pflaumen, +}(insertion)Birnen und Nüsse',
    ],
    ['everything new', 'Guten Morgen', 'Bis bald', '[-Guten Morgen-]{+Bis bald+}(replacement)'],
    ['everything gone', 'Weg damit', '', '[-Weg damit-](deletion)'],
    ['everything written', '', 'Neu hier', '{+Neu hier+}(insertion)'],
  ],
  signs: [
    [
      'a family is one sign',
      'Wir 👩‍👩‍👧 fahren',
      'Wir 👩‍👩‍👦 fahren',
      'Wir [-👩‍👩‍👧-]{+👩‍👩‍👦+}(replacement) fahren',
    ],
    ['a flag is one sign', 'für 🇩🇪 und', 'für 🇩🇰 und', 'für [-🇩🇪-]{+🇩🇰+}(replacement) und'],
  ],
  moves: [
    [
      'a phrase moved within the sentence',
      'Sie segelte von Hoboken nach Frankreich am 18. Oktober 1917.',
      'Sie segelte am 18. Oktober 1917 von Hoboken nach Frankreich.',
      'Sie segelte [-von Hoboken nach Frankreich -](move 2)am 18. Oktober 1917{+ von Hoboken nach Frankreich+}(move 1).',
    ],
    [
      'a capital letter does not hide a move',
      'Er hat gestern angerufen.',
      'Gestern hat er angerufen.',
      '[-Er-](move 4){+Gestern+}(move 3) hat [-gestern-](move 2){+er+}(move 1) angerufen.',
    ],
    [
      'a verb moved to the end of its clause',
      'als er erzielte ein Feldtor',
      'als er ein Feldtor erzielte',
      'als er [-erzielte -](move 2)ein Feldtor{+ erzielte+}(move 1)',
    ],
    [
      'function words do not move',
      'dass er es nicht mehr will',
      'dass er nicht es mehr will',
      'dass er [-es -](deletion)nicht {+es +}(insertion)mehr will',
    ],
    [
      'two neighbours that changed places',
      'Kinder spielen, Hunde bellen',
      'Hunde spielen, Kinder bellen',
      '[-Kinder-](move 4){+Hunde+}(move 3) spielen, [-Hunde-](move 2){+Kinder+}(move 1) bellen',
    ],
    [
      'a dash with its spaces',
      'Das Haus - ein Palast',
      'Das Haus – ein Palast',
      'Das Haus [---]{+–+}(hyphen) ein Palast',
    ],
    [
      'a compound joined with a hyphen and a new end',
      'in Satin Doppel verziert',
      'in Satin-Wams verziert',
      'in Satin[- Doppel-]{+-Wams+}(replacement) verziert',
    ],
  ],
}

for (const [group, rows] of Object.entries(cases)) {
  describe(`the difference tells ${group}:`, () => {
    it.each(rows)('%s', (_, before, after, expected) => {
      expect(told(difference(before, after))).toBe(expected)
    })
  })
}
