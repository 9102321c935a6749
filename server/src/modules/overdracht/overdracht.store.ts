import { sql } from 'kysely'
import type { Lijn, OverdrachtStatus } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'
import type { RegieRol } from '../beleid/index.ts'
import type { OverdrachtSoort } from './overdracht.rules.ts'

export type OverdrachtRij = {
  id: number
  dossier_id: number
  soort: OverdrachtSoort
  van_id: number
  van: string
  naar_id: number | null
  naar_naam: string
  van_lijn: Lijn | null
  naar_lijn: Lijn | null
  inhoud: string
  checklist: string[]
  gesprek_op: string | null
  burger_erbij: boolean | null
  reden_zonder_burger: string | null
  status: OverdrachtStatus
  reden: string | null
  kenmerk: string
  aangeboden_op: Date
  beantwoord_op: Date | null
  beantwoord_door: string | null
  gesprek_vereist: boolean
  version: number
}

const overdrachten = (trx: Trx) =>
  trx
    .selectFrom('overdracht as o')
    .innerJoin('houder as v', 'v.id', 'o.van_id')
    .leftJoin('houder as b', 'b.id', 'o.beantwoord_door')
    .selectAll('o')
    .select(['v.naam as van', 'b.naam as beantwoord_door'])
    .orderBy('o.aangeboden_op', 'desc')
    .orderBy('o.id', 'desc')

/** The overdrachten of a dossier, newest first; or the one asked for. */
export async function findOverdrachten(trx: Trx, dossierId: number, id?: number): Promise<OverdrachtRij[]> {
  const rijen = await overdrachten(trx)
    .where('o.dossier_id', '=', dossierId)
    .$if(id !== undefined, (q) => q.where('o.id', '=', id ?? 0))
    .execute()
  return rijen as OverdrachtRij[]
}

/** What waits for the answer of the person acting, who may not see the dossier yet; with the team that offers. */
export async function findAangeboden(trx: Trx, wieId: number): Promise<(OverdrachtRij & { team: string })[]> {
  const rijen = await overdrachten(trx)
    .leftJoin('teamlid as l', (j) => j.onRef('l.medewerker_id', '=', 'o.van_id').on('l.tot', 'is', null))
    .leftJoin('houder as t', 't.id', 'l.team_id')
    .select((eb) => eb.fn.coalesce('t.naam', sql<string>`''`).as('team'))
    .distinctOn(['o.aangeboden_op', 'o.id'])
    .where('o.naar_id', '=', wieId)
    .where('o.beantwoord_op', 'is', null)
    .execute()
  return rijen as (OverdrachtRij & { team: string })[]
}

export type Stand = {
  kenmerk: string
  status: 'open' | 'gesloten'
  beleid_versie: number
  regievoerder_id: number | null
  complex_op: string | null
}
/** How the dossier stands, and since which day it was called complex (REG-11). */
export async function findStand(trx: Trx, dossierId: number): Promise<Stand | undefined> {
  const { rows } = await sql<Stand>`
    select d.kenmerk, d.status, d.beleid_versie,
      (select r.regievoerder_id from regie r where r.dossier_id = d.id and r.tot is null) as regievoerder_id,
      (select (min(t.op) at time zone 'Europe/Amsterdam')::date::text from triage t
        where t.dossier_id = d.id and t.oordeel = 'complex') as complex_op
    from dossier d where d.id = ${dossierId}`.execute(trx)
  return rows[0]
}

export type OntvangerRij = { id: number; naam: string; functie: string; organisatie: string }
/** Everybody in service with an account, by name; or the one asked for. */
export async function findOntvangers(trx: Trx, id: number | null = null): Promise<OntvangerRij[]> {
  const { rows } = await sql<OntvangerRij>`
    select h.id, h.naam, m.functie, o.naam as organisatie from medewerker m join houder h on h.id = m.id
      join houder o on o.id = m.organisatie_id
    where (m.in_dienst_tot is null or m.in_dienst_tot >= (now() at time zone 'Europe/Amsterdam')::date)
      and m.functie in ('sociaal_werker', 'specialist', 'jet_medewerker', 'regieteamlid', 'teamleider')
      and (${id}::bigint is null or h.id = ${id}) order by h.naam, h.id`.execute(trx)
  return rows
}

export type NieuweOverdracht = {
  dossier_id: number
  soort: OverdrachtSoort
  van_id: number
  naar_id: number | null
  naar_naam: string
  rol: RegieRol | null
  van_lijn: Lijn | null
  naar_lijn: Lijn | null
  inhoud: string
  checklist: string[]
  kenmerk: string
  complex_op: string | null
  gesprek_vereist: boolean
  regie_bron: string | null
  regie_delen: string[]
  beleid_versie: number
}
/** Saves the offer; null when casusregie was offered already and waits for an answer. */
export async function insertOverdracht(trx: Trx, nieuw: NieuweOverdracht): Promise<number | null> {
  const rij = await trx
    .insertInto('overdracht')
    .values(nieuw)
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  return rij?.id ?? null
}

export type OverdrachtWijziging = {
  status: OverdrachtStatus
  gesprek_op?: string
  burger_erbij?: boolean
  reden_zonder_burger?: string | null
  reden?: string | null
  beantwoord_door?: number
}
/** Changes it; the version was compared under the lock on the dossier. */
export async function updateOverdracht(
  trx: Trx,
  { dossierId, id }: { dossierId: number; id: number },
  wijziging: OverdrachtWijziging,
): Promise<void> {
  const isKlaar = ['geaccepteerd', 'geweigerd', 'ingetrokken'].includes(wijziging.status)
  await trx
    .updateTable('overdracht')
    .set({
      ...wijziging,
      ...(isKlaar ? { beantwoord_op: sql`clock_timestamp()` } : {}),
      version: sql`version + 1`,
    })
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .execute()
}

/** The answer of the receiver, through the function that may move the regie; answers a word. */
export async function beantwoord(
  trx: Trx,
  a: { id: number; versie: number; akkoord: boolean; reden: string | null },
): Promise<string> {
  const { rows } = await sql<{ uit: string }>`
    select overdracht_beantwoorden(${a.id}, ${a.versie}, ${a.akkoord}, ${a.reden}) as uit`.execute(trx)
  return rows[0]?.uit ?? 'niet-gevonden'
}

/** One that was offered to the person acting. */
export async function findAanMij(trx: Trx, id: number, wieId: number): Promise<OverdrachtRij | undefined> {
  const rij = await overdrachten(trx).where('o.id', '=', id).where('o.naar_id', '=', wieId).executeTakeFirst()
  return rij as OverdrachtRij | undefined
}

export type LijnRij = { complex_op: string | null; beantwoord_op: Date | null }
/** Overdrachten to the 2e lijn in the dossiers of the own werklijst: accepted ones and those that wait. */
export const findNaarTweedeLijn = (trx: Trx): Promise<LijnRij[]> =>
  trx
    .selectFrom('overdracht')
    .select(['complex_op', 'beantwoord_op'])
    .where('soort', '=', 'lijn')
    .where('naar_lijn', '=', '2e')
    .where('status', 'in', ['aangeboden', 'gesprek', 'geaccepteerd'])
    .limit(10_000)
    .execute()
