import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Trx } from '../../platform/db/pool.ts'
import type { Uitvoerder } from './werkafspraak.rules.ts'

type Plan = { readonly dossierId: number; readonly planId: number }
export type Sleutel = Plan & { readonly afspraakId: number }

/** The agreements of this plan: what is open first, by day; each with what was said about it. */
export const findWerkafspraken = (trx: Trx, { dossierId, planId }: Plan, afspraakId?: number) =>
  trx
    .selectFrom('werkafspraak as a')
    .leftJoin('houder as h', 'h.id', 'a.houder_id')
    .leftJoin('inzet as i', (j) =>
      j.onRef('i.dossier_id', '=', 'a.dossier_id').onRef('i.id', '=', 'a.inzet_id'),
    )
    .select(['a.id', 'a.tekst', 'a.uiterlijk', 'a.gedaan_op', 'a.vervallen_op', 'a.inzet_id', 'a.houder_id'])
    .select(['a.door', 'h.naam as houder', 'i.uitvoerder_naam', 'i.uitvoerder_type', 'i.persoon_id'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('werkafspraakbericht as b')
          .innerJoin('houder as w', 'w.id', 'b.door')
          .select(['b.id', 'b.tekst', 'b.op', 'w.naam as van'])
          .whereRef('b.werkafspraak_id', '=', 'a.id')
          .where('b.dossier_id', '=', dossierId)
          .orderBy('b.id'),
      ).as('berichten'),
    )
    .where('a.dossier_id', '=', dossierId)
    .where('a.plan_id', '=', planId)
    .$if(afspraakId !== undefined, (q) => q.where('a.id', '=', afspraakId ?? 0))
    .orderBy(sql`coalesce(a.gedaan_op, a.vervallen_op) is not null`)
    .orderBy('a.uiterlijk')
    .orderBy('a.id')
    .limit(100)
    .execute()
export type WerkafspraakRij = Awaited<ReturnType<typeof findWerkafspraken>>[number]

/** Who can do something here: whoever works and reads the plan now, and whoever a task of it names. */
export async function findUitvoerders(trx: Trx, { dossierId, planId }: Plan): Promise<Uitvoerder[]> {
  const { rows } = await sql<Uitvoerder>`
    with nu as (select distinct t.houder_id as id from toegang t
      where t.dossier_id = ${dossierId} and t.deel = 'plan' and t.vanaf <= statement_timestamp()
        and (t.tot is null or t.tot > statement_timestamp()))
    select 'medewerker' as soort, h.id, h.naam, null as taak, 0 as plek from medewerker m join houder h on h.id = m.id
      where (m.in_dienst_tot is null or m.in_dienst_tot >= (now() at time zone 'Europe/Amsterdam')::date)
        and (m.id in (select id from nu) or m.organisatie_id in (select id from nu)
          or exists (select from teamlid l join nu on nu.id = l.team_id
            where l.medewerker_id = m.id and (l.tot is null or l.tot > statement_timestamp())))
    union all select 'taak', i.id, i.uitvoerder_naam, i.omschrijving, 1 from inzet i
      where i.dossier_id = ${dossierId} and i.plan_id = ${planId} and i.status not in ('geweigerd', 'gestopt')
    order by plek, naam, id limit 100`.execute(trx)
  return rows.map(({ soort, id, naam, taak }) => ({ soort, id, naam, taak }))
}

export type NieuweAfspraak = {
  tekst: string
  uiterlijk: string
  houder_id: number | null
  inzet_id: number | null
  door: number
}
export const insertWerkafspraak = (trx: Trx, s: Plan, rij: NieuweAfspraak): Promise<{ id: number }> =>
  trx
    .insertInto('werkafspraak')
    .values({ dossier_id: s.dossierId, plan_id: s.planId, ...rij })
    .returning('id')
    .executeTakeFirstOrThrow()

export async function updateKlaar(
  trx: Trx,
  s: Sleutel,
  wat: { gedaan_op: string; klaar_door: number } | { vervallen_op: string; klaar_door: number },
): Promise<void> {
  await trx
    .updateTable('werkafspraak')
    .set(wat)
    .where('dossier_id', '=', s.dossierId)
    .where('id', '=', s.afspraakId)
    .execute()
}

/** What is still open of this plan falls away; answers which. */
export async function vervalOpen(
  trx: Trx,
  { dossierId, planId }: Plan,
  wat: { vervallen_op: string },
): Promise<number[]> {
  const rijen = await trx
    .updateTable('werkafspraak')
    .set(wat)
    .where('dossier_id', '=', dossierId)
    .where('plan_id', '=', planId)
    .where('gedaan_op', 'is', null)
    .where('vervallen_op', 'is', null)
    .returning('id')
    .execute()
  return rijen.map((rij) => rij.id)
}

export const insertBericht = (
  trx: Trx,
  s: Sleutel,
  rij: { tekst: string; door: number },
): Promise<{ id: number }> =>
  trx
    .insertInto('werkafspraakbericht')
    .values({ dossier_id: s.dossierId, werkafspraak_id: s.afspraakId, ...rij })
    .returning('id')
    .executeTakeFirstOrThrow()

/** What the person acting promised and did not do yet, in every dossier that this person may see. */
export const findEigen = (trx: Trx, wieId: number) =>
  trx
    .selectFrom('werkafspraak as a')
    .innerJoin('plan as p', (j) =>
      j.onRef('p.dossier_id', '=', 'a.dossier_id').onRef('p.id', '=', 'a.plan_id'),
    )
    .innerJoin('dossier as d', 'd.id', 'a.dossier_id')
    .select(['a.id', 'a.dossier_id', 'd.kenmerk', 'd.naam', 'a.tekst', 'a.uiterlijk'])
    .where('a.houder_id', '=', wieId)
    .where('a.gedaan_op', 'is', null)
    .where('a.vervallen_op', 'is', null)
    .where('p.status', '<>', 'afgesloten')
    .orderBy('a.uiterlijk')
    .orderBy('a.id')
    .limit(100)
    .execute()

export type HelperRij = {
  dossier_id: number
  id: number
  inzet_id: number
  tekst: string
  uiterlijk: string
  gedaan_op: string | null
  berichten: { id: number; van: string; op: string; tekst: string }[]
}
/** What the helper who acts promised (0180). */
export const findVanHelper = async (trx: Trx): Promise<HelperRij[]> =>
  (await sql<HelperRij>`select * from mijn_werkafspraken()`.execute(trx)).rows

/** The helper who acts did it, or writes about it; false when it is not an open one of this helper. */
export async function updateVanHelper(
  trx: Trx,
  id: number,
  wat: { tekst: string | null; vandaag: string },
): Promise<boolean> {
  const { rows } = await sql<{ uit: boolean }>`
    select werkafspraak_beantwoorden(${id}, ${wat.tekst}, ${wat.vandaag}::date) as uit`.execute(trx)
  return rows[0]?.uit === true
}
