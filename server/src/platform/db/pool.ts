import { createHash } from 'node:crypto'
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import type { DB } from '../../../../database/types.ts'

/** The only kind of handle a store receives: bound to one open transaction, in which somebody acts. */
export type Trx = Kysely<DB>

/** The database does not answer; the request may be tried again. */
export class DatabaseWeg extends Error {}

/** Does this mean that the database is away, and not that it refuses what we ask? */
export const isWeg = (fout: unknown): boolean =>
  fout instanceof Error &&
  (fout instanceof DatabaseWeg ||
    /^(57P0|08|53300)/.test((fout as { code?: string }).code ?? '') ||
    /terminat|ECONN|EPIPE|not queryable|timeout/i.test(fout.message))

pg.types.setTypeParser(pg.types.builtins.INT8, Number) // ids stay below 2^53
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (dag) => dag) // a day is text, never a moment in some time zone
pg.types.setTypeParser(1016 as never, (tekst: string) =>
  tekst.slice(1, -1).split(',').filter(Boolean).map(Number),
) // bigint[]

const namen = new Map<string, string>()
// A named statement is planned once per connection; an unnamed one each time (decision table: 55 % of the speed).
const naamVan = (tekst: string): string => {
  let naam = namen.get(tekst)
  if (naam === undefined) {
    naam = createHash('sha1').update(tekst).digest('base64url')
    namen.set(tekst, naam)
  }
  return naam
}

class Verbinding implements DatabaseConnection {
  readonly #client: pg.PoolClient
  constructor(client: pg.PoolClient) {
    this.#client = client
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const uit = await this.#client.query({
      name: naamVan(query.sql),
      text: query.sql,
      values: [...query.parameters],
    })
    return { rows: uit.rows as R[], numAffectedRows: BigInt(uit.rowCount ?? 0) }
  }
  streamQuery(): never {
    throw new Error('streams go through platform/db, not through a transaction')
  }
}

class GebondenDriver implements Driver {
  readonly #verbinding: Verbinding
  constructor(client: pg.PoolClient) {
    this.#verbinding = new Verbinding(client)
  }
  init = () => Promise.resolve()
  acquireConnection = () => Promise.resolve(this.#verbinding)
  releaseConnection = () => Promise.resolve()
  destroy = () => Promise.resolve()
  // The transaction is opened by metWie and no one else: a nested one would hide a commit.
  beginTransaction = () => Promise.reject(new Error('metWie opens the transaction'))
  commitTransaction = () => Promise.reject(new Error('metWie commits'))
  rollbackTransaction = () => Promise.reject(new Error('metWie rolls back'))
}

const gebonden = new WeakMap<pg.PoolClient, Trx>()

/** The Kysely of one connection; made once per connection. */
export function trxVan(client: pg.PoolClient): Trx {
  let trx = gebonden.get(client)
  if (trx === undefined) {
    trx = new Kysely<DB>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new GebondenDriver(client),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    })
    gebonden.set(client, trx)
  }
  return trx
}

export type Database = {
  readonly pool: pg.Pool
  /** False while the database does not answer: new work is refused at once. */
  readonly bereikbaar: () => boolean
  /** The waker says whether it is there; going away cuts off what is under way. */
  readonly isEr: (er: boolean) => void
  /** Where to connect from now on: an embedded cluster that was started again has another port. */
  readonly verhuis: (url: string) => void
  readonly sluit: () => Promise<void>
}

/** Longer than this nobody waits for a connection: the request fails within a second instead (503). */
const WACHT_MS = 900

const poolOpties = (url: string, max: number, wachtMs: number): pg.PoolConfig => ({
  connectionString: url,
  max,
  connectionTimeoutMillis: wachtMs,
  idleTimeoutMillis: 30_000,
  pipeline: true, // what is asked before the answer to the former is sent at once, and answered in order
  options: '-c search_path=kt -c timezone=UTC -c idle_in_transaction_session_timeout=30000',
})

type MetStroom = { connection?: { stream?: { destroy: () => void } } }

function maakPool(url: string, max: number, wachtMs: number): { pool: pg.Pool; clients: Set<MetStroom> } {
  const pool = new pg.Pool(poolOpties(url, max, wachtMs))
  const clients = new Set<MetStroom>()
  pool.on('error', () => undefined) // an idle connection that broke is replaced at the next use
  pool.on('connect', (client) => {
    clients.add(client)
    client.on('error', () => undefined)
  })
  pool.on('remove', (client) => clients.delete(client as MetStroom))
  return { pool, clients }
}

/** A pool as the app role. Every connection looks in schema kt and answers within a second or not at all. */
export function maakDatabaseHandle(url: string, max: number, wachtMs = WACHT_MS): Database {
  let huidig = maakPool(url, max, wachtMs)
  let adres = url
  let er = true
  return {
    get pool() {
      return huidig.pool
    },
    bereikbaar: () => er,
    isEr: (nu) => {
      if (er && !nu) for (const client of huidig.clients) client.connection?.stream?.destroy()
      er = nu
    },
    verhuis: (nieuw) => {
      if (nieuw === adres) return
      const oud = huidig.pool
      adres = nieuw
      huidig = maakPool(nieuw, max, wachtMs)
      void oud.end().catch(() => undefined)
    },
    sluit: () => huidig.pool.end(),
  }
}

/**
 * Refuses to run as a role for which row-level security is no wall.
 * @throws Error with a sentence that says what to do
 */
export async function eisAppRol(db: Database): Promise<void> {
  const { rows } = await db.pool.query<{ super: boolean; eigenaar: boolean }>(
    `select rolsuper or rolbypassrls as super,
       exists (select from pg_class where relnamespace = 'kt'::regnamespace and relowner = r.oid) as eigenaar
     from pg_roles r where rolname = current_user`,
  )
  if (rows[0]?.super !== false || rows[0].eigenaar)
    throw new Error(
      'DATABASE_URL wijst naar een rol die alles mag zien. Gebruik de rol kt_app (zie docs/beheer.md).',
    )
}
