import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'

export type InzetWaarden = {
  doel_id: number
  persoon_id: number | null
  omschrijving: string
  trede: string
  uitvoerder_type: string
  uitvoerder_naam: string
  organisatie_id: number | null
  pijler: string | null
  product: string | null
  uren_per_week: number | null
  vanaf: string | null
  tot: string | null
  zonder_einde: string | null
  resultaat: string | null
  voorziening: string | null
}

async function vervangRedenen(
  trx: Trx,
  dossierId: number,
  inzetId: number,
  redenen: Readonly<Record<string, string>>,
): Promise<void> {
  const rijen = Object.entries(redenen)
    .filter(([, reden]) => reden.trim() !== '')
    .map(([trede, reden]) => ({ dossier_id: dossierId, inzet_id: inzetId, trede, reden }))
  await Promise.all([
    trx
      .deleteFrom('inzet_reden')
      .where('dossier_id', '=', dossierId)
      .where('inzet_id', '=', inzetId)
      .execute(),
    rijen.length > 0 ? trx.insertInto('inzet_reden').values(rijen).execute() : null,
  ])
}

/** Is there an organisation with this number? */
export const isOrganisatie = async (trx: Trx, id: number): Promise<boolean> =>
  (await trx.selectFrom('organisatie').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** How many tasks of this plan wait for a yes, and how many got a no. */
export async function countOpen(
  trx: Trx,
  plan: { dossierId: number; planId: number },
): Promise<Record<'gevraagd' | 'geweigerd', number>> {
  const { rows } = await sql<Record<'gevraagd' | 'geweigerd', number>>`
    select count(*) filter (where status = 'gevraagd') as gevraagd, count(*) filter (where status = 'geweigerd') as geweigerd
    from inzet where dossier_id = ${plan.dossierId} and plan_id = ${plan.planId}`.execute(trx)
  return rows[0] ?? { gevraagd: 0, geweigerd: 0 }
}

export async function insertInzet(
  trx: Trx,
  plan: { dossierId: number; planId: number },
  waarden: InzetWaarden,
  redenen: Readonly<Record<string, string>>,
) {
  const rij = await trx
    .insertInto('inzet')
    .values({ dossier_id: plan.dossierId, plan_id: plan.planId, ...waarden })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  await vervangRedenen(trx, plan.dossierId, rij.id, redenen)
  return rij
}

type InzetSleutel = { dossierId: number; planId: number; inzetId: number; versie: number }

export async function updateInzet(
  trx: Trx,
  s: InzetSleutel,
  waarden: InzetWaarden,
  redenen: Readonly<Record<string, string>>,
): Promise<number | null> {
  const rij = await trx
    .updateTable('inzet')
    // Other words are another question: who said yes to the old task has not said yes to this one (PLAN-26).
    .set({
      ...waarden,
      status: 'gevraagd',
      status_op: sql<Date>`now()`,
      status_reden: null,
      version: s.versie + 1,
    })
    .where('dossier_id', '=', s.dossierId)
    .where('plan_id', '=', s.planId)
    .where('id', '=', s.inzetId)
    .where('version', '=', s.versie)
    .returning('version')
    .executeTakeFirst()
  if (rij !== undefined) await vervangRedenen(trx, s.dossierId, s.inzetId, redenen)
  return rij?.version ?? null
}

/** The executor is asked again; the words of the task stay. Null when the version moved on. */
export async function updateGevraagd(trx: Trx, s: InzetSleutel): Promise<number | null> {
  const rij = await trx
    .updateTable('inzet')
    .set({ status: 'gevraagd', status_op: sql<Date>`now()`, status_reden: null, version: s.versie + 1 })
    .where('dossier_id', '=', s.dossierId)
    .where('plan_id', '=', s.planId)
    .where('id', '=', s.inzetId)
    .where('version', '=', s.versie)
    .returning('version')
    .executeTakeFirst()
  return rij?.version ?? null
}

/** Does an afweging or a verwijzing name this task, or do hours stand with it? */
export async function heeftBesluit(
  trx: Trx,
  { dossierId, inzetId }: Omit<InzetSleutel, 'versie'>,
): Promise<boolean> {
  const { rows } = await sql<{ heeft: boolean }>`select
    exists (select from verwijzing where dossier_id = ${dossierId} and inzet_id = ${inzetId})
    or exists (select from afweging where dossier_id = ${dossierId} and inzet_id = ${inzetId})
    or exists (select from urenweek where dossier_id = ${dossierId} and inzet_id = ${inzetId}) as heeft`.execute(
    trx,
  )
  return rows[0]?.heeft === true
}

export async function deleteInzet(trx: Trx, s: InzetSleutel): Promise<boolean> {
  const uit = await trx
    .deleteFrom('inzet')
    .where('dossier_id', '=', s.dossierId)
    .where('plan_id', '=', s.planId)
    .where('id', '=', s.inzetId)
    .where('version', '=', s.versie)
    .executeTakeFirst()
  return uit.numDeletedRows > 0n
}

type Antwoord = { status: string; door: number; reden: string | null }
export const updateInzetStatus = (
  trx: Trx,
  s: Omit<InzetSleutel, 'versie'>,
  { status, door, reden }: Antwoord,
) =>
  trx
    .updateTable('inzet')
    .set((eb) => ({
      status,
      status_op: sql<Date>`now()`,
      status_door: door,
      status_reden: reden,
      version: eb('version', '+', 1),
    }))
    .where('dossier_id', '=', s.dossierId)
    .where('plan_id', '=', s.planId)
    .where('id', '=', s.inzetId)
    .returning('version')
    .executeTakeFirstOrThrow()

/** What was said of the resultaat of these tasks, on a day. */
export async function insertResultaten(
  trx: Trx,
  rijen: readonly {
    dossier_id: number
    inzet_id: number
    resultaat: string
    stand: string
    op: string
    door: number
  }[],
): Promise<void> {
  if (rijen.length > 0) await trx.insertInto('inzet_resultaat').values(rijen).execute()
}
