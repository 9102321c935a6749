import type { PlanView } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import type { Wie } from '../../kern/wie.ts'
import type { Beleid } from '../beleid/index.ts'
import { evaluatiedagenVoorstellen, evaluatieStand, herinneringOp } from './evaluatie.rules.ts'
import { aandeelPerTrede, doelenZonderOplossing, teltMee, type InzetStatus } from './inzet.rules.ts'
import { toInzet, toOmgeving, toPlan, toTaakMetResultaat } from './planfeiten.rules.ts'
import { magDrukken, magMetInzet, magMetPlan, magUitnodigen } from './plan.policy.ts'
import { vaststellenBelet, type PlanStatus } from './plan.rules.ts'
import type { InzetRij, PlanRij } from './planlezen.store.ts'
import type { OmgevingRij } from './plan.store.ts'
import { resultaatWaarschuwingen, type ResultaatStand } from './resultaat.rules.ts'
import { LICHT, type Planvorm } from './vorm.rules.ts'

export type Bij = { beleid: Beleid; wie: Wie; omgeving: OmgevingRij; moment: Temporal.Instant }

const utc = (op: string | Date): string => new Date(op).toISOString()

function toInzetView(rij: InzetRij, plan: PlanRij, { wie, omgeving }: Bij): PlanView['inzetten'][number] {
  const status = rij.status as InzetStatus
  const isEigenTaak =
    rij.uitvoerder_type === 'zelf' &&
    (rij.persoon_id === null || omgeving.persoon_ids.includes(rij.persoon_id))
  const uitvoerderType = rij.uitvoerder_type as PlanView['inzetten'][number]['uitvoerderType']
  const feiten = { status, planStatus: plan.status as PlanStatus, schrijft: omgeving.schrijft }
  return {
    id: rij.id,
    doelId: rij.doel_id,
    persoonId: rij.persoon_id,
    omschrijving: rij.omschrijving,
    trede: rij.trede,
    uitvoerderType,
    uitvoerderNaam: rij.uitvoerder_naam,
    organisatieId: rij.organisatie_id,
    organisatie: rij.organisatie,
    pijler: rij.pijler,
    product: rij.product,
    urenPerWeek: rij.uren_per_week,
    vanaf: rij.vanaf,
    tot: rij.tot,
    zonderEinde: rij.zonder_einde,
    resultaat: rij.resultaat,
    voorziening: rij.voorziening,
    resultaatStand: rij.resultaat_stand as ResultaatStand | null,
    redenen: Object.fromEntries(rij.redenen.map((r) => [r.trede, r.reden])),
    status,
    statusOp: utc(rij.status_op),
    statusReden: rij.status_reden,
    teltMee: teltMee(status),
    version: rij.version,
    mag: [
      ...magMetInzet(wie, { ...feiten, isEigenTaak }),
      ...magUitnodigen(wie, { ...feiten, uitvoerderType }),
      ...(magDrukken(wie) && uitvoerderType !== 'zelf' ? ['inzet.drukken'] : []),
    ],
  }
}

function toLadder(plan: PlanRij, beleid: Beleid): PlanView['ladder'] {
  const aandeel = aandeelPerTrede(beleid, plan.inzetten.map(toInzet))
  return beleid.ladder.treden.map((t) => {
    const deel = aandeel.find((a) => a.trede === t.id)
    return {
      id: t.id,
      naam: t.naam,
      vraag: t.vraag,
      uitvoerders: t.uitvoerders,
      maatwerk: t.maatwerk,
      aantal: deel?.aantal ?? 0,
      procent: deel?.procent ?? 0,
    }
  })
}

function toEvaluaties(
  plan: PlanRij,
  { beleid, wie }: Bij,
  vandaag: Temporal.PlainDate,
): PlanView['evaluaties'] {
  return plan.evaluaties.map((e) => {
    const geplandOp = Temporal.PlainDate.from(e.gepland_op)
    const gehoudenOp = e.gehouden_op === null ? null : Temporal.PlainDate.from(e.gehouden_op)
    return {
      id: e.id,
      geplandOp: e.gepland_op,
      gehoudenOp: e.gehouden_op,
      uitkomst: e.uitkomst,
      // Written by the team for the team, without asking who of the household reads it.
      toelichting: wie.soort === 'medewerker' ? e.toelichting : null,
      stand: evaluatieStand(beleid, { geplandOp, gehoudenOp }, vandaag),
      herinnerOp: herinneringOp(beleid, geplandOp).toString(),
    }
  })
}

