import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { type DocumentId, isDocumentId } from '../../core/review/ids.ts'
import { type OpenedStore, openStore } from '../store/file-store.ts'
import { rootFolder } from '../web/assets.ts'
import { type Options, optionValue, type Terminal } from './command.ts'

/** The folder of the store: as an option, in the environment, or beside the app. */
export const dataFolder = (
  options: Options,
  { environment }: Pick<Terminal, 'environment'>,
): string =>
  optionValue(options, 'data') ?? (environment.ROTSTIFT_DATA || join(rootFolder, 'data', 'store'))

/** Opens the store that the options name; refused when another process works on it. */
export const openedStore = (options: Options, terminal: Terminal): Promise<OpenedStore> =>
  openStore(dataFolder(options, terminal), {
    now: terminal.now,
    randomId,
    report: (notice) => terminal.tell(notice.en),
  })

/** Letters and digits that people do not misread; the alphabet of document ids. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** A random id of this length. */
export const randomId = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')

/** A random id for a new document: 80 bits. */
export const newId = (): DocumentId => {
  const id = randomId(16)
  if (!isDocumentId(id)) throw new RangeError(`${id} is no document id`)
  return id
}
