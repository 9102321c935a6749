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

/** One gesprek as it is handed to one person: what was agreed at the end only to who was at it. */
export const findVerslag = (
  trx: Trx,
  s: { dossierId: number; gesprekId: number; persoonId: number },
): Promise<(VerslagRij & { status: string }) | undefined> =>
  trx
    .selectFrom('gesprek as g')
    .innerJoin('houder as h', 'h.id', 'g.door')
    .leftJoin('gesprek_deelnemer as l', (j) =>
      j
        .onRef('l.dossier_id', '=', 'g.dossier_id')
        .onRef('l.gesprek_id', '=', 'g.id')
        .on('l.persoon_id', '=', s.persoonId),
    )
    .select(['g.id as gesprek_id', 'g.status', 'g.gehouden_op', 'g.plaats', 'h.naam as geschreven_door'])
    .select((eb) => [
      eb.fn.coalesce('g.afgesloten_op', 'g.gewijzigd_op').as('geschreven_op'),
      sql<string>`case when l.id is null then '' else g.conclusie end`.as('conclusie'),
      sql<string>`case when l.id is null then '' else g.motivering end`.as('motivering'),
    ])
    .where('g.dossier_id', '=', s.dossierId)
    .where('g.id', '=', s.gesprekId)
    .executeTakeFirst()

/** What was written down about them, or about one of them. */
export const findAntwoorden = (trx: Trx, dossierId: number, persoonId?: number) =>
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
    .$if(persoonId !== undefined, (q) => q.where('a.persoon_id', '=', persoonId ?? 0))
    .orderBy('a.gesprek_id')
    .orderBy('a.persoon_id')
    .orderBy('a.leefgebied')
    .execute()
export type AntwoordRij = Awaited<ReturnType<typeof findAntwoorden>>[number]

/** What was added, in the order in which it was; of one gesprek or of all, of one person or of all. */
export const findOpmerkingen = (
  trx: Trx,
  dossierId: number,
  { gesprekId, persoonId }: { gesprekId?: number; persoonId?: number } = {},
) =>
  trx
    .selectFrom('verslag_opmerking as o')
    .innerJoin('persoon as p', (j) =>
      j.onRef('p.dossier_id', '=', 'o.dossier_id').onRef('p.id', '=', 'o.persoon_id'),
    )
    .select(['o.id', 'o.gesprek_id', 'o.leefgebied', 'o.tekst', 'o.op'])
    .select(sql<string>`concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam)`.as('persoon'))
    .where('o.dossier_id', '=', dossierId)
    .$if(gesprekId !== undefined, (q) => q.where('o.gesprek_id', '=', gesprekId ?? 0))
    .$if(persoonId !== undefined, (q) => q.where('o.persoon_id', '=', persoonId ?? 0))
    .orderBy('o.id')
    .execute()
export type OpmerkingRij = Awaited<ReturnType<typeof findOpmerkingen>>[number]

/** Which member of this household it is, by the login or by the number, with whose dossier it is. */
export async function findLid(trx: Trx, dossierId: number, lid: { wieId: number } | { persoonId: number }) {
  const deze = 'wieId' in lid ? sql`p.inwoner_id = ${lid.wieId}` : sql`p.id = ${lid.persoonId}`
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
    where p.dossier_id = ${dossierId} and ${deze} and p.lid_tot is null`.execute(trx)
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
