/** Who may do what with a kamer and its rooster. Which kamers somebody sees at all, the database decides. */
import { heeftRol, type Wie } from '../../kern/wie.ts'

/** A teamleider, of a kamer of an own team. */
export const kamerMag = (wie: Wie, teamId: number): readonly string[] =>
  !wie.teams.includes(teamId)
    ? []
    : heeftRol(wie, 'teamleider')
      ? ['kamer.wijzigen', 'kamer.beeindigen', 'kamerdag.zetten', 'kamerdienst.toevoegen']
      : heeftRol(wie, 'sociaal_werker')
        ? ['kamerdienst.toevoegen']
        : []

/** Who is put on the rooster: by the teamleider everybody, by a sociaal werker only oneself. */
export const magVoor = (wie: Wie, medewerkerId: number): boolean =>
  heeftRol(wie, 'teamleider') || wie.id === medewerkerId

export const dienstMag = (wie: Wie, dienst: { teamId: number; medewerkerId: number }): readonly string[] =>
  kamerMag(wie, dienst.teamId).includes('kamerdienst.toevoegen') && magVoor(wie, dienst.medewerkerId)
    ? ['kamerdienst.beeindigen', 'kamerdienstdag.zetten']
    : []
