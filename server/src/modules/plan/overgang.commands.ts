import type { BodyVan, planEvalueren as EvalueerOp } from '@keukentafel/contract'
import { alsGoed, gelukt, verouderd, type Result } from '../../kern/result.ts'
import type { Context } from '../../platform/db/met.ts'
import { bijstandInPlan } from '../bijstand/bijstand.commands.ts'
import { looptTermijn, termijnVoldoen, termijnZetten } from '../termijn/termijn.commands.ts'
import { evaluatieVolgen, hulpBijhouden, volgenEindigen } from '../planmaker/afschalen.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { contactBijPlan } from '../uitvoering/contact.commands.ts'
import { werkafsprakenVervallen } from '../werkafspraak/vervallen.commands.ts'
import { werkregelBijwerken } from '../werklijst/werklijst.commands.ts'
import { herinneringOp } from './evaluatie.rules.ts'
import { metPlan, type Antwoord, type Geladen, type Sleutel } from './plan.commands.ts'
import { insertResultaten } from './inzet.store.ts'
import { toOmgeving, toTaakMetResultaat } from './planfeiten.rules.ts'
import { standFouten } from './resultaat.rules.ts'
import type { PlanHandeling } from './plan.policy.ts'
import * as regels from './plan.rules.ts'
import * as store from './plan.store.ts'

/** Stores a transition that a rule allowed, with day and actor, and tells the people at the table (PLAN-08). */
async function bewaarOvergang(
  ctx: Context,
  s: Sleutel,
  g: Geladen,
  nieuw: regels.Plan,
): Promise<Result<Antwoord>> {
  const stap = nieuw.overgangen.at(-1)
  const status = nieuw.staat.status
  const afsluit = nieuw.staat.status === 'afgesloten' ? { afsluit_reden: nieuw.staat.reden } : {}
  const version = await store.updatePlan(g.trx, { ...s, versie: g.rij.version }, { status, ...afsluit })
  if (version === null) return verouderd()
  if (status === 'concept') await bijstandInPlan(g.trx, ctx, s.dossierId)
  await store.insertOvergang(g.trx, {
    dossier_id: s.dossierId,
    plan_id: s.planId,
    van: g.rij.status,
    naar: status,
    reden: stap?.reden ?? null,
    door: ctx.wie.id,
  })
  await tijdlijnSchrijven(g.trx, {
    dossierId: s.dossierId,
    wieId: ctx.wie.id,
    deel: 'plan',
    gebeurtenis: `plan.${status}`,
    objectId: s.planId,
    gegevens: { van: g.rij.status },
  })
  return gelukt({ id: s.planId, version })
}

type Stap = {
  naam: PlanHandeling
  regel: (g: Geladen) => Result<regels.Plan>
  daarna?: (g: Geladen, nieuw: regels.Plan) => Promise<void>
}
const overgang = (ctx: Context, s: Sleutel, { naam, regel, daarna }: Stap): Promise<Antwoord> =>
  metPlan(ctx, s, naam, async (g) => {
    const uit = regel(g)
    if (!uit.ok) return uit
    const bewaard = await bewaarOvergang(ctx, s, g, uit.waarde)
    if (bewaard.ok) await daarna?.(g, uit.waarde)
    return bewaard
  })

const handelend = (ctx: Context, g: Geladen): regels.Handelend => ({ door: ctx.wie.id, op: g.vandaag })

export const planAanbieden = (ctx: Context, s: Sleutel): Promise<Antwoord> =>
  overgang(ctx, s, {
    naam: 'plan.aanbieden',
    regel: (g) => regels.planAanbieden(g.plan, handelend(ctx, g)),
  })

/** Back to concept, to change it; the agreement falls away with the new version. */
export const planTerugnemen = (ctx: Context, s: Sleutel): Promise<Antwoord> =>
  overgang(ctx, s, {
    naam: 'plan.terugnemen',
    regel: (g) => regels.planTerugnemen(g.plan, handelend(ctx, g)),
  })

/** Definitief: refused with everything that still keeps it from that, at once (PLAN-08). */
export const planVaststellen = (ctx: Context, s: Sleutel): Promise<Antwoord> =>
  overgang(ctx, s, {
    naam: 'plan.vaststellen',
    regel: (g) => regels.planVaststellen(g.beleid, g.plan, toOmgeving(g.omgeving), handelend(ctx, g)),
    daarna: (g) => hulpBijhouden(g.trx, ctx, s, g.rij.inzetten),
  })

/** Sets the days of evaluation, each with its reminder, and the first of them as a term (PLAN-11, PLAN-12). */
async function zetEvaluaties(s: Sleutel, g: Geladen, dagen: readonly Temporal.PlainDate[]): Promise<void> {
  for (const dag of dagen) {
    const { id } = await store.insertEvaluatie(g.trx, {
      dossier_id: s.dossierId,
      plan_id: s.planId,
      gepland_op: dag.toString(),
    })
    await termijnZetten(g.trx, {
      dossierId: s.dossierId,
      soort: 'evaluatie',
      verwijstNaar: id,
      van: g.vandaag,
      uiterlijk: dag,
      herinnerOp: herinneringOp(g.beleid, dag),
      bron: g.beleid.plan.evaluatieElke.bron,
    })
  }
  await werkregelBijwerken(g.trx, s.dossierId, { fase: 'uitvoering' })
}

