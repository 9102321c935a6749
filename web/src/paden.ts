import type { Rol } from '@keukentafel/contract'
import type { Ingelogde } from './api/sessie.ts'

/** Who has work in the werklijst; the server decides. */
export const DOSSIERWERK: readonly Rol[] = [
  'sociaal_werker',
  'deskundig',
  'teamleider',
  'consulent',
  'berichtenverwerker',
  'aanbieder',
  'vrijwilliger',
  'consulent_sociale_zaken',
]

/** Who writes signalen down; the server decides. */
export const MELDERS: readonly Rol[] = ['sociaal_werker', 'teamleider', 'vrijwilliger']

/** Where somebody begins after login. */
export function thuisVan({ soort, rollen }: Pick<Ingelogde, 'soort' | 'rollen'>): string {
  if (soort === 'helper') return '/taak'
  if (soort !== 'medewerker') return '/mijn'
  if (DOSSIERWERK.some((rol) => rollen.includes(rol))) return '/werklijst'
  return rollen.includes('functioneel_beheerder') ? '/noodtoegangen' : '/instellingen'
}
