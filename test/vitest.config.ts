import { defineConfig } from 'vitest/config'

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
          exclude: ['journeys/**', 'bench/**'],
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
