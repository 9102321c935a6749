import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Trx } from '../../platform/db/pool.ts'
import type { PlanStatus } from '../plan/index.ts'
import type { VerwijzingStatus } from './verwijzing.rules.ts'

export type Sleutel = { readonly dossierId: number; readonly verwijzingId: number }

/** With which beleid this dossier began, and whether the person acting writes the besluit. */
export async function findKader(
  trx: Trx,
  dossierId: number,
): Promise<{ beleid_versie: number; schrijft: boolean }> {
  const { rows } = await sql<{ beleid_versie: number; schrijft: boolean }>`
    select d.beleid_versie,
      exists (select from toegang t where t.dossier_id = d.id and t.houder_id = any (mijn_houders())
        and t.deel = 'besluit' and t.recht = 'schrijven' and t.vanaf <= statement_timestamp()
        and (t.tot is null or t.tot > statement_timestamp())) as schrijft
    from dossier d where d.id = ${dossierId}`.execute(trx)
  const rij = rows[0]
  if (rij === undefined) throw new Error('dossier not visible inside its own transaction')
  return rij
}

const naam = sql<string>`concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam)`

export const findLeden = (trx: Trx, dossierId: number): Promise<{ id: number; naam: string }[]> =>
  trx
    .selectFrom('persoon as p')
    .select(['p.id', naam.as('naam')])
    .where('p.dossier_id', '=', dossierId)
    .where('p.lid_tot', 'is', null)
    .orderBy('p.id')
    .execute()

/** The state of the plan that runs; null when there is none. */
export const findPlanStatus = async (trx: Trx, dossierId: number): Promise<PlanStatus | null> =>
  ((
    await trx
      .selectFrom('plan')
      .select('status')
      .where('dossier_id', '=', dossierId)
      .where('status', '<>', 'afgesloten')
      .executeTakeFirst()
  )?.status as PlanStatus | undefined) ?? null

/** The tasks of the plan that runs, with the reasons it gives for each lower step. */
export const findInzetten = (trx: Trx, dossierId: number) =>
  trx
    .selectFrom('inzet as i')
    .innerJoin('plan as l', (j) =>
      j.onRef('l.id', '=', 'i.plan_id').onRef('l.dossier_id', '=', 'i.dossier_id'),
    )
    .select([
      'i.id',
      'i.plan_id',
      'i.persoon_id',
      'i.omschrijving',
      'i.trede',
      'i.product',
      'i.organisatie_id',
      'l.status as plan_status',
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('inzet_reden as r')
          .select(['r.trede', 'r.reden'])
          .whereRef('r.inzet_id', '=', 'i.id')
          .where('r.dossier_id', '=', dossierId),
      ).as('redenen'),
    )
    .where('i.dossier_id', '=', dossierId)
    .where('l.status', '<>', 'afgesloten')
    .orderBy('i.id')
    .execute()
export type InzetRij = Awaited<ReturnType<typeof findInzetten>>[number]

export const findAfweging = (trx: Trx, dossierId: number, id: number) =>
  trx
    .selectFrom('afweging')
    .select(['persoon_id', 'inzet_id', 'tabel', 'conclusie'])
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .executeTakeFirst()

/** The organisations that have an AGB code: those that a gemeente can contract. */
export const findAanbieders = (trx: Trx): Promise<{ id: number; naam: string; agb_code: string | null }[]> =>
  trx
    .selectFrom('organisatie as o')
    .innerJoin('houder as h', 'h.id', 'o.id')
    .select(['o.id', 'h.naam', 'o.agb_code'])
    .where('o.agb_code', 'is not', null)
    .orderBy('h.naam')
    .execute()

export const findVerwijzingen = (trx: Trx, dossierId: number) =>
  trx
    .selectFrom('verwijzing as v')
    .innerJoin('houder as a', 'a.id', 'v.organisatie_id')
    .innerJoin('houder as h', 'h.id', 'v.door')
    .selectAll('v')
    .select(['a.naam as aanbieder', 'h.naam as naam'])
    .where('v.dossier_id', '=', dossierId)
    .orderBy('v.id', 'desc')
    .execute()
export type VerwijzingRij = Awaited<ReturnType<typeof findVerwijzingen>>[number]

