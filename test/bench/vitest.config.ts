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
    testTimeout: 600_000,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
})
