import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { segmentId } from '../../../src/core/review/ids.ts'
import { openStore, type StoreSettings } from '../../../src/server/store/file-store.ts'
import type { Store } from '../../../src/server/store/store.ts'
import { verifyStore } from '../../../src/server/store/verify.ts'
import { aFolder, anAct, documentId, firstId, sample, saving, settings } from './sample.ts'

const secondId = documentId('0000000000000002')
const journal = (folder: string, id = firstId) => join(folder, 'documents', id, 'revisions.jsonl')

/** A store with two documents, one with three revisions; closed again. */
const filled = async (): Promise<string> => {
  const folder = await aFolder()
  await withStore(folder, async (store) => {
    await store.create({ imported: sample() })
    await store.create({ imported: sample(secondId) })
    for (const text of ['Eins.', 'Zwei.', 'Drei.']) {
      await store.change(firstId, anAct(text), saving(text))
    }
  })
  return folder
}

const withStore = async <Result>(
  folder: string,
  task: (store: Store) => Promise<Result>,
  given: StoreSettings = settings(),
): Promise<Result> => {
  const { store } = await openStore(folder, given)
  try {
    return await task(store)
  } finally {
    await store.close()
  }
}

describe('opening a store', () => {
  it('makes one in an empty folder, says so, and finds it again', async () => {
    const folder = join(await aFolder(), 'store')
    const first = await openStore(folder, settings())
    expect(first.isNew).toBe(true)
    await first.store.close()
    const second = await openStore(folder, settings())
    expect(second.isNew).toBe(false)
    await second.store.close()
  })

  it('lets nobody but the owner in', async () => {
    const folder = join(await aFolder(), 'store')
    await withStore(folder, (store) => store.create({ imported: sample() }))
    const modes = await Promise.all(
      [
        '',
        'store.json',
        'documents',
        `documents/${firstId}`,
        `documents/${firstId}/revisions.jsonl`,
      ].map(async (name) => ((await stat(join(folder, name))).mode & 0o777).toString(8)),
    )
    expect(modes).toEqual(['700', '600', '700', '700', '600'])
  })

  it('refuses a folder that holds something else, and leaves it as it was', async () => {
    const folder = await aFolder()
    await writeFile(join(folder, 'brief.txt'), 'Text')
    await expect(openStore(folder, settings())).rejects.toThrow('has no store.json')
    expect(await readdir(folder)).toEqual(['brief.txt'])
  })

  it('refuses a store whose store.json is gone: it is not an empty one', async () => {
    const folder = await filled()
    await rm(join(folder, 'store.json'))
    await expect(openStore(folder, settings())).rejects.toThrow('has no store.json')
  })

  it.each(['', 'null', '{}', '{"version":2,"id":"0000000000000000","created":""}', '{"version":1'])(
    'refuses a store.json that holds %j and gives the lock free',
    async (content) => {
      const folder = await filled()
      await writeFile(join(folder, 'store.json'), content)
      await expect(openStore(folder, settings())).rejects.toThrow('damaged')
      expect(await readdir(folder)).not.toContain('LOCK')
    },
  )

  it('tells why a folder cannot be written in', async () => {
    const folder = await aFolder()
    await writeFile(join(folder, 'file'), '')
    await expect(openStore(join(folder, 'file'), settings())).rejects.toThrow('cannot be opened')
  })
})

