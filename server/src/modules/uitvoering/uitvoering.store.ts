import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'

type Plan = { readonly dossierId: number; readonly planId: number }
const sleutel = ({ dossierId, planId }: Plan) => ({ dossier_id: dossierId, plan_id: planId })

/** The contact that is planned and was not held. */
export const findVolgende = (trx: Trx, { dossierId, planId }: Plan) =>
  trx
    .selectFrom('contactmoment')
    .select(['id', 'gepland_op'])
    .where('dossier_id', '=', dossierId)
    .where('plan_id', '=', planId)
    .where('gehouden_op', 'is', null)
    .where('vervallen_op', 'is', null)
    .executeTakeFirst()

export const findContacten = (trx: Trx, { dossierId, planId }: Plan) =>
  trx
    .selectFrom('contactmoment')
    .select(['id', 'gehouden_op', 'verslag'])
    .where('dossier_id', '=', dossierId)
    .where('plan_id', '=', planId)
    .where('gehouden_op', 'is not', null)
    .orderBy('gehouden_op', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()

/** Plans a contact, or moves the one that was planned. */
export async function upsertContact(
  trx: Trx,
  s: Plan,
  rij: { gepland_op: string; door: number },
): Promise<number> {
  const oud = await findVolgende(trx, s)
  if (oud !== undefined) {
    await trx
      .updateTable('contactmoment')
      .set(rij)
      .where('dossier_id', '=', s.dossierId)
      .where('id', '=', oud.id)
      .execute()
    return oud.id
  }
  const { id } = await trx
    .insertInto('contactmoment')
    .values({ ...sleutel(s), ...rij })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes down what became of the contact that was planned. */
export async function updateContact(
  trx: Trx,
  s: Plan,
  wat: { gehouden_op: string; verslag: string; door: number } | { vervallen_op: string },
): Promise<void> {
  await trx
    .updateTable('contactmoment')
    .set(wat)
    .where('dossier_id', '=', s.dossierId)
    .where('plan_id', '=', s.planId)
    .where('gehouden_op', 'is', null)
    .where('vervallen_op', 'is', null)
    .execute()
}

export type AfspraakRij = {
  soort: string
  tekst: string
  partij: string | null
  wanneer: string | null
  reactie: string | null
  afgesproken_op: string | null
  tot: string | null
  getekend_door: string | null
  door: number
}
export const insertAfspraak = (trx: Trx, s: Plan, rij: AfspraakRij): Promise<{ id: number }> =>
  trx
    .insertInto('planafspraak')
    .values({ ...sleutel(s), ...rij })
    .returning('id')
    .executeTakeFirstOrThrow()

/** The agreements that hold, oldest first. */
export const findAfspraken = (trx: Trx, { dossierId, planId }: Plan) =>
  trx
    .selectFrom('planafspraak')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .where('plan_id', '=', planId)
    .where('vervallen_op', 'is', null)
    .orderBy('id')
    .execute()

/** Ends an agreement that holds; false when there is none. */
export async function vervalAfspraak(
  trx: Trx,
  s: Plan & { afspraakId: number },
  op: string,
): Promise<boolean> {
  const uit = await trx
    .updateTable('planafspraak')
    .set({ vervallen_op: op })
    .where('dossier_id', '=', s.dossierId)
    .where('plan_id', '=', s.planId)
    .where('id', '=', s.afspraakId)
    .where('vervallen_op', 'is', null)
    .executeTakeFirst()
  return uit.numUpdatedRows > 0n
}

export const insertTerugval = (
  trx: Trx,
  s: Plan,
  rij: { toelichting: string; op: string; uiterlijk: string; door: number },
): Promise<{ id: number }> =>
  trx
    .insertInto('terugvalsignaal')
    .values({ ...sleutel(s), ...rij })
    .returning('id')
    .executeTakeFirstOrThrow()

/** The signals of this plan, newest first. */
export const findTerugval = (trx: Trx, { dossierId, planId }: Plan) =>
  trx
    .selectFrom('terugvalsignaal as t')
    .innerJoin('houder as h', 'h.id', 't.door')
    .select([
      't.id',
      't.toelichting',
      't.op',
      't.uiterlijk',
      't.afgehandeld_op',
      't.uitkomst',
      'h.naam as door',
    ])
    .where('t.dossier_id', '=', dossierId)
    .where('t.plan_id', '=', planId)
    .orderBy('t.id', 'desc')
    .limit(20)
    .execute()

/** Writes down what was done after a signal; false when it is not open. */
export async function updateTerugval(
  trx: Trx,
  s: Plan & { terugvalId: number },
  wat: { afgehandeld_op: string; uitkomst: string },
): Promise<boolean> {
  const uit = await trx
    .updateTable('terugvalsignaal')
    .set(wat)
    .where('dossier_id', '=', s.dossierId)
    .where('plan_id', '=', s.planId)
    .where('id', '=', s.terugvalId)
    .where('afgehandeld_op', 'is', null)
    .executeTakeFirst()
  return uit.numUpdatedRows > 0n
}

export type ZonderContactRij = {
  dossier_id: number
  kenmerk: string
  naam: string
  regievoerder: string | null
  totaal: number
}
/** Running plans without a next contact, of the dossiers that the person acting may see; at most a hundred shown. */
export async function findZonderContact(trx: Trx): Promise<ZonderContactRij[]> {
  const { rows } = await sql<ZonderContactRij>`
    select w.dossier_id, w.kenmerk, w.naam, h.naam as regievoerder, (count(*) over ())::int as totaal
    from werkregel w left join houder h on h.id = w.regievoerder_id
    where w.contact_nodig and w.fase <> 'afgesloten' order by w.dossier_id limit 100`.execute(trx)
  return rows
}
