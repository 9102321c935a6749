import type { Hulplink as HulplinkView, Taak } from '@keukentafel/contract'
import type { Wie } from '../../kern/wie.ts'
import type { UitvoerderType } from '../beleid/index.ts'
import { magTaakBeantwoorden, type InzetStatus, type PlanStatus } from '../plan/index.ts'
import { hulplinkStand, type Hulplink } from './taak.rules.ts'
import type { GezochteLink, HulplinkRij, InzetRij, TaakRij } from './taak.store.ts'

/** What the policy judges a task by. */
export const toFeiten = (rij: InzetRij) => ({
  status: rij.status as InzetStatus,
  planStatus: rij.plan_status as PlanStatus,
  schrijft: rij.schrijft,
  uitvoerderType: rij.uitvoerder_type as UitvoerderType,
})
export const toTaakFeiten = (rij: TaakRij) => ({
  status: rij.status as InzetStatus,
  planStatus: rij.plan_status as PlanStatus,
})

type Bewaard = Pick<GezochteLink, 'verloopt_op' | 'gebruikt_op' | 'ingetrokken_op' | 'pogingen' | 'loopt'>
/** The link as the rule sees it. */
export const toHulplink = (rij: Bewaard): Hulplink => ({
  verlooptOp: rij.verloopt_op.toTemporalInstant(),
  isGebruikt: rij.gebruikt_op !== null,
  isIngetrokken: rij.ingetrokken_op !== null,
  pogingen: rij.pogingen,
  loopt: rij.loopt,
})

type BijLink = { readonly inzet: InzetRij; readonly moment: Temporal.Instant }

/** A link for who works on the plan: what became of it, and whether it can be withdrawn. */
export function toHulplinkView(rij: HulplinkRij, { inzet, moment }: BijLink): HulplinkView {
  const loopt =
    inzet.uitvoerder_naam === rij.voor && inzet.status !== 'gestopt' && inzet.plan_status !== 'afgesloten'
  const stand = hulplinkStand(toHulplink({ ...rij, loopt }), moment)
  return {
    id: rij.id,
    voor: rij.voor,
    stand,
    gemaaktOp: rij.gemaakt_op.toISOString(),
    verlooptOp: rij.verloopt_op.toISOString(),
    gebruiktOp: rij.gebruikt_op?.toISOString() ?? null,
    pogingen: rij.pogingen,
    mag: inzet.schrijft && (stand === 'verstuurd' || stand === 'gebruikt') ? ['hulplink.intrekken'] : [],
  }
}

type BijTaak = Pick<Taak, 'afspraken' | 'zorgen'> & {
  readonly telefoon: string
  readonly functie: string
  readonly magZorgen: readonly 'zorgen.melden'[]
}

/** The task as the helper reads it: what is asked, for whom and whom to call; nothing else of the plan. */
export const toTaak = (wie: Wie, rij: TaakRij, { afspraken, zorgen, magZorgen, ...bel }: BijTaak): Taak => ({
  inzetId: rij.inzet_id,
  omschrijving: rij.omschrijving,
  voorWie: rij.voor_wie ?? '',
  uitvoerderNaam: rij.uitvoerder_naam,
  urenPerWeek: rij.uren_per_week,
  vanaf: rij.vanaf,
  tot: rij.tot,
  status: rij.status as Taak['status'],
  contact: { naam: rij.regievoerder ?? '', ...bel },
  afspraken,
  zorgen,
  version: rij.version,
  mag: [...magTaakBeantwoorden(wie, toTaakFeiten(rij)), ...magZorgen],
})
