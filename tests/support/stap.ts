import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const WORTEL = join(import.meta.dirname, '../..')

/** What one step of `npm test` counted. `uitleg` says what went wrong or why something was skipped. */
export type Telling = { geslaagd: number; mislukt: number; overgeslagen: number; uitleg?: string }
export const GOED: Telling = { geslaagd: 1, mislukt: 0, overgeslagen: 0 }
export const mis = (uitleg: string): Telling => ({ geslaagd: 0, mislukt: 1, overgeslagen: 0, uitleg })
export const overgeslagen = (uitleg: string): Telling => ({
  geslaagd: 0,
  mislukt: 0,
  overgeslagen: 1,
  uitleg,
})

export type Afloop = { code: number; uitvoer: string }

/**
 * Runs a program of node_modules/.bin (or of the machine) in the root of the repository and waits for it.
 * `live` shows what it writes while it runs; otherwise it is kept for when it fails.
 */
export function draai(programma: string, argumenten: readonly string[], live = false): Promise<Afloop> {
  const pad = `${join(WORTEL, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`
  return new Promise((klaar) => {
    const kind = spawn(programma, [...argumenten], {
      cwd: WORTEL,
      env: { ...process.env, PATH: pad, FORCE_COLOR: '0' },
      stdio: live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      timeout: 1_500_000,
    })
    const stukken: Buffer[] = []
    kind.stdout?.on('data', (stuk: Buffer) => stukken.push(stuk))
    kind.stderr?.on('data', (stuk: Buffer) => stukken.push(stuk))
    kind.once('error', (fout) => klaar({ code: 127, uitvoer: fout.message }))
    kind.once('close', (code) => klaar({ code: code ?? 124, uitvoer: Buffer.concat(stukken).toString() }))
  })
}

/** A step that is one npm script: it passes or it fails. */
export async function npmScript(naam: string, ...argumenten: string[]): Promise<Telling> {
  const { code, uitvoer } = await draai('npm', ['run', '-s', naam, '--', ...argumenten])
  return code === 0 ? GOED : mis(uitvoer.trim())
}
