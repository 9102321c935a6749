import { defineConfig } from 'vitest/config'
import { Volgorde } from './tests/support/volgorde.ts'

export default defineConfig({
  test: {
    include: ['{contract,server,iwmo,web,gemeenten}/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'tests/e2e/**'],
    globalSetup: ['tests/support/globaal.ts'],
    setupFiles: ['tests/support/nabestand.ts'],
    testTimeout: 180_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    sequence: { sequencer: Volgorde },
    execArgv: ['--no-warnings'],
    // One process reads the program once and goes on with the next file: nothing in it is kept that is not kept per database.
    isolate: false,
    restoreMocks: true,
  },
})
