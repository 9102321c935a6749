import pg from 'pg'
import type { Intrekking } from '../backup/intrekkingen.ts'
import { verschillen, type Kop, type Regel, type Slot } from '../backup/inhoud.ts'
import { tabellen, telTabellen, VORM } from './uitlezen.ts'

/** A backup cannot be put back here; nothing was kept of the attempt. The message says what to do. */
export class HerstelFout extends Error {}

export type Herstelverslag = {
  readonly slot: Slot
  /** How many ended rights of after the backup were ended again. */
  readonly ingetrokken: number
  /** Dossiers whose regievoerder holds no toegang any more: the handing over was after the backup. */
  readonly zonderRegie: number
  readonly zegels: number
}

// Numbers that went out after the backup, in a letter or a message, must not come a second time.
const SPRONG = 10_000
const PER_KEER = 500
const TEKENS = 4_000_000

// What knows a row again, and ends it; nothing is ever made longer.
const sleutelIs = (kolom: string, soort: string) => `t.${kolom} = (s ->> '${kolom}')::${soort}`
const einde = (tabel: string, kolom: string, soort: string, wie: readonly string[]) =>
  `update ${tabel} t set ${kolom} = v.einde::${soort} from (select e -> 'sleutel' as s, e ->> 'einde' as einde
     from jsonb_array_elements($1) e) v
   where ${wie.join(' and ')} and (t.${kolom} is null or t.${kolom} > v.einde::${soort})`
const TIJD = 'timestamptz'
const id = sleutelIs('id', 'bigint')
const houder = sleutelIs('houder_id', 'bigint')
const dossier = sleutelIs('dossier_id', 'bigint')
const vanaf = sleutelIs('vanaf', TIJD)
const EINDIGEN: Readonly<Record<string, string>> = {
  toegang: einde('toegang', 'tot', TIJD, [id, dossier, houder, sleutelIs('deel', 'text'), vanaf]),
  toestemming: einde('toestemming', 'ingetrokken_op', TIJD, [
    id,
    dossier,
    sleutelIs('persoon_id', 'bigint'),
    sleutelIs('partij_id', 'bigint'),
    sleutelIs('gegeven_op', TIJD),
  ]),
  bereik: einde('bereik', 'tot', TIJD, [id, houder, vanaf]),
  rol_toekenning: einde('rol_toekenning', 'tot', TIJD, [id, houder, sleutelIs('rol', 'text'), vanaf]),
  teamlid: einde('teamlid', 'tot', TIJD, [
    sleutelIs('team_id', 'bigint'),
    sleutelIs('medewerker_id', 'bigint'),
    vanaf,
  ]),
  medewerker: einde('medewerker', 'in_dienst_tot', 'date', [id]),
}

async function trekIn(client: pg.ClientBase, intrekkingen: readonly Intrekking[]): Promise<number> {
  let aantal = 0
  for (const [tabel, sql] of Object.entries(EINDIGEN)) {
    const eigen = intrekkingen.filter((i) => i.tabel === tabel && i.einde !== null)
    if (eigen.length > 0) aantal += (await client.query(sql, [JSON.stringify(eigen)])).rowCount ?? 0
  }
  return aantal
}

type Sleutel = { tabel: string; naam: string; def: string }

/** How to close again what was opened: first what keeps rows in step, then the walls and the foreign keys. */
type Dicht = { readonly trekkers: () => Promise<void>; readonly muren: () => Promise<void> }

// As the owner, without the walls and without what keeps rows in step: the rows are whole already. The foreign keys
// are made again at the end, which checks every row of them.
async function maakOpen(client: pg.ClientBase): Promise<Dicht> {
  const alle = (await tabellen(client)).map(({ naam }) => `kt.${pg.escapeIdentifier(naam)}`)
  const { rows: sleutels } = await client.query<Sleutel>(
    `select conrelid::regclass::text as tabel, quote_ident(conname) as naam, pg_get_constraintdef(oid) as def
     from pg_constraint where contype = 'f' and connamespace = 'kt'::regnamespace order by conname`,
  )
  const { rows: dwingend } = await client.query<{ tabel: string }>(
    `select oid::regclass::text as tabel from pg_class where relnamespace = 'kt'::regnamespace and relforcerowsecurity`,
  )
  for (const { tabel, naam } of sleutels) await client.query(`alter table ${tabel} drop constraint ${naam}`)
  for (const { tabel } of dwingend) await client.query(`alter table ${tabel} no force row level security`)
  for (const tabel of alle) await client.query(`alter table ${tabel} disable trigger user`)
  await client.query(`truncate ${alle.join(', ')}`)
  return {
    trekkers: async () => {
      for (const tabel of alle) await client.query(`alter table ${tabel} enable trigger user`)
    },
    muren: async () => {
      for (const { tabel, naam, def } of sleutels)
        await client.query(`alter table ${tabel} add constraint ${naam} ${def}`)
      for (const { tabel } of dwingend) await client.query(`alter table ${tabel} force row level security`)
    },
  }
}

type Randen = { kop?: Kop; slot?: Slot }

