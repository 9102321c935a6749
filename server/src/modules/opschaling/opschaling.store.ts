import { sql } from 'kysely'
import type { OpschalingStatus } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'
import type { OpschalingDoel } from '../beleid/index.ts'

export type OpschalingRij = {
  id: number
  doel: OpschalingDoel
  naar_team_id: number | null
  reden: string
  verantwoordelijke_id: number | null
  verantwoordelijke_naam: string
  status: OpschalingStatus
  door: string
  aangevraagd_op: Date
  begonnen_op: string | null
  gepland_einde: string | null
  klaar_op: Date | null
  regie_van_id: number | null
  beleid_versie: number
  version: number
  problemen: { id: number; tekst: string; stabiel_op: string | null }[]
  stappen: { naar: OpschalingStatus; motivatie: string | null; door: string; op: string }[]
}

/** The opschalingen of a dossier with their problems and steps, newest first; or the one asked for. */
export async function findOpschalingen(
  trx: Trx,
  dossierId: number,
  id: number | null = null,
): Promise<OpschalingRij[]> {
  const { rows } = await sql<OpschalingRij>`
    select o.id, o.doel, o.naar_team_id, o.reden, o.verantwoordelijke_id, o.verantwoordelijke_naam, o.status,
      h.naam as door, o.aangevraagd_op, o.begonnen_op, o.gepland_einde, o.klaar_op, o.regie_van_id, o.beleid_versie, o.version,
      coalesce((select json_agg(json_build_object('id', p.id, 'tekst', p.tekst, 'stabiel_op', p.stabiel_op) order by p.id)
        from opschaling_probleem p where p.dossier_id = o.dossier_id and p.opschaling_id = o.id), '[]') as problemen,
      coalesce((select json_agg(json_build_object('naar', s.naar, 'motivatie', s.motivatie, 'door', sh.naam, 'op', s.op) order by s.id)
        from opschaling_stap s join houder sh on sh.id = s.door
        where s.dossier_id = o.dossier_id and s.opschaling_id = o.id), '[]') as stappen
    from opschaling o join houder h on h.id = o.door
    where o.dossier_id = ${dossierId} and (${id}::bigint is null or o.id = ${id})
    order by o.aangevraagd_op desc, o.id desc`.execute(trx)
  return rows
}

export type DossierStand = {
  team_id: number
  gebied_id: number
  kenmerk: string
  status: 'open' | 'gesloten'
  beleid_versie: number
  regievoerder_id: number | null
  regie_rol: string | null
  heeft_taak: boolean
  zichtbaar: boolean
}
/** How the dossier stands now, for the person acting. */
export async function findStand(trx: Trx, dossierId: number): Promise<DossierStand | undefined> {
  const { rows } = await sql<DossierStand>`
    select d.team_id, d.gebied_id, d.kenmerk, d.status, d.beleid_versie, r.regievoerder_id, r.rol as regie_rol,
      heeft_grondslag(d.id, array['regie', 'teamlid']) as heeft_taak, toegang_stand(d.id) = 'zien' as zichtbaar
    from dossier d left join regie r on r.dossier_id = d.id and r.tot is null where d.id = ${dossierId}`.execute(
    trx,
  )
  return rows[0]
}

export type WerkerRij = { id: number; naam: string; team: string | null }
/** Everybody in service who can be responsible: by name, with a team. */
export async function findWerkers(trx: Trx, id: number | null = null): Promise<WerkerRij[]> {
  const { rows } = await sql<WerkerRij>`
    select h.id, h.naam, (select ht.naam from teamlid l join houder ht on ht.id = l.team_id
        where l.medewerker_id = h.id and l.vanaf <= now() and (l.tot is null or l.tot > now()) order by l.team_id limit 1) as team
    from medewerker m join houder h on h.id = m.id
    where (m.in_dienst_tot is null or m.in_dienst_tot >= (now() at time zone 'Europe/Amsterdam')::date)
      and m.functie not in ('vrijwilliger', 'functioneel_beheerder')
      and (${id}::bigint is null or h.id = ${id})
    order by h.naam, h.id`.execute(trx)
  return rows
}

