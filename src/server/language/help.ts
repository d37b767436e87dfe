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
    id: 'structure',
    title: 'Segmente teilen und verbinden',
    paragraphs: [
      'Teilen und Verbinden ändern, wie ein Text gegliedert ist, nie den Text selbst. Werden zwei Absätze verbunden, bleibt der Zeilenumbruch dazwischen stehen und lässt sich löschen wie jedes Zeichen.',
    ],
  },
]

/** The help page. */
export const help = inBoth({ en, de })
