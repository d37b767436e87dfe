import { join } from 'node:path'
import { importedDocument } from '../formats/importing.ts'
import type { Store } from '../store/store.ts'
import { rootFolder } from '../web/assets.ts'
import type { Terminal } from './command.ts'
import { newId } from './opened-store.ts'

const sample = join(rootFolder, 'data', 'samples', 'sample-mt.de.txt')

/** A new store starts with one real text, so that there is something to try everything on. */
export const importSample = async (store: Store, terminal: Terminal): Promise<void> => {
  const { document } = await importedDocument(
    {
      content: await terminal.read(sample),
      name: 'sample-mt.de.txt',
      title: '„Two -Sided Street“: In den USA besorgt über russische militärische Bindungen',
      kind: 'sample',
    },
    { id: newId(), at: terminal.now(), by: 'Rotstift' },
  )
  await store.create(document)
}
