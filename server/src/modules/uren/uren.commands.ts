import type {
  AntwoordVan,
  BodyVan,
  afbouwZetten as AfbouwOp,
  eerderZetten as EerderOp,
  urenRegistreren as RegistrerenOp,
} from '@keukentafel/contract'
import { parseDatum } from '../../kern/datum.ts'
import { alsGoed, conflict, gelukt, nietGevonden, verouderd, type Result } from '../../kern/result.ts'
import type { Context } from '../../platform/db/met.ts'
import { attenderen } from '../attendering/attendering.commands.ts'
import { inzetHerzien, planHerzien, zonderVersie } from '../plan/inzet.commands.ts'
import type { InzetStatus, PlanStatus } from '../plan/index.ts'
import { metPlan, type Antwoord, type Geladen, type Sleutel } from '../plan/plan.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { isAfwijking, stappenControleren, urenOordeel, urenSoort, weekControleren } from './uren.rules.ts'
import { magMetUren } from './uren.policy.ts'
import { toStap, toTaken } from './urenfeiten.rules.ts'
import * as store from './uren.store.ts'

type InzetSleutel = Sleutel & { inzetId: number }

/** One task of the plan with its hours; undefined when it has none. */
export async function feitenVan(g: Geladen, s: InzetSleutel) {
  const [stappen, weken, schalingen] = await Promise.all([
    store.findStappen(g.trx, s),
    store.findWeken(g.trx, s),
    store.findSchalingen(g.trx, s),
  ])
  return toTaken(g.rij.inzetten, { stappen, weken, schalingen, enige: null }).find(
    (f) => f.rij.id === s.inzetId,
  )
}
type Gevonden = NonNullable<Awaited<ReturnType<typeof feitenVan>>>

/** Not a task with hours. */
export const BIJ_ZELF = conflict('uren-bij-zelf', 'Wat iemand zelf doet, heeft geen uren.')
const NIET_NU = conflict(
  'uren-niet-nu',
  'Uren schrijft u op als het plan wordt uitgevoerd en iemand de taak heeft aangenomen.',
)

/** Is this a week of this task that can be written down now, and is what the caller saw still there? */
function weekGoed(ctx: Context, g: Geladen, f: Gevonden, w: { week: string; vorige: number | null }) {
  const mag = magMetUren(ctx.wie, {
    planStatus: g.rij.status as PlanStatus,
    status: f.rij.status as InzetStatus,
    schrijft: g.omgeving.schrijft,
  })
  if (!mag.includes('uren.registreren')) return NIET_NU
  const dag = parseDatum(w.week)
  if (!dag.ok)
    return alsGoed(
      dag.weigeringen.map((fout) => ({ ...fout, veld: 'week' })),
      dag,
    )
  const goed = weekControleren(f.taak, dag.waarde, g.vandaag)
  if (!goed.ok) return goed
  const stond = f.taak.weken.find((oud) => oud.week.equals(goed.waarde))?.uren ?? null
  return stond === w.vorige ? goed : verouderd()
}

/** What is given is not what was agreed: the people at the table read it, and the regievoerder hears it. */
async function afwijkingMelden(ctx: Context, g: Geladen, s: InzetSleutel & { stand: string }): Promise<void> {
  const { dossierId, inzetId, stand } = s
  await tijdlijnSchrijven(g.trx, {
    dossierId,
    wieId: ctx.wie.id,
    deel: 'plan',
    gebeurtenis: 'uren.afwijking',
    objectId: inzetId,
    gegevens: { stand },
  })
  await attenderen(g.trx, { dossierId, aan: 'regievoerder', soort: 'uren.afwijking', objectId: inzetId })
}

/**
 * Writes down how many hours there really were in a week (PLAN-20): the plan, its version and the agreement stay as
 * they are, whatever the number. The first week that brings the average outside what was agreed stands on the tijdlijn.
 * Codes: `uren-niet-nu`, those of `weekControleren`, `versie-verouderd` when somebody wrote another number meanwhile.
 */