describe('a store opened again', () => {
  it('has what was saved', async () => {
    const folder = await filled()
    await withStore(folder, async (store) => {
      const document = await store.load(firstId)
      expect(document.segments[0]?.revisions.map(({ text }) => text)).toEqual([
        'Eins.',
        'Zwei.',
        'Drei.',
      ])
      expect(await store.history(firstId)).toHaveLength(3)
    })
  })

  it('still knows the save ids it has answered', async () => {
    const folder = await filled()
    await withStore(folder, async (store) => {
      const { entry } = await store.change(firstId, anAct('Zwei.'), saving('Etwas anderes.'))
      expect(entry?.sequence).toBe(2)
      expect(await store.history(firstId)).toHaveLength(3)
    })
  })

  it('has the drafts that were kept, even after a crash', async () => {
    const folder = await filled()
    const { store } = await openStore(folder, settings())
    const draft = {
      segment: segmentId(2),
      by: 'anna',
      client: 'tab',
      text: 'Halb',
      base: 0,
      at: '2026-11-22T09:00:00.000Z',
    }
    await store.keepDraft(firstId, draft)
    // Not closed: what a crash leaves is the lock of a process that is gone.
    const lock = JSON.parse(await readFile(join(folder, 'LOCK'), 'utf8'))
    await writeFile(join(folder, 'LOCK'), JSON.stringify({ ...lock, boot: 'another' }))
    await withStore(folder, async (again) => expect(await again.drafts(firstId)).toEqual([draft]))
  })

  it('sets drafts aside that cannot be read, and says so', async () => {
    const folder = await filled()
    await writeFile(join(folder, 'documents', firstId, 'drafts.json'), '[{"segment":"__proto__"}]')
    const given = settings()
    await withStore(folder, async (store) => expect(await store.drafts(firstId)).toEqual([]), given)
    expect(given.notices.join()).toContain('Drafts')
    expect((await readdir(join(folder, 'documents', firstId))).join()).toContain('.damaged')
  })

  it('lists documents without reading a journal, from the cache', async () => {
    const folder = await filled()
    const before = await withStore(folder, (store) => store.list())
    // With the journal's content gone but its end in place, only the cache can tell.
    const bytes = await readFile(journal(folder))
    await writeFile(journal(folder), Buffer.concat([Buffer.from('gone\n'), bytes.subarray(-40)]))
    expect(await withStore(folder, (store) => store.list())).toEqual(before)
  })

  it.each([
    ['is missing', async (path: string) => rm(path)],
    ['is nonsense', async (path: string) => writeFile(path, '{')],
    [
      'is from before',
      async (path: string) =>
        writeFile(
          path,
          (await readFile(path, 'utf8')).replace(/[0-9a-f]{16}"/, '0000000000000000"'),
        ),
    ],
  ])('lists documents rightly when the cache %s', async (_, harm) => {
    const folder = await filled()
    const before = await withStore(folder, (store) => store.list())
    await harm(join(folder, 'index.json'))
    expect(await withStore(folder, (store) => store.list())).toEqual(before)
  })

  it('removes what writes that were cut off have left', async () => {
    const folder = await filled()
    const left = [
      '.store.json.99999999-abc.tmp',
      `documents/.${secondId}.99999999-abc.tmp`,
      `documents/${firstId}/.drafts.json.99999999-abc.tmp`,
    ]
    for (const name of left) await mkdir(join(folder, name))
    expect(await verifyStore(folder)).toHaveLength(3)
    await withStore(folder, (store) => store.load(firstId))
    expect(await verifyStore(folder)).toEqual([])
  })

  it('puts removed documents into the trash, whole', async () => {
    const folder = await filled()
    await withStore(folder, (store) => store.remove(firstId))
    const [name = ''] = await readdir(join(folder, 'trash'))
    expect(name.startsWith(`${firstId}-20261122T100000Z`)).toBe(true)
    expect((await readdir(join(folder, 'trash', name))).toSorted()).toEqual([
      'document.json',
      'revisions.jsonl',
    ])
    expect(await withStore(folder, (store) => store.list())).toHaveLength(1)
  })
})

describe('a journal that a crash cut off', () => {
  it('is recovered wherever it was cut, and the rest is set aside', async () => {
    const folder = await filled()
    const whole = await readFile(journal(folder))
    // What a cut anywhere else gives, `journal.test.ts` shows byte by byte.
    const lastLine = whole.lastIndexOf(10, whole.length - 2)
    for (let length = lastLine; length < whole.length; length += 1) {
      await writeFile(journal(folder), whole.subarray(0, length))
      const given = settings()
      await withStore(
        folder,
        async (store) => {
          const kept = (await store.history(firstId)).length
          const { document } = await store.change(firstId, anAct(), saving('Weiter.'))
          expect(document.segments[0]?.revisions).toHaveLength(kept + 1)
        },
        given,
      )
      const wasWhole = whole[length - 1] === 10 || whole[length] === 10
      expect(given.notices.length, `cut at ${length}`).toBe(wasWhole ? 0 : 1)
    }
    const findings = await verifyStore(folder)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(findings.every(({ message }) => message === 'was set aside')).toBe(true)
  }, 60_000)

  it('can be read but not changed when its end cannot be set aside', async () => {
    const folder = await filled()
    await writeFile(journal(folder), (await readFile(journal(folder))).subarray(0, -5))
    await rm(join(folder, 'index.json'))
    await chmod(journal(folder), 0o600)
    const real = settings()
    // Names are too long to be made: the one error that does not care who runs the test.
    const randomId = (length: number) => (length === 8 ? 'x'.repeat(300) : real.randomId(length))
    await withStore(
      folder,
      async (store) => {
        expect(await store.history(firstId)).toHaveLength(2)
        await expect(store.change(firstId, anAct(), saving('x'))).rejects.toThrow(
          'cannot be set aside',
        )
      },
      { ...real, randomId },
    )
    expect(await withStore(folder, (store) => store.history(firstId))).toHaveLength(2)
  })
})

describe('a damaged document', () => {
  const flipped = async (folder: string) => {
    const bytes = await readFile(journal(folder))
    const at = bytes.indexOf('Zwei.')
    bytes[at] = 'D'.charCodeAt(0)
    await writeFile(journal(folder), bytes)
    await rm(join(folder, 'index.json'))
  }

  it('can be read up to the damage, not changed, and says where; others go on', async () => {
    const folder = await filled()
    await flipped(folder)
    await withStore(folder, async (store) => {
      expect((await store.load(firstId)).segments[0]?.text).toBe('Eins.')
      await expect(store.change(firstId, anAct(), saving('x'))).rejects.toEqual(
        expect.objectContaining({
          code: 'unavailable',
          message: expect.stringContaining('Line 2'),
        }),
      )
      const [damaged] = (await store.list()).filter(({ damage }) => damage !== undefined)
      expect(damaged).toMatchObject({
        id: firstId,
        damage: { de: expect.stringContaining('Zeile 2') },
      })
      await store.change(secondId, anAct(), saving('Geht weiter.'))
      await store.keepDraft(firstId, {
        segment: segmentId(1),
        by: 'a',
        client: 'b',
        text: 'c',
        base: 1,
        at: '',
      })
    })
    await withStore(folder, async (store) => {
      const damages = (await store.list()).map(({ id, damage }) => [id, damage !== undefined])
      expect(new Map(damages.map(([id, is]) => [String(id), is]))).toEqual(
        new Map([
          [secondId, false],
          [firstId, true],
        ]),
      )
    })
  })

  it.each([
    [
      'a document.json with another text',
      async (folder: string) => {
        const path = join(folder, 'documents', firstId, 'document.json')
        await writeFile(path, (await readFile(path, 'utf8')).replace('Polizei', 'Politik'))
      },
    ],
    ['a journal that is gone', (folder: string) => rm(journal(folder))],
    [
      'a journal of another document',
      async (folder: string) => {
        await writeFile(journal(folder, secondId), await readFile(journal(folder)))
        await writeFile(journal(folder), await readFile(journal(folder, secondId)))
        const path = join(folder, 'documents', firstId, 'document.json')
        await writeFile(path, await readFile(join(folder, 'documents', secondId, 'document.json')))
      },
    ],
  ])('is read-only with %s', async (_, harm) => {
    const folder = await filled()
    await harm(folder)
    await withStore(folder, async (store) => {
      await expect(store.change(firstId, anAct(), saving('x'))).rejects.toThrow(
        'read but not changed',
      )
    })
    expect((await verifyStore(folder)).some(({ severity }) => severity === 'error')).toBe(true)
  })

  it.each(['', 'null', '{"v":1}', '\u0000\u0000'])(
    'is still listed when its document.json holds %j, and refused with a message',
    async (content) => {
      const folder = await filled()
      await rm(join(folder, 'index.json'))
      await writeFile(join(folder, 'documents', firstId, 'document.json'), content)
      await withStore(folder, async (store) => {
        expect(await store.list()).toHaveLength(2)
        await expect(store.load(firstId)).rejects.toThrow('document.json')
        expect((await store.load(secondId)).sequence).toBe(0)
      })
    },
  )

  it('does not give out an imported file that was changed', async () => {
    const folder = await aFolder()
    const original = { bytes: Buffer.from('Text'), extension: 'txt' }
    await withStore(folder, (store) => store.create({ imported: sample(), original }))
    await writeFile(join(folder, 'documents', firstId, 'original.txt'), 'Test')
    await withStore(folder, async (store) => {
      await expect(store.original(firstId)).rejects.toThrow('was changed')
    })
  })

  it('does not write through a link planted in place of the journal', async () => {
    const folder = await filled()
    const victim = join(await aFolder(), 'victim')
    await writeFile(victim, await readFile(journal(folder)))
    await rm(journal(folder))
    await symlink(victim, journal(folder))
    const before = await readFile(victim, 'utf8')
    await withStore(folder, async (store) => {
      await expect(store.change(firstId, anAct(), saving('x'))).rejects.toThrow('Nothing was saved')
    })
    expect(await readFile(victim, 'utf8')).toBe(before)
  })

  it('stops when somebody else has written into the journal', async () => {
    const folder = await filled()
    await withStore(folder, async (store) => {
      await store.change(firstId, anAct(), saving('Vier.'))
      await writeFile(
        journal(folder),
        await readFile(journal(folder)).then((bytes) => Buffer.concat([bytes, bytes])),
      )
      await expect(store.change(firstId, anAct(), saving('Fünf.'))).rejects.toThrow('Somebody else')
    })
  })
})

describe('many documents', () => {
  it('are loaded a few at a time, and each keeps what was saved', async () => {
    const folder = await aFolder()
    const ids = Array.from({ length: 12 }, (_, index) =>
      documentId(String(index).padStart(16, '0')),
    )
    const limits = { documents: 3, bytes: 1_000_000 }
    await withStore(
      folder,
      async (store) => {
        for (const id of ids) await store.create({ imported: sample(id) })
        const rounds = Array.from({ length: 5 }, (_, round) => round)
        await Promise.all(
          ids.flatMap((id) =>
            rounds.map((round) => store.change(id, anAct(`${round}`), saving(`Runde ${round}.`))),
          ),
        )
        const open = await readdir('/proc/self/fd').catch(() => [])
        expect(open.length).toBeLessThan(100)
        for (const id of ids) expect(await store.history(id)).toHaveLength(5)
      },
      { ...settings(), limits },
    )
    expect(await verifyStore(folder)).toEqual([])
  })
})
