import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile, readlink, realpath, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import pg from 'pg'

/** The account under which PostgreSQL runs; empty means our own. */
export type Account = { uid?: number; gid?: number }

/** The cluster could not be made or reached; the message says what to do. */
export class ClusterFout extends Error {}

// Statements and parameters never reach the log: they hold personal data (veiligheid.md, Leaks).
const INSTELLINGEN = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  log_parameter_max_length_on_error: '0',
  log_min_error_statement: 'panic',
  log_min_messages: 'warning',
  timezone: 'UTC',
  jit: 'off',
}

/** A port on loopback that nobody uses now. */
const vrijePoort = (): Promise<number> =>
  new Promise((klaar, mis) => {
    const server = createServer()
    server.once('error', mis)
    server.listen(0, '127.0.0.1', () => {
      const adres = server.address()
      server.close(() =>
        adres !== null && typeof adres === 'object'
          ? klaar(adres.port)
          : mis(new ClusterFout('Geen vrije poort.')),
      )
    })
  })

/** Does PostgreSQL answer a question here within half a second? */
export async function antwoordt(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 500, query_timeout: 500 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    void client.end().catch(() => undefined)
  }
}

const pidBestand = (map: string): string => join(map, 'pg', 'postmaster.pid')

/** Is there a process with this number? */
export const isErNog = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (fout) {
    return (fout as NodeJS.ErrnoException).code === 'EPERM'
  }
}

// After a crash of the machine the number may be that of something else, and where nobody buries the dead (a
// container without init) a killed process keeps its number. Only Linux lets us look: what it is, and in which folder.
async function isHier(map: string, pid: number): Promise<boolean> {
  const proc = `/proc/${String(pid)}`
  const stat = await readFile(join(proc, 'stat'), 'utf8').catch(() => null)
  if (stat === null) return isErNog(pid)
  const waar = await readlink(join(proc, 'cwd')).catch(() => null)
  return /^\d+ \(postgres\) [^ZX]/.test(stat) && (waar === null || waar === (await realpath(join(map, 'pg'))))
}

type Postmaster = { readonly pid: number; readonly port: number; readonly leeft: boolean }

/** What runs in this folder says so itself, in `postmaster.pid`: the number of the process, and its port. */
export async function postmaster(map: string): Promise<Postmaster | null> {
  const regels = (await readFile(pidBestand(map), 'utf8').catch(() => '')).split('\n')
  const [pid, port] = [Number(regels[0]), Number(regels[3])]
  return pid > 0 && port > 0 ? { pid, port, leeft: await isHier(map, pid) } : null
}

// PostgreSQL refuses to start for as long as the number in its file is in use, by whatever. A file that names its
// own parent it takes for a left-over, and it still looks whether children of the dead one are at work.
async function wijsVrij(map: string, { pid }: Postmaster): Promise<void> {
  if (!isErNog(pid)) return
  const [eerste, ...rest] = (await readFile(pidBestand(map), 'utf8')).split('\n')
  if (Number(eerste) === pid) await writeFile(pidBestand(map), [process.pid, ...rest].join('\n'))
}

async function startProces(map: string, programma: string, wie: Account): Promise<ChildProcess> {
  const log = openSync(join(map, 'postgres.log'), 'a')
  const vlaggen = Object.entries(INSTELLINGEN).flatMap(([naam, waarde]) => ['-c', `${naam}=${waarde}`])
  const port = await vrijePoort()
  // Detached: Ctrl-C in the terminal reaches the server only, which then ends the cluster in order.
  const kind = spawn(programma, ['-D', join(map, 'pg'), '-p', String(port), ...vlaggen], {
    ...wie,
    cwd: map,
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  kind.unref()
  return kind
}

const PAUZE_MS = 50
/** How long one that died may need before its last children let go of the folder, or one that starts answers. */
const GEDULD_MS = 30_000
/** How often we start one that stops at once, before its log has to be read. */
const POGINGEN = 8

/** What it takes to run PostgreSQL in a folder; `loopt` asks whether it answers there now. */
export type Plaats = {
  readonly map: string
  readonly programma: string
  readonly wie: Account
  readonly loopt: () => Promise<boolean>
}

async function totHetAntwoordt({ loopt }: Plaats, kind: ChildProcess): Promise<boolean> {
  const einde = performance.now() + GEDULD_MS
  while (performance.now() < einde && kind.exitCode === null && kind.signalCode === null) {
    if (await loopt()) return true
    await wacht(PAUZE_MS)
  }
  return loopt()
}

/**
 * Makes PostgreSQL answer in this folder. One that is there but silent (just starting, held up) is waited for and
 * never doubled; one that was killed is started again as soon as its last children have let go.
 * @throws ClusterFout with a sentence that says what to do
 */
export async function startPostmaster(plaats: Plaats): Promise<void> {
  const { map, programma, wie, loopt } = plaats
  const einde = performance.now() + GEDULD_MS
  for (let gestart = 0; gestart < POGINGEN && performance.now() < einde;) {
    if (await loopt()) return
    const ander = await postmaster(map)
    if (ander?.leeft !== true) {
      gestart++
      if (ander !== null) await wijsVrij(map, ander)
      if (await totHetAntwoordt(plaats, await startProces(map, programma, wie))) return
    }
    await wacht(4 * PAUZE_MS)
  }
  throw new ClusterFout(
    `De database start niet of antwoordt niet. De reden staat in ${join(map, 'postgres.log')}.`,
  )
}
