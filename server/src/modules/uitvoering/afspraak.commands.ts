import type {
  AntwoordVan,
  BodyVan,
  afspraakVastleggen as VastleggenOp,
  terugvalAfhandelen as AfhandelenOp,
  terugvalMelden as MeldenOp,
} from '@keukentafel/contract'
import { parseDatum } from '../../kern/datum.ts'
import { alsGoed, conflict, gelukt, nietGevonden, verboden, type Result } from '../../kern/result.ts'
import type { Context } from '../../platform/db/met.ts'
import { attenderen } from '../attendering/attendering.commands.ts'
import type { PlanStatus } from '../plan/index.ts'
import { metPlan, type Geladen, type Sleutel } from '../plan/plan.commands.ts'
import { termijnVoldoen, termijnZetten } from '../termijn/termijn.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { afspraakControleren, terugvalTermijn } from './afspraak.rules.ts'
import { magMetUitvoering, type UitvoeringHandeling } from './uitvoering.policy.ts'
import * as store from './uitvoering.store.ts'

type Id = AntwoordVan<typeof VastleggenOp>
const NIET_NU = conflict('plan-status-past-niet', 'Dit kan niet in de stand die het plan nu heeft.')
const NIET_U = verboden('terugval-niet-van-u', 'Dit meldt wie de inwoner helpt. Bel anders de regievoerder.')

const mag = (ctx: Context, g: Geladen, wat: UitvoeringHandeling): boolean =>
  magMetUitvoering(ctx.wie, { status: g.rij.status as PlanStatus, schrijft: g.omgeving.schrijft }).includes(
    wat,
  )

const dagenGoed = (b: BodyVan<typeof VastleggenOp>): Result<null> =>
  alsGoed(
    (['afgesprokenOp', 'tot'] as const).flatMap((veld) => {
      const dag = b[veld] === null ? null : parseDatum(b[veld])
      return dag === null || dag.ok ? [] : dag.weigeringen.map((w) => ({ ...w, veld }))
    }),
    null,
  )

/** Writes an agreement down; the plan and the agreement with it stay as they are (PLAN-15, -22, -25, -29). */
export const afspraakVastleggen = (ctx: Context, s: Sleutel, b: BodyVan<typeof VastleggenOp>): Promise<Id> =>
  metPlan(ctx, s, 'planafspraak.vastleggen', async (g) => {
    if (!mag(ctx, g, 'planafspraak.vastleggen')) return NIET_NU
    const dagen = dagenGoed(b)
    if (!dagen.ok) return dagen
    const goed = afspraakControleren(g.beleid, b)
    if (!goed.ok) return goed
    const { afgesprokenOp: afgesproken_op, getekendDoor: getekend_door, ...rest } = b
    return gelukt(
      await store.insertAfspraak(g.trx, s, { ...rest, afgesproken_op, getekend_door, door: ctx.wie.id }),
    )
  })

/** An agreement does not hold any more; it stays stored with the day. */
export const afspraakBeeindigen = (ctx: Context, s: Sleutel & { afspraakId: number }): Promise<Id> =>
  metPlan(ctx, s, 'planafspraak.beeindigen', async (g) => {
    if (!mag(ctx, g, 'planafspraak.vastleggen')) return NIET_NU
    return (await store.vervalAfspraak(g.trx, s, g.vandaag.toString()))
      ? gelukt({ id: s.afspraakId })
      : nietGevonden()
  })

/** A task for who has the regie, with its last day; told on the tijdlijn and with the bell. */
async function taakMaken(
  ctx: Context,
  s: Sleutel,
  g: Geladen,
  b: { id: number; uiterlijk: Temporal.PlainDate; bron: string },
) {
  const { dossierId } = s
  const { id, uiterlijk, bron } = b
  await termijnZetten(g.trx, {
    dossierId,
    soort: 'terugval',
    verwijstNaar: id,
    van: g.vandaag,
    uiterlijk,
    bron,
  })
  await tijdlijnSchrijven(g.trx, {
    dossierId,
    wieId: ctx.wie.id,
    deel: 'plan',
    gebeurtenis: 'terugval.gemeld',
    objectId: id,
  })
  await attenderen(g.trx, { dossierId, aan: 'regievoerder', soort: 'terugval.gemeld', objectId: id })
}

/**
 * Somebody who helps sees that it goes worse (PLAN-29): the regievoerder gets a task with a term from beleid. Codes:
 * `plan-status-past-niet`, `terugval-niet-van-u`, those of `terugvalTermijn`.
 */
export const terugvalMelden = (
  ctx: Context,
  s: Sleutel,
  { toelichting }: BodyVan<typeof MeldenOp>,
): Promise<AntwoordVan<typeof MeldenOp>> =>
  metPlan(ctx, s, 'terugval.melden', async (g) => {
    if (!mag(ctx, g, 'terugval.melden')) return g.omgeving.schrijft ? NIET_NU : NIET_U
    const afspraken = await store.findAfspraken(g.trx, s)
    const termijn = terugvalTermijn(
      g.beleid,
      afspraken.some((a) => a.soort === 'terugval'),
      g.vandaag,
    )
    if (!termijn.ok) return termijn
    const uiterlijk = termijn.waarde.voorstel
    const { id } = await store.insertTerugval(g.trx, s, {
      toelichting,
      op: g.vandaag.toString(),
      uiterlijk: uiterlijk.toString(),
      door: ctx.wie.id,
    })
    await taakMaken(ctx, s, g, { id, uiterlijk, bron: g.beleid.uitvoering.terugval.bron })
    return gelukt({ id, uiterlijk: uiterlijk.toString() })
  })

/** There was a talk after the signal: what came of it. The task is done. */
export const terugvalAfhandelen = (
  ctx: Context,
  s: Sleutel & { terugvalId: number },
  { uitkomst }: BodyVan<typeof AfhandelenOp>,
): Promise<Id> =>
  metPlan(ctx, s, 'terugval.afhandelen', async (g) => {
    const { dossierId, terugvalId: id } = s
    const wat = { afgehandeld_op: g.vandaag.toString(), uitkomst }
    if (!(await store.updateTerugval(g.trx, s, wat))) return nietGevonden()
    await termijnVoldoen(g.trx, { dossierId, soort: 'terugval', verwijstNaar: id, op: g.vandaag })
    await tijdlijnSchrijven(g.trx, {
      dossierId,
      wieId: ctx.wie.id,
      deel: 'plan',
      gebeurtenis: 'terugval.afgehandeld',
      objectId: id,
    })
    return gelukt({ id })
  })
