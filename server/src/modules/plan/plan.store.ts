import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Trx } from '../../platform/db/pool.ts'
import type { PlanStatus } from './plan.rules.ts'

/** The plan that counts now: the one that is not closed, else the last. With everything in it, in one statement. */
export async function findPlan(trx: Trx, dossierId: number, planId?: number) {
  return trx
    .selectFrom('plan as p')
    .selectAll('p')
    .where('p.dossier_id', '=', dossierId)
    .$if(planId !== undefined, (q) => q.where('p.id', '=', planId ?? 0))
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('doel as d')
          .selectAll('d')
          .whereRef('d.plan_id', '=', 'p.id')
          .where('d.dossier_id', '=', dossierId)
          .orderBy('d.volgorde')
          .orderBy('d.id'),
      ).as('doelen'),
      jsonArrayFrom(
        eb
          .selectFrom('inzet as i')
          .leftJoin('houder as o', 'o.id', 'i.organisatie_id')
          .selectAll('i')
          .select('o.naam as organisatie')
          .select((in_) =>
            jsonArrayFrom(
              in_
                .selectFrom('inzet_reden as r')
                .select(['r.trede', 'r.reden'])
                .whereRef('r.inzet_id', '=', 'i.id')
                .where('r.dossier_id', '=', dossierId),
            ).as('redenen'),
          )
          .whereRef('i.plan_id', '=', 'p.id')
          .where('i.dossier_id', '=', dossierId)
          .orderBy('i.id'),
      ).as('inzetten'),
      jsonArrayFrom(
        eb
          .selectFrom('plan_overgang as v')
          .innerJoin('houder as h', 'h.id', 'v.door')
          .select(['v.van', 'v.naar', 'v.reden', 'v.op', 'v.door', 'h.naam'])
          .whereRef('v.plan_id', '=', 'p.id')
          .where('v.dossier_id', '=', dossierId)
          .orderBy('v.id'),
      ).as('overgangen'),
      jsonArrayFrom(
        eb
          .selectFrom('plan_akkoord as a')
          .selectAll('a')
          .whereRef('a.plan_id', '=', 'p.id')
          .where('a.dossier_id', '=', dossierId)
          .orderBy('a.id'),
      ).as('akkoorden'),
      jsonArrayFrom(
        eb
          .selectFrom('evaluatie as e')
          .selectAll('e')
          .whereRef('e.plan_id', '=', 'p.id')
          .where('e.dossier_id', '=', dossierId)
          .orderBy('e.gepland_op'),
      ).as('evaluaties'),
    ])
    .orderBy(sql`p.status = 'afgesloten'`)
    .orderBy('p.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
export type PlanRij = NonNullable<Awaited<ReturnType<typeof findPlan>>>
export type InzetRij = PlanRij['inzetten'][number]

/** What the rules need to know from the rest of the dossier, and whether this person writes the plan. */
export async function findOmgeving(trx: Trx, dossierId: number, wieId: number) {
  const { rows } = await sql<{
    oordeel: 'enkelvoudig' | 'complex' | null
    besluit: string | null
    regievoerders: number
    schrijft: boolean
    beleid_versie: number
    persoon_ids: number[]
  }>`
    select (select oordeel from triage where dossier_id = ${dossierId} order by id desc limit 1) as oordeel,
      (select besluit from triage where dossier_id = ${dossierId} order by id desc limit 1) as besluit,
      (select count(*)::int from regie where dossier_id = ${dossierId} and tot is null) as regievoerders,
      exists (select from toegang t where t.dossier_id = ${dossierId} and t.houder_id = ${wieId} and t.deel = 'plan' and t.recht = 'schrijven'
        and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp())) as schrijft,
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
  rij: { dossierId: number; gesprekId: number | null; vraag: string; beleidVersie: number; door: number },
) =>
  trx
    .insertInto('plan')
    .values({
      dossier_id: rij.dossierId,
      gesprek_id: rij.gesprekId,
      ondersteuningsvraag: rij.vraag,
      beleid_versie: rij.beleidVersie,
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
  wijziging: Partial<PlanTeksten> & { status?: PlanStatus; afsluit_reden?: string },
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

export type InzetWaarden = {
  doel_id: number
  persoon_id: number | null
  omschrijving: string
  trede: string
  uitvoerder_type: string
  uitvoerder_naam: string
  organisatie_id: number | null
  pijler: string | null
  product: string | null
  uren_per_week: number | null
  vanaf: string | null
  tot: string | null
  zonder_einde: string | null
}

async function vervangRedenen(
  trx: Trx,
  dossierId: number,
  inzetId: number,
  redenen: Readonly<Record<string, string>>,
): Promise<void> {
  await trx
    .deleteFrom('inzet_reden')
    .where('dossier_id', '=', dossierId)
    .where('inzet_id', '=', inzetId)
    .execute()
  const rijen = Object.entries(redenen)
    .filter(([, reden]) => reden.trim() !== '')
    .map(([trede, reden]) => ({ dossier_id: dossierId, inzet_id: inzetId, trede, reden }))
  if (rijen.length > 0) await trx.insertInto('inzet_reden').values(rijen).execute()
}

export async function insertInzet(
  trx: Trx,
  plan: { dossierId: number; planId: number },
  waarden: InzetWaarden,
  redenen: Readonly<Record<string, string>>,
) {
  const rij = await trx
    .insertInto('inzet')
    .values({ dossier_id: plan.dossierId, plan_id: plan.planId, ...waarden })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  await vervangRedenen(trx, plan.dossierId, rij.id, redenen)
  return rij
}

type InzetSleutel = { dossierId: number; planId: number; inzetId: number; versie: number }

export async function updateInzet(
  trx: Trx,
  s: InzetSleutel,
  waarden: InzetWaarden,
  redenen: Readonly<Record<string, string>>,
): Promise<number | null> {
  const rij = await trx
    .updateTable('inzet')
    // Other words are another question: who said yes to the old task has not said yes to this one (PLAN-26).
    .set({
      ...waarden,
      status: 'gevraagd',
      status_op: sql<Date>`now()`,
      status_reden: null,
      version: s.versie + 1,
    })
    .where('dossier_id', '=', s.dossierId)
    .where('plan_id', '=', s.planId)
    .where('id', '=', s.inzetId)
    .where('version', '=', s.versie)
    .returning('version')
    .executeTakeFirst()
  if (rij !== undefined) await vervangRedenen(trx, s.dossierId, s.inzetId, redenen)
  return rij?.version ?? null
}

export async function deleteInzet(trx: Trx, s: InzetSleutel): Promise<boolean> {
  const uit = await trx
    .deleteFrom('inzet')
    .where('dossier_id', '=', s.dossierId)
    .where('plan_id', '=', s.planId)
    .where('id', '=', s.inzetId)
    .where('version', '=', s.versie)
    .executeTakeFirst()
  return uit.numDeletedRows > 0n
}

export const updateInzetStatus = (
  trx: Trx,
  s: Omit<InzetSleutel, 'versie'>,
  status: string,
  door: number,
  reden: string | null,
) =>
  trx
    .updateTable('inzet')
    .set((eb) => ({
      status,
      status_op: sql<Date>`now()`,
      status_door: door,
      status_reden: reden,
      version: eb('version', '+', 1),
    }))
    .where('dossier_id', '=', s.dossierId)
    .where('plan_id', '=', s.planId)
    .where('id', '=', s.inzetId)
    .returning('version')
    .executeTakeFirstOrThrow()

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
        .orderBy('gepland_op')
        .limit(1),
    )
    .returning('id')
    .executeTakeFirst()
  return rij?.id ?? null
}

/** Is this person a member of this household now? */
export async function isLid(trx: Trx, dossierId: number, persoonId: number): Promise<boolean> {
  const rij = await trx
    .selectFrom('persoon')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('id', '=', persoonId)
    .where('lid_tot', 'is', null)
    .executeTakeFirst()
  return rij !== undefined
}
