// Saves as fast as it can until it is killed. Each acknowledgement is written down at once, with the
// moment it was asked for nowhere else: what stands in the file was promised.
import { writeSync } from 'node:fs'
import { edited } from '../../../../dist/core/review/editing.js'
import { openStore } from '../../../../dist/server/store/file-store.js'

const [folder, acknowledgements, round, ...ids] = process.argv.slice(2)
const { store } = await openStore(folder, {
  now: () => new Date().toISOString(),
  randomId: (length) => Math.random().toString(36).slice(2).padEnd(length, '0').slice(0, length),
  report: ({ en }) => console.error(en),
})
const act = () => ({ by: 'storm', at: new Date().toISOString() })
const acknowledge = (id, text) =>
  writeSync(Number(acknowledgements), `${JSON.stringify([id, text])}\n`)

const writer = async (id, segment, name) => {
  for (let turn = 0; ; turn += 1) {
    const text = `Runde ${round}, ${name}, ${turn}: Die Straße wird für Fußgänger gesperrt.`
    await store.change(id, act(), (document) => {
      const base = document.segments.find((one) => one.id === segment)?.revisions.length ?? 0
      return edited(document, { segment, text, base, cause: 'edit' })
    })
    acknowledge(id, text)
  }
}

const typist = async (id) => {
  for (let turn = 0; ; turn += 1) {
    const text = `Runde ${round}, Entwurf ${turn}`
    await store.keepDraft(id, {
      segment: 's2',
      by: 'storm',
      client: 'tab',
      text,
      base: 0,
      ...{ at: '' },
    })
    acknowledge(`draft ${id}`, text)
  }
}

await Promise.all(
  ids.flatMap((id) => [
    typist(id),
    ...['s1', 's1', 's2', 's3'].map((segment, index) => writer(id, segment, `Person ${index}`)),
  ]),
)
