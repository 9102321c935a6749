import { sql } from 'kysely'
import type { NetwerkPersoonInvoer } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'
import type { NetwerkSoort } from './netwerk.rules.ts'

export type NetwerkPersoonRij = Omit<NetwerkPersoonInvoer, 'soort'> & {
  id: number
  soort: NetwerkSoort
  version: number
}
type Plek = { readonly dossierId: number; readonly persoonId: number }

/** Who stands on the card now, nearest first. */
export async function findPersonen(trx: Trx, dossierId: number): Promise<NetwerkPersoonRij[]> {
  const rijen = await trx
    .selectFrom('netwerk_persoon')
    .select([
      'id',
      'soort',
      'naam',
      'relatie',
      'bijdrage',
      'wil_helpen as wilHelpen',
      'kring',
      'hoek',
      'version',
    ])
    .where('dossier_id', '=', dossierId)
    .where('weg_op', 'is', null)
    .orderBy('kring')
    .orderBy('hoek')
    .orderBy('id')
    .limit(200)
    .execute()
  return rijen.map((rij) => ({ ...rij, soort: rij.soort as NetwerkSoort }))
}

/** The method of this card; a card that nobody has written yet has version 1. */
export async function findKaart(
  trx: Trx,
  dossierId: number,
): Promise<{ methode: string | null; version: number }> {
  const rij = await trx
    .selectFrom('netwerk')
    .select(['methode', 'version'])
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  return rij ?? { methode: null, version: 1 }
}

/** Sets the method when the card is still the one that was seen; null when it is not. */
export async function updateMethode(
  trx: Trx,
  dossierId: number,
  bij: { readonly methode: string | null; readonly versie: number },
): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`
    insert into netwerk (dossier_id, methode, version) select ${dossierId}, ${bij.methode}, 2
      where ${bij.versie}::int = 1 or exists (select from netwerk where dossier_id = ${dossierId})
    on conflict (dossier_id) do update set methode = excluded.methode, version = netwerk.version + 1
      where netwerk.version = ${bij.versie}::int
    returning version`.execute(trx)
  return rows[0]?.version ?? null
}

const waarden = (p: NetwerkPersoonInvoer) => ({
  soort: p.soort,
  naam: p.naam.trim(),
  relatie: p.relatie.trim(),
  bijdrage: p.bijdrage.trim(),
  wil_helpen: p.wilHelpen,
  kring: p.kring,
  hoek: p.hoek,
})

export const insertPersoon = (
  trx: Trx,
  dossierId: number,
  door: number,
  p: NetwerkPersoonInvoer,
): Promise<{ id: number; version: number }> =>
  trx
    .insertInto('netwerk_persoon')
    .values({ dossier_id: dossierId, door, ...waarden(p) })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()

const wijzig = (trx: Trx, { dossierId, persoonId }: Plek) =>
  trx
    .updateTable('netwerk_persoon')
    .where('dossier_id', '=', dossierId)
    .where('id', '=', persoonId)
    .where('weg_op', 'is', null)

/** Changes or moves somebody when the version is still the one that was seen; null when it is not. */
export async function updatePersoon(
  trx: Trx,
  plek: Plek,
  versie: number,
  p: NetwerkPersoonInvoer,
): Promise<number | null> {
  const rij = await wijzig(trx, plek)
    .set({ ...waarden(p), version: versie + 1 })
    .where('version', '=', versie)
    .returning('version')
    .executeTakeFirst()
  return rij?.version ?? null
}

/** Takes somebody off the card; what the plan took over from them stays known. */
export async function verbergPersoon(trx: Trx, plek: Plek, versie: number): Promise<boolean> {
  const { numUpdatedRows } = await wijzig(trx, plek)
    .set({ weg_op: sql<Date>`clock_timestamp()`, version: versie + 1 })
    .where('version', '=', versie)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** For whom of the card it was decided in this plan. */
export async function findBesloten(trx: Trx, dossierId: number, planId: number): Promise<number[]> {
  const rijen = await trx
    .selectFrom('netwerk_voorstel')
    .select('persoon_id')
    .where('dossier_id', '=', dossierId)
    .where('plan_id', '=', planId)
    .execute()
  return rijen.map((rij) => rij.persoon_id)
}

/** The stand of a plan and the beleid it began with; undefined when it cannot be seen. */
export const findPlanStand = (trx: Trx, dossierId: number, planId: number) =>
  trx
    .selectFrom('plan')
    .select(['status', 'beleid_versie'])
    .where('dossier_id', '=', dossierId)
    .where('id', '=', planId)
    .executeTakeFirst()

/** Keeps what was decided; `inzetId` null = not taken over. */
export async function insertBesluit(
  trx: Trx,
  plan: { readonly dossierId: number; readonly planId: number },
  rij: { readonly persoonId: number; readonly inzetId: number | null; readonly door: number },
): Promise<void> {
  await trx
    .insertInto('netwerk_voorstel')
    .values({
      dossier_id: plan.dossierId,
      plan_id: plan.planId,
      persoon_id: rij.persoonId,
      inzet_id: rij.inzetId,
      door: rij.door,
    })
    .execute()
}
