import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openStore } from '../../../src/server/store/file-store.ts'
import { aFolder, settings } from './sample.ts'

const answerSchema = z.object({
  kind: z.string(),
  code: z.string().optional(),
  message: z.string().optional(),
  pid: z.number().optional(),
})

const starters = async (count: number): Promise<readonly ChildProcess[]> => {
  const script = join(import.meta.dirname, 'processes', 'starter.mjs')
  const children = Array.from({ length: count }, () => fork(script))
  await Promise.all(children.map((child) => once(child, 'message')))
  return children
}

const tell = async (child: ChildProcess, order: { open?: string; at?: number }) => {
  const answer = once(child, 'message')
  child.send(order)
  return answerSchema.parse((await answer)[0])
}

const deadOwner = {
  pid: 99_999_999,
  host: hostname(),
  nonce: '0123456789abcdef',
  since: '2026-11-22T08:00:00.000Z',
}

const withLock = async (owner: object | string): Promise<string> => {
  const folder = await aFolder()
  const { store } = await openStore(folder, settings())
  await store.close()
  await writeFile(join(folder, 'LOCK'), typeof owner === 'string' ? owner : JSON.stringify(owner))
  return folder
}

describe('the lock', () => {
  it('lets one of 12 processes that start at once win, on a new store and after a crash', async () => {
    const children = await starters(12)
    try {
      for (let round = 0; round < 10; round += 1) {
        const folder = round % 2 === 0 ? join(await aFolder(), 'store') : await withLock(deadOwner)
        const at = Date.now() + 30
        const answers = await Promise.all(
          children.map((child) => tell(child, { open: folder, at })),
        )
        const winners = answers.filter(({ kind }) => kind === 'opened')
        expect(winners, `round ${round}: ${JSON.stringify(answers)}`).toHaveLength(1)
        for (const { kind, code, message, pid } of answers) {
          if (kind === 'opened') continue
          expect(code).toBe('unavailable')
          expect(message).toContain(`Process ${pid}`)
        }
        await Promise.all(children.map((child) => tell(child, {})))
        expect((await readdir(folder)).filter((name) => /LOCK|tmp/.test(name))).toEqual([])
      }
    } finally {
      for (const child of children) child.kill()
    }
  }, 120_000)

  it('refuses a second opener with the process id of the first, and is free after it closed', async () => {
    const folder = await aFolder()
    const { store } = await openStore(folder, settings())
    await expect(openStore(folder, settings())).rejects.toEqual(
      expect.objectContaining({
        message: expect.stringContaining(`Process ${process.pid} `),
        code: 'unavailable',
      }),
    )
    await store.close()
    await (await openStore(folder, settings())).store.close()
  })

  it.each([
    ['whose process is gone', deadOwner],
    ['from before the machine was started', { ...deadOwner, pid: process.pid, boot: 'another' }],
    ['whose process id is somebody else’s now', { ...deadOwner, pid: process.pid, start: '1' }],
  ])('takes over a lock %s', async (_, owner) => {
    const folder = await withLock(owner)
    const { store } = await openStore(folder, settings())
    expect(JSON.parse(await readFile(join(folder, 'LOCK'), 'utf8')).pid).toBe(process.pid)
    await store.close()
    expect((await readdir(folder)).filter((name) => name.startsWith('LOCK'))).toEqual([])
  })

  it('takes over from one that died while taking over', async () => {
    const folder = await withLock(deadOwner)
    const taker = { ...deadOwner, nonce: 'fedcba9876543210' }
    await writeFile(join(folder, `LOCK.${deadOwner.nonce}`), JSON.stringify(taker))
    const { store } = await openStore(folder, settings())
    await store.close()
    expect((await readdir(folder)).filter((name) => name.startsWith('LOCK'))).toEqual([])
  })

  it('is not taken from another machine, nor when it cannot be read', async () => {
    const elsewhere = await withLock({ ...deadOwner, host: 'anderswo' })
    await expect(openStore(elsewhere, settings())).rejects.toThrow('on anderswo')
    const torn = await withLock('{"pid":')
    await expect(openStore(torn, settings())).rejects.toThrow('cannot be read')
    expect(await readdir(torn)).toContain('LOCK')
  })

  it('is not removed by one who lost it', async () => {
    const folder = await aFolder()
    const { store } = await openStore(folder, settings())
    await writeFile(join(folder, 'LOCK'), JSON.stringify(deadOwner))
    await store.close()
    expect(await readdir(folder)).toContain('LOCK')
  })
})
