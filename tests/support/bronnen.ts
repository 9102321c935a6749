import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { WORTEL } from './stap.ts'

/** The folder with the standards and requirements that stand outside this repository; `KT_SHARED` moves it. */
export const GEDEELD = resolve(WORTEL, process.env['KT_SHARED'] ?? '../shared')

/** The path of a file in that folder, or null when it is not there. */
export function gedeeld(...delen: string[]): string | null {
  const pad = join(GEDEELD, ...delen)
  return existsSync(pad) ? pad : null
}
