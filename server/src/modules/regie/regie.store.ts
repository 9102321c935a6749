import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { RegieRol } from '../beleid/index.ts'

export type RegieRij = {
  id: number
  regievoerder_id: number
  regievoerder: string
  rol: RegieRol
  vanaf: Date
  tot: Date | null
  reden: string
  door: string
}

/** The whole history of the regie of a dossier, newest first. */
export async function findRegies(trx: Trx, dossierId: number): Promise<RegieRij[]> {
  const rijen = await trx
    .selectFrom('regie as r')
    .innerJoin('houder as h', 'h.id', 'r.regievoerder_id')
    .innerJoin('houder as d', 'd.id', 'r.door')
    .select(['r.id', 'r.regievoerder_id', 'h.naam as regievoerder', 'r.rol', 'r.vanaf', 'r.tot', 'r.reden'])
    .select('d.naam as door')
    .where('r.dossier_id', '=', dossierId)
    .orderBy('r.vanaf', 'desc')
    .orderBy('r.id', 'desc')
    .execute()
  return rijen as RegieRij[]
}

/** The clock that `regie.vanaf` is written with, rounded up to what a Date can hold: another machine's may differ. */
export async function findNu(trx: Trx): Promise<Temporal.Instant> {
  const { rows } = await sql<{ nu: Date }>`select clock_timestamp() as nu`.execute(trx)
  return (rows[0]?.nu ?? new Date(0)).toTemporalInstant().add({ milliseconds: 1 })
}

export type KandidaatRij = { id: number; naam: string; functie: string }

const inDienst = (trx: Trx) =>
  trx
    .selectFrom('medewerker as m')
    .innerJoin('houder as h', 'h.id', 'm.id')
    .select(['h.id', 'h.naam', 'm.functie'])
    .where((eb) =>
      eb.or([
        eb('m.in_dienst_tot', 'is', null),
        eb('m.in_dienst_tot', '>=', sql<string>`(now() at time zone 'Europe/Amsterdam')::date`),
      ]),
    )

export const findKandidaat = (trx: Trx, id: number): Promise<KandidaatRij | undefined> =>
  inDienst(trx).where('m.id', '=', id).executeTakeFirst()

/** Everybody in service, by name; which of them may have the regie is beleid. */
export const findMedewerkers = (trx: Trx): Promise<KandidaatRij[]> =>
  inDienst(trx).orderBy('h.naam').orderBy('h.id').execute()

/** Does the person acting hold this dossier by regie or as teamlid, now? */
export async function heeftTaak(trx: Trx, dossierId: number): Promise<boolean> {
  const { rows } = await sql<{ ja: boolean }>`
    select heeft_grondslag(${dossierId}, array['regie', 'teamlid']) as ja`.execute(trx)
  return rows[0]?.ja ?? false
}

/** Ends the regie there was and gives it, with its toegang, at the same moment (REG-01, TRI-02). */
export async function insertRegie(
  trx: Trx,
  dossierId: number,
  regie: { regievoerder_id: number; rol: RegieRol; reden: string; bron: string },
  delen: readonly string[],
): Promise<void> {
  await sql`select regie_toewijzen(${dossierId}, ${JSON.stringify(regie)}::jsonb,
    ${sql.val([...delen])}::text[])`.execute(trx)
}

/** The tasks of the plan that runs which are a voorziening of elsewhere (REG-17). */
export const findVoorzieningen = (trx: Trx, dossierId: number) =>
  trx
    .selectFrom('inzet as i')
    .innerJoin('plan as p', (j) =>
      j.onRef('p.dossier_id', '=', 'i.dossier_id').onRef('p.id', '=', 'i.plan_id'),
    )
    .select(['i.voorziening', 'i.status'])
    .where('i.dossier_id', '=', dossierId)
    .where('i.voorziening', 'is not', null)
    .where('p.status', '<>', 'afgesloten')
    .execute()

export const findBeleidVersie = async (trx: Trx, dossierId: number): Promise<number> =>
  (
    await trx
      .selectFrom('dossier')
      .select('beleid_versie')
      .where('id', '=', dossierId)
      .executeTakeFirstOrThrow()
  ).beleid_versie

/** Does the person acting still see this dossier, after giving the regie away? */
export async function isZichtbaar(trx: Trx, dossierId: number): Promise<boolean> {
  const { rows } = await sql<{ zien: boolean }>`select toegang_stand(${dossierId}) = 'zien' as zien`.execute(
    trx,
  )
  return rows[0]?.zien ?? false
}
