import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'

export type VerslagRij = {
  gesprek_id: number
  gehouden_op: string | null
  plaats: string
  geschreven_door: string
  geschreven_op: Date
  /** of a driegesprek in which the person acting took part (KTG-18); else empty */
  conclusie: string
  motivering: string
}
/** The gesprekken that are done, about whom the person acting may know it of; the newest first. */
export const findVerslagen = async (trx: Trx, dossierId: number): Promise<VerslagRij[]> =>
  (await sql<VerslagRij>`select * from mijn_verslagen(${dossierId})`.execute(trx)).rows

/** What was written down about them. */
export const findAntwoorden = (trx: Trx, dossierId: number) =>
  trx
    .selectFrom('gesprek_antwoord as a')
    .innerJoin('persoon as p', (j) =>
      j.onRef('p.dossier_id', '=', 'a.dossier_id').onRef('p.id', '=', 'a.persoon_id'),
    )
    .select([
      'a.gesprek_id',
      'a.leefgebied',
      'a.situatie',
      'a.eigen_kracht',
      'a.netwerk',
      'a.wens',
      'a.vragen',
    ])
    .select(sql<string>`concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam)`.as('persoon'))
    .where('a.dossier_id', '=', dossierId)
    .orderBy('a.gesprek_id')
    .orderBy('a.persoon_id')
    .orderBy('a.leefgebied')
    .execute()
export type AntwoordRij = Awaited<ReturnType<typeof findAntwoorden>>[number]

/** What was added, in the order in which it was; of one gesprek, or of all. */
export const findOpmerkingen = (trx: Trx, dossierId: number, gesprekId?: number) =>
  trx
    .selectFrom('verslag_opmerking as o')
    .innerJoin('persoon as p', (j) =>
      j.onRef('p.dossier_id', '=', 'o.dossier_id').onRef('p.id', '=', 'o.persoon_id'),
    )
    .select(['o.id', 'o.gesprek_id', 'o.leefgebied', 'o.tekst', 'o.op'])
    .select(sql<string>`concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam)`.as('persoon'))
    .where('o.dossier_id', '=', dossierId)
    .$if(gesprekId !== undefined, (q) => q.where('o.gesprek_id', '=', gesprekId ?? 0))
    .orderBy('o.id')
    .execute()
export type OpmerkingRij = Awaited<ReturnType<typeof findOpmerkingen>>[number]

/** Which member of this household the person acting is, with whose dossier it is. */
export async function findEigen(trx: Trx, dossierId: number, wieId: number) {
  const { rows } = await sql<{
    id: number
    persoon: string
    kenmerk: string
    beleid_versie: number
    regievoerder: string | null
  }>`
    select p.id, concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam) as persoon, d.kenmerk, d.beleid_versie,
      (select r.naam from regievoerder_nu(d.id) r) as regievoerder
    from persoon p join dossier d on d.id = p.dossier_id
    where p.dossier_id = ${dossierId} and p.inwoner_id = ${wieId} and p.lid_tot is null`.execute(trx)
  return rows[0]
}

export const insertOpmerking = (
  trx: Trx,
  rij: {
    dossier_id: number
    gesprek_id: number
    persoon_id: number
    leefgebied: string | null
    tekst: string
    door: number
  },
): Promise<{ id: number }> =>
  trx.insertInto('verslag_opmerking').values(rij).returning('id').executeTakeFirstOrThrow()
