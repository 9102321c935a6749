import { defineConfig } from 'vitest/config'
import { Volgorde } from './tests/support/volgorde.ts'

/** Journeys through the real server in a real browser: one at a time, because they share the machine's two cores. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/support/globaal.ts'],
    setupFiles: ['tests/support/nabestand.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } }, // the second of vitest is short for a page on a busy machine
    maxWorkers: 2,
    sequence: { sequencer: Volgorde },
    execArgv: ['--no-warnings'],
    isolate: false, // as in vitest.config.ts
  },
})
