import type {
  AntwoordVan,
  BodyVan,
  inbrengDoen as DoenOp,
  inbrengOvernemen as OvernemenOp,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { alsGoed, conflict, gelukt, geweigerd, nietGevonden, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { attenderen } from '../attendering/attendering.commands.ts'
import { inzetOpnemen, planHerzien } from '../plan/inzet.commands.ts'
import { metPlan, type Geladen } from '../plan/plan.commands.ts'
import { lichtFouten } from '../plan/index.ts'
import { termijnVoldoen } from '../termijn/termijn.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { inbrengControleren, overnameStand, type InbrengInhoud } from './inbreng.rules.ts'
import * as store from './inbreng.store.ts'

const AL_BEANTWOORD = conflict(
  'inbreng-al-beantwoord',
  'Op deze inbreng is al geantwoord. Ververs de pagina en kijk wat ermee is gedaan.',
)

const schrijf = (trx: Trx, ctx: Context, dossierId: number, wat: { id: number; gebeurtenis: string }) =>
  tijdlijnSchrijven(trx, {
    dossierId,
    wieId: ctx.wie.id,
    deel: 'plan',
    gebeurtenis: wat.gebeurtenis,
    objectId: wat.id,
  })

/**
 * The inwoner writes in the own plan: also before there is one, and then it is the persoonlijk plan of Wmo 2.3.2 lid 2
 * (PLAN-10). The regievoerder hears it. Codes: those of the rule, `doel-onbekend`.
 */
export function inbrengDoen(
  ctx: Context,
  dossierId: number,
  body: BodyVan<typeof DoenOp>,
): Promise<AntwoordVan<typeof DoenOp>> {
  return metWie(ctx, { naam: 'inbreng.doen', dossierId }, async (trx) => {
    const persoon = await store.findPersoon(trx, dossierId, ctx.wie.id)
    if (persoon === undefined) return nietGevonden()
    const goed = inbrengControleren(body)
    if (!goed.ok) return goed
    const inhoud = goed.waarde
    if (inhoud.doelId !== null && !(await store.isDoel(trx, dossierId, inhoud.doelId)))
      return geweigerd('doel-onbekend', 'Kies een doel uit uw plan.', 'doelId')
    const door = { dossierId, persoonId: persoon.id, door: ctx.wie.id }
    const { id } = await store.insertInbreng(trx, door, inhoud)
    await termijnVoldoen(trx, { dossierId, soort: 'persoonlijk_plan', op: dagInNederland(ctx.moment) })
    await schrijf(trx, ctx, dossierId, { id, gebeurtenis: 'inbreng.gedaan' })
    await attenderen(trx, { dossierId, aan: 'regievoerder', soort: 'inbreng.gedaan', objectId: id })
    return gelukt({ id })
  })
}

type Sleutel = { dossierId: number; planId: number; inbrengId: number }
type Overname = BodyVan<typeof OvernemenOp>
type Gezet = { g: Geladen; doelId: number }

/** The goal it goes under: one that is there, or a new one in the words that were agreed. */
async function doelZetten(
  g: Geladen,
  s: Sleutel,
  rij: store.InbrengRij,
  tekst: string,
): Promise<Result<Gezet>> {
  if (rij.doel_id !== null)
    return g.rij.doelen.some((d) => d.id === rij.doel_id)
      ? gelukt({ g, doelId: rij.doel_id })
      : conflict('doel-onbekend', 'Het doel van deze inbreng staat niet meer in het plan. Overleg het samen.')
  const doelen = [...g.rij.doelen, { tekst }]
  const past = alsGoed(
    g.rij.vorm === 'licht' ? lichtFouten({ ...g.rij, eigenKracht: g.rij.eigen_kracht, doelen }) : [],
    null,
  )
  if (!past.ok) return past
  const nieuw = await store.insertDoel(g.trx, s, {
    tekst,
    persoonId: rij.persoon_id,
    volgorde: g.rij.doelen.length,
  })
  return gelukt({ g: { ...g, rij: { ...g.rij, doelen: [...g.rij.doelen, nieuw] } }, doelId: nieuw.id })
}

const toInhoud = (rij: store.InbrengRij): Pick<InbrengInhoud, 'doelTekst' | 'activiteit'> => ({
  doelTekst: rij.doel_tekst,
  activiteit: rij.activiteit,
})

/** The words that go into the plan: those of the inwoner, unless others were found together. */
const aangepast = (van: ReturnType<typeof toInhoud>, body: Overname): ReturnType<typeof toInhoud> => ({
  doelTekst: van.doelTekst === null ? null : (body.doelTekst ?? van.doelTekst),
  activiteit: van.activiteit === null ? null : (body.activiteit ?? van.activiteit),
})

const leegIsNull = (tekst = ''): string | null => (tekst.trim() === '' ? null : tekst.trim())

/** The task under that goal; null when nothing was to be done. */
async function taakZetten(
  { g, doelId }: Gezet,
  s: Sleutel,
  rij: store.InbrengRij,
  body: Overname,
): Promise<Result<number | null>> {
  if (rij.activiteit === null) {
    await planHerzien(g, s)
    return gelukt(null)
  }
  const uit = await inzetOpnemen(g, s, {
    doelId,
    persoonId: rij.persoon_id,
    omschrijving: body.activiteit ?? rij.activiteit,
    trede: body.trede ?? g.beleid.ladder.treden[0]?.id ?? '',
    uitvoerderType: rij.uitvoerder_type as 'zelf',
    uitvoerderNaam: rij.uitvoerder_naam ?? rij.voornamen,
    organisatieId: null,
    product: null,
    urenPerWeek: null,
    vanaf: null,
    tot: null,
    zonderEinde: null,
    redenen: body.redenen ?? {},
  })
  return uit.ok ? gelukt(uit.waarde.id) : uit
}

/**
 * Puts what the inwoner brought in into the concept, as it is or as it was adapted together; the words of the inwoner
 * stay beside it (PLAN-10). Codes: `inbreng-al-beantwoord`, those of a goal and of a task.
 */
export const inbrengOvernemen = (
  ctx: Context,
  s: Sleutel,
  body: Overname,
): Promise<AntwoordVan<typeof OvernemenOp>> =>
  metPlan(ctx, s, 'plan.wijzigen', async (g) => {
    const [rij] = await store.findInbreng(g.trx, s.dossierId, s.inbrengId)
    if (rij === undefined) return nietGevonden()
    if (rij.stand !== 'open') return AL_BEANTWOORD
    const van = toInhoud(rij)
    const naar = aangepast(van, body)
    const doel = await doelZetten(g, s, rij, naar.doelTekst ?? '')
    if (!doel.ok) return doel
    const taak = await taakZetten(doel.waarde, s, rij, body)
    if (!taak.ok) return taak
    const stand = overnameStand(van, naar)
    const antwoord = { stand, doelId: doel.waarde.doelId, inzetId: taak.waarde, door: ctx.wie.id }
    await store.updateInbreng(g.trx, s, { ...antwoord, toelichting: leegIsNull(body.toelichting) })
    await schrijf(g.trx, ctx, s.dossierId, { id: s.inbrengId, gebeurtenis: 'inbreng.overgenomen' })
    return gelukt({ id: s.inbrengId, stand })
  })

/** Says why it does not go into the plan; the words of the inwoner stay (PLAN-10). Codes: `inbreng-al-beantwoord`. */
export const inbrengAfwijzen = (
  ctx: Context,
  s: Omit<Sleutel, 'planId'>,
  toelichting: string,
): Promise<{ id: number }> =>
  metWie(ctx, { naam: 'inbreng.afwijzen', dossierId: s.dossierId, deel: 'plan' }, async (trx) => {
    const [rij] = await store.findInbreng(trx, s.dossierId, s.inbrengId)
    if (rij === undefined) return nietGevonden()
    const reden = toelichting.trim()
    if (reden === '') return geweigerd('toelichting-leeg', 'Schrijf op waarom niet.', 'toelichting')
    const antwoord = { stand: 'niet_overgenomen', toelichting: reden } as const
    const nieuw = await store.updateInbreng(trx, s, {
      ...antwoord,
      doelId: null,
      inzetId: null,
      door: ctx.wie.id,
    })
    if (!nieuw) return AL_BEANTWOORD
    await schrijf(trx, ctx, s.dossierId, { id: s.inbrengId, gebeurtenis: 'inbreng.niet_overgenomen' })
    return gelukt({ id: s.inbrengId })
  })
