import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { GesprekSleutel } from './gesprek.store.ts'

/** Writes the conclusion when the version is still the one that was seen; other words are agreed with anew. */
export async function updateConclusie(
  trx: Trx,
  { dossierId, id }: GesprekSleutel,
  bij: { readonly versie: number; readonly wieId: number },
  wat: { readonly conclusie: string; readonly motivering: string },
): Promise<number | null> {
  const rij = await trx
    .updateTable('gesprek')
    .set({
      conclusie: wat.conclusie.trim(),
      motivering: wat.motivering.trim(),
      gewijzigd_door: bij.wieId,
      gewijzigd_op: sql<Date>`clock_timestamp()`,
      version: bij.versie + 1,
    })
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .where('version', '=', bij.versie)
    .returning('version')
    .executeTakeFirst()
  if (rij !== undefined)
    await trx
      .updateTable('gesprek_deelnemer')
      .set({ akkoord_op: null })
      .where('dossier_id', '=', dossierId)
      .where('gesprek_id', '=', id)
      .execute()
  return rij?.version ?? null
}

/** Records that this participant agrees, once; answers since when. */
export async function updateAkkoord(trx: Trx, s: GesprekSleutel, deelnemerId: number): Promise<Date | null> {
  const rij = await trx
    .updateTable('gesprek_deelnemer')
    .set({ akkoord_op: sql<Date>`coalesce(akkoord_op, clock_timestamp())` })
    .where('dossier_id', '=', s.dossierId)
    .where('gesprek_id', '=', s.id)
    .where('id', '=', deelnemerId)
    .returning('akkoord_op')
    .executeTakeFirst()
  return rij?.akkoord_op ?? null
}
