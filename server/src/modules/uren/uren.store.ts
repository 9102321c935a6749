import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'

type Plan = { readonly dossierId: number; readonly planId: number }
type Taak = { readonly dossierId: number; readonly inzetId: number }

/** The steps of every task of this plan, earliest first. */
export const findStappen = (trx: Trx, { dossierId, planId }: Plan) =>
  trx
    .selectFrom('afbouwstap as s')
    .innerJoin('inzet as i', (j) =>
      j.onRef('i.dossier_id', '=', 's.dossier_id').onRef('i.id', '=', 's.inzet_id'),
    )
    .select(['s.inzet_id', 's.vanaf', 's.uren'])
    .where('s.dossier_id', '=', dossierId)
    .where('i.plan_id', '=', planId)
    .orderBy('s.inzet_id')
    .orderBy('s.vanaf')
    .execute()

/** Every change on the way of the hours of this plan, in the order in which it was decided (REG-15). */
export const findSchalingen = (trx: Trx, { dossierId, planId }: Plan) =>
  trx
    .selectFrom('schaling as s')
    .innerJoin('inzet as i', (j) =>
      j.onRef('i.dossier_id', '=', 's.dossier_id').onRef('i.id', '=', 's.inzet_id'),
    )
    .innerJoin('houder as h', 'h.id', 's.door')
    .select(['s.inzet_id', 's.id', 's.vanaf', 's.van', 's.naar', 's.reden', 's.op', 'h.naam as door'])
    .where('s.dossier_id', '=', dossierId)
    .where('i.plan_id', '=', planId)
    .orderBy('s.id')
    .execute()
export type SchalingRij = Awaited<ReturnType<typeof findSchalingen>>[number]

export const insertSchaling = (
  trx: Trx,
  { dossierId, inzetId }: Taak,
  rij: { vanaf: string; van: number; naar: number; reden: string; door: number },
): Promise<{ id: number }> =>
  trx
    .insertInto('schaling')
    .values({ dossier_id: dossierId, inzet_id: inzetId, ...rij })
    .returning('id')
    .executeTakeFirstOrThrow()

/** The hours that were written down for every task of this plan, earliest week first. */
export const findWeken = (trx: Trx, { dossierId, planId }: Plan) =>
  trx
    .selectFrom('urenweek as w')
    .innerJoin('inzet as i', (j) =>
      j.onRef('i.dossier_id', '=', 'w.dossier_id').onRef('i.id', '=', 'w.inzet_id'),
    )
    .select(['w.inzet_id', 'w.week', 'w.uren'])
    .where('w.dossier_id', '=', dossierId)
    .where('i.plan_id', '=', planId)
    .orderBy('w.inzet_id')
    .orderBy('w.week')
    .execute()

/** What there was before this plan. */
export const findEerder = (trx: Trx, { dossierId, planId }: Plan) =>
  trx
    .selectFrom('eerdere_ondersteuning')
    .select(['persoon_id', 'omschrijving', 'soort', 'uren_per_week'])
    .where('dossier_id', '=', dossierId)
    .where('plan_id', '=', planId)
    .orderBy('id')
    .execute()

/** The members of the household now, by name, as far as the person acting may know them. */
export const findLeden = (trx: Trx, dossierId: number) =>
  trx
    .selectFrom('persoon')
    .select(['id', sql<string>`concat_ws(' ', voornamen, tussenvoegsel, achternaam)`.as('naam')])
    .where('dossier_id', '=', dossierId)
    .where('lid_tot', 'is', null)
    .orderBy('id')
    .execute()

/** Writes the hours of a week down, over what stood there. */
export async function upsertWeek(
  trx: Trx,
  { dossierId, inzetId }: Taak,
  rij: { week: string; uren: number; door: number },
): Promise<void> {
  await trx
    .insertInto('urenweek')
    .values({ dossier_id: dossierId, inzet_id: inzetId, ...rij })
    .onConflict((c) =>
      c.columns(['dossier_id', 'inzet_id', 'week']).doUpdateSet({
        uren: rij.uren,
        door: rij.door,
        op: sql<Date>`now()`,
      }),
    )
    .execute()
}

/** The steps are these and no others. */
export async function vervangStappen(
  trx: Trx,
  { dossierId, inzetId }: Taak,
  stappen: readonly { vanaf: string; uren: number }[],
): Promise<void> {
  await trx
    .deleteFrom('afbouwstap')
    .where('dossier_id', '=', dossierId)
    .where('inzet_id', '=', inzetId)
    .execute()
  if (stappen.length === 0) return
  const rijen = stappen.map((s) => ({ dossier_id: dossierId, inzet_id: inzetId, ...s }))
  await trx.insertInto('afbouwstap').values(rijen).execute()
}

export type EerderRij = {
  persoon_id: number | null
  omschrijving: string
  soort: string
  uren_per_week: number
}
/** What there was before is this and no more. */
export async function vervangEerder(
  trx: Trx,
  { dossierId, planId }: Plan,
  regels: readonly EerderRij[],
): Promise<void> {
  await trx
    .deleteFrom('eerdere_ondersteuning')
    .where('dossier_id', '=', dossierId)
    .where('plan_id', '=', planId)
    .execute()
  if (regels.length === 0) return
  const rijen = regels.map((r) => ({ dossier_id: dossierId, plan_id: planId, ...r }))
  await trx.insertInto('eerdere_ondersteuning').values(rijen).execute()
}
