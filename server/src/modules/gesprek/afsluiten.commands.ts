import type { AntwoordVan, BodyVan, gesprekAfsluiten as AfsluitenOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { gelukt, verouderd, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { conceptVervalt } from '../concept/concept.commands.ts'
import { planMakenUitGesprek } from '../plan/plan.commands.ts'
import { looptTermijn, termijnVoldoen } from '../termijn/termijn.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { schrijfdelen } from '../toegang/toegang.queries.ts'
import { werkregelBijwerken } from '../werklijst/werklijst.commands.ts'
import { afhandelingControleren, type Afhandeling } from './afhandeling.rules.ts'
import { heeftOpenGesprek, heeftPlan } from './afhandeling.store.ts'
import { achterliggendeVraagControleren, conceptPlanUit, type Vragen } from './conceptplan.rules.ts'
import { driegesprekAfsluiten } from './driegesprek.rules.ts'
import { conceptSleutel, openGesprek } from './gesprek.commands.ts'
import type { GesprekGeheel } from './gesprek.queries.ts'
import {
  verslagAfsluiten,
  verslagWaarschuwingen,
  type VerslagGevolg,
  type VerslagUitkomst,
} from './gesprek.rules.ts'
import { findFase, updateAfgesloten, type GesprekSleutel } from './gesprek.store.ts'
import { toDriegesprek, toFeiten } from './gesprek.view.ts'

type Slot = BodyVan<typeof AfsluitenOp>
type Afgesloten = AntwoordVan<typeof AfsluitenOp>

async function naAfsluiten(
  trx: Trx,
  ctx: Context,
  sleutel: GesprekSleutel,
  uitkomst: VerslagUitkomst,
): Promise<void> {
  const { dossierId, id } = sleutel
  const op = dagInNederland(ctx.moment)
  await termijnVoldoen(trx, { dossierId, soort: 'bezoek', verwijstNaar: id, op })
  // The verslag is the outcome of the onderzoek in writing (Wmo 2.3.2 lid 8); with it the six weeks are met.
  await termijnVoldoen(trx, { dossierId, soort: 'onderzoek', op })
  await conceptVervalt(trx, ctx, dossierId, conceptSleutel(id))
  await tijdlijnSchrijven(trx, {
    dossierId,
    wieId: ctx.wie.id,
    deel: 'gesprek',
    gebeurtenis: 'gesprek.afgesloten',
    objectId: id,
    gegevens: { uitkomst },
  })
}

/** KTG-19: a vraag that was handled at the table asks nothing more; the line leaves the werklijst. */
async function uitWerklijst(trx: Trx, dossierId: number): Promise<void> {
  if ((await findFase(trx, dossierId)) !== 'gesprek' || (await looptTermijn(trx, dossierId))) return
  if ((await heeftPlan(trx, dossierId)) || (await heeftOpenGesprek(trx, dossierId))) return
  await werkregelBijwerken(trx, dossierId, { fase: 'afgesloten' })
}

/** First names tell the members apart in the texts of the plan. */
const voornamen = (leden: GesprekGeheel['bij']['leden']): Record<number, string> =>
  Object.fromEntries(leden.map((lid) => [lid.id, lid.naam.split(' ')[0] ?? '']))

const toVragen = (g: GesprekGeheel['gesprek']): Vragen => ({
  vraag: g.vraag,
  achterliggendeVraag: g.achterliggende_vraag,
  vraagIsAchterliggend: g.vraag_is_achterliggend,
})

/** The concept-plan of this gesprek; null when the huishouden already works with a plan (PLAN-01) or none is wanted. */
async function conceptPlan(
  trx: Trx,
  ctx: Context,
  { gesprek, bij }: GesprekGeheel,
  uitkomst: VerslagUitkomst,
): Promise<Result<number | null>> {
  if (uitkomst === 'advies' || !(await schrijfdelen(trx, bij.dossierId)).includes('plan')) return gelukt(null)
  const feiten = { ...toFeiten(gesprek, bij), ...toVragen(gesprek) }
  const uit = conceptPlanUit(bij.beleid, feiten, voornamen(bij.leden))
  const plan = await planMakenUitGesprek(trx, ctx, {
    dossierId: bij.dossierId,
    gesprekId: gesprek.id,
    vraag: uit.ondersteuningsvraag,
    doelen: uit.doelen,
    teksten: {
      achterliggende_vraag: uit.achterliggendeVraag,
      situatie: uit.situatie,
      eigen_kracht: uit.eigenKracht,
      netwerk: uit.netwerk,
    },
  })
  if (plan.ok) return gelukt(plan.waarde.id)
  return plan.weigeringen.some((w) => w.code === 'plan-al-actief') ? gelukt(null) : plan
}

const doelenVan = (gevolg: VerslagGevolg): Afgesloten['doelen'] =>
  gevolg.soort === 'concept_plan' ? gevolg.doelen.map((doel) => ({ ...doel })) : []

/** The first, when the second is good too; else everything that is wrong at once. */
const alsEen = <T>(een: Result<T>, ander: Result<unknown>): Result<T> => {
  if (ander.ok) return een
  return een.ok ? ander : { ok: false, weigeringen: [...een.weigeringen, ...ander.weigeringen] }
}

/** What is said about the vraag itself at the end (KTG-19, PLAN-18). */
async function afhandelingVan(trx: Trx, { gesprek, bij }: GesprekGeheel, slot: Slot): Promise<Afhandeling> {
  const krijgtPlan = slot.uitkomst === 'plan' && (await schrijfdelen(trx, bij.dossierId)).includes('plan')
  return {
    soort: gesprek.soort,
    uitkomst: slot.uitkomst,
    gegeven: slot.gegeven ?? [],
    toelichting: slot.toelichting ?? '',
    structureel: slot.structureel ?? null,
    metPlan: krijgtPlan || (await heeftPlan(trx, bij.dossierId)),
  }
}

/** What closing leads to, or everything that stands in its way at once. */
function gevolgVan(
  { gesprek, bij }: GesprekGeheel,
  slot: Slot,
  afhandeling: Afhandeling,
): Result<VerslagGevolg> {
  const anders: Result<unknown>[] = [
    achterliggendeVraagControleren(bij.beleid, toVragen(gesprek), slot.uitkomst ?? 'advies'),
    driegesprekAfsluiten(toDriegesprek(gesprek, bij.deelnemers)),
    afhandelingControleren(bij.beleid, afhandeling),
  ]
  return anders.reduce<Result<VerslagGevolg>>(
    alsEen,
    verslagAfsluiten(bij.beleid, toFeiten(gesprek, bij), slot),
  )
}

/**
 * Closes the gesprek with a plan or with advice (KTG-08, KTG-19). A warning that was not confirmed refuses (KTG-05,
 * KTG-15). Codes: those of `verslagAfsluiten`, `achterliggendeVraagControleren` and `afhandelingControleren`,
 * `gesprek-afgesloten`, `versie-verouderd`.
 */
export async function gesprekAfsluiten(
  ctx: Context,
  sleutel: GesprekSleutel,
  slot: Slot,
): Promise<Afgesloten> {
  const versies = await beleidVersies(ctx)
  const { dossierId, id } = sleutel
  const h = {
    naam: 'gesprek.afsluiten',
    dossierId,
    deel: 'gesprek',
    object: { soort: 'gesprek', id },
  } as const
  return metWie(ctx, h, async (trx): Promise<Result<Afgesloten>> => {
    const open = await openGesprek(trx, ctx, sleutel, versies)
    if (!open.ok) return open
    const { gesprek, bij } = open.waarde
    if (gesprek.version !== ctx.versie) return verouderd()
    const feiten = toFeiten(gesprek, bij)
    const afhandeling = await afhandelingVan(trx, open.waarde, slot)
    const gevolg = gevolgVan(open.waarde, slot, afhandeling)
    if (!gevolg.ok) return gevolg
    const uitkomst = slot.uitkomst ?? 'advies' // what was not chosen was refused above
    const bevestigd = verslagWaarschuwingen(bij.beleid, feiten).map((w) => w.code)
    const wie = { versie: gesprek.version, wieId: ctx.wie.id }
    const rij = await updateAfgesloten(trx, sleutel, wie, { ...afhandeling, uitkomst, bevestigd })
    if (rij === null) return verouderd()
    await naAfsluiten(trx, ctx, sleutel, uitkomst)
    const plan = await conceptPlan(trx, ctx, open.waarde, uitkomst)
    if (!plan.ok) return plan
    await uitWerklijst(trx, dossierId)
    return gelukt({
      uitkomst,
      doelen: doelenVan(gevolg.waarde),
      planId: plan.waarde,
      version: rij.version,
    })
  })
}
