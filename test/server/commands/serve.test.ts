import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dataFolder } from '../../../src/server/commands/opened-store.ts'
import { trace } from '../../../src/server/commands/trace.ts'
import { ran } from '../../support/ran.ts'

const root = join(import.meta.dirname, '../../..')
const main = join(root, 'dist/server/main.js')

let folder: string
let data: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rotstift-'))
  data = join(folder, 'store')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The real program, started in another folder than its own; settles when it says its address. */
const started = async (environment: Readonly<Record<string, string>> = {}) => {
  const child = spawn(process.execPath, [main, 'serve', '--port', '0'], {
    cwd: folder,
    env: { PATH: process.env.PATH, ROTSTIFT_DATA: data, ...environment },
  })
  let messages = ''
  child.stderr.on('data', (chunk) => {
    messages += chunk
  })
  const [chunk] = await once(child.stdout, 'data')
  const output = String(chunk)
  const url = /http:\S+/.exec(output)?.[0] ?? ''
  return { child, output, url, port: Number(new URL(url).port), messages: () => messages }
}

const connects = async (host: string, port: number): Promise<boolean> => {
  const socket = connect(port, host)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

describe('rotstift serve', () => {
  it('prints one line with the address, and has the sample in a new store', async () => {
    const { child, output, url } = await started({ ROTSTIFT_AUTHOR: 'Jürgen' })
    expect(output).toMatch(/^[^\n]*http:\/\/localhost:\d+\n$/)
    const list = await (await fetch(`${url}/api/v1/documents`)).json()
    expect(list).toMatchObject([{ language: 'de', progress: { segments: 9, open: 9 } }])
    const path = `${url}/api/v1/documents/${list[0].id}`
    await fetch(`${path}/segments/s1/revisions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'Ereignisse', base: 0 }),
    })
    const revisions = await (await fetch(`${path}/revisions`)).json()
    expect(revisions).toMatchObject([{ text: 'Ereignisse', by: 'Jürgen' }])
    child.kill('SIGTERM')
    await once(child, 'exit')
  })

  it('listens on this machine only', async () => {
    const { child, port } = await started()
    expect(await connects('127.0.0.1', port)).toBe(true)
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((face) => face !== undefined && face.address !== '127.0.0.1')
      .map((face) => face?.address ?? '')
    for (const address of others) expect(await connects(address, port), address).toBe(false)
    child.kill('SIGTERM')
    await once(child, 'exit')
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('finishes what it is doing on %s', async (signal) => {
    const { child, port, messages } = await started()
    const body = JSON.stringify({ text: 'Ein Satz, der noch ankommt.' })
    const slow = request({
      ...{ host: '127.0.0.1', port, method: 'POST', path: '/api/v1/documents' },
      headers: {
        host: `localhost:${port}`,
        'content-type': 'application/json',
        'content-length': body.length,
      },
    })
    slow.write(body.slice(0, 10))
    await new Promise((resolve) => setTimeout(resolve, 200))
    child.kill(signal)
    await new Promise((resolve) => setTimeout(resolve, 200))
    slow.end(body.slice(10))
    const [response] = await once(slow, 'response')
    response.resume()
    expect(response.statusCode).toBe(201)
    const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode]
    expect({ code, messages: messages() }).toEqual({ code: 0, messages: '' })
    expect(readdirSync(data).filter((name) => name.startsWith('LOCK'))).toEqual([])
    const { child: again, url } = await started()
    expect(await (await fetch(`${url}/api/v1/documents`)).json()).toHaveLength(2)
    again.kill('SIGTERM')
    await once(again, 'exit')
  })

  it('says how to choose another port when one is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const words = ['serve', '--port', String(port), '--data', data]
    const { exitCode, output, messages } = await ran(words, {}, { read: async () => text })
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' })
    expect(messages).toContain(`--port ${port + 1}`)
    server.close()
  })

  it('warns when it can be reached from elsewhere', async () => {
    const words = ['serve', '--port', '0', '--host', '0.0.0.0', '--data', data]
    const { exitCode, output, messages } = await ran(words, {}, { read: async () => text })
    expect(exitCode).toBe(0)
    expect(output).toMatch(/^Rotstift: http:\/\/localhost:\d+\n$/)
    expect(messages).toContain('no passwords')
  })

  it('refuses a folder that holds something else', async () => {
    writeFileSync(join(folder, 'photo.jpg'), '')
    const words = ['serve', '--port', '0', '--data', folder]
    const { exitCode, output, messages } = await ran(words)
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' })
    expect(messages).toContain(folder)
    expect(existsSync(join(folder, 'store.json'))).toBe(false)
  })
})

describe('the folder of the store', () => {
  const terminal = (environment: Readonly<Record<string, string>>) => ({ environment })

  it('is an option, else in the environment, else beside the app', () => {
    expect(dataFolder({ data: 'a' }, terminal({ ROTSTIFT_DATA: 'b' }))).toBe('a')
    expect(dataFolder({}, terminal({ ROTSTIFT_DATA: 'b' }))).toBe('b')
    expect(dataFolder({}, terminal({ ROTSTIFT_DATA: '' }))).toBe(join(root, 'data', 'store'))
  })
})

describe('what is logged of a bug', () => {
  it('tells where it happened, and nothing of the text', () => {
    const bug = (() => {
      try {
        return JSON.parse('{"text": "Der US -Außenminister"')
      } catch (error) {
        return new Error('Blinken', { cause: error })
      }
    })()
    const log = trace(bug)
    expect(log).toMatch(/^Error\n {4}at .+\n[\s\S]*caused by SyntaxError\n {4}at /)
    expect(log).not.toMatch(/Blinken|Außenminister/)
    expect(trace('Blinken')).not.toContain('Blinken')
    expect(trace(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toMatch(/^Error ENOSPC\n/)
  })
})

describe('the program', () => {
  it('ends quietly when nobody reads on', async () => {
    const file = join(folder, 'text.txt')
    writeFileSync(file, 'Ein Satz. '.repeat(50_000))
    const line = `"${process.execPath}" "${main}" segment "${file}" | head -c 1`
    const { stdout, stderr } = await promisify(execFile)('sh', ['-c', line])
    expect({ stdout, stderr }).toEqual({ stdout: 'E', stderr: '' })
  })

  it('exits with 2 when used wrongly', async () => {
    const child = spawn(process.execPath, [main, 'diff'], { stdio: 'ignore' })
    expect((await once(child, 'exit'))[0]).toBe(2)
  })
})

const text = new TextEncoder().encode('Ein Satz.')
