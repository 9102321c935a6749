import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startCluster, type Cluster } from '../../server/src/platform/db/cluster.ts'
import { maakDatabase, maakRollen } from '../../server/src/platform/db/migreer.ts'
import type { Omgeving } from '../storing/programma.ts'

const NAAM = 'keukentafel'

/** A PostgreSQL that somebody else runs: the roles and an empty database are there, as docs/beheer.md asks. */
export type Databaseserver = {
  readonly map: string
  readonly url: Cluster['url']
  /** What a server process knows: the role of the app, and no other. */
  readonly app: Omgeving
  /** What who migrates knows. */
  readonly migratie: Omgeving
  readonly kijk: <T>(sql: string, waarden?: unknown[]) => Promise<T[]>
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
  const kijk: Databaseserver['kijk'] = async (sql, waarden = []) => {
    const client = new pg.Client({
      connectionString: cluster.url('postgres', NAAM),
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
    kijk,
    ruimOp,
  }
}
