import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { Geraakt } from '../dossier/index.ts'

export type HouderRij = { id: number; naam: string; organisatie_id: number; organisatie: string }
export type Stand = {
  beleid_versie: number
  regievoerder: HouderRij | null
  procesregie: (HouderRij & { rij_id: number; vanaf: string }) | null
  geraakt: Geraakt | null
  hulp: {
    voorziening: string | null
    naam: string
    organisatie_id: number | null
    uitvoerder_type: string
    status: string
  }[]
  heeft_taak: boolean
}
/** Everything about who carries this household, in one statement; undefined when it cannot be seen. */
export async function findStand(trx: Trx, dossierId: number): Promise<Stand | undefined> {
  const { rows } = await sql<Stand>`
    with mens as (select h.id, h.naam, m.organisatie_id, o.naam as organisatie
      from medewerker m join houder h on h.id = m.id join houder o on o.id = m.organisatie_id)
    select d.beleid_versie, heeft_grondslag(d.id, array['regie', 'teamlid']) as heeft_taak,
      (select to_jsonb(x) from regie r join mens x on x.id = r.regievoerder_id
        where r.dossier_id = d.id and r.tot is null) as regievoerder,
      (select to_jsonb(x) || jsonb_build_object('rij_id', n.id, 'vanaf', n.vanaf) from nevenregie n join mens x on x.id = n.houder_id
        where n.dossier_id = d.id and n.soort = 'procesregie_jeugd' and n.tot is null) as procesregie,
      (select jsonb_build_object('wetten', coalesce(t.voorstel #> '{feiten,wetten}', '[]'), 'leefgebieden', to_jsonb(t.leefgebieden),
          'partners', '[]'::jsonb) from triage t where t.dossier_id = d.id order by t.id desc limit 1) as geraakt,
      coalesce((select jsonb_agg(jsonb_build_object('naam', i.uitvoerder_naam, 'organisatie_id', i.organisatie_id,
          'uitvoerder_type', i.uitvoerder_type, 'voorziening', i.voorziening, 'status', i.status))
        from plan p join inzet i on i.dossier_id = p.dossier_id and i.plan_id = p.id
        where p.dossier_id = d.id and p.status <> 'afgesloten'), '[]') as hulp
    from dossier d where d.id = ${dossierId}`.execute(trx)
  return rows[0]
}

export type KandidaatRij = HouderRij & { functie: string; sleutel: string }
/** Everybody in service with the own organisation; who may have which regie is beleid. */
export async function findKandidaten(trx: Trx): Promise<KandidaatRij[]> {
  const { rows } = await sql<KandidaatRij>`
    select h.id, h.naam, m.organisatie_id, m.functie, o.sleutel, oh.naam as organisatie
    from medewerker m join houder h on h.id = m.id join organisatie o on o.id = m.organisatie_id join houder oh on oh.id = o.id
    where m.in_dienst_tot is null or m.in_dienst_tot >= (now() at time zone 'Europe/Amsterdam')::date
    order by h.naam, h.id`.execute(trx)
  return rows
}

/** Ends the one there was, and begins another. */
export async function insertProcesregie(
  trx: Trx,
  rij: { dossier_id: number; houder_id: number; door: number },
): Promise<{ id: number }> {
  await trx
    .updateTable('nevenregie')
    .set({ tot: sql<Date>`clock_timestamp()` })
    .where('dossier_id', '=', rij.dossier_id)
    .where('soort', '=', 'procesregie_jeugd')
    .where('tot', 'is', null)
    .execute()
  return trx
    .insertInto('nevenregie')
    .values({ ...rij, soort: 'procesregie_jeugd' })
    .returning('id')
    .executeTakeFirstOrThrow()
}
