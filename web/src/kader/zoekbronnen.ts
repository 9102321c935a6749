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

/** Where the search dialog looks, in the order of its answers. A module adds its source here. */
export const zoekbronnen = (rollen: readonly string[]): readonly ZoekBron[] => [plekken(rollen)]
