import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { withAccepted } from '../../../src/core/checks/rule-changes.ts'
import { shippedRules } from '../../../src/core/checks/rules.ts'
import { Refusal } from '../../../src/core/refusal.ts'
import { documentAt } from '../../../src/core/review/applied.ts'
import { commented } from '../../../src/core/review/commenting.ts'
import { documentText, machineText } from '../../../src/core/review/document.ts'
import { approved, edited, reopened } from '../../../src/core/review/editing.ts'
import { segmentId } from '../../../src/core/review/ids.ts'
import { mergedWithNext, split } from '../../../src/core/review/segmenting.ts'
import { openStore } from '../../../src/server/store/file-store.ts'
import { memoryStore } from '../../../src/server/store/memory-store.ts'
import type { Draft, Store } from '../../../src/server/store/store.ts'
import { aFolder, anAct, documentId, firstId, sample, saving, settings } from './sample.ts'

interface Implementation {
  readonly name: string
  readonly open: () => Promise<Store>
}

const implementations: readonly Implementation[] = [
  { name: 'the memory store', open: async () => memoryStore() },
  {
    name: 'the file store',
    open: async () => (await openStore(await aFolder(), settings())).store,
  },
  {
    name: 'the file store that keeps one document loaded',
    open: async () => {
      const limits = { documents: 1, bytes: 1 }
      return (await openStore(await aFolder(), { ...settings(), limits })).store
    },
  },
]

const draft = (text: string, client = 'tab-1'): Draft => ({
  segment: segmentId(1),
  by: 'berta',
  client,
  text,
  base: 0,
  at: '2026-11-22T09:00:00.000Z',
})

