import type { Rol } from '@keukentafel/contract'
import { NOODTOEGANG_PAD, NOODVRAGERS } from '../modules/noodtoegang/noodtoegang.ts'
import type { Treffer } from '../ui/ZoekDialoog.tsx'

// A vrijwilliger or aanbieder finds no dossiers (ALG-03); the server refuses it too.
const ZOEKERS: readonly Rol[] = [
  'sociaal_werker',
  'deskundig',
  'teamleider',
  'consulent',
  'berichtenverwerker',
]

/** What is left for who finds nothing and cannot wait (PRI-03). */
export const bijNiets = (rollen: readonly string[]): Pick<Treffer, 'titel' | 'naar'> | undefined =>
  NOODVRAGERS.some((rol) => rollen.includes(rol))
    ? { titel: 'Spoed? Vraag noodtoegang', naar: NOODTOEGANG_PAD }
    : undefined

/** Who finds people here. */
export const zoektMensen = (rollen: readonly string[]): boolean => ZOEKERS.some((rol) => rollen.includes(rol))

/** What the search offers to somebody with these roles. */
export const zoekWoord = (rollen: readonly string[]): string =>
  zoektMensen(rollen) ? 'Zoek een persoon op naam of BSN' : 'Zoek een pagina'