export type NieuweVerwijzing = {
  dossier_id: number
  persoon_id: number
  afweging_id: number | null
  inzet_id: number
  organisatie_id: number
  product: string
  resultaat: string
  startdatum: string
  einddatum: string | null
  volume: number | null
  eenheid: string | null
  frequentie: string | null
  waarom_niet_anders: string
  door: number
}
/** Begins a verwijzing; its kenmerk is `V-2026-000417`, with the year in which it began. */
export const insertVerwijzing = (trx: Trx, rij: NieuweVerwijzing): Promise<{ id: number }> =>
  trx
    .insertInto('verwijzing')
    .values({
      ...rij,
      kenmerk: sql<string>`'V-' || to_char(now() at time zone 'Europe/Amsterdam', 'YYYY') || '-' || lpad(nextval('verwijzing_kenmerk')::text, 6, '0')`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Everything that the letter says, in one statement. */
export const findBrieffeiten = (trx: Trx, { dossierId, verwijzingId }: Sleutel) =>
  trx
    .selectFrom('verwijzing as v')
    .innerJoin('dossier as d', 'd.id', 'v.dossier_id')
    .innerJoin('persoon as p', (j) =>
      j.onRef('p.id', '=', 'v.persoon_id').onRef('p.dossier_id', '=', 'v.dossier_id'),
    )
    .innerJoin('houder as a', 'a.id', 'v.organisatie_id')
    .innerJoin('organisatie as o', 'o.id', 'v.organisatie_id')
    .innerJoin('houder as w', 'w.id', 'v.door')
    .leftJoin('medewerker as m', 'm.id', 'v.door')
    .select(['v.kenmerk', 'v.status', 'v.document_id', 'v.resultaat', 'v.startdatum'])
    .select(['d.straat', 'd.huisnummer', 'd.toevoeging', 'd.postcode', 'd.plaats'])
    .select([naam.as('inwoner'), 'a.naam as aanbieder', 'o.telefoon as aanbieder_telefoon'])
    .select(['w.naam as afzender', 'm.functie'])
    .where('v.dossier_id', '=', dossierId)
    .where('v.id', '=', verwijzingId)
    .executeTakeFirst()
export type Brieffeiten = NonNullable<Awaited<ReturnType<typeof findBrieffeiten>>>

export const findVerwijzing = (trx: Trx, { dossierId, verwijzingId }: Sleutel) =>
  trx
    .selectFrom('verwijzing as v')
    .leftJoin('inzet as i', (j) =>
      j.onRef('i.id', '=', 'v.inzet_id').onRef('i.dossier_id', '=', 'v.dossier_id'),
    )
    .leftJoin('plan as l', (j) =>
      j.onRef('l.id', '=', 'i.plan_id').onRef('l.dossier_id', '=', 'i.dossier_id'),
    )
    .select(['v.id', 'v.kenmerk', 'v.status', 'v.document_id', 'l.status as plan_status'])
    .where('v.dossier_id', '=', dossierId)
    .where('v.id', '=', verwijzingId)
    .executeTakeFirst()

export async function updateVerwijzing(
  trx: Trx,
  { dossierId, verwijzingId }: Sleutel,
  wijziging: {
    status: VerwijzingStatus
    fout: string | null
    document_id?: number
    resultaat?: string
  },
): Promise<void> {
  await trx
    .updateTable('verwijzing')
    .set(wijziging)
    .where('dossier_id', '=', dossierId)
    .where('id', '=', verwijzingId)
    .execute()
}

/** On what paper does this task rest? True when a letter for it is out. */
export const isVerwezen = async (trx: Trx, dossierId: number, inzetId: number): Promise<boolean> =>
  (await trx
    .selectFrom('verwijzing')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('inzet_id', '=', inzetId)
    .where('status', '=', 'uitgegeven')
    .executeTakeFirst()) !== undefined

/** Letters that were begun before this moment and are still not made; empty for everybody but the task `brieven`. */
export async function findOpenBrieven(trx: Trx, voor: Temporal.Instant): Promise<Sleutel[]> {
  const { rows } = await sql<{ dossier_id: number; verwijzing_id: number }>`
    select dossier_id, verwijzing_id from brieven_open(${voor.toString()}::timestamptz)`.execute(trx)
  return rows.map((rij) => ({ dossierId: rij.dossier_id, verwijzingId: rij.verwijzing_id }))
}
