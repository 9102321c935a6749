import { fork, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { draai } from '../tests/support/stap.ts'

const WORTEL = join(import.meta.dirname, '..')

type Antwoord<U> = { uit: U } | { fout: string }

/** In a child: does one task after the other, as they come. */
export function dien(doe: (opdracht: never) => Promise<unknown>): void {
  process.on('message', (opdracht: unknown) => {
    doe(opdracht as never).then(
      (uit) => process.send?.({ uit }),
      (fout: unknown) => process.send?.({ fout: String(fout) }),
    )
  })
}

/** A process beside the server's and the database's, that answers one task at a time. */
export type Hulp<I, U> = { readonly vraag: (opdracht: I) => Promise<U>; readonly stop: () => void }

export function hulp<I extends object, U>(bestand: string): Hulp<I, U> {
  const kind = fork(join(import.meta.dirname, bestand), { execArgv: ['--no-warnings'] })
  const vraag = (opdracht: I) =>
    new Promise<U>((klaar, mis) => {
      const weg = (code: number | null) => mis(new Error(`${bestand} ended with ${String(code)}`))
      kind.once('exit', weg)
      kind.once('message', (bericht: Antwoord<U>) => {
        kind.off('exit', weg)
        if ('uit' in bericht) klaar(bericht.uit)
        else mis(new Error(bericht.fout))
      })
      kind.send(opdracht)
    })
  return { vraag, stop: () => kind.kill() }
}

/** The real program, started as in production; `klaarMs` is how long it took until it answered. */
export type Server = {
  readonly pid: number
  readonly url: string
  readonly klaarMs: number
  stop: () => Promise<void>
}

export async function startServer(
  dataMap: string,
  poort: number,
  opties: readonly string[] = [],
): Promise<Server> {
  const begin = performance.now()
  const kind = spawn(process.execPath, ['--no-warnings', ...opties, 'server/src/main.ts', 'start'], {
    cwd: WORTEL,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      KT_DATA: dataMap,
      KT_GEMEENTE: 'leeuwarden',
      KT_SOORT: 'demo',
      // The load comes from one address; the limiter runs, with room for it.
      KT_VERZOEKEN_PER_MINUUT: '10000000',
      HOST: '127.0.0.1',
      PORT: String(poort),
    },
  })
  const url = `http://127.0.0.1:${poort}`
  await antwoord(url, kind)
  return { pid: kind.pid ?? 0, url, klaarMs: performance.now() - begin, stop: () => einde(kind) }
}

async function antwoord(url: string, kind: ChildProcess): Promise<void> {
  for (let poging = 0; poging < 6000; poging++) {
    if (kind.exitCode !== null) throw new Error(`the server ended with ${kind.exitCode}`)
    const uit = await fetch(`${url}/v1/sessie`).catch(() => null)
    if (uit?.status === 200) return
    await wacht(10)
  }
  throw new Error('the server does not answer')
}

async function einde(kind: ChildProcess): Promise<void> {
  if (kind.exitCode !== null) return
  const weg = new Promise((klaar) => kind.once('exit', klaar))
  kind.kill('SIGTERM')
  await weg
}

/** Memory of a process in MB. Linux tells the share that is its own (pages held by several are divided); else all. */
async function geheugen(pid: number): Promise<number> {
  const bestand = `/proc/${pid}/smaps_rollup`
  if (existsSync(bestand)) {
    const kB = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(bestand, 'utf8'))?.[1]
    return Number(kB) / 1024
  }
  return Number((await draai('ps', ['-o', 'rss=', '-p', String(pid)])).uitvoer.trim()) / 1024
}

async function kinderen(pid: number): Promise<number[]> {
  const { uitvoer } = await draai('ps', ['-A', '-o', 'pid=,ppid='])
  return uitvoer
    .trim()
    .split('\n')
    .map((regel) => regel.trim().split(/\s+/).map(Number))
    .flatMap(([kind, ouder]) => (ouder === pid && kind !== undefined ? [kind] : []))
}

/** MB of the server alone, and with the database it brought. */
export async function geheugenVan(
  server: Server,
  dataMap: string,
): Promise<{ server: number; samen: number }> {
  const postmaster = Number(readFileSync(join(dataMap, 'pg/postmaster.pid'), 'utf8').split('\n')[0])
  const alleen = await geheugen(server.pid)
  let samen = alleen
  for (const pid of [postmaster, ...(await kinderen(postmaster))]) samen += await geheugen(pid).catch(() => 0)
  return { server: alleen, samen }
}
