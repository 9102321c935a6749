import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { PlanStatus } from './plan.rules.ts'
import type { Planvorm } from './vorm.rules.ts'

/** What the rules need to know from the rest of the dossier, and whether this person writes the plan. */
export async function findOmgeving(trx: Trx, dossierId: number, wieId: number) {
  const { rows } = await sql<{
    oordeel: 'enkelvoudig' | 'complex' | null
    uitzonderingen: ('palliatief' | 'dominant_probleem' | 'veiligheid')[]
    regievoerders: number
    schrijft: boolean
    wacht_op_bezoek: boolean
    planmaker: { afbouw: string } | null
    beleid_versie: number
    persoon_ids: number[]
  }>`
    select (select oordeel from triage where dossier_id = ${dossierId} order by id desc limit 1) as oordeel,
      coalesce((select uitzonderingen from triage where dossier_id = ${dossierId} order by id desc limit 1), '{}') as uitzonderingen,
      (select count(*)::int from regie where dossier_id = ${dossierId} and tot is null) as regievoerders,
      exists (select from toegang t where t.dossier_id = ${dossierId} and t.houder_id = ${wieId} and t.deel = 'plan' and t.recht = 'schrijven'
        and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp())) as schrijft,
      exists (select from gesprek g where g.dossier_id = ${dossierId} and g.vervolg_op is not null
        and g.status <> 'afgesloten') as wacht_op_bezoek,
      (select jsonb_build_object('afbouw', m.afbouw) from planmaker m
        join plan p on p.dossier_id = m.dossier_id and p.id = m.plan_id and p.status <> 'afgesloten'
        join regie r on r.dossier_id = m.dossier_id and r.regievoerder_id = m.maker_id and r.tot is null
        where m.dossier_id = ${dossierId} and m.tot is null) as planmaker,
      d.beleid_versie,
      coalesce((select array_agg(p.id) from persoon p where p.dossier_id = ${dossierId} and p.inwoner_id = ${wieId}), '{}') as persoon_ids
    from dossier d where d.id = ${dossierId}`.execute(trx)
  const rij = rows[0]
  if (rij === undefined) throw new Error('dossier not visible inside its own transaction')
  return rij
}
export type OmgevingRij = Awaited<ReturnType<typeof findOmgeving>>