async function zetRijen(client: pg.ClientBase, regels: AsyncIterable<Regel>): Promise<Randen> {
  const randen: Randen = {}
  let tabel = ''
  let rijen: string[] = []
  let tekens = 0
  const leeg = async () => {
    if (rijen.length > 0)
      await client.query(
        `insert into ${tabel} overriding system value
         select (x.t).* from unnest($1::text[]) r, lateral (select r::${tabel} as t offset 0) x`,
        [rijen],
      )
    rijen = []
    tekens = 0
  }
  for await (const regel of regels) {
    if ('rij' in regel) {
      rijen.push(regel.rij)
      tekens += regel.rij.length
      if (rijen.length >= PER_KEER || tekens > TEKENS) await leeg()
    } else await leeg()
    if ('tabel' in regel) tabel = `kt.${pg.escapeIdentifier(regel.tabel)}`
    else if (!('rij' in regel)) Object.assign(randen, regel)
  }
  return randen
}

async function zetReeksen(client: pg.ClientBase, reeksen: Slot['reeksen']): Promise<void> {
  for (const [naam, laatste] of Object.entries(reeksen))
    await client.query('select setval($1::regclass, $2)', [
      `kt.${pg.escapeIdentifier(naam)}`,
      laatste + SPRONG,
    ])
}

// The chain fits itself, and its end is the one that the backup began with.
async function eisSpoor(client: pg.ClientBase, anker: Kop['anker']): Promise<number> {
  const { rows: einden } = await client.query<{ hash: string }>(
    "select encode(hash, 'hex') as hash from zegel where nr = $1",
    [anker.nr],
  )
  if ((einden[0]?.hash ?? '') !== anker.hash)
    throw new HerstelFout('Het spoor in deze back-up eindigt niet waar de back-up begon.')
  await client.query('set local role kt_functie')
  const { rows } = await client.query<{ zegels: string; eerste_fout: string | null }>(
    'select zegels, eerste_fout from spoor_verifieren()',
  )
  await client.query('reset role')
  if (rows[0]?.eerste_fout !== null)
    throw new HerstelFout(
      `Het spoor in deze back-up klopt niet: zegel ${rows[0]?.eerste_fout ?? ''} past niet.`,
    )
  return Number(rows[0].zegels)
}

async function vul(
  client: pg.ClientBase,
  regels: AsyncIterable<Regel>,
  intrekkingen: readonly Intrekking[],
): Promise<Herstelverslag> {
  const dicht = await maakOpen(client)
  const { kop, slot } = await zetRijen(client, regels)
  if (kop === undefined || slot === undefined)
    throw new HerstelFout('De back-up heeft geen begin of geen eind.')
  const anders = verschillen(await telTabellen(client), slot.tabellen)
  if (anders.length > 0)
    throw new HerstelFout(`Wat teruggezet is, is niet wat in de back-up zit: ${anders.join(', ')}.`)
  await zetReeksen(client, slot.reeksen)
  await dicht.trekkers()
  const ingetrokken = await trekIn(client, intrekkingen)
  await client.query('update sessie set beeindigd_op = clock_timestamp() where beeindigd_op is null')
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from regie r where tot is null and not exists (select from toegang t
       where t.dossier_id = r.dossier_id and t.houder_id = r.regievoerder_id and t.grondslag = 'regie'
         and (t.tot is null or t.tot > clock_timestamp()))`,
  )
  await dicht.muren()
  await client.query('select spoor_hersteld()')
  return { slot, ingetrokken, zonderRegie: rows[0]?.n ?? 0, zegels: await eisSpoor(client, kop.anker) }
}

/** What the database at this address was made as; null when there is none or it is empty. */
export async function soortVan(eigenaarUrl: string): Promise<'demo' | 'echt' | null> {
  const client = new pg.Client({ connectionString: eigenaarUrl })
  try {
    await client.connect()
    const { rows } = await client.query<{ er: boolean }>(
      "select to_regclass('kt.installatie') is not null as er",
    )
    if (rows[0]?.er !== true) return null
    const gevonden = await client.query<{ soort: 'demo' | 'echt' }>('select soort from kt.installatie')
    return gevonden.rows[0]?.soort ?? null
  } catch (fout) {
    if ((fout as { code?: string }).code === '3D000') return null // no such database
    throw fout
  } finally {
    await client.end()
  }
}

/**
 * Puts a backup into an empty database that has been migrated as far as the backup was: every row as it was, then
 * everything that was taken away since, no session left open, the spoor checked and a new reeks of it begun. In one
 * transaction, as the owner: it is all there or nothing is.
 * @throws HerstelFout
 */
export async function inlezen(
  eigenaarUrl: string,
  regels: AsyncIterable<Regel>,
  intrekkingen: readonly Intrekking[],
): Promise<Herstelverslag> {
  const client = new pg.Client({ connectionString: eigenaarUrl, options: VORM })
  await client.connect()
  try {
    await client.query('begin')
    const verslag = await vul(client, regels, intrekkingen)
    await client.query('commit')
    await client.query('analyze')
    return verslag
  } catch (fout) {
    await client.query('rollback').catch(() => undefined)
    throw fout
  } finally {
    await client.end()
  }
}
