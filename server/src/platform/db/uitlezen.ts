import pg from 'pg'
import { Optelling, type Kop, type Regel, type Tabelsom } from '../backup/inhoud.ts'

/** How text is written and read back: the same on both sides, whatever the server's own settings are. */
export const VORM =
  '-c search_path=kt -c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres -c bytea_output=hex -c extra_float_digits=1'

// Files are large: few at a time, so that memory stays small.
const PER_KEER = 500
const BESTANDEN = 8

/** Every table of ours, by name; from the catalogue, so that a new one is never left out. */
export async function tabellen(client: pg.ClientBase): Promise<readonly { naam: string; per: number }[]> {
  const { rows } = await client.query<{ naam: string; bestanden: boolean }>(
    `select c.relname as naam, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'inhoud'
       and a.atttypid = 'bytea'::regtype) as bestanden
     from pg_class c where c.relnamespace = 'kt'::regnamespace and c.relkind in ('r', 'p') order by 1`,
  )
  return rows.map(({ naam, bestanden }) => ({ naam, per: bestanden ? BESTANDEN : PER_KEER }))
}

async function* rijenVan(client: pg.ClientBase, naam: string, per: number): AsyncGenerator<string> {
  const tabel = `kt.${pg.escapeIdentifier(naam)}`
  await client.query(`declare rijen no scroll cursor for select t::text as r from ${tabel} t`)
  for (;;) {
    const { rows } = await client.query<{ r: string }>(`fetch ${per} from rijen`)
    for (const { r } of rows) yield r
    if (rows.length < per) break
  }
  await client.query('close rijen')
}

/** What each table holds now, in this transaction. */
export async function telTabellen(client: pg.ClientBase): Promise<Record<string, Tabelsom>> {
  const uit: Record<string, Tabelsom> = {}
  for (const { naam, per } of await tabellen(client)) {
    const teller = new Optelling()
    for await (const rij of rijenVan(client, naam, per)) teller.voeg(rij)
    uit[naam] = teller.uit
  }
  return uit
}

async function kopVan(client: pg.ClientBase): Promise<Kop> {
  const { rows } = await client.query<Pick<Kop, 'gemeente' | 'soort' | 'moment' | 'anker' | 'migraties'>>(
    `select gemeente, soort, to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment,
       coalesce((select json_build_object('nr', nr, 'hash', encode(hash, 'hex')) from zegel order by nr desc limit 1),
         '{"nr": 0, "hash": ""}') as anker,
       (select json_agg(json_build_object('naam', naam, 'sha256', sha256) order by naam) from public.kt_migratie) as migraties
     from installatie`,
  )
  if (rows[0] === undefined) throw new Error('Deze database is nog leeg: er is niets om te bewaren.')
  return { vorm: 1, ...rows[0] }
}

async function reeksen(client: pg.ClientBase): Promise<Record<string, number>> {
  const { rows } = await client.query<{ naam: string; laatste: number | string }>(
    `select sequencename as naam, coalesce(last_value, 0) as laatste from pg_sequences where schemaname = 'kt' order by 1`,
  )
  return Object.fromEntries(rows.map(({ naam, laatste }) => [naam, Number(laatste)]))
}

/**
 * Reads the whole installation at one moment, as the role `kt_backup`, which sees all and writes nothing. People keep
 * working meanwhile.
 */
export async function* uitlezen(backupUrl: string): AsyncGenerator<Regel> {
  const client = new pg.Client({ connectionString: backupUrl, options: VORM })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    yield { kop: await kopVan(client) }
    const sommen: Record<string, Tabelsom> = {}
    for (const { naam, per } of await tabellen(client)) {
      yield { tabel: naam }
      const teller = new Optelling()
      for await (const rij of rijenVan(client, naam, per)) {
        teller.voeg(rij)
        yield { rij }
      }
      sommen[naam] = teller.uit
    }
    yield { slot: { tabellen: sommen, reeksen: await reeksen(client) } }
  } finally {
    await client.end()
  }
}
