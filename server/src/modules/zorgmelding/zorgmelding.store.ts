import { sql } from 'kysely'
import type { Zorgbesluit } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'

export type EigenZorg = {
  dossier_id: number
  inzet_id: number
  beleid_versie: number
  status: string
  trede: string
  treden: string[]
  melding_id: number | null
  tekst: string | null
  op: Date | null
  besluit: Zorgbesluit | null
  woord: string | null
}
/** Of the tasks of the helper who acts, by the only function that may look (0186). */
export const findEigen = async (trx: Trx): Promise<EigenZorg[]> =>
  (await sql<EigenZorg>`select * from mijn_zorgen()`.execute(trx)).rows

/** Null when something else was told and waits. */
export async function insertZorgen(trx: Trx, inzetId: number, tekst: string): Promise<number | null> {
  const { rows } = await sql<{ id: number | null }>`select zorgen_melden(${inzetId}, ${tekst}) as id`.execute(
    trx,
  )
  return rows[0]?.id ?? null
}

export type ZorgRij = {
  id: number
  dossier_id: number
  signaal_id: number
  beleid_versie: number
  door_id: number
  door: string
  tekst: string
  op: Date
  besluit: Zorgbesluit | null
  besluit_op: Date | null
  besluit_door: string | null
  woord: string | null
}
/** Of a dossier or of one signaal, the newest first; row-level security picks. */
export async function findZorgen(
  trx: Trx,
  van: { dossierId: number } | { signaalId: number },
): Promise<ZorgRij[]> {
  const rijen = await trx
    .selectFrom('zorgmelding as z')
    .innerJoin('signaal as s', 's.id', 'z.signaal_id')
    .innerJoin('houder as h', 'h.id', 'z.door')
    .leftJoin('houder as b', 'b.id', 'z.besluit_door')
    .select([
      'z.id',
      'z.dossier_id',
      'z.signaal_id',
      'z.beleid_versie',
      'z.door as door_id',
      'h.naam as door',
    ])
    .select(['s.vraag as tekst', 'z.op', 'z.besluit', 'z.besluit_op', 'b.naam as besluit_door', 'z.woord'])
    .where((eb) =>
      'dossierId' in van ? eb('z.dossier_id', '=', van.dossierId) : eb('z.signaal_id', '=', van.signaalId),
    )
    .orderBy('z.id', 'desc')
    .limit(50)
    .execute()
  return rijen as ZorgRij[]
}

/** Who of the sociale basis keeps zicht now. */
export const findZicht = (trx: Trx, dossierId: number) =>
  trx
    .selectFrom('nevenregie as n')
    .innerJoin('houder as h', 'h.id', 'n.houder_id')
    .select(['h.naam', 'n.vanaf'])
    .where('n.dossier_id', '=', dossierId)
    .where('n.soort', '=', 'zicht')
    .where('n.tot', 'is', null)
    .executeTakeFirst()

export const findRegievoerder = (trx: Trx, dossierId: number) =>
  trx
    .selectFrom('regie as r')
    .innerJoin('houder as h', 'h.id', 'r.regievoerder_id')
    .select(['h.id', 'h.naam'])
    .where('r.dossier_id', '=', dossierId)
    .where('r.tot', 'is', null)
    .executeTakeFirst()

/** Holds the dossier for the decision. True: for this alone; false: held it already; null: not to decide on. */
export async function pakZorg(
  trx: Trx,
  signaalId: number,
  { delen, bron }: { delen: readonly string[]; bron: string },
): Promise<boolean | null> {
  const { rows } = await sql<{ uit: boolean | null }>`
    select zorgmelding_oppakken(${signaalId}, ${sql.val([...delen])}::text[], ${bron}) as uit`.execute(trx)
  return rows[0]?.uit ?? null
}

type Besluit = { besluit: Zorgbesluit; woord: string; door: number; op: Date }
/** Writes the decision, and lays the signaal in the dossier: there it is read from now on. */
export async function updateBesluit(trx: Trx, rij: ZorgRij, b: Besluit): Promise<void> {
  await trx
    .updateTable('zorgmelding')
    .set({ besluit: b.besluit, besluit_op: b.op, besluit_door: b.door, woord: b.woord })
    .where('dossier_id', '=', rij.dossier_id)
    .where('id', '=', rij.id)
    .execute()
  await trx
    .updateTable('signaal')
    .set({ dossier_id: rij.dossier_id, status: 'toegeleid', version: sql`version + 1` })
    .where('id', '=', rij.signaal_id)
    .execute()
}

/** The sociale basis keeps zicht; who kept it before is followed by who told it now. */
export async function insertZicht(
  trx: Trx,
  rij: { dossier_id: number; houder_id: number; door: number },
): Promise<void> {
  await trx
    .updateTable('nevenregie')
    .set({ tot: sql<Date>`clock_timestamp()` })
    .where('dossier_id', '=', rij.dossier_id)
    .where('soort', '=', 'zicht')
    .where('tot', 'is', null)
    .execute()
  await trx
    .insertInto('nevenregie')
    .values({ ...rij, soort: 'zicht' })
    .execute()
}

/** Ends what `pakZorg` gave, and tells whether the person acting still sees the dossier. */
export async function klaar(trx: Trx, dossierId: number, tijdelijk: boolean): Promise<boolean> {
  if (tijdelijk) await sql`select teamlid_klaar(${dossierId})`.execute(trx)
  const { rows } = await sql<{ zien: boolean }>`select toegang_stand(${dossierId}) = 'zien' as zien`.execute(
    trx,
  )
  return rows[0]?.zien ?? false
}
