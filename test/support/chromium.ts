import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string
  }
}

const cache = join(import.meta.dirname, '../../node_modules/.cache/chromium-147')
const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Tells the browser tests once where their browser is. */
export default async function provideChromium(project: TestProject): Promise<void> {
  project.provide('chromium', await findChromium())
}

/**
 * Finds a Chromium: CHROMIUM_PATH, then the one that comes from npm (Linux x64, unpacked once into
 * node_modules/.cache), then the system's. Rejects without any: a browser test that is skipped in
 * silence proves nothing.
 */
export const findChromium = async (): Promise<string> => {
  const path = process.env.CHROMIUM_PATH ?? (await packaged()) ?? system.find(existsSync)
  if (path !== undefined && existsSync(path)) return path
  throw new Error(
    'No Chromium for the browser tests. Install one (Debian: apt-get install chromium; ' +
      'macOS: brew install --cask chromium) or name it: CHROMIUM_PATH=/path/to/chromium npm test',
  )
}

const packaged = async (): Promise<string | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  // The package unpacks to <tmp>/chromium and reuses whatever lies there, of any version.
  mkdirSync(cache, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = cache
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    const path = await chromium.executablePath()
    return runs(path) ? path : undefined
  } catch {
    return undefined
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** The packaged binary needs libnss3 from the system: ask it before relying on it. */
const runs = (path: string): boolean =>
  spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0
