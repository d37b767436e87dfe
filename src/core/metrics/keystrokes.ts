/** What a key press does to a text, the kinds by which studies of post-editing count effort. */
export const keystrokeKinds = [
  'insertion',
  'deletion',
  'navigation',
  'clipboard',
  'undo',
  'command',
] as const

export type KeystrokeKind = (typeof keystrokeKinds)[number]

export type KeystrokeCounts = Readonly<Record<KeystrokeKind, number>>

/** The counts as they are written down: a kind that did not occur is left out. */
export type RecordedKeystrokes = Readonly<Partial<Record<KeystrokeKind, number>>>

/** A key press as the page reports it; `key` is the name or the character of the UI Events standard. */
export interface Keystroke {
  readonly key: string
  /** Control, or Command on a Mac. */
  readonly control?: boolean
  /** AltGr, which on German keyboards writes @ € { [ ] } and on many also „ “. */
  readonly alternativeGraphics?: boolean
}

/** The kind of a key press; undefined for a key that does nothing alone (Shift) or composes (´). */
export const keystrokeKind = (keystroke: Keystroke): KeystrokeKind | undefined => {
  const { key, control = false, alternativeGraphics = false } = keystroke
  if (silent.has(key)) return undefined
  if (deleting.has(key)) return 'deletion'
  if (navigating.has(key)) return 'navigation'
  // Windows reports AltGr as Control and Alt together: what it writes is no command.
  if (control && !alternativeGraphics) return commands.get(key.toLowerCase()) ?? 'command'
  return key === 'Enter' || key === 'Tab' || isCharacter(key) ? 'insertion' : 'command'
}

export const noKeystrokes: KeystrokeCounts = {
  insertion: 0,
  deletion: 0,
  navigation: 0,
  clipboard: 0,
  undo: 0,
  command: 0,
}

/** All of the counts; undefined when there was no key press at all. */
export const recordedKeystrokes = (counts: KeystrokeCounts): RecordedKeystrokes | undefined => {
  const found = keystrokeKinds.filter((kind) => counts[kind] > 0)
  return found.length === 0
    ? undefined
    : Object.fromEntries(found.map((kind) => [kind, counts[kind]]))
}

/** `counts` with one key press more. */
export const withKeystroke = (counts: KeystrokeCounts, keystroke: Keystroke): KeystrokeCounts => {
  const kind = keystrokeKind(keystroke)
  return kind === undefined ? counts : { ...counts, [kind]: counts[kind] + 1 }
}

/** The counts of two segments, or of two sittings, together. */
export const plusKeystrokes = (
  first: KeystrokeCounts,
  second: RecordedKeystrokes,
): KeystrokeCounts => ({
  insertion: first.insertion + (second.insertion ?? 0),
  deletion: first.deletion + (second.deletion ?? 0),
  navigation: first.navigation + (second.navigation ?? 0),
  clipboard: first.clipboard + (second.clipboard ?? 0),
  undo: first.undo + (second.undo ?? 0),
  command: first.command + (second.command ?? 0),
})

/** How many key presses there were, of whatever kind. */
export const allKeystrokes = (counts: RecordedKeystrokes): number =>
  keystrokeKinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)

const silent: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'NumLock',
  'Fn',
  'Dead',
  'Process',
  'Unidentified',
])

const deleting: ReadonlySet<string> = new Set(['Backspace', 'Delete', 'Clear'])

const navigating: ReadonlySet<string> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
])

const commands: ReadonlyMap<string, KeystrokeKind> = new Map([
  ['c', 'clipboard'],
  ['x', 'clipboard'],
  ['v', 'clipboard'],
  ['z', 'undo'],
  ['y', 'undo'],
])

/** A key that writes has its character as its name; one character may be two UTF-16 units. */
const isCharacter = (key: string): boolean => [...key].length === 1
