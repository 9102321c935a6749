import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { InbrengInhoud } from './inbreng.rules.ts'

/** Which member of this household the person acting is; undefined when none. */
export const findPersoon = (trx: Trx, dossierId: number, wieId: number) =>
  trx
    .selectFrom('persoon')
    .select(['id', 'voornamen'])
    .where('dossier_id', '=', dossierId)
    .where('inwoner_id', '=', wieId)
    .where('lid_tot', 'is', null)
    .executeTakeFirst()

/** Is this a goal of the plan that is not closed? */
export async function isDoel(trx: Trx, dossierId: number, doelId: number): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select exists (select from doel d join plan p
      on p.dossier_id = d.dossier_id and p.id = d.plan_id and p.status <> 'afgesloten'
    where d.dossier_id = ${dossierId} and d.id = ${doelId}) as is`.execute(trx)
  return rows[0]?.is === true
}

export const insertInbreng = (
  trx: Trx,
  { dossierId, persoonId, door }: { dossierId: number; persoonId: number; door: number },
  i: InbrengInhoud,
): Promise<{ id: number }> =>
  trx
    .insertInto('inbreng')
    .values({
      dossier_id: dossierId,
      persoon_id: persoonId,
      door,
      doel_id: i.doelId,
      doel_tekst: i.doelTekst,
      activiteit: i.activiteit,
      uitvoerder_type: i.uitvoerderType,
      uitvoerder_naam: i.uitvoerderNaam,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Everything that was brought in, the newest first, with what stands of it in the plan now. */
export async function findInbreng(trx: Trx, dossierId: number, id?: number) {
  return trx
    .selectFrom('inbreng as i')
    .innerJoin('persoon as p', (j) =>
      j.onRef('p.dossier_id', '=', 'i.dossier_id').onRef('p.id', '=', 'i.persoon_id'),
    )
    .leftJoin('houder as h', 'h.id', 'i.beantwoord_door')
    .leftJoin('doel as d', (j) =>
      j.onRef('d.dossier_id', '=', 'i.dossier_id').onRef('d.id', '=', 'i.gezet_doel_id'),
    )
    .leftJoin('inzet as t', (j) =>
      j.onRef('t.dossier_id', '=', 'i.dossier_id').onRef('t.id', '=', 'i.gezet_inzet_id'),
    )
    .selectAll('i')
    .select([
      sql<string>`concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam)`.as('persoon'),
      'p.voornamen',
      'h.naam as beantwoord_naam',
      sql<string>`concat_ws(': ', d.tekst, t.omschrijving)`.as('in_plan'),
    ])
    .where('i.dossier_id', '=', dossierId)
    .$if(id !== undefined, (q) => q.where('i.id', '=', id ?? 0))
    .orderBy('i.id', 'desc')
    .execute()
}
export type InbrengRij = Awaited<ReturnType<typeof findInbreng>>[number]

/** Does the person acting write the plan here, and is there a concept? */
export async function findStand(trx: Trx, dossierId: number, wieId: number) {
  const { rows } = await sql<{ schrijft: boolean; concept: boolean }>`select
    exists (select from toegang t where t.dossier_id = ${dossierId} and t.houder_id = ${wieId} and t.deel = 'plan' and t.recht = 'schrijven'
      and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp())) as schrijft,
    exists (select from plan where dossier_id = ${dossierId} and status = 'concept') as concept`.execute(trx)
  return rows[0] ?? { schrijft: false, concept: false }
}

export type Antwoord = {
  stand: 'overgenomen' | 'aangepast' | 'niet_overgenomen'
  toelichting: string | null
  doelId: number | null
  inzetId: number | null
  door: number
}

/** False when it was answered already. */
export async function updateInbreng(
  trx: Trx,
  s: { dossierId: number; inbrengId: number },
  a: Antwoord,
): Promise<boolean> {
  const uit = await trx
    .updateTable('inbreng')
    .set({
      stand: a.stand,
      toelichting: a.toelichting,
      gezet_doel_id: a.doelId,
      gezet_inzet_id: a.inzetId,
      beantwoord_door: a.door,
      beantwoord_op: sql<Date>`clock_timestamp()`,
    })
    .where('dossier_id', '=', s.dossierId)
    .where('id', '=', s.inbrengId)
    .where('stand', '=', 'open')
    .executeTakeFirst()
  return uit.numUpdatedRows > 0n
}

/** A goal behind the others of a concept. */
export const insertDoel = (
  trx: Trx,
  s: { dossierId: number; planId: number },
  d: { tekst: string; persoonId: number; volgorde: number },
) =>
  trx
    .insertInto('doel')
    .values({
      dossier_id: s.dossierId,
      plan_id: s.planId,
      tekst: d.tekst,
      persoon_id: d.persoonId,
      volgorde: d.volgorde,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
