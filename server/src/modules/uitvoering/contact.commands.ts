import type {
  AntwoordVan,
  BodyVan,
  contactHouden as HoudenOp,
  contactPlannen as PlannenOp,
} from '@keukentafel/contract'
import { parseDatum } from '../../kern/datum.ts'
import { conflict, gelukt, nietGevonden, type Result } from '../../kern/result.ts'
import type { Context } from '../../platform/db/met.ts'
import { metPlan, type Geladen, type Sleutel } from '../plan/plan.commands.ts'
import type { PlanStatus } from '../plan/index.ts'
import { termijnVoldoen, termijnZetten } from '../termijn/termijn.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { werkregelBijwerken } from '../werklijst/werklijst.commands.ts'
import { contactControleren, contactNodig } from './afspraak.rules.ts'
import { magMetUitvoering } from './uitvoering.policy.ts'
import * as store from './uitvoering.store.ts'

const NIET_NU = conflict(
  'contact-niet-nu',
  'Contact spreekt u af als het plan definitief is, tot het is afgesloten.',
)
type Id = AntwoordVan<typeof PlannenOp>

const dagVan = (tekst: string, g: Geladen, veld: string): Result<Temporal.PlainDate> => {
  const dag = parseDatum(tekst)
  const goed = dag.ok ? contactControleren(dag.waarde, g.vandaag) : dag
  return goed.ok ? goed : { ok: false, weigeringen: goed.weigeringen.map((w) => ({ ...w, veld })) }
}

/** The next contact has a day, on the werklijst of who has the regie too. */
async function zetContact(ctx: Context, s: Sleutel, g: Geladen, op: Temporal.PlainDate): Promise<number> {
  const id = await store.upsertContact(g.trx, s, { gepland_op: op.toString(), door: ctx.wie.id })
  const { bron } = g.beleid.uitvoering.contact
  await termijnZetten(g.trx, {
    dossierId: s.dossierId,
    soort: 'contact',
    van: g.vandaag,
    uiterlijk: op,
    bron,
  })
  await werkregelBijwerken(g.trx, s.dossierId, { contactNodig: false })
  return id
}

const melden = (ctx: Context, s: Sleutel, g: Geladen, wat: 'gepland' | 'gehouden') =>
  tijdlijnSchrijven(g.trx, {
    dossierId: s.dossierId,
    wieId: ctx.wie.id,
    deel: 'plan',
    gebeurtenis: `contact.${wat}`,
    objectId: s.planId,
  })

const mag = (ctx: Context, g: Geladen): boolean =>
  magMetUitvoering(ctx.wie, { status: g.rij.status as PlanStatus, schrijft: g.omgeving.schrijft }).includes(
    'contact.plannen',
  )

/** Agrees when the team has contact again, also when others carry out the plan (PLAN-16); a second one moves it. */
export const contactPlannen = (ctx: Context, s: Sleutel, b: BodyVan<typeof PlannenOp>): Promise<Id> =>
  metPlan(ctx, s, 'contact.plannen', async (g) => {
    if (!mag(ctx, g)) return NIET_NU
    const op = dagVan(b.op, g, 'op')
    if (!op.ok) return op
    const id = await zetContact(ctx, s, g, op.waarde)
    await melden(ctx, s, g, 'gepland')
    return gelukt({ id })
  })

/** There was contact: how it goes, and when the next one is. Without a next one the plan asks for it (PLAN-16). */
export const contactHouden = (
  ctx: Context,
  s: Sleutel & { contactId: number },
  { verslag, volgende }: BodyVan<typeof HoudenOp>,
): Promise<Id> =>
  metPlan(ctx, s, 'contact.houden', async (g) => {
    if (!mag(ctx, g)) return NIET_NU
    if ((await store.findVolgende(g.trx, s))?.id !== s.contactId) return nietGevonden()
    const op = volgende === null ? gelukt(null) : dagVan(volgende, g, 'volgende')
    if (!op.ok) return op
    await store.updateContact(g.trx, s, { gehouden_op: g.vandaag.toString(), verslag, door: ctx.wie.id })
    await termijnVoldoen(g.trx, { dossierId: s.dossierId, soort: 'contact', op: g.vandaag })
    if (op.waarde === null) await contactBijPlan(g, s, g.rij.status as PlanStatus)
    else await zetContact(ctx, s, g, op.waarde)
    await melden(ctx, s, g, 'gehouden')
    return gelukt({ id: s.contactId })
  })

/** What a new state of the plan means for its contact: asked for while it runs, fallen away when it is closed. */
export async function contactBijPlan(g: Geladen, s: Sleutel, status: PlanStatus): Promise<void> {
  const { dossierId } = s
  if (status === 'afgesloten') {
    await store.updateContact(g.trx, s, { vervallen_op: g.vandaag.toString() })
    await termijnVoldoen(g.trx, { dossierId, soort: 'contact', op: g.vandaag })
  }
  const heeftVolgende = (await store.findVolgende(g.trx, s)) !== undefined
  await werkregelBijwerken(g.trx, dossierId, {
    contactNodig: contactNodig(g.beleid, { status, heeftVolgende }),
  })
}
