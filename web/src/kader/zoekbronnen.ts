import type { Rol } from '@keukentafel/contract'
import { NOODTOEGANG_PAD, NOODVRAGERS } from '../modules/noodtoegang/noodtoegang.ts'
import { personenBron } from '../modules/zoek/zoekbron.ts'
import type { Treffer, ZoekBron } from '../ui/ZoekDialoog.tsx'
import { menuVoor } from './menu.ts'

const plekken = (rollen: readonly string[]): ZoekBron => ({
  naam: 'Ga naar',
  zoek: (tekst) => {
    const begin = tekst.toLowerCase()
    const treffers: Treffer[] = menuVoor(rollen)
      .filter(({ woord }) => woord.toLowerCase().includes(begin))
      .map(({ naar, woord }) => ({ sleutel: naar, titel: woord, naar }))
    return Promise.resolve(treffers)
  },
})

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

const zoektMensen = (rollen: readonly string[]): boolean => ZOEKERS.some((rol) => rollen.includes(rol))

/** What the search offers to somebody with these roles. */
export const zoekWoord = (rollen: readonly string[]): string =>
  zoektMensen(rollen) ? 'Zoek een persoon op naam of BSN' : 'Zoek een pagina'

/** Where the search dialog looks, in the order of its answers. A module adds its source here. */
export const zoekbronnen = (rollen: readonly string[]): readonly ZoekBron[] =>
  zoektMensen(rollen) ? [personenBron, plekken(rollen)] : [plekken(rollen)]
