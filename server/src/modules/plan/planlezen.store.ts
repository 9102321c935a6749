import { sql, type ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DB } from '../../../../database/types.ts'
import type { Trx } from '../../platform/db/pool.ts'

type BijPlan = ExpressionBuilder<DB & { p: DB['plan'] }, 'p'>

const doelen = (eb: BijPlan, dossierId: number) =>
  jsonArrayFrom(
    eb
      .selectFrom('doel as d')
      .selectAll('d')
      .whereRef('d.plan_id', '=', 'p.id')
      .where('d.dossier_id', '=', dossierId)
      .orderBy('d.volgorde')
      .orderBy('d.id'),
  )

const inzetten = (eb: BijPlan, dossierId: number) =>
  jsonArrayFrom(
    eb
      .selectFrom('inzet as i')
      .leftJoin('houder as o', 'o.id', 'i.organisatie_id')
      .selectAll('i')
      .select('o.naam as organisatie')
      .select((bij) =>
        bij
          .selectFrom('inzet_resultaat as u')
          .select('u.stand')
          .whereRef('u.inzet_id', '=', 'i.id')
          .where('u.dossier_id', '=', dossierId)
          .orderBy('u.id', 'desc')
          .limit(1)
          .as('resultaat_stand'),
      )
      .select((bij) =>
        jsonArrayFrom(
          bij
            .selectFrom('inzet_reden as r')
            .select(['r.trede', 'r.reden'])
            .whereRef('r.inzet_id', '=', 'i.id')
            .where('r.dossier_id', '=', dossierId),
        ).as('redenen'),
      )
      .whereRef('i.plan_id', '=', 'p.id')
      .where('i.dossier_id', '=', dossierId)
      .orderBy('i.id'),
  )

const overgangen = (eb: BijPlan, dossierId: number) =>
  jsonArrayFrom(
    eb
      .selectFrom('plan_overgang as v')
      .innerJoin('houder as h', 'h.id', 'v.door')
      .select(['v.van', 'v.naar', 'v.reden', 'v.op', 'v.door', 'h.naam'])
      .whereRef('v.plan_id', '=', 'p.id')
      .where('v.dossier_id', '=', dossierId)
      .orderBy('v.id'),
  )

const akkoorden = (eb: BijPlan, dossierId: number) =>
  jsonArrayFrom(
    eb
      .selectFrom('plan_akkoord as a')
      .leftJoin('persoon as m', (j) =>
        j.onRef('m.id', '=', 'a.persoon_id').onRef('m.dossier_id', '=', 'a.dossier_id'),
      )
      .selectAll('a')
      .select('m.geboortedatum')
      .whereRef('a.plan_id', '=', 'p.id')
      .where('a.dossier_id', '=', dossierId)
      .orderBy('a.id'),
  )

const evaluaties = (eb: BijPlan, dossierId: number) =>
  jsonArrayFrom(
    eb
      .selectFrom('evaluatie as e')
      .selectAll('e')
      .whereRef('e.plan_id', '=', 'p.id')
      .where('e.dossier_id', '=', dossierId)
      .where('e.vervallen_op', 'is', null)
      .orderBy('e.gepland_op')
      .orderBy('e.id'),
  )

/** The plan that counts now: the one that is not closed, else the last. With everything in it, in one statement. */
export async function findPlan(trx: Trx, dossierId: number, planId?: number) {
  return trx
    .selectFrom('plan as p')
    .selectAll('p')
    .where('p.dossier_id', '=', dossierId)
    .$if(planId !== undefined, (q) => q.where('p.id', '=', planId ?? 0))
    .select((eb) => [
      doelen(eb, dossierId).as('doelen'),
      inzetten(eb, dossierId).as('inzetten'),
      overgangen(eb, dossierId).as('overgangen'),
      akkoorden(eb, dossierId).as('akkoorden'),
      evaluaties(eb, dossierId).as('evaluaties'),
    ])
    .orderBy(sql`p.status = 'afgesloten'`)
    .orderBy('p.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
export type PlanRij = NonNullable<Awaited<ReturnType<typeof findPlan>>>
export type InzetRij = PlanRij['inzetten'][number]

/** How many people have support of each pillar, and in all (`pijler` null), over the teams in the own scope (PLAN-19). */
export async function findPijlertelling(trx: Trx): Promise<{ pijler: string | null; mensen: number }[]> {
  const { rows } = await sql<{
    pijler: string | null
    mensen: number
  }>`select * from pijlers_tellen()`.execute(trx)
  return rows
}