/** Nothing of this plan is to be done any more; what runs for the dossier besides it still is. */
async function uitWerklijst(s: Sleutel, g: Geladen): Promise<void> {
  const fase = (await looptTermijn(g.trx, s.dossierId)) ? {} : ({ fase: 'afgesloten' } as const)
  await werkregelBijwerken(g.trx, s.dossierId, { ...fase, openTaken: 0, geweigerdeTaken: 0 })
}

/** What was still planned for the plan as it was falls away; then what the new state asks is planned. */
async function opnieuwPlannen(ctx: Context, s: Sleutel, g: Geladen, { staat }: regels.Plan): Promise<void> {
  const { dossierId } = s
  for (const id of await store.vervalEvaluaties(g.trx, s, g.vandaag.toString()))
    await termijnVoldoen(g.trx, { dossierId, soort: 'evaluatie', verwijstNaar: id, op: g.vandaag })
  await contactBijPlan(g, s, staat.status)
  if (staat.status === 'in_uitvoering') await zetEvaluaties(s, g, staat.evaluatiedagen)
  if (staat.status === 'concept') await werkregelBijwerken(g.trx, dossierId, { fase: 'plan' })
  if (staat.status !== 'afgesloten') return
  await werkafsprakenVervallen(g.trx, s, g.vandaag)
  await volgenEindigen(g.trx, ctx, s)
  await uitWerklijst(s, g)
}

/** Begins the execution, or does what the evaluation decided. */
export const planUitvoeren = (ctx: Context, s: Sleutel): Promise<Antwoord> =>
  overgang(ctx, s, {
    naam: 'plan.uitvoeren',
    regel: (g) =>
      g.plan.staat.status === 'geevalueerd'
        ? regels.evaluatieUitvoeren(g.beleid, g.plan, handelend(ctx, g))
        : regels.planUitvoeren(g.beleid, g.plan, handelend(ctx, g)),
    daarna: (g, nieuw) => opnieuwPlannen(ctx, s, g, nieuw),
  })

type Evaluatie = BodyVan<typeof EvalueerOp>
async function evaluatieVastleggen(ctx: Context, s: Sleutel, g: Geladen, e: Evaluatie): Promise<void> {
  const { dossierId } = s
  const op = g.vandaag
  const { uitkomst, toelichting } = e
  const gehouden = { gehouden_op: op.toString(), uitkomst, toelichting, door: ctx.wie.id }
  const id = await store.updateEvaluatie(g.trx, s, gehouden)
  if (id !== null) await termijnVoldoen(g.trx, { dossierId, soort: 'evaluatie', verwijstNaar: id, op })
  await standenVastleggen(ctx, s, g, e)
  const standen = e.resultaten ?? []
  await evaluatieVolgen(g.trx, ctx, s, { uitkomst, standen, inzetten: g.rij.inzetten })
  await werkregelBijwerken(g.trx, dossierId, { fase: 'evaluatie' })
}

const takenVan = (g: Geladen) => g.rij.inzetten.map(toTaakMetResultaat)

/** In its state, and with a stand for the resultaat of every task that counts (PLAN-12, PLAN-28). */
function evaluatieGoed(ctx: Context, g: Geladen, e: Evaluatie): Result<regels.Plan> {
  const uit = regels.planEvalueren(g.plan, e.uitkomst, handelend(ctx, g))
  return uit.ok ? alsGoed(standFouten(takenVan(g), e.resultaten ?? []), uit.waarde) : uit
}

const standenVastleggen = (ctx: Context, s: Sleutel, g: Geladen, e: Evaluatie): Promise<void> =>
  insertResultaten(
    g.trx,
    (e.resultaten ?? []).map(({ inzetId, stand }) => ({
      dossier_id: s.dossierId,
      inzet_id: inzetId,
      resultaat: g.rij.inzetten.find((i) => i.id === inzetId)?.resultaat ?? '',
      stand,
      op: g.vandaag.toString(),
      door: ctx.wie.id,
    })),
  )

/** Holds an evaluation: one of three outcomes, which the next step carries out (PLAN-12). */
export const planEvalueren = (ctx: Context, s: Sleutel, e: Evaluatie): Promise<Antwoord> =>
  overgang(ctx, s, {
    naam: 'plan.evalueren',
    regel: (g) => evaluatieGoed(ctx, g, e),
    daarna: (g) => evaluatieVastleggen(ctx, s, g, e),
  })

/** Closes the plan before its end, with the reason. */
export const planAfsluiten = (ctx: Context, s: Sleutel, reden: string): Promise<Antwoord> =>
  overgang(ctx, s, {
    naam: 'plan.afsluiten',
    regel: (g) => regels.planAfsluiten(g.plan, reden, handelend(ctx, g)),
    daarna: (g, nieuw) => opnieuwPlannen(ctx, s, g, nieuw),
  })
