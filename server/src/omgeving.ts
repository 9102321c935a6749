import { leesConfig, type Config } from './config.ts'
import { claimen, type Claim } from './platform/db/claim.ts'
import { startCluster, type Cluster } from './platform/db/cluster.ts'
import { eisBij, maakDatabase, maakRollen, migreer } from './platform/db/migreer.ts'
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
  /** That this server and no other has the data folder; null on a database that several servers share. */
  readonly claim: Claim | null
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

async function alleenHier(cluster: Cluster, map: string): Promise<Claim> {
  const claim = await claimen(() => cluster.url('postgres', 'postgres'), 20)
  if (claim === null) throw new AlInGebruik(map)
  return claim
}

/** A command leaves the cluster as it found it, and under a server that came meanwhile. */
async function magStoppen(cluster: Cluster): Promise<boolean> {
  if (cluster.liepAl) return false
  const claim = await claimen(() => cluster.url('postgres', 'postgres'), 1)
  await claim?.los()
  return claim !== null
}

async function richtIn(eigenaarUrl: string, db: Database, config: Config): Promise<boolean> {
  const { rows } = await db.pool.query<{ gemeente: string }>('select gemeente from installatie')
  if (rows[0] !== undefined) return false
  await inrichten(eigenaarUrl, config.gemeente, config.demo ? 'demo' : 'echt')
  return true
}

async function ingebouwd(config: Config, alleen: boolean): Promise<Opstelling> {
  const cluster = await startCluster(config.dataMap)
  const claim = alleen ? await alleenHier(cluster, config.dataMap) : null
  const eigenaarUrl = cluster.url('kt_eigenaar', NAAM)
  const db = maakDatabaseHandle(cluster.url('kt_app', NAAM), config.verbindingen)
  const sluit = async () => {
    const stopt = claim === null ? await magStoppen(cluster) : await claim.houd().catch(() => true)
    await claim?.los()
    await db.sluit()
    if (stopt) await cluster.stop()
  }
  const begin = async () => {
    const admin = cluster.url('postgres', 'postgres')
    await maakRollen(admin, cluster.wachtwoorden)
    await maakDatabase(admin, NAAM)
    await migreer(eigenaarUrl)
    return richtIn(eigenaarUrl, db, config)
  }
  return {
    config,
    db,
    appUrl: () => cluster.url('kt_app', NAAM),
    eigenaarUrl,
    backupUrl: cluster.url('kt_backup', NAAM),
    cluster,
    claim,
    nieuw: await ofSluit(sluit, begin),
    sluit,
  }
}

async function opServer(config: Config, url: string): Promise<Opstelling> {
  const db = maakDatabaseHandle(url, config.verbindingen)
  const sluit = () => db.sluit()
  const { migratieUrl } = config
  await ofSluit(sluit, async () => {
    if (migratieUrl === null) return eisBij(db)
    await migreer(migratieUrl)
    await richtIn(migratieUrl, db, config)
  })
  return {
    config,
    db,
    appUrl: () => url,
    eigenaarUrl: migratieUrl,
    backupUrl: null,
    cluster: null,
    claim: null,
    nieuw: false,
    sluit,
  }
}

// What fails here must not leave a connection open, for then the program would not end.
const ofSluit = async <T>(sluit: () => Promise<void>, doe: () => Promise<T>): Promise<T> => {
  try {
    return await doe()
  } catch (fout) {
    await sluit()
    throw fout
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
  await ofSluit(opstelling.sluit, () => eisAppRol(opstelling.db))
  return opstelling
}
