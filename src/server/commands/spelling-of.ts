import { openSpelling, type Spelling } from '../spelling/spelling.ts'
import type { Terminal } from './command.ts'

/** The spelling of this process, with the dictionary that `ROTSTIFT_DICTIONARY` names, if it does. */
export const spellingOf = ({ environment }: Pick<Terminal, 'environment'>): Spelling => {
  const folder = environment.ROTSTIFT_DICTIONARY || undefined
  return openSpelling(folder === undefined ? {} : { folder })
}
