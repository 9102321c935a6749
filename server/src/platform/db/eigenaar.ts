import pg from 'pg'
import { trxVan, type Trx } from './pool.ts'

/**
 * The third handle, `migreer`: as the owner, in one transaction. For migrations and for the inrichting (roles,
 * teams, parties); no policy admits the owner to a dossier, so it cannot read one.
 */
export async function alsEigenaar<T>(eigenaarUrl: string, doe: (trx: Trx) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({
    connectionString: eigenaarUrl,
    max: 1,
    options: '-c search_path=kt -c timezone=UTC',
  })
  const client = await pool.connect()
  try {
    await client.query('begin')
    const uit = await doe(trxVan(client))
    await client.query('commit')
    return uit
  } catch (fout) {
    await client.query('rollback').catch(() => undefined)
    throw fout
  } finally {
    client.release()
    await pool.end()
  }
}
