import { defineConfig } from 'vitest/config'

/** Tests of what is rendered: some watch the templates, so each file has modules of its own. */
const pages = ['server/web/**/*.test.ts', 'support/**/*.test.ts']

/** `npm test`: everything straight from sources, then the journeys in a real browser. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    globalSetup: './support/build.ts',
    projects: [
      {
        test: {
          name: 'sources',
          root: import.meta.dirname,
          include: ['**/*.test.ts'],
          exclude: ['journeys/**', 'bench/**', ...pages],
          testTimeout: 20_000,
          // Nothing in these modules outlives a test: loading them once for all files saves a minute.
          isolate: false,
        },
      },
      {
        test: {
          name: 'pages',
          root: import.meta.dirname,
          include: pages,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'browser',
          root: import.meta.dirname,
          include: ['journeys/**/*.test.ts'],
          globalSetup: './support/chromium.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
