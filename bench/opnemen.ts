import type { InjectOptions } from 'fastify'
import type pg from 'pg'
import { maakApp } from '../server/src/app.ts'
import { leesConfig } from '../server/src/config.ts'
import { maakDatabaseHandle } from '../server/src/platform/db/pool.ts'
import type { Verzoek } from './bewerkingen.ts'

/** One statement as the server sent it. `stap`: how each value changes when the request is made again. */
export type Opdracht = { readonly tekst: string; readonly waarden: readonly Waarde[] | null }
export type Waarde =
  | { readonly soort: 'vast'; readonly waarde: unknown }
  | { readonly soort: 'teller'; readonly waarde: number; readonly voor: string; readonly stap: number }
  | { readonly soort: 'uniek'; readonly waarde: string }

/** What one request asks of the database. */
export type Script = readonly Opdracht[]

type Ruw = { tekst: string; waarden: readonly unknown[] | null }
type Vraag = { text: string; values?: unknown[] }

const isVraag = (vraag: unknown): vraag is Vraag =>
  typeof vraag === 'object' && vraag !== null && 'text' in vraag

/** The server in this process, with an ear at the driver: every statement it sends, in order. */
export type Opname = {
  /** Sends it for nothing: what a process asks the first time only is no part of a request. */
  readonly warm: (cookie: string, verzoek: Verzoek) => Promise<unknown>
  readonly script: (cookie: string, verzoek: Verzoek) => Promise<Script>
  readonly sluit: () => Promise<void>
}

function luister(client: pg.PoolClient, hoor: (ruw: Ruw) => void): void {
  const echt = client.query.bind(client) as (...args: unknown[]) => unknown
  client.query = (...args: unknown[]) => {
    const [vraag, waarden] = args
    if (typeof vraag === 'string') hoor({ tekst: vraag, waarden: Array.isArray(waarden) ? waarden : null })
    else if (isVraag(vraag)) hoor({ tekst: vraag.text, waarden: vraag.values ?? [] })
    return echt(...args) as never
  }
}

export async function begin(appUrl: string): Promise<Opname> {
  const gehoord: Ruw[] = []
  const db = maakDatabaseHandle(appUrl, 4, 20_000)
  db.pool.on('connect', (client) => luister(client, (ruw) => gehoord.push(ruw)))
  const config = {
    ...leesConfig({ KT_DRUK_MS: '0', KT_VERZOEKEN_PER_MINUUT: '10000000' }),
    logNiveau: 'silent' as const,
  }
  const app = await maakApp({ config, db })
  const versies = new Map<string, number>()
  const stuur = async (cookie: string, verzoek: Verzoek): Promise<Ruw[]> => {
    gehoord.length = 0
    const versie = verzoek.versie && Math.max(verzoek.versie, versies.get(verzoek.pad) ?? 0)
    const uit = await app.inject(toInject(cookie, verzoek, versie))
    if (uit.statusCode >= 300)
      throw new Error(`${verzoek.methode} ${verzoek.pad}: ${uit.statusCode} ${uit.body}`)
    if (verzoek.versie !== undefined) versies.set(verzoek.pad, uit.json<{ version: number }>().version)
    return [...gehoord]
  }
  return {
    warm: stuur,
    script: async (cookie, verzoek) => {
      const een = await stuur(cookie, verzoek)
      // What differs the second time tells what must differ when it is played again.
      return verzoek.versie === undefined && verzoek.sleutel !== true
        ? een.map((o) => toOpdracht(o, o))
        : vergelijk(een, await stuur(cookie, verzoek))
    },
    sluit: async () => {
      await app.close()
      await db.sluit()
    },
  }
}

const toInject = (cookie: string, verzoek: Verzoek, versie: number | undefined): InjectOptions => ({
  method: verzoek.methode,
  url: verzoek.pad,
  headers: {
    cookie,
    'x-kt-csrf': '1',
    ...(versie === undefined ? {} : { 'if-match': String(versie) }),
    ...(verzoek.sleutel === true ? { 'idempotency-key': crypto.randomUUID() } : {}),
  },
  ...(verzoek.body === undefined ? {} : { payload: verzoek.body }),
})

function vergelijk(een: readonly Ruw[], twee: readonly Ruw[]): Script {
  if (een.length !== twee.length) throw new Error('the same request made another number of statements')
  return twee.map((ruw, i) => toOpdracht(een[i] ?? ruw, ruw))
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/
const getalIn = (waarde: unknown): { voor: string; getal: number } | null => {
  const delen = /^(.*?)([0-9]{1,15})$/.exec(String(waarde))
  return delen === null ? null : { voor: delen[1] ?? '', getal: Number(delen[2]) }
}

// A version counts up by one each time. A number from a sequence does too, but several players would meet: they
// stride. What a sequence gives stands in a statement that inserts; a version in one that updates.
const stapVan = (tekst: string): number => (/^\s*insert/i.test(tekst) ? 10_000_000 : 1)

function toWaarde(tekst: string, a: unknown, b: unknown): Waarde {
  const vast: Waarde = { soort: 'vast', waarde: b }
  if (a === b || typeof b === 'object') return vast
  if (typeof b === 'string' && UUID.test(b)) return { soort: 'uniek', waarde: b }
  const [een, twee] = [getalIn(a), getalIn(b)]
  if (een === null || twee === null || een.voor !== twee.voor || twee.getal - een.getal !== 1) return vast
  return { soort: 'teller', waarde: twee.getal, voor: twee.voor, stap: stapVan(tekst) }
}

const toOpdracht = (a: Ruw, b: Ruw): Opdracht => ({
  tekst: b.tekst,
  waarden: b.waarden?.map((waarde, i) => toWaarde(b.tekst, a.waarden?.[i], waarde)) ?? null,
})
