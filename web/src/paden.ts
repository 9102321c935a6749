import type { Ingelogde } from './api/sessie.ts'

/** Where somebody begins after login. */
export const THUIS: Record<Ingelogde['soort'], string> = {
  medewerker: '/werklijst',
  inwoner: '/mijn',
  helper: '/mijn-taken',
}