describe.each(implementations)('$name', ({ open }) => {
  const opened = async (): Promise<Store> => {
    const store = await open()
    onTestFinished(() => store.close())
    return store
  }
  const withSample = async (): Promise<Store> => {
    const store = await opened()
    await store.create({ imported: sample() })
    return store
  }

  it('gives a document back as it was imported', async () => {
    const store = await withSample()
    expect(await store.imported(firstId)).toEqual(sample())
    const document = await store.load(firstId)
    expect(documentText(document)).toBe(machineText(document))
    expect(document.sequence).toBe(0)
    expect(await store.history(firstId)).toEqual([])
  })

  it('refuses a second document with the same id and keeps the first', async () => {
    const store = await withSample()
    await expect(store.create({ imported: { ...sample(), title: 'Zweiter' } })).rejects.toEqual(
      expect.objectContaining({ name: 'Refusal', code: 'conflict' }),
    )
    expect((await store.load(firstId)).title).toBe('Gespräche in Genf')
  })

  it('creates a document once when it is asked ten times at once', async () => {
    const store = await opened()
    const asked = Array.from({ length: 10 }, () => store.create({ imported: sample() }))
    const settled = await Promise.allSettled(asked)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await store.list()).toHaveLength(1)
  })

  it('keeps a save as a revision with author, time and what it was based on', async () => {
    const store = await withSample()
    const { document, entry } = await store.change(firstId, anAct('a'), saving('Neuer Text.'))
    expect(document.segments[0]?.text).toBe('Neuer Text.')
    expect(document.segments[0]?.revisions).toEqual([
      {
        number: 1,
        base: 0,
        text: 'Neuer Text.',
        cause: 'edit',
        by: 'berta',
        at: '2026-11-22T09:00:00.000Z',
        sequence: 1,
      },
    ])
    expect(await store.history(firstId)).toEqual([entry])
    expect(await store.load(firstId)).toEqual(document)
  })

  it('gives the same save id the same answer and makes no second revision', async () => {
    const store = await withSample()
    const first = await store.change(firstId, anAct('once'), saving('Eins.'))
    const again = await store.change(firstId, anAct('once'), saving('Eins.'))
    expect(again.entry).toEqual(first.entry)
    expect(await store.history(firstId)).toHaveLength(1)
    const both = await Promise.all([
      store.change(firstId, anAct('twice'), saving('Zwei.')),
      store.change(firstId, anAct('twice'), saving('Zwei.')),
    ])
    expect(both[0].entry).toEqual(both[1].entry)
    expect(await store.history(firstId)).toHaveLength(2)
  })

  it('writes nothing when there is nothing to change', async () => {
    const store = await withSample()
    const { document, entry } = await store.change(firstId, anAct('a'), () => [])
    expect(entry).toBeUndefined()
    expect(document.sequence).toBe(0)
    expect(await store.history(firstId)).toEqual([])
  })

  it('passes on what `decide` throws and changes nothing', async () => {
    const store = await withSample()
    const refused = store.change(firstId, anAct(), () => {
      throw new Refusal('conflict', 'Zu spät.')
    })
    await expect(refused).rejects.toThrow('Zu spät.')
    expect((await store.load(firstId)).sequence).toBe(0)
  })

  it('keeps nothing that could not be read back or does not fit', async () => {
    const store = await withSample()
    const revision = { kind: 'revision', segment: segmentId(1), text: 'x', cause: 'edit' } as const
    const unfit = [
      { ...revision, number: 2, base: 1 },
      { ...revision, number: 1, base: 0, seconds: Number.NaN },
      { ...revision, segment: segmentId(9), number: 1, base: 0 },
    ]
    for (const change of unfit) {
      await expect(store.change(firstId, anAct(), () => [change])).rejects.toThrow()
    }
    expect(await store.history(firstId)).toEqual([])
    await store.change(firstId, anAct(), saving('Danach geht es weiter.'))
    expect(await store.history(firstId)).toHaveLength(1)
  })

  it('lets 50 editors save 20 times each on one segment: every request is accounted for', async () => {
    const store = await withSample()
    const counts = { accepted: 0, conflicts: 0, nothing: 0 }
    const acknowledged = new Set<string>()
    const editor = async (name: number) => {
      for (let turn = 0; turn < 20; turn += 1) {
        const segment = (await store.load(firstId)).segments[0]
        const base = segment?.revisions.length ?? 0
        // Every fifth save is the text that stands there already.
        const text = turn % 5 === 0 ? (segment?.text ?? '') : `Fassung ${turn} von Person ${name}.`
        const change = { segment: segmentId(1), text, base, cause: 'edit' } as const
        try {
          const { entry } = await store.change(firstId, anAct(`${name}-${turn}`), (document) =>
            edited(document, change),
          )
          if (entry === undefined) counts.nothing += 1
          else {
            counts.accepted += 1
            acknowledged.add(text)
          }
        } catch (error) {
          if (!(error instanceof Refusal) || error.code !== 'conflict') throw error
          counts.conflicts += 1
        }
      }
    }
    await Promise.all(Array.from({ length: 50 }, (_, name) => editor(name)))
    expect(counts.accepted + counts.conflicts + counts.nothing).toBe(1000)
    expect(counts.conflicts).toBeGreaterThan(0)
    const revisions = (await store.load(firstId)).segments[0]?.revisions ?? []
    expect(revisions).toHaveLength(counts.accepted)
    expect(revisions.map(({ base }) => base)).toEqual(revisions.map((_, index) => index))
    const kept = new Set(revisions.map(({ text }) => text))
    expect([...acknowledged].filter((text) => !kept.has(text))).toEqual([])
  })

  it('holds, whatever was done: replaying the history gives the document', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('edit' as const), segment: fc.nat(3), text: fc.string() }),
      fc.record({
        kind: fc.constantFrom('approve', 'reopen', 'split', 'merge', 'comment'),
        segment: fc.nat(3),
      }),
    )
    let count = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (plan) => {
        count += 1
        const id = documentId(String(count).padStart(16, '0'))
        const store = await shared()
        await store.create({ imported: sample(id) })
        for (const { kind, segment: number, ...rest } of plan) {
          await store
            .change(id, anAct(), (document) => {
              const segment = document.segments[number % document.segments.length]
              const next = document.segments[(number % document.segments.length) + 1]
              if (segment === undefined) return []
              const [at, base] = [segment.id, segment.revisions.at(-1)?.number ?? 0]
              switch (kind) {
                case 'edit':
                  return edited(document, {
                    segment: at,
                    base,
                    text: 'text' in rest ? String(rest.text) : '',
                    cause: 'edit',
                  })
                case 'approve':
                  return approved(document, { segment: at, base })
                case 'reopen':
                  return reopened(document, at)
                case 'split':
                  return split(document, { segment: at, offset: 9, base })
                case 'merge':
                  return mergedWithNext(document, {
                    segment: at,
                    base,
                    nextBase: next?.revisions.at(-1)?.number ?? 0,
                  })
                default:
                  return commented(document, { segment: at, text: 'Stimmt das?' })
              }
            })
            .catch((error: unknown) => {
              if (!(error instanceof Refusal) || error.code !== 'invalid') throw error
            })
        }
        const document = await store.load(id)
        const entries = await store.history(id)
        expect(documentAt(await store.imported(id), entries, Infinity)).toEqual(document)
        expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, at) => at + 1))
      }),
      { numRuns: 30 },
    )
    async function shared(): Promise<Store> {
      storeOfRuns ??= await opened()
      return storeOfRuns
    }
  })
  let storeOfRuns: Store | undefined

  it('brings in a document with the history it was exported with', async () => {
    const source = await withSample()
    await source.change(firstId, anAct('a'), saving('Eins.'))
    const { document } = await source.change(firstId, anAct('b'), (current) =>
      approved(current, { segment: segmentId(1), base: 1 }),
    )
    const entries = await source.history(firstId)
    const target = await opened()
    expect(await target.create({ imported: sample(), entries })).toEqual(document)
    expect(await target.history(firstId)).toEqual(entries)
    const next = await target.change(firstId, anAct('c'), saving('Zwei.'))
    expect(next.entry?.sequence).toBe(3)
  })

  it('refuses a history that does not fit the document', async () => {
    const source = await withSample()
    await source.change(firstId, anAct(), saving('Eins.'))
    await source.change(firstId, anAct(), saving('Zwei.'))
    const entries = await source.history(firstId)
    const target = await opened()
    const broken = [entries.slice(1), [...entries].reverse(), [...entries, ...entries]]
    for (const history of broken) {
      await expect(target.create({ imported: sample(), entries: history })).rejects.toEqual(
        expect.objectContaining({ name: 'Refusal', code: 'invalid' }),
      )
    }
    expect(await target.list()).toEqual([])
  })

  it('lists every document with its progress, the one changed last first', async () => {
    const store = await withSample()
    const second = documentId('0000000000000002')
    await store.create({ imported: { ...sample(second), title: 'Zweiter', system: 'MT 3' } })
    await store.change(firstId, anAct(), saving('Kurz.'))
    const list = await store.list()
    expect(list.map(({ title }) => title)).toEqual(['Gespräche in Genf', 'Zweiter'])
    expect(list[0]).toMatchObject({
      changed: '2026-11-22T09:00:00.000Z',
      progress: { segments: 3, open: 2, edited: 1, approved: 0, changed: 1 },
    })
    expect(list[1]).toMatchObject({ system: 'MT 3', progress: { open: 3 } })
  })

  it('refuses whatever is asked of a document that is not there', async () => {
    const store = await withSample()
    const id = documentId('zzzzzzzzzzzzzzzz')
    const asked = [
      () => store.load(id),
      () => store.imported(id),
      () => store.history(id),
      () => store.original(id),
      () => store.change(id, anAct(), saving('x')),
      () => store.remove(id),
      () => store.drafts(id),
      () => store.keepDraft(id, draft('x')),
      () => store.dropDraft(id, segmentId(1), 'tab-1'),
    ]
    for (const ask of asked) {
      await expect(ask()).rejects.toEqual(
        expect.objectContaining({ name: 'Refusal', code: 'not-found' }),
      )
    }
  })

  it('removes a document, and can take one with the same id afterwards', async () => {
    const store = await withSample()
    await store.change(firstId, anAct(), saving('Eins.'))
    await store.remove(firstId)
    expect(await store.list()).toEqual([])
    await expect(store.load(firstId)).rejects.toThrow('There is no such text.')
    await store.create({ imported: sample() })
    expect(await store.history(firstId)).toEqual([])
  })

  it('answers every save that meets a removal: kept before it, or not found', async () => {
    const store = await withSample()
    const saves = Array.from({ length: 20 }, (_, turn) =>
      store.change(firstId, anAct(), saving(`Fassung ${turn}.`)).then(
        () => 'kept',
        (error: unknown) => (error instanceof Refusal ? error.code : 'bug'),
      ),
    )
    await store.remove(firstId)
    const answers = new Set(await Promise.all(saves))
    expect([...answers].filter((answer) => answer !== 'kept' && answer !== 'not-found')).toEqual([])
  })

  it('gives the imported file back byte for byte', async () => {
    const store = await opened()
    const bytes = Uint8Array.from({ length: 256 }, (_, value) => value)
    await store.create({ imported: sample(), original: { bytes, extension: 'txt' } })
    const original = await store.original(firstId)
    expect(original?.extension).toBe('txt')
    expect(Buffer.from(original?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true)
    const second = documentId('0000000000000002')
    await store.create({ imported: sample(second) })
    expect(await store.original(second)).toBeUndefined()
  })

  it('keeps one draft for each segment and tab, the newest first, apart from the history', async () => {
    const store = await withSample()
    await store.keepDraft(firstId, draft('Halb'))
    await store.keepDraft(firstId, draft('Anderer', 'tab-2'))
    await store.keepDraft(firstId, draft('Halb getippt'))
    expect((await store.drafts(firstId)).map(({ text }) => text)).toEqual([
      'Halb getippt',
      'Anderer',
    ])
    await store.dropDraft(firstId, segmentId(1), 'tab-1')
    await store.dropDraft(firstId, segmentId(1), 'unknown')
    expect((await store.drafts(firstId)).map(({ text }) => text)).toEqual(['Anderer'])
    expect(await store.history(firstId)).toEqual([])
  })

  it('goes by the shipped rules until they are changed, and counts the changes', async () => {
    const store = await opened()
    expect(await store.rules()).toEqual(shippedRules)
    const changed = await store.changeRules((rules) => withAccepted(rules, ['Kyjiw', 'Erdgas']))
    expect(changed).toEqual({
      ...shippedRules,
      number: 1,
      style: { accepted: ['Erdgas', 'Kyjiw'] },
    })
    expect(await store.rules()).toBe(changed)
  })

  it('keeps the rules as they are when a change changes nothing, or refuses', async () => {
    const store = await opened()
    const before = await store.changeRules((rules) => withAccepted(rules, ['Kyjiw']))
    expect(await store.changeRules((rules) => withAccepted(rules, ['Kyjiw']))).toBe(before)
    const refused = store.changeRules(() => {
      throw new Refusal('invalid', 'no')
    })
    await expect(refused).rejects.toThrow('no')
    expect(await store.rules()).toBe(before)
  })

  it('loses no change of the rules when many are made at once', async () => {
    const store = await opened()
    const words = Array.from({ length: 40 }, (_, turn) => `Wort${turn}`)
    await Promise.all(
      words.map((word) => store.changeRules((rules) => withAccepted(rules, [word]))),
    )
    const rules = await store.rules()
    expect(new Set(rules.style.accepted)).toEqual(new Set(words))
    expect(rules.number).toBe(40)
  })

  it('refuses everything once it is closed', async () => {
    const store = await withSample()
    await store.close()
    await store.close()
    await expect(store.list()).rejects.toThrow('closed')
    await expect(store.rules()).rejects.toThrow('closed')
    await expect(store.changeRules((rules) => rules)).rejects.toThrow('closed')
    await expect(store.change(firstId, anAct(), saving('x'))).rejects.toThrow('closed')
  })
})
