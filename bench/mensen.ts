/** The invented people who work in the benchmark, and which dossiers each of them holds. */

/** How many people of each kind there are: as many as the most clients that are measured. */
export const PERSONEN = 16
/** What a worker holds, and what a team of 25 such workers holds (architectuur.md, the people of the design page). */
export const PER_WERKER = 60
export const PER_TEAM = 1500
/** How many leefgebieden the richest gesprek asks of, and how many members of the household answer. */
export const AANTAL_LEEFGEBIEDEN = 12
export const AANTAL_LEDEN = 6
/** The teams that the consulent sees: six whole ones and the seventh, which is smaller, are 10,000 dossiers. */
export const CONSULENT_TEAMS = 7
/** The teams whose caseload one teamleider looks at together: of the first 5,000 dossiers all. */
export const STADSLEIDER_TEAMS = 4
const KLEIN_TEAM = { nummer: 6, grootte: 1000 }

export const SOORTEN = ['werker', 'teamleider', 'stadsleider', 'consulent'] as const
export type Soort = (typeof SOORTEN)[number]

const BASIS = {
  team: 1_000_000,
  werker: 2_000_000,
  teamleider: 1_100_000,
  consulent: 1_200_000,
  stadsleider: 1_300_000,
} as const

export const teamId = (team: number): number => BASIS.team + team
export const persoonId = (soort: Soort, nummer: number): number => BASIS[soort] + nummer
/** Among the sixty of each worker who is measured a few are extended: six people, twelve inzetten, 200 lines. */
export const isUitgebreid = (n: number): boolean =>
  n < PERSONEN * PER_WERKER && n % PER_WERKER >= 42 && !isConcept(n) && n % 9 > 2

export const inwonerId = (persoon: number): number => 10_000_000 + persoon

const grootteVan = (team: number): number => (team === KLEIN_TEAM.nummer ? KLEIN_TEAM.grootte : PER_TEAM)

/** The team and the worker that hold dossier `n` (counted from 0); workers are numbered over all teams. */
export function houdersVan(n: number): { team: number; werker: number } {
  let team = 0
  let rest = n
  for (; rest >= grootteVan(team); team++) rest -= grootteVan(team)
  return { team, werker: team * (PER_TEAM / PER_WERKER) + Math.floor(rest / PER_WERKER) }
}

/** One in three dossiers has a plan that is still a concept, in which tasks can be changed. */
export const isConcept = (n: number): boolean => n % 3 === 0

// Teamleider and consulent read by a scope; to write they hold a few dossiers of their own, each other ones.
const EIGEN = 3
const eersteConcept = (soort: Soort, nummer: number, k: number): number => {
  const plek = (soort === 'consulent' ? PERSONEN * EIGEN : 0) + nummer * EIGEN + k
  return plek * 3
}

/** The dossiers (from 0) whose plan this person may change. */
export function schrijfbaar(soort: Soort, nummer: number): number[] {
  if (soort !== 'werker') return Array.from({ length: EIGEN }, (_leeg, k) => eersteConcept(soort, nummer, k))
  const begin = nummer * PER_WERKER
  return Array.from({ length: PER_WERKER }, (_leeg, k) => begin + k).filter(isConcept)
}

/** How many of the first `aantal` dossiers this person sees; they are the first ones, for a worker their own sixty. */
export function zichtbaar(soort: Soort, nummer: number, aantal: number): { vanaf: number; tot: number } {
  if (soort === 'werker') return { vanaf: nummer * PER_WERKER, tot: (nummer + 1) * PER_WERKER }
  const meest = { teamleider: PER_TEAM, stadsleider: STADSLEIDER_TEAMS * PER_TEAM, consulent: 10_000 }
  return { vanaf: 0, tot: Math.min(aantal, meest[soort]) }
}
