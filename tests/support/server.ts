import { randomUUID } from 'node:crypto'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { inject } from 'vitest'
import { maakApp } from '../../server/src/app.ts'
import { leesConfig } from '../../server/src/config.ts'
import { maakDatabase } from '../../server/src/platform/db/migreer.ts'
import { maakDatabaseHandle, type Database } from '../../server/src/platform/db/pool.ts'
import pg from 'pg'
import { ingericht } from './cluster.ts'
import { naBestand } from './opruimen.ts'

export type Antwoord<T = unknown> = { status: number; body: T; tekst: string; kop: Record<string, unknown> }
type Opties = { ifMatch?: number; sleutel?: string; kop?: Record<string, string> }

/** Somebody with a browser: keeps the cookie and sends what our own page sends. */
export class Bezoeker {
  readonly #app: FastifyInstance
  #cookie = ''
  constructor(app: FastifyInstance) {
    this.#app = app
  }
  async roep<T = unknown>(
    methode: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    pad: string,
    body?: unknown,
    opties: Opties = {},
  ): Promise<Antwoord<T>> {
    const verzoek: InjectOptions = {
      method: methode,
      url: `/v1${pad}`,
      headers: {
        'x-kt-csrf': '1',
        ...(this.#cookie === '' ? {} : { cookie: this.#cookie }),
        ...(opties.ifMatch === undefined ? {} : { 'if-match': String(opties.ifMatch) }),
        ...(opties.sleutel === undefined ? {} : { 'idempotency-key': opties.sleutel }),
        ...opties.kop,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    }
    const uit = await this.#app.inject(verzoek)
    const gezet = uit.cookies.find((c) => c.name.endsWith('kt-sessie') || c.name.endsWith('Host-kt'))
    if (gezet !== undefined) this.#cookie = `${gezet.name}=${gezet.value}`
    const json = (uit.headers['content-type'] ?? '').includes('json')
    return {
      status: uit.statusCode,
      body: (json ? uit.json() : undefined) as T,
      tekst: uit.body,
      kop: uit.headers,
    }
  }
  get = <T = unknown>(pad: string, opties?: Opties) => this.roep<T>('GET', pad, undefined, opties)
  post = <T = unknown>(pad: string, body?: unknown, opties?: Opties) =>
    this.roep<T>('POST', pad, body, opties)
  put = <T = unknown>(pad: string, body?: unknown, opties?: Opties) => this.roep<T>('PUT', pad, body, opties)
}

export type TestServer = {
  readonly app: FastifyInstance
  readonly db: Database
  /** As the superuser of the test cluster: only to look at what is really there, never to make it so. */
  readonly kijk: <T extends pg.QueryResultRow>(sql: string, waarden?: unknown[]) => Promise<T[]>
  readonly eigenaarUrl: string
  readonly publiek: () => Bezoeker
  /** Logs in as the invented worker with this name (or the first with this role). */
  readonly als: (naamOfRol: string) => Promise<Bezoeker>
  readonly idVan: (naam: string) => Promise<number>
}

/**
 * A server of one gemeente on a database of its own, cloned from the migrated template, as the app role.
 * Call it in `beforeAll`; everything it opened is closed after the file.
 */
export async function testServer(
  gemeente = 'leeuwarden',
  soort: 'demo' | 'echt' = 'demo',
  env: NodeJS.ProcessEnv = {},
  huishoudens = 0,
): Promise<TestServer> {
  const urls = inject('urls')
  const loop = inject('loop')
  const naam = `${loop}test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
  const vorm = { loop, sjabloon: inject('sjabloon'), gemeente, soort, huishoudens }
  await maakDatabase(`${urls.postgres}postgres`, naam, await ingericht(urls, vorm))
  const eigenaarUrl = urls.kt_eigenaar + naam
  const db = maakDatabaseHandle(urls.kt_app + naam, 6, 20_000)
  const beheer = new pg.Pool({ connectionString: urls.postgres + naam, max: 1, options: '-c search_path=kt' })
  const config = { ...leesConfig({ KT_DRUK_MS: '0', ...env }), gemeente, logNiveau: 'silent' as const }
  const app = await maakApp({ config, db })
  naBestand(async () => {
    await app.close()
    await db.sluit()
    await beheer.end()
    const admin = new pg.Client({ connectionString: `${urls.postgres}postgres` })
    await admin.connect()
    // Not by force: it waits some seconds for connections that are still saying goodbye, instead of killing them.
    await admin.query(`drop database if exists ${naam}`)
    await admin.end()
  })
  const kijk: TestServer['kijk'] = async (sql, waarden = []) => (await beheer.query<never>(sql, waarden)).rows
  const publiek = () => new Bezoeker(app)
  const als = async (naamOfRol: string): Promise<Bezoeker> => {
    const rijen = await kijk<{ id: number }>(
      `select h.id from houder h left join medewerker m on m.id = h.id left join rol_toekenning r on r.houder_id = h.id
       where h.naam = $1 or m.oidc_onderwerp = $1 or r.rol = $1 order by (h.naam = $1 or m.oidc_onderwerp = $1) desc nulls last, h.id limit 1`,
      [naamOfRol],
    )
    const persoon = rijen[0]
    if (persoon === undefined) throw new Error(`niemand in de demo heet of is "${naamOfRol}"`)
    const bezoeker = publiek()
    const uit = await bezoeker.post('/demo/aanmeldingen', { id: persoon.id })
    if (uit.status !== 204) throw new Error(`inloggen als ${naamOfRol}: ${uit.tekst}`)
    return bezoeker
  }
  const idVan = async (wie: string) => {
    const [rij] = await kijk<{ id: number }>(
      'select h.id from houder h left join medewerker m on m.id = h.id where h.naam = $1 or m.oidc_onderwerp = $1',
      [wie],
    )
    if (rij === undefined) throw new Error(`niemand heet "${wie}"`)
    return rij.id
  }
  return { app, db, kijk, eigenaarUrl, publiek, als, idVan }
}
