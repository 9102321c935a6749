import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { Deel } from '../beleid/index.ts'

export type MijnDossierRij = {
  id: number
  kenmerk: string
  naam: string
  status: string
  persoon_id: number
  persoon: string
  regievoerder: string | null
}

/** The dossiers in which the person acting is a member of the household, the open ones first. */
export async function findMijnDossiers(
  trx: Trx,
  wieId: number,
  dossierId?: number,
): Promise<MijnDossierRij[]> {
  const { rows } = await sql<MijnDossierRij>`
    select d.id, d.kenmerk, d.naam, d.status, p.id as persoon_id,
      concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam) as persoon,
      (select r.naam from regievoerder_nu(d.id) r) as regievoerder
    from persoon p join dossier d on d.id = p.dossier_id
    where p.inwoner_id = ${wieId} and (${dossierId ?? null}::bigint is null or d.id = ${dossierId ?? null})
    order by d.status <> 'open', d.id desc`.execute(trx)
  return rows
}

export type LezingRij = {
  sleutel: number
  op: Date
  eerst: Date
  aantal: number
  rol: string
  organisatie: string | null
  deel: Deel
}

/** The last readings by others, newest first; what is shielded the database does not give to an inwoner. */
export async function findLezingen(
  trx: Trx,
  bij: { dossierId: number; wieId: number; hoeveel: number; zonder: readonly Deel[] },
): Promise<LezingRij[]> {
  const rijen = await trx
    .selectFrom('spoor_lezing as l')
    .innerJoin('spoor as s', 's.id', 'l.spoor_id')
    .leftJoin('houder as o', 'o.id', 's.organisatie_id')
    .select([
      'l.spoor_id as sleutel',
      'l.laatst_op as op',
      'l.begonnen_op as eerst',
      'l.aantal',
      's.rol',
      'o.naam as organisatie',
      'l.deel',
    ])
    .where('l.dossier_id', '=', bij.dossierId)
    .where('l.wie_id', '<>', bij.wieId)
    .where('l.deel', 'not in', [...bij.zonder])
    .orderBy('l.laatst_op', 'desc')
    .orderBy('l.spoor_id', 'desc')
    .limit(bij.hoeveel)
    .execute()
  const { rows } = await sql<Omit<LezingRij, 'eerst' | 'aantal'>>`
    select * from losse_lezingen(${bij.dossierId}, ${bij.hoeveel})`.execute(trx)
  return [
    ...rijen.map((rij) => ({ ...rij, deel: rij.deel as Deel })),
    ...rows.map((rij) => ({ ...rij, eerst: rij.op, aantal: 1 })),
  ]
    .toSorted((a, b) => b.op.getTime() - a.op.getTime() || b.sleutel - a.sleutel)
    .slice(0, bij.hoeveel)
}

/** The letters that the person acting may open, newest first. */
export const findBrieven = (trx: Trx, dossierId: number) =>
  trx
    .selectFrom('document')
    .select(['id', 'titel', 'gemaakt_op'])
    .where('dossier_id', '=', dossierId)
    .orderBy('gemaakt_op', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** What was written down in gesprekken about whom the person acting may know it of. */
export const findAntwoorden = (trx: Trx, dossierId: number) =>
  trx
    .selectFrom('gesprek_antwoord')
    .select([
      'gesprek_id',
      'persoon_id',
      'leefgebied',
      'situatie',
      'eigen_kracht',
      'netwerk',
      'wens',
      'vragen',
    ])
    .where('dossier_id', '=', dossierId)
    .orderBy('gesprek_id')
    .orderBy('persoon_id')
    .orderBy('leefgebied')
    .execute()
