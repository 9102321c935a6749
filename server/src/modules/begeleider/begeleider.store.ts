import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { Uitkomst } from './begeleider.rules.ts'

export type VerzoekRij = {
  id: number
  persoon: string
  organisatie: string
  huidige: string
  toelichting: string
  gevraagd_op: string
  uitkomst: Uitkomst | null
  nieuwe: string | null
  uitleg: string | null
  beantwoord_op: string | null
  version: number
}
/** The requests of a dossier, newest first; or the one asked for. */
export async function findVerzoeken(
  trx: Trx,
  dossierId: number,
  id: number | null = null,
): Promise<VerzoekRij[]> {
  const { rows } = await sql<VerzoekRij>`
    select v.id, concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam) as persoon, h.naam as organisatie, v.huidige,
      v.toelichting, v.gevraagd_op, v.uitkomst, v.nieuwe, v.uitleg, v.beantwoord_op, v.version
    from begeleiderverzoek v join persoon p on p.dossier_id = v.dossier_id and p.id = v.persoon_id
      join houder h on h.id = v.organisatie_id
    where v.dossier_id = ${dossierId} and (${id}::bigint is null or v.id = ${id})
    order by v.gevraagd_op desc, v.id desc`.execute(trx)
  return rows
}

export type Keuzes = {
  beleid_versie: number
  heeft_taak: boolean
  personen: { id: number; naam: string }[]
  organisaties: { id: number; naam: string }[]
}
/** For whom and of which organisation one may ask: the members, and who gives help in the plan. */
export async function findKeuzes(trx: Trx, dossierId: number): Promise<Keuzes | undefined> {
  const { rows } = await sql<Keuzes>`
    select d.beleid_versie, heeft_grondslag(d.id, array['regie', 'teamlid']) as heeft_taak,
      coalesce((select json_agg(json_build_object('id', p.id, 'naam', concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam)) order by p.id)
        from persoon p where p.dossier_id = d.id and p.lid_tot is null), '[]') as personen,
      coalesce((select json_agg(json_build_object('id', x.id, 'naam', x.naam) order by x.naam) from (
        select distinct h.id, h.naam from inzet i join houder h on h.id = i.organisatie_id
          where i.dossier_id = d.id and i.status in ('aanvaard', 'gestart')
        union select h.id, h.naam from toewijzing t join houder h on h.id = t.organisatie_id
          where t.dossier_id = d.id and t.status in ('toegewezen', 'gestart')
        union select h.id, h.naam from medewerker m join houder h on h.id = m.organisatie_id
          where m.id = (select r.regievoerder_id from regie r where r.dossier_id = d.id and r.tot is null)) x), '[]') as organisaties
    from dossier d where d.id = ${dossierId}`.execute(trx)
  return rows[0]
}

export type NieuwVerzoek = {
  dossier_id: number
  persoon_id: number
  organisatie_id: number
  huidige: string
  toelichting: string
  gevraagd_op: string
  door: number
}
/** Saves it; null when the same question is still open. */
export async function insertVerzoek(trx: Trx, nieuw: NieuwVerzoek): Promise<number | null> {
  const rij = await trx
    .insertInto('begeleiderverzoek')
    .values(nieuw)
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  return rij?.id ?? null
}

/** Answers it when the version is still the one that was seen; false when somebody was first. */
export async function updateAntwoord(
  trx: Trx,
  { dossierId, id, versie }: { dossierId: number; id: number; versie: number },
  antwoord: {
    uitkomst: Uitkomst
    nieuwe: string | null
    uitleg: string | null
    beantwoord_op: string
    beantwoord_door: number
  },
): Promise<boolean> {
  const rij = await trx
    .updateTable('begeleiderverzoek')
    .set({ ...antwoord, version: versie + 1 })
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .where('version', '=', versie)
    .returning('id')
    .executeTakeFirst()
  return rij !== undefined
}

export type TelRij = { uitkomst: Uitkomst | null; dagen: number | null }
/** Requests in a period, in the dossiers of the own werklijst. */
export async function findTelling(trx: Trx, van: string | null, tot: string | null): Promise<TelRij[]> {
  const { rows } = await sql<TelRij>`
    select uitkomst, beantwoord_op - gevraagd_op as dagen from begeleiderverzoek
    where (${van}::date is null or gevraagd_op >= ${van}::date) and (${tot}::date is null or gevraagd_op <= ${tot}::date)
    limit 10000`.execute(trx)
  return rows
}
