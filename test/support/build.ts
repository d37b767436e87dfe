import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Compiles once before the tests: pages, child processes and the browser run the built files. */
export default function build(): void {
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/typescript/bin/tsc'),
      '--build',
      'src/core',
      'src/server',
      'src/browser',
    ],
    { cwd: root, stdio: 'inherit' },
  )
}
