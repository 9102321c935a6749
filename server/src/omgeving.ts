import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigFout, leesConfig, type Config } from './config.ts'
import { claimen, type Claim } from './platform/db/claim.ts'
import { startCluster, type Cluster } from './platform/db/cluster.ts'
import { soortVan } from './platform/db/inlezen.ts'
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
    backupUrl: config.backupUrl,
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
export async function opstellen(alleen: boolean, config = leesConfig()): Promise<Opstelling> {
  const opstelling =
    config.databaseUrl === null ? await ingebouwd(config, alleen) : await opServer(config, config.databaseUrl)
  await ofSluit(opstelling.sluit, () => eisAppRol(opstelling.db))
  return opstelling
}

/** Where a backup can be put back: nothing is there yet. */
export type LegePlek = {
  readonly eigenaarUrl: string
  /** Leaves it filled. */
  readonly sluit: () => Promise<void>
  /** Takes away what was made here, when it did not come to anything. */
  readonly weg: () => Promise<void>
}

/** What is there is not written over. */
export class NietLeeg extends Error {}

const clusterIn = (dataMap: string) =>
  ['pg', 'cluster.json', 'postgres.log'].map((naam) => join(dataMap, naam))

async function verwijder(paden: readonly string[]): Promise<void> {
  for (const pad of paden) await rm(pad, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

async function legeMap({ dataMap }: Config): Promise<LegePlek> {
  const eigen = clusterIn(dataMap)
  if (eigen.some((pad) => existsSync(pad)))
    throw new NietLeeg(
      `In ${dataMap} staat al een database. Kies met KT_DATA een lege map; zet de oude pas weg als de nieuwe goed is.`,
    )
  const cluster = await startCluster(dataMap)
  const claim = await alleenHier(cluster, dataMap)
  const sluit = async () => {
    await claim.los()
    await cluster.stop()
  }
  const weg = async () => {
    await sluit()
    await verwijder(eigen)
  }
  await ofSluit(weg, async () => {
    const admin = cluster.url('postgres', 'postgres')
    await maakRollen(admin, cluster.wachtwoorden)
    await maakDatabase(admin, NAAM)
  })
  return { eigenaarUrl: cluster.url('kt_eigenaar', NAAM), sluit, weg }
}

/**
 * The place for a restored backup: an empty data folder, or with `DATABASE_URL` the empty database that
 * `KT_MIGRATIE_URL` leads to.
 * @throws NietLeeg · ConfigFout, each with a sentence that says what to do
 */
export async function legePlek(config: Config): Promise<LegePlek> {
  if (config.databaseUrl === null) return legeMap(config)
  const eigenaarUrl = config.migratieUrl
  if (eigenaarUrl === null)
    throw new ConfigFout('Geef ook KT_MIGRATIE_URL: terugzetten gaat als eigenaar van de database.')
  if ((await soortVan(eigenaarUrl)) !== null)
    throw new NietLeeg(
      'Deze database is niet leeg. Maak een nieuwe, lege database en zet de back-up daar terug.',
    )
  const niets = () => Promise.resolve()
  return { eigenaarUrl, sluit: niets, weg: niets }
}

/**
 * Takes away the demo that stands in a data folder, with its messages; in an empty folder nothing happens.
 * @throws NietLeeg when the data are real · AlInGebruik
 */
export async function leegDemo({ dataMap, berichtenMap, intrekkingen }: Config): Promise<void> {
  if (!existsSync(join(dataMap, 'cluster.json'))) return
  const cluster = await startCluster(dataMap)
  const claim = await alleenHier(cluster, dataMap)
  try {
    if ((await soortVan(cluster.url('kt_eigenaar', NAAM))) === 'echt')
      throw new NietLeeg(
        `In ${dataMap} staan echte gegevens. Een demo komt daar nooit overheen; kies een andere map.`,
      )
  } finally {
    await claim.los()
    await cluster.stop()
  }
  await verwijder([...clusterIn(dataMap), berichtenMap, intrekkingen])
}