export const insertPlan = (
  trx: Trx,
  rij: {
    dossierId: number
    gesprekId: number | null
    vraag: string
    beleidVersie: number
    vorm: Planvorm
    door: number
  },
) =>
  trx
    .insertInto('plan')
    .values({
      dossier_id: rij.dossierId,
      gesprek_id: rij.gesprekId,
      ondersteuningsvraag: rij.vraag,
      beleid_versie: rij.beleidVersie,
      vorm: rij.vorm,
      door: rij.door,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()

export const findStatussen = async (trx: Trx, dossierId: number): Promise<PlanStatus[]> =>
  (await trx.selectFrom('plan').select('status').where('dossier_id', '=', dossierId).execute()).map(
    (rij) => rij.status as PlanStatus,
  )

export type PlanTeksten = {
  situatie: string
  achterliggende_vraag: string
  ondersteuningsvraag: string
  eigen_kracht: string
  netwerk: string
  collectief: string
  professioneel: string
  regisseur_naam: string | null
  regisseur_rol: string | null
  verwachte_duur_weken: number | null
}

/** Saves what changed when the version is still the one that was seen; answers the new version or null. */
export async function updatePlan(
  trx: Trx,
  sleutel: { dossierId: number; planId: number; versie: number },
  wijziging: Partial<PlanTeksten> & { status?: PlanStatus; afsluit_reden?: string; vorm?: Planvorm },
): Promise<number | null> {
  const rij = await trx
    .updateTable('plan')
    .set({ ...wijziging, version: sleutel.versie + 1 })
    .where('dossier_id', '=', sleutel.dossierId)
    .where('id', '=', sleutel.planId)
    .where('version', '=', sleutel.versie)
    .returning('version')
    .executeTakeFirst()
  return rij?.version ?? null
}

export type DoelRij = {
  id?: number | undefined
  tekst: string
  leefgebied: string | null
  persoonId: number | null
}

/** Makes the goals what the form says: changed, added, removed; a goal with tasks stays until they are gone. */
export async function vervangDoelen(
  trx: Trx,
  plan: { dossierId: number; planId: number },
  doelen: readonly DoelRij[],
): Promise<void> {
  const houden = doelen.flatMap((d) => (d.id === undefined ? [] : [d.id]))
  await trx
    .deleteFrom('doel')
    .where('dossier_id', '=', plan.dossierId)
    .where('plan_id', '=', plan.planId)
    .where(sql<boolean>`id <> all (${houden}::bigint[])`)
    .execute()
  for (const [volgorde, d] of doelen.entries()) {
    const waarden = { tekst: d.tekst, leefgebied: d.leefgebied, persoon_id: d.persoonId, volgorde }
    if (d.id === undefined)
      await trx
        .insertInto('doel')
        .values({ dossier_id: plan.dossierId, plan_id: plan.planId, ...waarden })
        .execute()
    else
      await trx
        .updateTable('doel')
        .set(waarden)
        .where('dossier_id', '=', plan.dossierId)
        .where('plan_id', '=', plan.planId)
        .where('id', '=', d.id)
        .execute()
  }
}

/** The plan that is being written, with how many goals it has; undefined when there is none. */
export const findConcept = (trx: Trx, dossierId: number) =>
  trx
    .selectFrom('plan as p')
    .select(['p.id', 'p.version', 'p.vorm'])
    .select((eb) =>
      eb
        .selectFrom('doel as d')
        .select((d) => d.fn.countAll<number>().as('n'))
        .whereRef('d.plan_id', '=', 'p.id')
        .where('d.dossier_id', '=', dossierId)
        .as('doelen'),
    )
    .where('p.dossier_id', '=', dossierId)
    .where('p.status', '=', 'concept')
    .executeTakeFirst()
    .then((rij) => rij && { ...rij, doelen: Number(rij.doelen) })

/** One goal more; answers its number. */
export async function insertDoel(
  trx: Trx,
  plan: { dossierId: number; planId: number },
  d: Omit<DoelRij, 'id'> & { volgorde: number },
): Promise<number> {
  const { id } = await trx
    .insertInto('doel')
    .values({
      dossier_id: plan.dossierId,
      plan_id: plan.planId,
      tekst: d.tekst,
      leefgebied: d.leefgebied,
      persoon_id: d.persoonId,
      volgorde: d.volgorde,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertOvergang(
  trx: Trx,
  rij: { dossier_id: number; plan_id: number; van: string; naar: string; reden: string | null; door: number },
): Promise<void> {
  await trx.insertInto('plan_overgang').values(rij).execute()
}
export async function insertAkkoord(
  trx: Trx,
  rij: {
    dossier_id: number
    plan_id: number
    persoon_id: number
    hoe: string
    plan_version: number
    door: number
  },
): Promise<void> {
  await trx.insertInto('plan_akkoord').values(rij).execute()
}
export const insertEvaluatie = (
  trx: Trx,
  rij: { dossier_id: number; plan_id: number; gepland_op: string },
): Promise<{ id: number }> =>
  trx.insertInto('evaluatie').values(rij).returning('id').executeTakeFirstOrThrow()

/** Records the earliest evaluation that was still to be held; answers its id, or null when none was planned. */
export async function updateEvaluatie(
  trx: Trx,
  plan: { dossierId: number; planId: number },
  uit: { gehouden_op: string; uitkomst: string; toelichting: string; door: number },
): Promise<number | null> {
  const rij = await trx
    .updateTable('evaluatie')
    .set(uit)
    .where('dossier_id', '=', plan.dossierId)
    .where('id', '=', (eb) =>
      eb
        .selectFrom('evaluatie')
        .select('id')
        .where('dossier_id', '=', plan.dossierId)
        .where('plan_id', '=', plan.planId)
        .where('gehouden_op', 'is', null)
        .where('vervallen_op', 'is', null)
        .orderBy('gepland_op')
        .limit(1),
    )
    .returning('id')
    .executeTakeFirst()
  return rij?.id ?? null
}

/** The evaluations that were still to be held are not held any more; answers which. */
export async function vervalEvaluaties(
  trx: Trx,
  plan: { dossierId: number; planId: number },
  op: string,
): Promise<number[]> {
  const rijen = await trx
    .updateTable('evaluatie')
    .set({ vervallen_op: op })
    .where('dossier_id', '=', plan.dossierId)
    .where('plan_id', '=', plan.planId)
    .where('gehouden_op', 'is', null)
    .where('vervallen_op', 'is', null)
    .returning('id')
    .execute()
  return rijen.map((rij) => rij.id)
}

/** This person as a member of this household now; undefined when not one. */
export const findLid = (trx: Trx, dossierId: number, persoonId: number) =>
  trx
    .selectFrom('persoon')
    .select(['id', 'geboortedatum'])
    .where('dossier_id', '=', dossierId)
    .where('id', '=', persoonId)
    .where('lid_tot', 'is', null)
    .executeTakeFirst()

/** Is this a gesprek of this household? */
export async function isGesprek(trx: Trx, dossierId: number, id: number): Promise<boolean> {
  const rij = await trx
    .selectFrom('gesprek')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .executeTakeFirst()
  return rij !== undefined
}
