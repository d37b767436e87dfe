// Opens the folders it is told to open, and says how that went.
import { openStore } from '../../../../dist/server/store/file-store.js'

const settings = {
  now: () => new Date().toISOString(),
  randomId: (length) => Math.random().toString(36).slice(2).padEnd(length, '0').slice(0, length),
  report: () => {},
}
let opened

process.on('message', async ({ open, at }) => {
  await opened?.store.close()
  opened = undefined
  if (open === undefined) return process.send({ kind: 'closed' })
  await new Promise((resolve) => setTimeout(resolve, at - Date.now()))
  try {
    opened = await openStore(open, settings)
    process.send({ kind: 'opened', pid: process.pid })
  } catch (error) {
    process.send({
      kind: 'refused',
      code: error.code,
      message: error.message,
      pid: error.details?.pid,
    })
  }
})
process.send({ kind: 'ready' })
