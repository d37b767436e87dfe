import { inBoth } from './language.ts'

export interface HelpSection {
  readonly id: string
  readonly title: string
  readonly paragraphs: readonly string[]
}

const en: readonly HelpSection[] = [
  {
    id: 'review',
    title: 'Reviewing a text',
    paragraphs: [
      'On the left stands what the machine wrote, on the right your own text. What you take out is struck on the left, what you put in is underlined on the right, while you type. A changed space is shown as ␣, a no-break space as ⍽, a line break as ↵.',
      'Ctrl+Enter says that a segment is right and goes on to the next open one. On a segment that you did not touch it means: fine as it is.',
      'Below the open segment, “Changes” lists what you changed in words. Each change can be taken back alone; so can the one at the cursor, with Ctrl+U.',
    ],
  },
  {
    id: 'saving',
    title: 'Saving and drafts',
    paragraphs: [
      'A text is saved when you leave the segment, approve it, or press Ctrl+S. Every save is a revision of its own and stays in the history for good.',
      'What you type before that is kept as a draft within a second, in this browser and on the server. After a crash or a reload it stands in its field again.',
      'When somebody else saved the same segment meanwhile, nothing is overwritten: you see both texts and choose.',
    ],
  },
  {
    id: 'findings',
    title: 'Findings',
    paragraphs: [
      'What machine translation often gets wrong in German is underlined in your text: dotted for warnings, finely dotted for hints, with a double line for errors. Nothing leaves your computer: the checks run in the page while you type.',
      'F8 goes to the next finding, Ctrl+E takes its fix, Ctrl+Shift+E dismisses it in this segment. Below the open segment each finding stands with its reason and every fix that is proposed.',
      '“Fix all …” in the panel shows all places of one check as they would become. What you tick is fixed in one act, which one step undoes. Dismissed findings stay listed in the panel and can be reported again.',
    ],
  },
  {
    id: 'spelling',
    title: 'Spelling and a second opinion',
    paragraphs: [
      'Words are looked up in a German dictionary that knows how compounds are made. A word with a small letter that it lacks is a warning; one with a capital is often a name and only a hint. What was probably meant is proposed below the open segment; “Accept word” makes a word right in all texts.',
      'The dictionary and its engine are packages of their own: npm install hunspell-asm dictionary-de. ROTSTIFT_DICTIONARY names the folder of a better one (.aff and .dic), such as LibreOffice’s.',
      'If LANGUAGETOOL_URL names a LanguageTool server, it is asked about each paragraph, and what it says besides stands among the findings. Only then does a text leave this computer, and only to that address.',
    ],
  },
  {
    id: 'history',
    title: 'History and comparison',
    paragraphs: [
      'The history shows who changed what and when, with the text before and after. A single change, a segment or the whole text can be brought back; that makes a new revision and loses nothing.',
      '“Compare” shows any two moments beside each other: the machine’s raw text, the last approval, or any saved state. A slider shows the text as it was at each step.',
      'On both pages j goes to the next change and k to the previous one. Keys of a single letter can be switched off under “Settings”.',
    ],
  },
  {
    id: 'files',
    title: 'Files in, files out',
    paragraphs: [
      'A file is known by its content, whatever its name: text, Markdown, web pages, Word, XLIFF, TMX, PO, tables, subtitles, JSON lines. Drop one or several anywhere on “New text”. Of a table you choose which column holds what, on a preview.',
      'Mark-up inside a sentence is a protected tag: a small chip that is deleted as a whole or not at all. What is missing is named below the segment; Ctrl+, puts it back.',
      '“Export” gives the same file back with nothing but your corrections changed, or Word with each correction as a tracked change. When such a file comes back from somebody who worked on in Word, bring it in to the same text: each difference is shown, and you choose what is taken over.',
    ],
  },
  {
    id: 'house',
    title: 'House style, names and terms',
    paragraphs: [
      '“House style” holds what is decided once for all texts: quotation marks, dashes, no-break spaces, Sie or du, whose German, accepted words, how grave each check is, and what was dismissed everywhere.',
      '“Names and terms” is a table of what a machine gets wrong and what it should read, each with its authority. It can be edited, and goes out and comes in as CSV.',
    ],
  },
  {
    id: 'errors',
    title: 'Marking errors',
    paragraphs: [
      'Ctrl+B marks what is selected, in the machine’s text or in yours, as an error: a letter for the family, a letter for the kind, a digit for the severity. With + an error gets one more place, as for both halves of a German verb.',
      'Every change is a proposal, too: “Errors” goes through all of them, each with a kind, a severity and the reason for it. Enter confirms, N says that it was no error, U takes the last answer back.',
    ],
  },
  {
    id: 'reports',
    title: 'Reports',
    paragraphs: [
      'A report says what a translation cost: HTER (the share of words that had to be edited), chrF, BLEU, time, keys, marked errors in 1,000 words, the most frequent changes and findings. “Reports” shows the same for a system or a period, and compares systems; where intervals overlap, the difference may be chance.',
      'Time and keys are recorded as numbers, never what was typed, and only as long as you leave that on under “Settings”.',
    ],
  },
  {
    id: 'structure',
    title: 'Splitting and joining segments',
    paragraphs: [
      'Splitting and joining change how a text is divided, never the text itself. When two paragraphs are joined, the line break between them stays and can be deleted like any character.',
    ],
  },
]

