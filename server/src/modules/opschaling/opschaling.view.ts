import type { LinkingPinTeam, OpschalingView } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import type { Wie } from '../../kern/wie.ts'
import type { Beleid, OpschalingDoel } from '../beleid/index.ts'
import { magMetOpschaling } from './opschaling.policy.ts'
import { isOverEinde } from './opschaling.rules.ts'
import type { OpenRij, OpschalingRij } from './opschaling.store.ts'

export type ViewBij = {
  readonly wie: Wie
  readonly vandaag: Temporal.PlainDate
  readonly beleid: Beleid
  readonly heeftTaak: boolean
  readonly teams: readonly LinkingPinTeam[]
}

const doelVan = (beleid: Beleid, doel: OpschalingDoel) => beleid.schakelen.doelen.find((d) => d.doel === doel)
export const doelNaam = (beleid: Beleid, doel: OpschalingDoel): string =>
  doelVan(beleid, doel)?.naam ?? doel.replaceAll('_', ' ')

const dag = (moment: Date): Temporal.PlainDate => dagInNederland(moment.toTemporalInstant())
const dagen = (van: Temporal.PlainDate, tot: Temporal.PlainDate): number =>
  Math.max(0, van.until(tot, { largestUnit: 'day' }).days)
const plandag = (tekst: string | null) => (tekst === null ? null : Temporal.PlainDate.from(tekst))

/** One opschaling with its problems and steps, and what this person may do with it. */
export function toOpschalingView(rij: OpschalingRij, bij: ViewBij): OpschalingView {
  const begin = dag(rij.aangevraagd_op)
  const eind = rij.klaar_op === null ? bij.vandaag : dag(rij.klaar_op)
  const team = bij.teams.find((t) => t.teamId === rij.naar_team_id)
  const betrekking = { heeftTaak: bij.heeftTaak, verantwoordelijkeId: rij.verantwoordelijke_id }
  return {
    id: rij.id,
    doel: rij.doel,
    doelNaam: doelNaam(bij.beleid, rij.doel),
    naarTeam:
      team === undefined
        ? null
        : { id: team.teamId, naam: team.naam, linkingPinnen: team.pinnen.map((p) => p.naam) },
    reden: rij.reden,
    verantwoordelijke: { id: rij.verantwoordelijke_id, naam: rij.verantwoordelijke_naam },
    status: rij.status,
    aangevraagdOp: begin.toString(),
    aangevraagdDoor: rij.door,
    dagen: dagen(begin, eind),
    begonnenOp: rij.begonnen_op,
    geplandEinde: rij.gepland_einde,
    isOverEinde: rij.klaar_op === null && isOverEinde(plandag(rij.gepland_einde), bij.vandaag),
    problemen: rij.problemen.map((p) => ({ id: p.id, tekst: p.tekst, stabielOp: p.stabiel_op })),
    stappen: rij.stappen.map((s) => ({ ...s, op: new Date(s.op).toISOString() })),
    bron: doelVan(bij.beleid, rij.doel)?.bron ?? bij.beleid.schakelen.bron,
    version: rij.version,
    mag: [...magMetOpschaling(bij.wie, rij.status, betrekking)],
  }
}

/** One line of the list of the teamleider (REG-06). */
export const toOpenRij = (rij: OpenRij, bij: { vandaag: Temporal.PlainDate; beleid: Beleid }) => ({
  dossierId: rij.dossier_id,
  kenmerk: rij.kenmerk,
  huishouden: rij.huishouden,
  team: rij.team,
  opschalingId: rij.id,
  doelNaam: doelNaam(bij.beleid, rij.doel),
  naarTeam: rij.naar_team,
  status: rij.status,
  verantwoordelijke: rij.verantwoordelijke_naam,
  dagen: dagen(dag(rij.aangevraagd_op), bij.vandaag),
  geplandEinde: rij.gepland_einde,
  isOverEinde: isOverEinde(plandag(rij.gepland_einde), bij.vandaag),
  isStabiel: rij.is_stabiel,
})

/** How many run per team, and how long the oldest does; the most first. */
export function perTeam(rijen: readonly { team: string; dagen: number }[]) {
  return [...Map.groupBy(rijen, (r) => r.team)]
    .map(([team, groep]) => ({
      team,
      aantal: groep.length,
      oudsteDagen: Math.max(...groep.map((r) => r.dagen)),
    }))
    .toSorted((a, b) => b.aantal - a.aantal || a.team.localeCompare(b.team, 'nl'))
}
