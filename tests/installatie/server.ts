import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startCluster, type Cluster } from '../../server/src/platform/db/cluster.ts'
import { maakDatabase, maakRollen } from '../../server/src/platform/db/migreer.ts'
import type { Omgeving } from '../storing/programma.ts'

const NAAM = 'keukentafel'

const MUREN = `select relname as naam, relrowsecurity::text || relforcerowsecurity::text as wat from pg_class
    where relnamespace = 'kt'::regnamespace and relkind = 'r'
  union all select conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid) || convalidated from pg_constraint
    where connamespace = 'kt'::regnamespace
  union all select tgrelid::regclass || ' ' || tgname, tgenabled::text from pg_trigger where not tgisinternal
  order by 1, 2`

/** A PostgreSQL that somebody else runs: the roles and an empty database are there, as docs/beheer.md asks. */
export type Databaseserver = {
  readonly map: string
  readonly url: Cluster['url']
  /** What a server process knows: the role of the app, and no other. */
  readonly app: Omgeving
  /** What who migrates knows. */
  readonly migratie: Omgeving
  readonly kijk: <T>(sql: string, waarden?: unknown[]) => Promise<T[]>
  /** What guards the rows of a database: row-level security, foreign keys, triggers that are on. */
  readonly muren: (database: string) => Promise<unknown[]>
  readonly ruimOp: () => Promise<void>
}

export async function databaseserver(): Promise<Databaseserver> {
  const map = await mkdtemp(join(tmpdir(), 'kt-server-'))
  const pgMap = await mkdtemp(join(tmpdir(), 'kt-server-pg-'))
  const cluster = await startCluster(pgMap)
  const admin = cluster.url('postgres', 'postgres')
  await maakRollen(admin, cluster.wachtwoorden)
  await maakDatabase(admin, NAAM)
  const app = {
    DATABASE_URL: cluster.url('kt_app', NAAM),
    KT_DATA: join(map, 'data'),
    KT_BERICHTEN: join(map, 'berichten'),
  }
  const kijkIn = async <T>(database: string, sql: string, waarden: unknown[]): Promise<T[]> => {
    const client = new pg.Client({
      connectionString: cluster.url('postgres', database),
      options: '-c search_path=kt',
    })
    await client.connect()
    try {
      return (await client.query<never>(sql, waarden)).rows
    } finally {
      await client.end()
    }
  }
  const ruimOp = async () => {
    await cluster.stop()
    for (const weg of [map, pgMap])
      await rm(weg, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
  return {
    map,
    url: cluster.url,
    app,
    migratie: { ...app, KT_MIGRATIE_URL: cluster.url('kt_eigenaar', NAAM), KT_GEMEENTE: 'leeuwarden' },
    kijk: (sql, waarden = []) => kijkIn(NAAM, sql, waarden),
    muren: (database) => kijkIn(database, MUREN, []),
    ruimOp,
  }
}
