import type { Case } from './readable-cases.ts'

/**
 * What editors of machine-translated German do all day, many of them from the sample text: each with
 * the reason why it must be told so.
 */
export const germanCases: Readonly<Record<string, readonly Case[]>> = {
  'corrections of the sample text': [
    [
      'the invented acronym alone; the sentence stays',
      'Die DPRK liefert Waffen.',
      'Die DVRK liefert Waffen.',
      'Die [-DPRK-]{+DVRK+}(replacement) liefert Waffen.',
    ],
    [
      'a name in another spelling',
      'Anthony Blinken nannte',
      'Antony Blinken nannte',
      '[-Ant‹h›ony-]{+Antony+}(replacement) Blinken nannte',
    ],
    [
      'both parts of a name are one edit',
      'Pak Gin gab an',
      'Park Jin gab an',
      '[-Pak Gin-]{+Park Jin+}(replacement) gab an',
    ],
    [
      'a heading half left in English, and its new beginning',
      '"Two -Sided Street": In den USA besorgt',
      '„Keine Einbahnstraße“: Sorge in den USA',
      '[-"Two -Sided Street"-]{+„Keine Einbahnstraße“+}(replacement): [-In-]{+Sorge in+}(replacement) den USA[- besorgt-](deletion)',
    ],
    [
      'a compound said with other words keeps what both say',
      'die erweiterte Zurückhaltungsstrategie',
      'die Strategie der erweiterten Abschreckung',
      'die [-erweiterte ‹Zurückhaltungsstrategie›-]{+‹Strategie der› erweiterte‹n Abschreckung›+}(replacement)',
    ],
    [
      'a verb brought to the end of its clause, and what it belongs to',
      'am 9. November in Seoul, berichtet Reuters.',
      'am 9. November in Seoul, wie Reuters berichtet.',
      'am 9. November in Seoul, [-berichtet-](move 3){+wie+}(insertion) Reuters{+ berichtet+}(move 1).',
    ],
  ],
  lines: [
    [
      'a heading and the paragraph below it are no phrase',
      'Vorfälle\n\nIn den USA besorgt über Waffen',
      'Ereignisse\n\nSorge in den USA über Waffen',
      '[-Vorfälle-]{+Ereignisse+}(replacement)␊␊[-In-]{+Sorge in+}(replacement) den USA [-besorgt -](deletion)über Waffen',
    ],
    [
      'the end of a line is kept, however much is new before and behind it',
      'Er sprach mit großer Sorge um das Regime.\nEs ist ernst mit ihm.',
      'Sie redeten voller Furcht über dieses Regime.\nDas war sehr wichtig.',
      '[-Er sprach mit großer Sorge um das-]{+Sie redeten voller Furcht über dieses+}(replacement) Regime.␊[-Es ist ernst mit ihm-]{+Das war sehr wichtig+}(replacement).',
    ],
    [
      'a line break gone is a change of its phrase',
      'Eins zwei\ndrei vier',
      'Uno due tre quattro',
      '[-Eins zwei␊drei vier-]{+Uno due tre quattro+}(replacement)',
    ],
  ],
  'word order': [
    [
      'the participle at the end of its sentence',
      'Er wurde 1950 geboren in Wien.',
      'Er wurde 1950 in Wien geboren.',
      'Er wurde 1950 [-geboren -](move 2)in Wien{+ geboren+}(move 1).',
    ],
    [
      'subject and adverb changed places, capital letters aside',
      'Er ist gestern nach Berlin gefahren.',
      'Gestern ist er nach Berlin gefahren.',
      '[-Er-](move 4){+Gestern+}(move 3) ist [-gestern-](move 2){+er+}(move 1) nach Berlin gefahren.',
    ],
    [
      'a particle is too short for a move that is certain',
      'Die Polizei nahm fest den Täter.',
      'Die Polizei nahm den Täter fest.',
      'Die Polizei nahm [-fest -](deletion)den Täter{+ fest+}(insertion).',
    ],
    [
      'two sentences that changed places',
      'Ein Vogel. Zwei Vögel.',
      'Zwei Vögel. Ein Vogel.',
      '[-Ein Vogel. -](move 2)Zwei Vögel.{+ Ein Vogel.+}(move 1)',
    ],
    [
      'a postposition',
      'das Gesetz betreffend',
      'betreffend das Gesetz',
      '{+betreffend +}(move 2)das Gesetz[- betreffend-](move 1)',
    ],
    [
      'a genitive taken apart and moved behind its noun',
      'den 11. September Anschlägen',
      'den Anschlägen vom 11. September',
      'den {+Anschlägen +}(move 3){+vom +}(insertion)11. September[- Anschlägen-](move 1)',
    ],
  ],
  'commas and full stops': [
    [
      'a comma before a subordinate clause',
      'Der Minister sagte er komme.',
      'Der Minister sagte, er komme.',
      'Der Minister sagte{+,+}(punctuation) er komme.',
    ],
    [
      'a comma too many, English fashion',
      'Sie kam, sah, und siegte.',
      'Sie kam, sah und siegte.',
      'Sie kam, sah[-,-](punctuation) und siegte.',
    ],
    [
      'a comma before “sondern”',
      'nicht nur Waffen sondern auch Geld',
      'nicht nur Waffen, sondern auch Geld',
      'nicht nur Waffen{+,+}(punctuation) sondern auch Geld',
    ],
    [
      'two sentences made one',
      'Er kam. Er ging.',
      'Er kam und ging.',
      'Er kam[-. Er-]{+ und+}(replacement) ging.',
    ],
    [
      'three dots become an ellipsis with its space, one edit',
      'Und so weiter...',
      'Und so weiter …',
      'Und so weiter[-...-]{+ …+}(punctuation)',
    ],
    [
      'brackets, each by itself',
      '(siehe oben)',
      '[siehe oben]',
      '[-(-]{+[+}(punctuation)siehe oben[-)-]{+]+}(punctuation)',
    ],
    [
      'the full stop inside the quotation: each mark by itself, the words untouched',
      'Er sagte: "Das ist gut".',
      'Er sagte: „Das ist gut.“',
      'Er sagte: [-"-]{+„+}(quotes)Das ist gut[-"-](quotes).{+“+}(quotes)',
    ],
  ],
  'the rules of spelling': [
    [
      'one word since 1996',
      'so dass er kam',
      'sodass er kam',
      '[-so‹ ›dass-]{+sodass+}(spacing) er kam',
    ],
    [
      'a noun in an old phrase',
      'auf Grund des Regens',
      'aufgrund des Regens',
      '[-auf‹ G›rund-]{+auf‹g›rund+}(compound) des Regens',
    ],
    [
      'ß after a short vowel is of before 1996',
      'daß der Fluß',
      'dass der Fluss',
      '[-daß-]{+dass+}(umlaut) der [-Flu‹ß›-]{+Flu‹ss›+}(umlaut)',
    ],
    [
      'Swiss spelling to German',
      'gemäss der Regel',
      'gemäß der Regel',
      '[-gemä‹ss›-]{+gemä‹ß›+}(umlaut) der Regel',
    ],
    [
      'dass and das are two words, not two forms of one',
      'dass das so ist',
      'das das so ist',
      '[-dass-]{+das+}(replacement) das so ist',
    ],
    [
      'a noun and a verb written apart',
      'Er will radfahren.',
      'Er will Rad fahren.',
      'Er will [-‹rad›fahren-]{+‹Rad› fahren+}(compound).',
    ],
    [
      'a figure and its adjective',
      'der 18jährige',
      'der 18-jährige',
      'der [-18jährige-]{+18‹-›jährige+}(hyphen)',
    ],
    [
      'the missing second hyphen of a chain',
      'die E-Mail Adresse',
      'die E-Mail-Adresse',
      'die E-Mail[- -]{+-+}(hyphen)Adresse',
    ],
    [
      'an acronym as it is pronounced',
      'die Nato tagt',
      'die NATO tagt',
      'die [-Nato-]{+NATO+}(case) tagt',
    ],
    [
      'a letter German does not have',
      'sagte Erdogan',
      'sagte Erdoğan',
      'sagte [-Erdo‹g›an-]{+Erdo‹ğ›an+}(replacement)',
    ],
  ],
  'figures and units': [
    ['a space before the percent sign', 'um 5% mehr', 'um 5 % mehr', 'um 5{+ +}(spacing)% mehr'],
    [
      'the sign said in words',
      '5 % mehr',
      '5 Prozent mehr',
      '5 [-%-]{+Prozent+}(replacement) mehr',
    ],
    [
      'a number grouped by a space is whole, too',
      '20.000 Menschen',
      '20 000 Menschen',
      '[-20.000-]{+20 000+}(number) Menschen',
    ],
    [
      'the currency behind the number',
      '$ 5 Millionen',
      '5 Millionen Dollar',
      '[-$ -](deletion)5 Millionen{+ Dollar+}(insertion)',
    ],
    ['a range said in words', '3-5 Tage', '3 bis 5 Tage', '3[---]{+ bis +}(replacement)5 Tage'],
    ['the time of day', 'um 10:30 Uhr', 'um 10.30 Uhr', 'um [-10:30-]{+10.30+}(number) Uhr'],
    ['a result in sports', 'gewann 3-1.', 'gewann 3:1.', 'gewann [-3-1-]{+3:1+}(number).'],
    [
      'an ordinal in words',
      'im 2. Weltkrieg',
      'im Zweiten Weltkrieg',
      'im [-2.-]{+Zweiten+}(replacement) Weltkrieg',
    ],
    [
      'a space after the dot of a date',
      'am 9.November',
      'am 9. November',
      'am 9.{+ +}(spacing)November',
    ],
  ],
  'other words': [
    [
      'a preposition and its article',
      'des Präsidenten',
      'vom Präsidenten',
      '[-des-]{+vom+}(replacement) Präsidenten',
    ],
    [
      'a participle for a noun',
      'die Studenten',
      'die Studierenden',
      'die [-Stud‹ent›en-]{+Stud‹ierend›en+}(replacement)',
    ],
    [
      'what was left out after a hyphen',
      'Handels- und Wirtschaftspolitik',
      'Handelspolitik und Wirtschaftspolitik',
      '[-Handels‹-›-]{+Handels‹politik›+}(replacement) und Wirtschaftspolitik',
    ],
    [
      'a phrase for a compound',
      'ein Beispiel für einen Text',
      'ein Beispieltext',
      'ein [-Beispiel ‹für einen Text›-]{+Beispiel‹text›+}(replacement)',
    ],
    [
      'a colon for a slash',
      'Mitarbeiter/innen',
      'Mitarbeiter:innen',
      'Mitarbeiter[-/-]{+:+}(punctuation)innen',
    ],
    [
      'a relative pronoun',
      'Das Buch, welches er schrieb',
      'Das Buch, das er schrieb',
      'Das Buch, [-welches-]{+das+}(replacement) er schrieb',
    ],
    ['a dative e', 'im Jahr 1999', 'im Jahre 1999', 'im [-Jahr-]{+Jahr‹e›+}(word-form) 1999'],
    [
      'a clause becomes an attribute',
      'Der Vorsitzende, der sehr alt ist, kam.',
      'Der sehr alte Vorsitzende kam.',
      'Der [-Vorsitzende‹, der sehr alt ist,›-]{+‹sehr alte› Vorsitzende+}(replacement) kam.',
    ],
    [
      'the second of two quoted titles',
      'in „A“ und in "B"',
      'in „A“ und in „B“',
      'in „A“ und in [-"-]{+„+}(quotes)B[-"-]{+“+}(quotes)',
    ],
    [
      'a part of an address is a word of its own',
      'https://example.org/a',
      'https://example.org/b',
      'https://example.org/[-a-]{+b+}(replacement)',
    ],
    ['a heading marked up', 'Titel', '*Titel*', '{+*+}(punctuation)Titel{+*+}(punctuation)'],
  ],
}
