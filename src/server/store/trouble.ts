import { Refusal, type Told } from '../../core/refusal.ts'
import { errorCode } from './file-system.ts'

/** What the store says when something does not work, in the words of the person who waits. */
export const notThere = (): Refusal =>
  new Refusal('not-found', { en: 'There is no such text.', de: 'Diesen Text gibt es nicht.' })

export const idTaken = (): Refusal =>
  new Refusal('conflict', {
    en: 'A text with this id is there already.',
    de: 'Einen Text mit dieser Kennung gibt es schon.',
  })

export const closed = (): Refusal =>
  new Refusal('unavailable', {
    en: 'The store is being closed. Nothing was saved.',
    de: 'Die Ablage wird gerade geschlossen. Nichts wurde gespeichert.',
  })

/** A history that a document brings along does not fit it. */
export const brokenHistory = (problem: string): Refusal =>
  new Refusal('invalid', {
    en: `The history does not fit the text: ${problem}.`,
    de: `Der Verlauf passt nicht zum Text: ${problem}.`,
  })

export const readOnly = (damage: Told): Refusal =>
  new Refusal('unavailable', {
    en: `This text can be read but not changed. ${damage.en}`,
    de: `Dieser Text lässt sich lesen, aber nicht ändern. ${damage.de}`,
  })

/** Not even `document.json` can be read: there is nothing to show. */
export const unreadable = (problem: string): Refusal =>
  new Refusal('unavailable', {
    en: `This text cannot be read: its document.json is damaged (${problem}). Take it from a backup.`,
    de: `Dieser Text lässt sich nicht lesen: Seine document.json ist beschädigt (${problem}). Holen Sie sie aus einer Sicherung.`,
  })

/** The reasons a disk gives, as far as a person can do something about them. */
const reasons: Readonly<Record<string, Told>> = {
  ENOSPC: { en: 'the disk is full', de: 'der Datenträger ist voll' },
  EDQUOT: { en: 'the disk quota is used up', de: 'das Speicherkontingent ist erschöpft' },
  EACCES: { en: 'access is denied', de: 'der Zugriff wird verweigert' },
  EPERM: { en: 'access is denied', de: 'der Zugriff wird verweigert' },
  EROFS: { en: 'the disk is read-only', de: 'der Datenträger ist schreibgeschützt' },
  EIO: { en: 'the disk reports an error', de: 'der Datenträger meldet einen Fehler' },
  EMFILE: { en: 'too many files are open', de: 'zu viele Dateien sind offen' },
  ENFILE: { en: 'too many files are open', de: 'zu viele Dateien sind offen' },
}

const reasonOf = (code: string): Told =>
  reasons[code] ?? { en: `the system says ${code}`, de: `das System meldet ${code}` }

/**
 * What the disk refused, as a refusal: nothing was saved, try again later. Errors that are not the
 * disk's (bugs, other refusals) come back as they are. Paths stay out of it: pages show it.
 */
export const diskTrouble = (error: unknown): unknown => {
  const code = errorCode(error)
  if (code === undefined || error instanceof Refusal) return error
  const { en, de } = reasonOf(code)
  return new Refusal(
    'unavailable',
    {
      en: `Nothing was saved: ${en}. Try again when that is put right.`,
      de: `Nichts wurde gespeichert: ${de}. Versuchen Sie es noch einmal, wenn das behoben ist.`,
    },
    { reason: code },
  )
}

/** Runs a task of the disk; its errors are told as `diskTrouble` tells them. */
export const onDisk = async <Result>(task: () => Promise<Result>): Promise<Result> => {
  try {
    return await task()
  } catch (error) {
    throw diskTrouble(error)
  }
}

/** Opens a store; the disk's errors are told to the one who runs the app, path and all. */
export const opening = async <Result>(
  root: string,
  task: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await task()
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined || error instanceof Refusal) throw error
    const { en, de } = reasonOf(code)
    throw new Refusal(
      'unavailable',
      {
        en: `The store in ${root} cannot be opened: ${en}.`,
        de: `Die Ablage in ${root} lässt sich nicht öffnen: ${de}.`,
      },
      { reason: code },
    )
  }
}
