/** From what is stored to what the rules reason about: one reading of a plan, for commands and for the screen alike. */
import { dagInNederland } from '../../kern/datum.ts'
import type { Complexiteit, LadderUitzondering, UitvoerderType } from '../beleid/index.ts'
import { akkoordTelt } from './akkoord.rules.ts'
import type { Inzet, InzetStatus } from './inzet.rules.ts'
import type { TaakMetResultaat } from './resultaat.rules.ts'
import type { Akkoord, EvaluatieUitkomst, Plan, PlanOmgeving, PlanStaat, PlanStatus } from './plan.rules.ts'

export type BewaardeInzet = {
  readonly doel_id: number
  readonly uitvoerder_type: string
  readonly trede: string
  readonly status: string
  readonly tot: string | null
  readonly zonder_einde: string | null
  readonly redenen: readonly { readonly trede: string; readonly reden: string }[]
}
export type BewaardPlan = {
  readonly status: string
  readonly version: number
  readonly situatie: string
  readonly ondersteuningsvraag: string
  readonly eigen_kracht: string
  readonly netwerk: string
  readonly verwachte_duur_weken: number | null
  readonly afsluit_reden: string | null
  readonly doelen: readonly { readonly id: number; readonly tekst: string }[]
  readonly inzetten: readonly BewaardeInzet[]
  readonly akkoorden: readonly {
    readonly persoon_id: number
    readonly hoe: string
    readonly plan_version: number
    readonly op: string | Date
    /** null = not known */
    readonly geboortedatum: string | null
  }[]
  readonly evaluaties: readonly {
    readonly id: number
    readonly gepland_op: string
    readonly uitkomst: string | null
  }[]
}

const instant = (op: string | Date): Temporal.Instant =>
  op instanceof Date ? op.toTemporalInstant() : Temporal.Instant.from(op)

export const toInzet = (rij: BewaardeInzet): Inzet => ({
  doelId: rij.doel_id,
  uitvoerderType: rij.uitvoerder_type as UitvoerderType,
  trede: rij.trede,
  redenen: Object.fromEntries(rij.redenen.map(({ trede, reden }) => [trede, reden])),
  status: rij.status as InzetStatus,
  tot: rij.tot === null ? null : Temporal.PlainDate.from(rij.tot),
  zonderEinde: rij.zonder_einde,
})

export const toTaakMetResultaat = (rij: {
  readonly id: number
  readonly trede: string
  readonly status: string
  readonly resultaat: string | null
}): TaakMetResultaat => ({ ...rij, status: rij.status as InzetStatus })

type BewaardAkkoord = BewaardPlan['akkoorden'][number]
const dagVan = (a: BewaardAkkoord): Temporal.PlainDate => dagInNederland(instant(a.op))
const telt = (a: BewaardAkkoord): boolean =>
  akkoordTelt(a.geboortedatum === null ? null : Temporal.PlainDate.from(a.geboortedatum), dagVan(a))

/** The last agreement that carries the plan; whether it is of this version is for the rules to say. */
function laatsteAkkoord(rij: BewaardPlan): Akkoord | null {
  const laatste = rij.akkoorden.findLast(telt)
  if (laatste === undefined) return null
  return {
    persoonId: laatste.persoon_id,
    op: dagVan(laatste),
    hoe: laatste.hoe as Akkoord['hoe'],
    planVersie: laatste.plan_version,
  }
}

type MetAkkoord = Exclude<PlanStatus, 'concept' | 'in_afstemming' | 'afgesloten'>

function toStaatMetAkkoord(rij: BewaardPlan, status: MetAkkoord, akkoord: Akkoord): PlanStaat {
  switch (status) {
    case 'definitief':
      return { status, akkoord }
    case 'in_uitvoering':
      return {
        status,
        akkoord,
        evaluatiedagen: rij.evaluaties.map((e) => Temporal.PlainDate.from(e.gepland_op)),
      }
    case 'geevalueerd': {
      // The last that was held, which a plan that was made shorter may have planned on an earlier day.
      const gehouden = rij.evaluaties.filter((e) => e.uitkomst !== null).toSorted((a, b) => a.id - b.id)
      const uitkomst = gehouden.at(-1)?.uitkomst ?? 'voortzetten'
      return { status, akkoord, uitkomst: uitkomst as EvaluatieUitkomst }
    }
  }
}

const vanDezeVersie = (rij: BewaardPlan, akkoord: Akkoord | null): Akkoord | null =>
  akkoord?.planVersie === rij.version ? akkoord : null

function toStaat(rij: BewaardPlan): PlanStaat {
  const akkoord = laatsteAkkoord(rij)
  const status = rij.status as PlanStatus
  switch (status) {
    case 'concept':
      return { status }
    case 'in_afstemming':
      return { status, akkoord: vanDezeVersie(rij, akkoord) }
    case 'afgesloten':
      return { status, reden: rij.afsluit_reden ?? '' }
    case 'definitief':
    case 'in_uitvoering':
    case 'geevalueerd':
      // Stored without an agreement it counts as not agreed: nothing may be built on it (PLAN-08).
      return akkoord === null
        ? { status: 'in_afstemming', akkoord: null }
        : toStaatMetAkkoord(rij, status, akkoord)
  }
}

/** The plan as the rules see it. */
export const toPlan = (rij: BewaardPlan): Plan => ({
  versie: rij.version,
  staat: toStaat(rij),
  inhoud: {
    situatie: rij.situatie,
    ondersteuningsvraag: rij.ondersteuningsvraag,
    eigenKracht: rij.eigen_kracht,
    netwerk: rij.netwerk,
    doelen: rij.doelen,
    inzetten: rij.inzetten.map(toInzet),
    verwachteDuurWeken: rij.verwachte_duur_weken,
  },
  overgangen: [],
})

type BewaardeOmgeving = {
  readonly oordeel: Complexiteit | null
  readonly regievoerders: number
  /** what the last triage established (invariant 3) */
  readonly uitzonderingen: readonly LadderUitzondering[]
  readonly wacht_op_bezoek: boolean
  readonly planmaker?: { readonly afbouw: string } | null
}

export const toOmgeving = (rij: BewaardeOmgeving): PlanOmgeving => ({
  // Who follows reads the plan and not the triage; only a complex plan has a maker (PLAN-23).
  oordeel: rij.oordeel ?? ((rij.planmaker ?? null) === null ? null : 'complex'),
  regievoerders: rij.regievoerders,
  uitzonderingen: rij.uitzonderingen,
  wachtOpBezoek: rij.wacht_op_bezoek,
  ...(rij.planmaker === undefined ? {} : { maker: rij.planmaker }),
})
