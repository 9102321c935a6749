import type { GesprekAntwoorden } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'
import type { Vraagantwoorden } from './vragenlijst.rules.ts'
import type { GesprekSleutel } from './gesprek.store.ts'

export type BewaardAntwoord = Omit<GesprekAntwoorden['antwoorden'][number], 'vragen'> & {
  readonly vragen: Vraagantwoorden
}

/** What was answered in this gesprek, per person and leefgebied. */
export async function findAntwoorden(
  trx: Trx,
  dossierId: number,
  gesprekId: number,
): Promise<BewaardAntwoord[]> {
  const rijen = await trx
    .selectFrom('gesprek_antwoord')
    .select([
      'persoon_id as persoonId',
      'leefgebied',
      'situatie',
      'eigen_kracht as eigenKracht',
      'netwerk',
      'wens',
      'probleem',
      'vragen',
    ])
    .where('dossier_id', '=', dossierId)
    .where('gesprek_id', '=', gesprekId)
    .orderBy('persoon_id')
    .orderBy('leefgebied')
    .execute()
  return rijen.map((rij) => ({ ...rij, vragen: rij.vragen as Vraagantwoorden }))
}

/** Puts these answers in the place of all that were there; what is empty is not kept. */
export async function replaceAntwoorden(
  trx: Trx,
  { dossierId, id }: GesprekSleutel,
  antwoorden: readonly BewaardAntwoord[],
): Promise<void> {
  await trx
    .deleteFrom('gesprek_antwoord')
    .where('dossier_id', '=', dossierId)
    .where('gesprek_id', '=', id)
    .execute()
  if (antwoorden.length === 0) return
  await trx
    .insertInto('gesprek_antwoord')
    .values(
      antwoorden.map((a) => ({
        dossier_id: dossierId,
        gesprek_id: id,
        persoon_id: a.persoonId,
        leefgebied: a.leefgebied,
        situatie: a.situatie,
        eigen_kracht: a.eigenKracht,
        netwerk: a.netwerk,
        wens: a.wens,
        probleem: a.probleem,
        vragen: JSON.stringify(a.vragen),
      })),
    )
    .execute()
}
