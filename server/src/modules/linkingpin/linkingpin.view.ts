import type { LinkingPinTeam } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { grootste, niveauVan } from '../gebied/index.ts'
import { werktInBeide } from './linkingpin.rules.ts'
import type { PinRij, TeamRij, WerkerRij } from './linkingpin.store.ts'

/** One team with who connects it. A pin who left one of both teams counts no longer: the team then has none. */
export function toLinkingPinTeam(
  team: TeamRij,
  bij: { pinnen: readonly PinRij[]; werkers: readonly WerkerRij[]; magWijzen: boolean },
): LinkingPinTeam {
  const actief = bij.werkers.filter((w) => werktInBeide(w, team.id))
  const pinnen = bij.pinnen
    .filter((p) => p.team_id === team.id)
    .flatMap((p) => {
      const werker = actief.find((w) => w.id === p.medewerker_id)
      return werker === undefined ? [] : [{ ...p, wijkteams: werker.wijkteams }]
    })
  return {
    teamId: team.id,
    naam: team.naam,
    soort: team.soort,
    keten: team.keten,
    wijken: team.wijken,
    niveau: niveauVan(grootste(team.soorten) ?? 'stad'),
    pinnen: pinnen.map((p) => ({
      id: p.id,
      medewerkerId: p.medewerker_id,
      naam: p.naam,
      wijkteams: p.wijkteams,
      vanaf: dagInNederland(p.vanaf.toTemporalInstant()).toString(),
      mag: bij.magWijzen ? ['linkingpin.beeindigen'] : [],
    })),
    heeftGeen: pinnen.length === 0,
    kandidaten: bij.magWijzen
      ? actief
          .filter((w) => !pinnen.some((p) => p.medewerker_id === w.id))
          .map(({ id, naam, wijkteams }) => ({ id, naam, wijkteams }))
      : [],
  }
}
