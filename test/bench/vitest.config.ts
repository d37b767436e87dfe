import { dirname, resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '../..')

/** Benchmarks measure the built files: what Vitest makes of sources on the fly runs slower. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    {
      name: 'built-files',
      enforce: 'pre',
      resolveId(source, importer = '') {
        const path = resolve(dirname(importer), source)
        if (!path.startsWith(resolve(root, 'src'))) return undefined
        const built = path.replace(resolve(root, 'src'), resolve(root, 'dist'))
        return { id: built.replace(/\.ts$/, '.js'), external: true }
      },
    },
  ],
  test: {
    globalSetup: '../support/build.ts',
    include: ['**/*.bench.ts'],
    // Without this Vitest would rewrite the built files, too: every import then costs a look-up.
    server: { deps: { external: [/\/dist\/(core|server|browser)\//] } },
    testTimeout: 600_000,
    // What one case leaves behind is not to be cleared away in the time of the next.
    execArgv: ['--expose-gc'],
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
})