function toVoorstel(
  plan: PlanRij,
  beleid: Beleid,
  vandaag: Temporal.PlainDate,
): PlanView['evaluatieVoorstel'] {
  const einde = plan.verwachte_duur_weken === null ? null : vandaag.add({ weeks: plan.verwachte_duur_weken })
  const { voorstel, redenen } = evaluatiedagenVoorstellen(beleid, vandaag, einde)
  return { dagen: voorstel.map(String), redenen: [...redenen] }
}

function toDoelen(plan: PlanRij): PlanView['doelen'] {
  const zonder = doelenZonderOplossing(
    plan.doelen.map((d) => d.id),
    plan.inzetten.map(toInzet),
  )
  return plan.doelen.map((d) => ({
    id: d.id,
    tekst: d.tekst,
    leefgebied: d.leefgebied,
    persoonId: d.persoon_id,
    heeftOplossing: !zonder.includes(d.id),
  }))
}

/** Told until the plan is closed: what could be better, and what one can choose from (PLAN-28, PLAN-31). */
const toResultaten = (
  plan: PlanRij,
  beleid: Beleid,
): Pick<PlanView, 'resultaten' | 'waarschuwingen' | 'voorzieningen'> => ({
  voorzieningen: beleid.casusregie.uitvoeringsregie.map(({ id, naam }) => ({ id, naam })),
  resultaten: beleid.uitvoering.resultaten.lijst.map(({ id, naam, soort }) => ({
    id,
    naam,
    isVoorziening: soort === 'voorziening',
  })),
  waarschuwingen:
    plan.status === 'afgesloten'
      ? []
      : [...resultaatWaarschuwingen(beleid, plan.inzetten.map(toTaakMetResultaat))],
})

const toTeksten = (plan: PlanRij) => ({
  situatie: plan.situatie,
  ondersteuningsvraag: plan.ondersteuningsvraag,
  achterliggendeVraag: plan.achterliggende_vraag,
  eigenKracht: plan.eigen_kracht,
  netwerk: plan.netwerk,
  collectief: plan.collectief,
  professioneel: plan.professioneel,
  regisseurNaam: plan.regisseur_naam,
  regisseurRol: plan.regisseur_rol,
  verwachteDuurWeken: plan.verwachte_duur_weken,
})

const toVorm = ({ vorm }: PlanRij): Pick<PlanView, 'vorm' | 'vormGrenzen'> => ({
  vorm: vorm as Planvorm,
  vormGrenzen: vorm === 'licht' ? { tekst: LICHT.tekst, doel: LICHT.doel, doelen: LICHT.doelen } : null,
})

const toMag = (plan: PlanRij, { wie, omgeving }: Bij): string[] => [
  ...magMetPlan(wie, { status: plan.status as PlanStatus, schrijft: omgeving.schrijft }),
  ...(magDrukken(wie) ? ['plan.drukken'] : []),
]

/** The plan for the screen: everything the rules say about it, so that the web computes nothing. */
export function toPlanView(plan: PlanRij, bij: Bij): PlanView {
  const { beleid, omgeving } = bij
  const vandaag = dagInNederland(bij.moment)
  const status = plan.status as PlanStatus
  const belet =
    status === 'concept' || status === 'in_afstemming'
      ? vaststellenBelet(beleid, toPlan(plan), toOmgeving(omgeving))
      : []
  return {
    id: plan.id,
    dossierId: plan.dossier_id,
    status,
    ...toVorm(plan),
    ...toTeksten(plan),
    doelen: toDoelen(plan),
    inzetten: plan.inzetten.map((i) => toInzetView(i, plan, bij)),
    ladder: toLadder(plan, beleid),
    overgangen: plan.overgangen.map((o) => ({
      van: o.van,
      naar: o.naar,
      reden: o.reden,
      op: utc(o.op),
      door: o.naam,
    })),
    akkoorden: plan.akkoorden.map((a) => ({
      persoonId: a.persoon_id,
      hoe: a.hoe,
      op: utc(a.op),
      geldig: a.plan_version === plan.version || !['concept', 'in_afstemming'].includes(status),
    })),
    evaluaties: toEvaluaties(plan, bij, vandaag),
    evaluatieVoorstel: toVoorstel(plan, beleid, vandaag),
    ...toResultaten(plan, beleid),
    belet: belet.map((w) => ({ code: w.code, tekst: w.tekst, veld: w.veld ?? '' })),
    beleidVersie: plan.beleid_versie,
    version: plan.version,
    mag: toMag(plan, bij),
  }
}
