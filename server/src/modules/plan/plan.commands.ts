import type { BodyVan, planWijzigen as WijzigenOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import {
  alsGoed,
  conflict,
  gelukt,
  geweigerd,
  nietGevonden,
  verboden,
  verouderd,
  type Result,
  type Weigering,
} from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { bijstandInPlan } from '../bijstand/bijstand.commands.ts'
import type { ConceptDoel } from '../gesprek/index.ts'
import { onderdeelInDossier } from '../dossier/onderdeel.queries.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { regieRollen } from '../triage/index.ts'
import { werkregelBijwerken } from '../werklijst/werklijst.commands.ts'
import { toPlan } from './planfeiten.rules.ts'
import { isPlantaak, magMetPlan, type PlanHandeling } from './plan.policy.ts'
import * as regels from './plan.rules.ts'
import { findPlan, type PlanRij } from './planlezen.store.ts'
import * as store from './plan.store.ts'
import { eersteVorm, lichtFouten, vormKiezen, type Planvorm } from './vorm.rules.ts'

export type Sleutel = { dossierId: number; planId: number }
export type Antwoord = { id: number; version: number }
/** One plan, locked with its dossier, with everything a rule asks. */
export type Geladen = {
  trx: Trx
  rij: PlanRij
  plan: regels.Plan
  beleid: Beleid
  omgeving: store.OmgevingRij
  vandaag: Temporal.PlainDate
}

const NIET_IN_DEZE_STAND = conflict(
  'plan-status-past-niet',
  'Dit kan niet in de stand die het plan nu heeft. Ververs de pagina en kijk welke stap nu kan.',
)

const NIET_UW_TAAK = verboden(
  'plan-niet-uw-taak',
  'U mag dit plan lezen. Wie de regie heeft, of de inwoner zelf, doet deze stap.',
)

/** What is judged by a policy of its own, not by the state of the plan. */
const EIGEN = [
  'inzet.antwoorden',
  'inzet.starten',
  'uren.registreren',
  'inzet.schalen',
  'contact.plannen',
  'contact.houden',
  'planafspraak.vastleggen',
  'planafspraak.beeindigen',
  'terugval.melden',
  'terugval.afhandelen',
] as const
type EigenHandeling = (typeof EIGEN)[number]
const heeftEigen = (naam: PlanHandeling | EigenHandeling): naam is EigenHandeling =>
  EIGEN.some((eigen) => eigen === naam)

/** The inwoner reads the plan and owns it, and who helps sees it go worse: these need no right to write it. */
const ZONDER_SCHRIJVEN: readonly string[] = ['plan.akkoord', 'inzet.antwoorden', 'terugval.melden']

/** Loads the plan inside the handeling, checks the right and the version, and hands it to `doe`. */
export function metPlan<T>(
  ctx: Context,
  s: Sleutel,
  naam: PlanHandeling | EigenHandeling,
  doe: (g: Geladen) => Promise<Result<T>>,
): Promise<T> {
  const deel = ZONDER_SCHRIJVEN.includes(naam) ? {} : ({ deel: 'plan' } as const)
  return metWie(
    ctx,
    { naam, dossierId: s.dossierId, ...deel, object: { soort: 'plan', id: s.planId } },
    async (trx) => {
      const [rij, omgeving] = await Promise.all([
        findPlan(trx, s.dossierId, s.planId),
        store.findOmgeving(trx, s.dossierId, ctx.wie.id),
      ])
      if (rij === undefined) return nietGevonden()
      const status = rij.status as regels.PlanStatus
      // What is done with one task is judged by its own policy and version.
      if (!heeftEigen(naam)) {
        if (!isPlantaak(ctx.wie, omgeving.schrijft, naam)) return NIET_UW_TAAK
        if (!magMetPlan(ctx.wie, { status, schrijft: omgeving.schrijft }).includes(naam))
          return NIET_IN_DEZE_STAND
        if (ctx.versie !== undefined && ctx.versie !== rij.version) return verouderd()
      }
      return doe({
        trx,
        rij,
        plan: toPlan(rij),
        beleid: await beleidVan(ctx, rij.beleid_versie),
        omgeving,
        vandaag: dagInNederland(ctx.moment),
      })
    },
  )
}

type NieuwPlan = {
  dossierId: number
  gesprekId: number | null
  vraag: string
  doelen: readonly ConceptDoel[]
  teksten?: Partial<store.PlanTeksten>
  /** one of this gemeente; without it the plan begins with room for everything */
  vorm?: Planvorm
}

/**
 * Makes the concept-plan inside the transaction of another handeling: the gesprek that was closed (KTG-08).
 * Refused with `plan-al-actief` when the huishouden has an active plan (PLAN-01), and where plans have not begun (ALG-06).
 */
export async function planMakenUitGesprek(
  trx: Trx,
  ctx: Context,
  nieuw: NieuwPlan,
): Promise<Result<Antwoord>> {
  const mag = regels.planBeginnen(await store.findStatussen(trx, nieuw.dossierId))
  if (!mag.ok) return mag
  const magHier = await onderdeelInDossier(trx, ctx, nieuw.dossierId, 'plan')
  if (!magHier.ok) return magHier
  const { beleid_versie } = await store.findOmgeving(trx, nieuw.dossierId, ctx.wie.id)
  const beleid = await beleidVan(ctx, beleid_versie)
  const vorm = vormKiezen(beleid, nieuw.vorm ?? eersteVorm(beleid))
  if (!vorm.ok) return vorm
  const plan = await store.insertPlan(trx, {
    dossierId: nieuw.dossierId,
    gesprekId: nieuw.gesprekId,
    vraag: nieuw.vraag,
    beleidVersie: beleid_versie,
    vorm: vorm.waarde,
    door: ctx.wie.id,
  })
  const sleutel = { dossierId: nieuw.dossierId, planId: plan.id }
  await store.vervangDoelen(trx, sleutel, [...nieuw.doelen])
  await bijstandInPlan(trx, ctx, nieuw.dossierId)
  const version =
    nieuw.teksten === undefined
      ? plan.version
      : await store.updatePlan(trx, { ...sleutel, versie: plan.version }, nieuw.teksten)
  await tijdlijnSchrijven(trx, {
    dossierId: nieuw.dossierId,
    wieId: ctx.wie.id,
    deel: 'plan',
    gebeurtenis: 'plan.begonnen',
    objectId: plan.id,
  })
  await werkregelBijwerken(trx, nieuw.dossierId, { fase: 'plan' })
  return gelukt({ id: plan.id, version: version ?? plan.version })
}

/** Begins a plan without a gesprek before it, or from one that is named. */
export const planBeginnen = (
  ctx: Context,
  dossierId: number,
  { gesprekId = null, ...rest }: { gesprekId?: number | null; vorm?: Planvorm },
): Promise<Antwoord> =>
  metWie(ctx, { naam: 'plan.beginnen', dossierId, deel: 'plan' }, async (trx) =>
    gesprekId !== null && !(await store.isGesprek(trx, dossierId, gesprekId))
      ? geweigerd('gesprek-onbekend', 'Kies een gesprek van dit huishouden.', 'gesprekId')
      : planMakenUitGesprek(trx, ctx, { dossierId, gesprekId, vraag: '', doelen: [], ...rest }),
  )

/** Who may be named regisseur in the plan is for the gemeente to say (PLAN-07, REG-02). */
const regisseurMag = (beleid: Beleid, rol: string | null): Result<null> =>
  rol === null || regieRollen(beleid, 'wmo', 'regievoerder').voorstel.some((r) => r === rol)
    ? gelukt(null)
    : geweigerd(
        'regisseur-rol-niet-toegestaan',
        'Iemand met deze rol kan hier geen regisseur zijn. Kies een andere rol.',
        'regisseurRol',
      )

type Doel = BodyVan<typeof WijzigenOp>['doelen'][number]

/** A goal is one of this plan, and of somebody of this household; who left keeps the goals that were there. */
async function doelenControleren(
  { trx, rij }: Geladen,
  s: Sleutel,
  doelen: readonly Doel[],
): Promise<Result<null>> {
  const fouten: Weigering[] = []
  for (const [i, d] of doelen.entries()) {
    const oud = rij.doelen.find((bestaand) => bestaand.id === d.id)
    if (d.id !== undefined && oud === undefined)
      fouten.push({
        code: 'doel-onbekend',
        tekst: 'Dit doel staat niet in dit plan.',
        veld: `doelen/${i}/id`,
      })
    const isNieuw = d.persoonId !== null && d.persoonId !== oud?.persoon_id
    if (isNieuw && (await store.findLid(trx, s.dossierId, d.persoonId ?? 0)) === undefined)
      fouten.push({
        code: 'persoon-onbekend',
        tekst: 'Kies iemand van het huishouden.',
        veld: `doelen/${i}/persoonId`,
      })
  }
  return alsGoed(fouten, null)
}

/** Saves texts and goals of a concept. Every save is a new version, so an agreement with an older one no longer counts. */
export const planWijzigen = (ctx: Context, s: Sleutel, w: BodyVan<typeof WijzigenOp>): Promise<Antwoord> =>
  metPlan(ctx, s, 'plan.wijzigen', async (g) => {
    const { trx, rij, beleid } = g
    const bezet = rij.doelen.filter(
      (d) => rij.inzetten.some((i) => i.doel_id === d.id) && !w.doelen.some((n) => n.id === d.id),
    )
    if (bezet.length > 0)
      return conflict(
        'doel-heeft-taken',
        'Bij een doel dat u weghaalt staan nog taken. Haal eerst de taken weg.',
      )
    const regisseur = regisseurMag(beleid, w.regisseurRol)
    if (!regisseur.ok) return regisseur
    const goed = await doelenControleren(g, s, w.doelen)
    if (!goed.ok) return goed
    const past = alsGoed(rij.vorm === 'licht' ? lichtFouten(w) : [], null)
    if (!past.ok) return past
    const { doelen, ...t } = w
    const version = await store.updatePlan(
      trx,
      { ...s, versie: rij.version },
      {
        situatie: t.situatie,
        ondersteuningsvraag: t.ondersteuningsvraag,
        eigen_kracht: t.eigenKracht,
        netwerk: t.netwerk,
        collectief: t.collectief,
        professioneel: t.professioneel,
        regisseur_naam: t.regisseurNaam,
        regisseur_rol: t.regisseurRol,
        verwachte_duur_weken: t.verwachteDuurWeken,
      },
    )
    if (version === null) return verouderd()
    await store.vervangDoelen(trx, s, doelen)
    return gelukt({ id: s.planId, version })
  })
