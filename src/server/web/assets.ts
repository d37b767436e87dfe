import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

/** The folder of the checkout: three levels up, from `src/server/web` as from `dist/server/web`. */
export const rootFolder = join(import.meta.dirname, '..', '..', '..')

/** URLs mirror folders, so that a module's imports mean the same on the page and on disk. */
export const statics: readonly (readonly [path: string, folder: string])[] = [
  ['/browser', 'dist/browser'],
  ['/core', 'dist/core'],
  ['/assets', 'views/assets'],
  ['/vendor/diff', 'node_modules/diff/libesm'],
]

/** npm packages that core uses, as the page's import map names them. */
const packages = { 'diff/lib/': '/vendor/diff/' } as const

const files = (folder: string): readonly string[] =>
  existsSync(join(rootFolder, folder))
    ? readdirSync(join(rootFolder, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => join(rootFolder, folder, name))
        .filter((path) => statSync(path).isFile() && /\.(js|css|svg)$/.test(path))
    : []

/** Changes when any file that a page loads changes. */
const version = ['dist/browser', 'dist/core', 'views/assets']
  .flatMap(files)
  .reduce((hash, path) => hash.update(path).update(readFileSync(path)), createHash('sha256'))
  .digest('hex')
  .slice(0, 12)

/**
 * All files are also served below this path, for good: what is in the browser's cache under it is
 * never asked for again.
 */
export const assetBase = `/v-${version}`

export const importMap = JSON.stringify({
  imports: Object.fromEntries(
    Object.entries(packages).map(([name, path]) => [name, assetBase + path]),
  ),
})

/** The modules that a page needs, in the order of the imports: all are asked for at once. */
export const pageModules: readonly string[] = reached('/browser/main.js').map(
  (path) => assetBase + path,
)

function reached(entry: string): readonly string[] {
  const found = new Set<string>()
  const visit = (path: string) => {
    const file = onDisk(path)
    if (found.has(path) || file === undefined || !existsSync(file)) return
    found.add(path)
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s[^'";]*?from '([^']+)'/gm,
    )) {
      visit(target.startsWith('.') ? posix.join(dirname(path), target) : packaged(target))
    }
  }
  visit(entry)
  return [...found]
}

function onDisk(path: string): string | undefined {
  const mount = statics.find(([prefix]) => path.startsWith(`${prefix}/`))
  return mount && join(rootFolder, mount[1], path.slice(mount[0].length))
}

function packaged(target: string): string {
  const name = Object.entries(packages).find(([prefix]) => target.startsWith(prefix))
  return name === undefined ? target : name[1] + target.slice(name[0].length)
}