export const urenRegistreren = (
  ctx: Context,
  s: InzetSleutel & { week: string },
  b: BodyVan<typeof RegistrerenOp>,
): Promise<AntwoordVan<typeof RegistrerenOp>> =>
  metPlan(ctx, s, 'uren.registreren', async (g) => {
    if (!g.rij.inzetten.some((i) => i.id === s.inzetId)) return nietGevonden()
    const was = await feitenVan(g, s)
    if (was === undefined) return BIJ_ZELF
    const goed: Result<unknown> = weekGoed(ctx, g, was, { week: s.week, vorige: b.vorige })
    if (!goed.ok) return goed
    await store.upsertWeek(g.trx, s, { week: s.week, uren: b.uren, door: ctx.wie.id })
    const nu = await feitenVan(g, s)
    const oordeel = (f: Gevonden) => urenOordeel(g.beleid, f.taak, f.taak.weken).voorstel.stand
    const stand = oordeel(nu ?? was)
    if (isAfwijking(stand) && stand !== oordeel(was)) await afwijkingMelden(ctx, g, { ...s, stand })
    return gelukt({ id: s.inzetId, stand })
  })

/** Days that exist, each at its own place. */
const dagenGoed = (stappen: BodyVan<typeof AfbouwOp>['stappen']): Result<null> =>
  alsGoed(
    stappen.flatMap(({ vanaf }, i) => {
      const uit = parseDatum(vanaf)
      return uit.ok ? [] : uit.weigeringen.map((w) => ({ ...w, veld: `stappen/${i}/vanaf` }))
    }),
    null,
  )

/** The steps in which the hours of a task change (PLAN-13); who said yes to the old ones is asked again (PLAN-26). */
export const afbouwZetten = (
  ctx: Context,
  s: InzetSleutel,
  { stappen }: BodyVan<typeof AfbouwOp>,
): Promise<Antwoord> =>
  metPlan(zonderVersie(ctx), s, 'plan.wijzigen', async (g) => {
    const inzet = g.rij.inzetten.find((i) => i.id === s.inzetId)
    if (inzet === undefined) return nietGevonden()
    const soort = urenSoort(inzet.uitvoerder_type)
    if (soort === null) return BIJ_ZELF
    const dagen = dagenGoed(stappen)
    if (!dagen.ok) return dagen
    const [feit] = toTaken([inzet], { stappen: [], weken: [], enige: null })
    const goed = feit === undefined ? nietGevonden() : stappenControleren(feit.taak, stappen.map(toStap))
    if (!goed.ok) return goed
    const version = await inzetHerzien(g, { ...s, versie: ctx.versie ?? 0 })
    if (version === null) return verouderd()
    await store.vervangStappen(g.trx, s, stappen)
    return gelukt({ id: s.inzetId, version })
  })

/** What there was before this plan, to tell old from new (PLAN-21). */
export const eerderZetten = (
  ctx: Context,
  s: Sleutel,
  { regels }: BodyVan<typeof EerderOp>,
): Promise<Antwoord> =>
  metPlan(ctx, s, 'plan.wijzigen', async (g) => {
    const leden = await store.findLeden(g.trx, s.dossierId)
    const fouten = regels.flatMap(({ persoonId }, i) =>
      persoonId === null || leden.some((lid) => lid.id === persoonId)
        ? []
        : [
            {
              code: 'persoon-onbekend',
              tekst: 'Kies iemand van het huishouden.',
              veld: `regels/${i}/persoonId`,
            },
          ],
    )
    if (fouten.length > 0) return { ok: false, weigeringen: fouten }
    await store.vervangEerder(
      g.trx,
      s,
      regels.map((r) => ({
        persoon_id: r.persoonId,
        omschrijving: r.omschrijving,
        soort: r.soort,
        uren_per_week: r.urenPerWeek,
      })),
    )
    const version = await planHerzien(g, s)
    return version === null ? verouderd() : gelukt({ id: s.planId, version })
  })
