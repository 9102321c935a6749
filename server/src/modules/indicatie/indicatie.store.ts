import { sql } from 'kysely'
import type { IndicatieSoort } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'

type Plan = { readonly dossierId: number; readonly planId: number }

/** What stands in this plan now. */
export const findGeldend = (trx: Trx, { dossierId, planId }: Plan) =>
  trx
    .selectFrom('indicatie')
    .select(['id', 'soort', 'tekst', 'organisatie', 'getekend_door', 'getekend_op'])
    .where('dossier_id', '=', dossierId)
    .where('plan_id', '=', planId)
    .where('vervallen_op', 'is', null)
    .executeTakeFirst()
export type IndicatieRij = NonNullable<Awaited<ReturnType<typeof findGeldend>>>

export type NieuweIndicatie = {
  soort: IndicatieSoort
  tekst: string
  organisatie: string
  getekend_door: string
  getekend_op: string
  door: number
}
/** Takes the place of what stood there, which stays stored. */
export async function insertIndicatie(trx: Trx, s: Plan, rij: NieuweIndicatie): Promise<{ id: number }> {
  await trx
    .updateTable('indicatie')
    .set({ vervallen_op: sql<Date>`clock_timestamp()` })
    .where('dossier_id', '=', s.dossierId)
    .where('plan_id', '=', s.planId)
    .where('vervallen_op', 'is', null)
    .execute()
  return trx
    .insertInto('indicatie')
    .values({ dossier_id: s.dossierId, plan_id: s.planId, ...rij })
    .returning('id')
    .executeTakeFirstOrThrow()
}