const de: readonly HelpSection[] = [
  {
    id: 'review',
    title: 'Einen Text durchsehen',
    paragraphs: [
      'Links steht, was die Maschine schrieb, rechts Ihr eigener Text. Was Sie streichen, ist links durchgestrichen, was Sie einfügen, rechts unterstrichen, schon beim Tippen. Ein geändertes Leerzeichen erscheint als ␣, ein geschütztes als ⍽, ein Zeilenumbruch als ↵.',
      'Strg+Eingabe heißt: Dieses Segment ist gut, weiter zum nächsten offenen. Bei einem Segment, das Sie nicht angefasst haben, heißt es: passt so.',
      'Unter dem offenen Segment zählt „Änderungen“ in Worten auf, was Sie geändert haben. Jede Änderung lässt sich einzeln zurücknehmen, die am Cursor auch mit Strg+U.',
    ],
  },
  {
    id: 'saving',
    title: 'Speichern und Entwürfe',
    paragraphs: [
      'Ein Text wird gespeichert, wenn Sie das Segment verlassen, es freigeben oder Strg+S drücken. Jedes Speichern ist eine eigene Fassung und bleibt für immer im Verlauf.',
      'Was Sie davor tippen, ist binnen einer Sekunde als Entwurf gesichert, in diesem Browser und auf dem Server. Nach einem Absturz oder Neuladen steht es wieder in seinem Feld.',
      'Hat inzwischen jemand anders dasselbe Segment gespeichert, wird nichts überschrieben: Sie sehen beide Texte und wählen.',
    ],
  },
  {
    id: 'findings',
    title: 'Befunde',
    paragraphs: [
      'Was maschinelle Übersetzung im Deutschen oft falsch macht, ist in Ihrem Text unterstrichen: gepunktet bei Warnungen, fein gepunktet bei Hinweisen, mit doppelter Linie bei Fehlern. Nichts verlässt Ihren Rechner: Die Prüfungen laufen in der Seite, während Sie tippen.',
      'F8 geht zum nächsten Befund, Strg+E behebt ihn wie vorgeschlagen, Strg+Umschalt+E verwirft ihn in diesem Segment. Unter dem offenen Segment steht jeder Befund mit seinem Grund und allen Vorschlägen.',
      '„Alle beheben …“ in der Seitenleiste zeigt alle Stellen einer Prüfung so, wie sie würden. Was angehakt ist, wird in einem Zug behoben und lässt sich in einem Schritt zurücknehmen. Verworfene Befunde bleiben in der Seitenleiste verzeichnet und lassen sich wieder melden.',
    ],
  },
  {
    id: 'spelling',
    title: 'Rechtschreibung und zweite Meinung',
    paragraphs: [
      'Wörter werden in einem deutschen Wörterbuch nachgeschlagen, das Komposita zu bilden weiß. Ein kleingeschriebenes Wort, das ihm fehlt, ist eine Warnung; ein großgeschriebenes ist oft ein Name und nur ein Hinweis. Was wohl gemeint war, steht unter dem offenen Segment; „Wort annehmen“ macht ein Wort in allen Texten richtig.',
      'Wörterbuch und Prüfer sind eigene Pakete: npm install hunspell-asm dictionary-de. ROTSTIFT_DICTIONARY nennt den Ordner eines besseren (.aff und .dic), etwa dessen von LibreOffice.',
      'Nennt LANGUAGETOOL_URL einen LanguageTool-Server, wird er zu jedem Absatz gefragt, und was er darüber hinaus sagt, steht bei den Befunden. Nur dann verlässt ein Text diesen Rechner, und nur an diese Adresse.',
    ],
  },
  {
    id: 'history',
    title: 'Verlauf und Vergleich',
    paragraphs: [
      'Der Verlauf zeigt, wer wann was geändert hat, mit dem Text davor und danach. Eine einzelne Änderung, ein Segment oder der ganze Text lassen sich zurückholen; das ergibt eine neue Fassung, und nichts geht verloren.',
      '„Vergleichen“ stellt zwei beliebige Zeitpunkte nebeneinander: den Rohtext der Maschine, die letzte Freigabe oder jeden gespeicherten Stand. Ein Schieberegler zeigt den Text, wie er bei jedem Schritt war.',
      'Auf beiden Seiten geht j zur nächsten Änderung und k zur vorigen. Tasten aus einem Buchstaben lassen sich unter „Einstellungen“ abschalten.',
    ],
  },
  {
    id: 'files',
    title: 'Dateien hinein, Dateien heraus',
    paragraphs: [
      'Eine Datei wird am Inhalt erkannt, wie sie auch heißt: Text, Markdown, Webseiten, Word, XLIFF, TMX, PO, Tabellen, Untertitel, JSON-Zeilen. Legen Sie eine oder mehrere irgendwo auf „Neuer Text“ ab. Bei einer Tabelle wählen Sie in einer Vorschau, welche Spalte was enthält.',
      'Auszeichnung mitten im Satz ist eine geschützte Marke: ein kleines Feld, das man nur im Ganzen löscht. Was fehlt, steht unter dem Segment; Strg+, setzt es wieder ein.',
      '„Export“ gibt dieselbe Datei zurück, in der sich nichts als Ihre Korrekturen geändert hat, oder Word mit jeder Korrektur als nachverfolgter Änderung. Kommt eine solche Datei von jemandem zurück, der in Word weitergearbeitet hat, bringen Sie sie zum selben Text: Jeder Unterschied wird gezeigt, und Sie wählen, was übernommen wird.',
    ],
  },
  {
    id: 'house',
    title: 'Hausstil, Namen und Begriffe',
    paragraphs: [
      '„Hausstil“ hält fest, was einmal für alle Texte entschieden ist: Anführungszeichen, Striche, geschützte Leerzeichen, Sie oder du, wessen Deutsch, angenommene Wörter, wie schwer jede Prüfung wiegt und was überall verworfen wurde.',
      '„Namen und Begriffe“ ist eine Tabelle dessen, was Maschinen falsch schreiben und wie es heißen soll, jeweils mit Gewährsquelle. Sie lässt sich bearbeiten und als CSV ausgeben und einlesen.',
    ],
  },
  {
    id: 'errors',
    title: 'Fehler markieren',
    paragraphs: [
      'Strg+B markiert als Fehler, was im Text der Maschine oder in Ihrem ausgewählt ist: ein Buchstabe für die Familie, einer für die Art, eine Ziffer für die Schwere. Mit + bekommt ein Fehler eine weitere Stelle, etwa für beide Hälften eines Verbs.',
      'Auch jede Änderung ist ein Vorschlag: „Fehler“ geht alle der Reihe nach durch, jede mit Art, Schwere und dem Grund dafür. Eingabe bestätigt, N sagt, dass es kein Fehler war, U nimmt die letzte Antwort zurück.',
    ],
  },
  {
    id: 'reports',
    title: 'Berichte',
    paragraphs: [
      'Ein Bericht sagt, was eine Übersetzung gekostet hat: HTER (der Anteil der Wörter, die geändert werden mussten), chrF, BLEU, Zeit, Tasten, markierte Fehler auf 1.000 Wörter, die häufigsten Änderungen und Befunde. „Berichte“ zeigt dasselbe für ein System oder einen Zeitraum und vergleicht Systeme; wo sich Intervalle überlappen, kann der Unterschied Zufall sein.',
      'Zeit und Tasten werden als Zahlen festgehalten, nie das Getippte, und nur solange Sie das unter „Einstellungen“ eingeschaltet lassen.',
    ],
  },
  {
    id: 'structure',
    title: 'Segmente teilen und verbinden',
    paragraphs: [
      'Teilen und Verbinden ändern, wie ein Text gegliedert ist, nie den Text selbst. Werden zwei Absätze verbunden, bleibt der Zeilenumbruch dazwischen stehen und lässt sich löschen wie jedes Zeichen.',
    ],
  },
]

/** The help page. */
export const help = inBoth({ en, de })
