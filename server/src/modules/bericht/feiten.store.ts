import type { Trx } from '../../platform/db/pool.ts'
import type { ToewijzingFeiten } from './wmo301.view.ts'

export type FeitenRij = ToewijzingFeiten & {
  id: number
  dossier_id: number
  organisatie_id: number
  beleid_versie: number
  version: number
}
/** Everything a message about this toewijzing says; under RLS, in the dossier to which the transaction is narrowed. */
export const findFeiten = (trx: Trx, toewijzingId: number): Promise<FeitenRij | undefined> =>
  trx
    .selectFrom('toewijzing as t')
    .innerJoin('persoon as p', (j) =>
      j.onRef('p.dossier_id', '=', 't.dossier_id').onRef('p.id', '=', 't.persoon_id'),
    )
    .innerJoin('dossier as d', 'd.id', 't.dossier_id')
    .innerJoin('organisatie as o', 'o.id', 't.organisatie_id')
    .select([
      't.id',
      't.dossier_id',
      't.organisatie_id',
      't.nummer',
      't.product',
      't.categorie',
      't.toegewezen_op',
      't.ingangsdatum',
      't.einddatum',
      't.volume',
      't.eenheid',
      't.frequentie',
      't.version',
      'p.bsn',
      'p.voornamen',
      'p.tussenvoegsel',
      'p.achternaam',
      'p.geboortenaam',
      'p.geboortedatum',
      'd.huisnummer',
      'd.toevoeging',
      'd.postcode',
      'd.straat',
      'd.plaats',
      'd.beleid_versie',
      'o.agb_code',
    ])
    .where('t.id', '=', toewijzingId)
    .executeTakeFirst()

/** The start that a stop would end: the last one that was not taken back. */
export const findLaatsteStart = (trx: Trx, plek: { dossierId: number; toewijzingId: number }) =>
  trx
    .selectFrom('levering')
    .select(['begindatum', 'categorie', 'code'])
    .where('dossier_id', '=', plek.dossierId)
    .where('toewijzing_id', '=', plek.toewijzingId)
    .where('soort', '=', 'start')
    .where('ingetrokken_op', 'is', null)
    .orderBy('begindatum', 'desc')
    .limit(1)
    .executeTakeFirst()

export const findStand = (trx: Trx, toewijzingId: number) =>
  trx
    .selectFrom('toewijzing')
    .select(['organisatie_id', 'status', 'reden_beeindiging'])
    .where('id', '=', toewijzingId)
    .executeTakeFirst()
