/** The person or task that acts: known from the session, never from the request. */
export type Wie = {
  /** 0 for the public page, where nobody is known. */
  readonly id: number
  readonly soort: 'medewerker' | 'inwoner' | 'helper' | 'systeem' | 'publiek'
  readonly naam: string
  readonly rollen: readonly string[]
  readonly organisatieId: number | null
  readonly organisatie: string | null
  readonly teams: readonly number[]
  /** when this person last typed a password or the like; absent for who has no session */
  readonly versOp?: Temporal.Instant
}

/** Nobody is logged in: the public pages act as this. */
export const PUBLIEK: Wie = {
  id: 0,
  soort: 'publiek',
  naam: 'publieke pagina',
  rollen: [],
  organisatieId: null,
  organisatie: null,
  teams: [],
}

/** Does this person hold one of these roles? */
export const heeftRol = (wie: Wie, ...rollen: readonly string[]): boolean =>
  rollen.some((rol) => wie.rollen.includes(rol))

/** How long a login counts as fresh. Minutes (veiligheid.md, Stolen or forgotten session). */
export const VERS_MINUTEN = 15

/** Until when this login is fresh; null for who has no session. */
export const versTot = (wie: Wie): Temporal.Instant | null =>
  wie.versOp?.add({ minutes: VERS_MINUTEN }) ?? null
