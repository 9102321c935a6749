import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'

/** Does the person acting work the postvak of a wijk? */
export async function werktPostvak(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ ja: boolean }>`select werkt_postvak() as ja`.execute(trx)
  return rows[0]?.ja ?? false
}

export type Opgepakt = { team: string | null; aanspreekpunt_id: number | null; aanspreekpunt: string | null }
/** Says that the own organisation picks up what was written down in this handeling (0205). */
export async function insertOppakking(
  trx: Trx,
  o: {
    signaal_id: number
    beleid_versie: number
    doet_al: string | null
    uiterlijk: string
    ziet_hoogstens: string
  },
): Promise<Opgepakt> {
  const { rows } = await sql<Opgepakt>`select * from hulpvraag_oppakken(${JSON.stringify(o)}::jsonb)`.execute(
    trx,
  )
  return rows[0] ?? { team: null, aanspreekpunt_id: null, aanspreekpunt: null }
}

/** Opens the casus of it, and holds these delen to fill it; null when the team does that (0205). */
export async function openCasus(
  trx: Trx,
  signaalId: number,
  dossier: { naam: string },
  recht: { delen: readonly string[]; bron: string },
): Promise<{ id: number; kenmerk: string } | null> {
  const { rows } = await sql<{ id: number | null }>`select hulpvraag_openen(${signaalId},
    ${JSON.stringify(dossier)}::jsonb, ${sql.val([...recht.delen])}::text[], ${recht.bron}) as id`.execute(
    trx,
  )
  const id = rows[0]?.id ?? null
  if (id === null) return null
  return trx.selectFrom('dossier').select(['id', 'kenmerk']).where('id', '=', id).executeTakeFirstOrThrow()
}

/** Takes back what was held to fill the casus. */
export async function klaarMetCasus(trx: Trx, dossierId: number): Promise<void> {
  await sql`select hulpvraag_klaar(${dossierId})`.execute(trx)
}

export type EigenRij = {
  kenmerk: string
  op: Date
  door: string
  naam: string | null
  vraag: string | null
  doet_al: string | null
  team: string | null
  aanspreekpunt: string | null
  uiterlijk: string
  gesloten: boolean
  verdeeld_op: string | null
  doet: string | null
  ziet_tot: string | null
}
/** What the own organisation picked up, by the only function that may look (0205). */
export const findEigenOppakkingen = async (trx: Trx, vandaag: string): Promise<EigenRij[]> =>
  (await sql<EigenRij>`select * from mijn_oppakkingen(${vandaag}::date)`.execute(trx)).rows

/** Of a dossier or of one signaal, the newest first; row-level security picks. */
export const findOppakkingen = (trx: Trx, van: { dossierId: number } | { signaalId: number }) =>
  trx
    .selectFrom('oppakking as o')
    .innerJoin('signaal as s', 's.id', 'o.signaal_id')
    .innerJoin('houder as h', 'h.id', 'o.organisatie_id')
    .innerJoin('houder as d', 'd.id', 'o.door')
    .leftJoin('dossier as x', 'x.id', 's.dossier_id')
    .leftJoin('houder as t', 't.id', 'o.team_id')
    .leftJoin('houder as a', 'a.id', 'o.aanspreekpunt_id')
    .leftJoin('houder as v', 'v.id', 'o.verdeeld_door')
    .select(['o.signaal_id', 's.dossier_id', 's.status', 's.kenmerk', 's.vraag', 'h.naam as organisatie'])
    .select(['d.naam as door', 't.naam as team', 'a.naam as aanspreekpunt', 'v.naam as verdeeld_door'])
    .select([
      'o.beleid_versie',
      'x.beleid_versie as dossier_versie',
      'o.doet_al',
      'o.op',
      'o.door as door_id',
      'o.uiterlijk',
      'o.verdeeld_op',
      'o.besproken_met',
    ])
    .select(['o.besproken_op', 'o.organisatie_doet', 'o.wijkteam_doet', 'o.ander_doet', 'o.ziet_tot'])
    .where((eb) =>
      'dossierId' in van ? eb('s.dossier_id', '=', van.dossierId) : eb('o.signaal_id', '=', van.signaalId),
    )
    .orderBy('o.signaal_id', 'desc')
    .limit(50)
    .execute()
export type OppakRij = Awaited<ReturnType<typeof findOppakkingen>>[number]

export type NieuweVerdeling = {
  verdeeld_op: string
  verdeeld_door: number
  besproken_met: string
  besproken_op: string
  organisatie_doet: string | null
  wijkteam_doet: string | null
  ander_doet: string | null
  ziet_tot: string | null
  aanspreekpunt_id: number
}
/** Writes the verdeling once; false when a colleague was first. */
export async function updateVerdeling(trx: Trx, signaalId: number, v: NieuweVerdeling): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('oppakking')
    .set(v)
    .where('signaal_id', '=', signaalId)
    .where('verdeeld_op', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Who has the regie now. */
export const findRegievoerder = (trx: Trx, dossierId: number) =>
  trx
    .selectFrom('regie as r')
    .innerJoin('houder as h', 'h.id', 'r.regievoerder_id')
    .select(['h.id', 'h.naam'])
    .where('r.dossier_id', '=', dossierId)
    .where('r.tot', 'is', null)
    .executeTakeFirst()

/** The functie of a medewerker, for which regie it may have. */
export const findFunctie = (trx: Trx, id: number) =>
  trx.selectFrom('medewerker').select('functie').where('id', '=', id).executeTakeFirst()

/** Does the person acting hold the regie or the task of the team here? */
export async function heeftTaak(trx: Trx, dossierId: number): Promise<boolean> {
  const { rows } = await sql<{ ja: boolean }>`
    select heeft_grondslag(${dossierId}, array['regie', 'teamlid']) as ja`.execute(trx)
  return rows[0]?.ja ?? false
}

/** Does the person acting still see the dossier? */
export async function isZichtbaar(trx: Trx, dossierId: number): Promise<boolean> {
  const { rows } = await sql<{ zien: boolean }>`select toegang_stand(${dossierId}) = 'zien' as zien`.execute(
    trx,
  )
  return rows[0]?.zien ?? false
}
