import type {
  BodyVan,
  inzetAntwoorden as AntwoordOp,
  inzetToevoegen as ToevoegenOp,
} from '@keukentafel/contract'
import { parseDatum } from '../../kern/datum.ts'
import {
  alsGoed,
  conflict,
  geweigerd,
  gelukt,
  nietGevonden,
  verboden,
  verouderd,
  type Result,
  type Weigering,
} from '../../kern/result.ts'
import type { Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import { attenderen } from '../attendering/attendering.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { werkregelBijwerken } from '../werklijst/werklijst.commands.ts'
import { metPlan, type Antwoord, type Geladen, type Sleutel } from './plan.commands.ts'
import { inzetControleren } from './inzet.rules.ts'
import { toOmgeving } from './planfeiten.rules.ts'
import { magMetInzet } from './plan.policy.ts'
import type { PlanStatus } from './plan.rules.ts'
import { resultaatFouten } from './resultaat.rules.ts'
import * as inzetStore from './inzet.store.ts'
import { findLid, updatePlan } from './plan.store.ts'
import { lichtTaakFouten } from './vorm.rules.ts'
import { voorzieningFouten } from './voorziening.rules.ts'

type Invoer = BodyVan<typeof ToevoegenOp>
type InzetSleutel = Sleutel & { inzetId: number }

const dagFouten = (veld: string, tekst: string | null): readonly Weigering[] => {
  const uit = tekst === null ? null : parseDatum(tekst)
  return uit === null || uit.ok ? [] : uit.weigeringen.map((w) => ({ ...w, veld }))
}

function vormFouten(i: Invoer, g: Geladen): readonly Weigering[] {
  const dagen = [...dagFouten('vanaf', i.vanaf), ...dagFouten('tot', i.tot)]
  const volgorde = dagen.length === 0 && i.vanaf !== null && i.tot !== null && i.tot < i.vanaf
  const onbekend = !g.rij.doelen.some((d) => d.id === i.doelId)
  return [
    ...dagen,
    ...(volgorde
      ? [{ code: 'einde-voor-begin', tekst: 'De einddatum ligt voor de begindatum.', veld: 'tot' }]
      : []),
    ...(onbekend ? [{ code: 'doel-onbekend', tekst: 'Kies een doel uit het plan.', veld: 'doelId' }] : []),
  ]
}

/** Everything that is wrong with this task at once: its form, its step, and the reasons that are missing (PLAN-05). */
function controleren(i: Invoer, g: Geladen, inzetId?: number): Result<Invoer> {
  const vorm = vormFouten(i, g)
  if (vorm.some((w) => w.veld === 'tot' || w.veld === 'vanaf')) return alsGoed(vorm, i)
  const inzet = {
    doelId: i.doelId,
    uitvoerderType: i.uitvoerderType,
    trede: i.trede,
    redenen: i.redenen,
    status: 'gevraagd' as const,
    tot: i.tot === null ? null : Temporal.PlainDate.from(i.tot),
    zonderEinde: i.zonderEinde,
  }
  const regel = inzetControleren(g.beleid, inzet, toOmgeving(g.omgeving).uitzonderingen)
  const anderen = g.rij.inzetten.filter((oud) => oud.id !== inzetId).length
  const licht = g.rij.vorm === 'licht' ? lichtTaakFouten(i, anderen) : []
  const resultaat = resultaatFouten(g.beleid, { trede: i.trede, resultaat: i.resultaat ?? null })
  const voorziening = voorzieningFouten(g.beleid, { trede: i.trede, voorziening: i.voorziening ?? null })
  return alsGoed([...vorm, ...licht, ...(regel.ok ? [] : regel.weigeringen), ...resultaat, ...voorziening], i)
}

/** Whom the task names must be there; a name that stood in it already may stay, also after a departure. */
async function genoemdeControleren(
  g: Geladen,
  s: Sleutel,
  i: Invoer,
  oud?: { persoon_id: number | null },
): Promise<Result<null>> {
  const isNieuw = i.persoonId !== null && i.persoonId !== oud?.persoon_id
  if (isNieuw && (await findLid(g.trx, s.dossierId, i.persoonId ?? 0)) === undefined)
    return geweigerd('persoon-onbekend', 'Kies iemand van het huishouden.', 'persoonId')
  if (i.organisatieId !== null && !(await inzetStore.isOrganisatie(g.trx, i.organisatieId)))
    return geweigerd('organisatie-onbekend', 'Kies een organisatie uit de lijst.', 'organisatieId')
  return gelukt(null)
}

const toWaarden = (beleid: Beleid, i: Invoer): inzetStore.InzetWaarden => ({
  doel_id: i.doelId,
  persoon_id: i.persoonId,
  omschrijving: i.omschrijving,
  trede: i.trede,
  uitvoerder_type: i.uitvoerderType,
  uitvoerder_naam: i.uitvoerderNaam,
  organisatie_id: i.organisatieId,
  pijler: beleid.ladder.treden.find((t) => t.id === i.trede)?.pijler ?? null,
  product: i.product,
  uren_per_week: i.urenPerWeek,
  vanaf: i.vanaf,
  tot: i.tot,
  zonder_einde: i.zonderEinde,
  resultaat: i.resultaat ?? null,
  voorziening: i.voorziening ?? null,
})

/** Open tasks are never counted as help: the werklijst shows how many wait for a yes, and how many got a no (PLAN-26). */
export async function telOpen(trx: Trx, s: Sleutel): Promise<void> {
  const { gevraagd, geweigerd } = await inzetStore.countOpen(trx, s)
  await werkregelBijwerken(trx, s.dossierId, {
    openTaken: gevraagd + geweigerd,
    geweigerdeTaken: geweigerd,
  })
}

/** Something else in the plan is another version of it, so that the inwoner agrees anew; null when it moved on. */
export const planHerzien = (g: Geladen, s: Sleutel): Promise<number | null> =>
  updatePlan(g.trx, { ...s, versie: g.rij.version }, {})

/** What follows a change of any task: the plan is another version, and the count is taken again. */
const planGewijzigd = async (g: Geladen, s: Sleutel): Promise<void> => {
  await Promise.all([planHerzien(g, s), telOpen(g.trx, s)])
}

/** A task that means something else now: its executor is asked again (PLAN-26). Null when the version moved on. */
export async function inzetHerzien(g: Geladen, s: InzetSleutel & { versie: number }): Promise<number | null> {
  const version = await inzetStore.updateGevraagd(g.trx, s)
  if (version !== null) await planGewijzigd(g, s)
  return version
}

/** Puts a task in a plan that is loaded: who does what, on which step, with the reasons for every lower step. */
export async function inzetOpnemen(g: Geladen, s: Sleutel, i: Invoer): Promise<Result<Antwoord>> {
  const goed = controleren(i, g)
  if (!goed.ok) return goed
  const genoemd = await genoemdeControleren(g, s, i)
  if (!genoemd.ok) return genoemd
  const rij = await inzetStore.insertInzet(g.trx, s, toWaarden(g.beleid, i), i.redenen)
  await planGewijzigd(g, s)
  return gelukt(rij)
}

/** Writes down who does what, on which step of the ladder, with the reasons for every lower step (PLAN-04, PLAN-05). */
export const inzetToevoegen = (ctx: Context, s: Sleutel, i: Invoer): Promise<Antwoord> =>
  metPlan(ctx, s, 'plan.wijzigen', (g) => inzetOpnemen(g, s, i))

// The version that the caller saw is that of the task; the plan itself only has to be in the right state.
export const zonderVersie = (ctx: Context): Context => {
  const kopie = { ...ctx }
  delete kopie.versie
  return kopie
}

/** Changes a task; what was agreed about the old one is asked again. */
export const inzetWijzigen = (ctx: Context, s: InzetSleutel, i: Invoer): Promise<Antwoord> =>
  metPlan(zonderVersie(ctx), s, 'plan.wijzigen', async (g) => {
    const goed = controleren(i, g, s.inzetId)
    if (!goed.ok) return goed
    const oud = g.rij.inzetten.find((inzet) => inzet.id === s.inzetId)
    if (oud === undefined) return nietGevonden()
    const genoemd = await genoemdeControleren(g, s, i, oud)
    if (!genoemd.ok) return genoemd
    const version = await inzetStore.updateInzet(
      g.trx,
      { ...s, versie: ctx.versie ?? 0 },
      toWaarden(g.beleid, i),
      i.redenen,
    )
    if (version === null) return verouderd()
    await planGewijzigd(g, s)
    return gelukt({ id: s.inzetId, version })
  })

/** Takes a task out of the concept. */
export const inzetVerwijderen = (ctx: Context, s: InzetSleutel): Promise<null> =>
  metPlan(zonderVersie(ctx), s, 'plan.wijzigen', async (g) => {
    if (!g.rij.inzetten.some((oud) => oud.id === s.inzetId)) return nietGevonden()
    if (await inzetStore.heeftBesluit(g.trx, s))
      return conflict(
        'inzet-heeft-besluit',
        'Van deze taak staat al een afweging, een verwijzing of uren vast. De taak blijft in het plan; wijzig de tekst.',
      )
    if (!(await inzetStore.deleteInzet(g.trx, { ...s, versie: ctx.versie ?? 0 }))) return verouderd()
    await planGewijzigd(g, s)
    return gelukt(null)
  })

type Gegeven = InzetSleutel & BodyVan<typeof AntwoordOp>
/** The people at the table read the answer, and the regievoerder hears it (PLAN-26). */
async function antwoordMelden(
  ctx: Context,
  g: Geladen,
  { dossierId, inzetId, antwoord }: Gegeven,
): Promise<void> {
  await tijdlijnSchrijven(g.trx, {
    dossierId,
    wieId: ctx.wie.id,
    deel: 'plan',
    gebeurtenis: `inzet.${antwoord}`,
    objectId: inzetId,
  })
  await attenderen(g.trx, { dossierId, aan: 'regievoerder', soort: `taak.${antwoord}`, objectId: inzetId })
}

/** A named executor says yes or no; a no leaves the task open and tells the regievoerder (PLAN-26). */
export const inzetAntwoorden = (
  ctx: Context,
  s: InzetSleutel,
  a: BodyVan<typeof AntwoordOp>,
): Promise<Antwoord> =>
  metPlan(ctx, s, 'inzet.antwoorden', async (g) => {
    const inzet = g.rij.inzetten.find((i) => i.id === s.inzetId)
    if (inzet === undefined) return nietGevonden()
    const isEigenTaak =
      inzet.uitvoerder_type === 'zelf' &&
      (inzet.persoon_id === null || g.omgeving.persoon_ids.includes(inzet.persoon_id))
    const mag = magMetInzet(ctx.wie, {
      status: inzet.status as never,
      planStatus: g.rij.status as PlanStatus,
      schrijft: g.omgeving.schrijft,
      isEigenTaak,
    })
    if (!mag.includes('inzet.antwoorden'))
      return verboden('taak-niet-van-u', 'U kunt op deze taak geen antwoord geven.')
    // A yes is to these words: who saw others is asked again.
    if (inzet.version !== ctx.versie) return verouderd()
    const { version } = await inzetStore.updateInzetStatus(g.trx, s, {
      status: a.antwoord,
      door: ctx.wie.id,
      reden: a.reden ?? null,
    })
    await antwoordMelden(ctx, g, { ...s, antwoord: a.antwoord })
    await telOpen(g.trx, s)
    return gelukt({ id: s.inzetId, version })
  })
