import { leesConfig, type Config } from './config.ts'
import { startCluster, type Cluster } from './platform/db/cluster.ts'
import { maakDatabase, maakRollen, migreer } from './platform/db/migreer.ts'
import { eisAppRol, maakDatabaseHandle, type Database } from './platform/db/pool.ts'
import { inrichten } from './modules/inrichting/inrichting.commands.ts'

const NAAM = 'keukentafel'

/** The environment of a command: configuration, a migrated and furnished database, and how to leave it. */
export type Opstelling = {
  readonly config: Config
  readonly db: Database
  /** Where the app role connects now; another port after the embedded cluster was started again. */
  readonly appUrl: () => string
  readonly eigenaarUrl: string | null
  readonly backupUrl: string | null
  readonly cluster: Cluster | null
  readonly nieuw: boolean
  readonly sluit: () => Promise<void>
}

/** Another process works with the same data folder. */
export class AlInGebruik extends Error {
  constructor(map: string) {
    super(
      `De map ${map} is al in gebruik door een andere Keukentafel. Stop die eerst, of kies met KT_DATA een andere map.`,
    )
  }
}

// Held for as long as the process lives: one server per data folder. PostgreSQL lets go when the process dies.
async function claim(db: Database, pogingen: number): Promise<(() => void) | null> {
  const client = await db.pool.connect()
  for (let poging = 0; poging < pogingen; poging++) {
    if (poging > 0) await new Promise((klaar) => setTimeout(klaar, 100))
    const { rows } = await client.query<{ mij: boolean }>('select pg_try_advisory_lock(7251000) as mij')
    if (rows[0]?.mij) return () => client.release(true)
  }
  client.release()
  return null
}

async function alleenHier(db: Database, map: string): Promise<() => void> {
  const los = await claim(db, 20)
  if (los === null) throw new AlInGebruik(map)
  return los
}

/** A command leaves the cluster as it found it, and under a server that came meanwhile. */
async function magStoppen(db: Database, cluster: Cluster): Promise<boolean> {
  if (cluster.liepAl) return false
  const los = await claim(db, 1)
  los?.()
  return los !== null
}

async function richtIn(eigenaarUrl: string, db: Database, config: Config): Promise<boolean> {
  const { rows } = await db.pool.query<{ gemeente: string }>('select gemeente from installatie')
  if (rows[0] !== undefined) return false
  await inrichten(eigenaarUrl, config.gemeente, config.demo ? 'demo' : 'echt')
  return true
}

async function ingebouwd(config: Config, alleen: boolean): Promise<Opstelling> {
  const cluster = await startCluster(config.dataMap)
  const admin = cluster.url('postgres', 'postgres')
  await maakRollen(admin, cluster.wachtwoorden)
  await maakDatabase(admin, NAAM)
  const eigenaarUrl = cluster.url('kt_eigenaar', NAAM)
  const db = maakDatabaseHandle(cluster.url('kt_app', NAAM), config.verbindingen)
  const los = alleen ? await alleenHier(db, config.dataMap) : () => undefined
  await migreer(eigenaarUrl)
  const nieuw = await richtIn(eigenaarUrl, db, config)
  const sluit = async () => {
    const stopt = alleen || (await magStoppen(db, cluster))
    los()
    await db.sluit()
    if (stopt) await cluster.stop()
  }
  return {
    config,
    db,
    appUrl: () => cluster.url('kt_app', NAAM),
    eigenaarUrl,
    backupUrl: cluster.url('kt_backup', NAAM),
    cluster,
    nieuw,
    sluit,
  }
}

async function opServer(config: Config, url: string): Promise<Opstelling> {
  const db = maakDatabaseHandle(url, config.verbindingen)
  if (config.migratieUrl !== null) {
    await migreer(config.migratieUrl)
    await richtIn(config.migratieUrl, db, config)
  }
  return {
    config,
    db,
    appUrl: () => url,
    eigenaarUrl: config.migratieUrl,
    backupUrl: null,
    cluster: null,
    nieuw: false,
    sluit: () => db.sluit(),
  }
}

/**
 * Brings up what a command needs. `alleen`: this process serves; a second one on the same data folder is refused.
 * @throws ConfigFout · ClusterFout · MigratieFout · AlInGebruik, each with a sentence that says what to do
 */
export async function opstellen(alleen: boolean): Promise<Opstelling> {
  const config = leesConfig()
  const opstelling =
    config.databaseUrl === null ? await ingebouwd(config, alleen) : await opServer(config, config.databaseUrl)
  await eisAppRol(opstelling.db)
  return opstelling
}
