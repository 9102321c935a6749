import type { Trx } from '../../platform/db/pool.ts'
import { findConcept, insertDoel, updatePlan, type DoelRij } from './plan.store.ts'
import { LICHT } from './vorm.rules.ts'

export type Onderwerp = Omit<DoelRij, 'id'>
/**
 * Puts a goal in the concept inside a handeling that already runs; null when there is no concept, it had this one
 * before (`al`), or it is a light plan that is full. With `nieuweVersie` who has the plan open sees that it changed.
 */
export async function onderwerpInPlan(
  trx: Trx,
  dossierId: number,
  onderwerp: Onderwerp,
  bij: { readonly al: number | null; readonly nieuweVersie: boolean },
): Promise<{ readonly planId: number; readonly doelId: number } | null> {
  const plan = await findConcept(trx, dossierId)
  if (plan === undefined || plan.id === bij.al) return null
  if (plan.vorm === 'licht' && (plan.doelen >= LICHT.doelen || onderwerp.tekst.length > LICHT.doel))
    return null
  const sleutel = { dossierId, planId: plan.id }
  const doelId = await insertDoel(trx, sleutel, { ...onderwerp, volgorde: plan.doelen })
  if (bij.nieuweVersie) await updatePlan(trx, { ...sleutel, versie: plan.version }, { status: 'concept' })
  return { planId: plan.id, doelId }
}