/** Who works now in these teams. */
export async function findLeden(trx: Trx): Promise<{ team_id: number; id: number; naam: string }[]> {
  const { rows } = await sql<{ team_id: number; id: number; naam: string }>`
    select l.team_id, h.id, h.naam from teamlid l join houder h on h.id = l.medewerker_id join team t on t.id = l.team_id
    where t.soort <> 'wijkteam' and l.vanaf <= now() and (l.tot is null or l.tot > now()) order by h.naam, h.id`.execute(
    trx,
  )
  return rows
}

export type NieuweOpschaling = {
  dossier_id: number
  doel: OpschalingDoel
  naar_team_id: number | null
  reden: string
  verantwoordelijke_id: number | null
  verantwoordelijke_naam: string
  door: number
  beleid_versie: number
}
/** Saves the request; null when one to the same team still runs. */
export async function insertOpschaling(trx: Trx, nieuw: NieuweOpschaling): Promise<number | null> {
  const rij = await trx
    .insertInto('opschaling')
    .values(nieuw)
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  return rij?.id ?? null
}

export type OpschalingWijziging = {
  status?: OpschalingStatus
  verantwoordelijke_id?: number | null
  verantwoordelijke_naam?: string
  begonnen_op?: string
  gepland_einde?: string | null
  regie_van_id?: number | null
  stabiel_op?: string | null
}
type Sleutel = { dossierId: number; id: number }

/** Changes it when the version is still the one that was seen; false when somebody was first. */
export async function updateOpschaling(
  trx: Trx,
  { dossierId, id, versie }: Sleutel & { versie: number },
  wijziging: OpschalingWijziging,
): Promise<boolean> {
  const isKlaar = wijziging.status === 'afgewezen' || wijziging.status === 'afgeschaald'
  const rij = await trx
    .updateTable('opschaling')
    .set({ ...wijziging, ...(isKlaar ? { klaar_op: sql`clock_timestamp()` } : {}), version: versie + 1 })
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .where('version', '=', versie)
    .returning('id')
    .executeTakeFirst()
  return rij !== undefined
}

export async function insertStap(
  trx: Trx,
  { dossierId, id }: Sleutel,
  stap: { van: string | null; naar: OpschalingStatus; motivatie: string | null; door: number },
): Promise<void> {
  await trx
    .insertInto('opschaling_stap')
    .values({ dossier_id: dossierId, opschaling_id: id, ...stap })
    .execute()
}

export async function insertProblemen(
  trx: Trx,
  { dossierId, id }: Sleutel,
  problemen: readonly string[],
): Promise<void> {
  if (problemen.length === 0) return
  await trx
    .insertInto('opschaling_probleem')
    .values(problemen.map((tekst) => ({ dossier_id: dossierId, opschaling_id: id, tekst })))
    .execute()
}

/** Marks the problem stable; false when there is none that was not yet. */
export async function updateStabiel(
  trx: Trx,
  { dossierId, id }: Sleutel,
  stabiel: { probleemId: number; op: string; door: number },
): Promise<boolean> {
  const rij = await trx
    .updateTable('opschaling_probleem')
    .set({ stabiel_op: stabiel.op, stabiel_door: stabiel.door })
    .where('dossier_id', '=', dossierId)
    .where('opschaling_id', '=', id)
    .where('id', '=', stabiel.probleemId)
    .where('stabiel_op', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return rij !== undefined
}

export type OpenRij = {
  dossier_id: number
  kenmerk: string
  huishouden: string
  team: string
  id: number
  doel: OpschalingDoel
  naar_team: string | null
  status: OpschalingStatus
  verantwoordelijke_naam: string
  aangevraagd_op: Date
  gepland_einde: string | null
  is_stabiel: boolean
}
/** Open opschalingen of every dossier that the person acting sees in the werklijst, longest first. */
export async function findOpen(trx: Trx, hoogstens: number): Promise<OpenRij[]> {
  const { rows } = await sql<OpenRij>`
    select o.dossier_id, w.kenmerk, w.naam as huishouden, t.naam as team, o.id, o.doel, n.naam as naar_team, o.status,
      o.verantwoordelijke_naam, o.aangevraagd_op, o.gepland_einde,
      o.stabiel_op is not null as is_stabiel
    from opschaling o join werkregel w on w.dossier_id = o.dossier_id join houder t on t.id = w.team_id
      left join houder n on n.id = o.naar_team_id
    where o.klaar_op is null order by o.aangevraagd_op, o.id limit ${hoogstens}`.execute(trx)
  return rows
}
