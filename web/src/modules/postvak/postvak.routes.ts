import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

const TOON = ['afgesproken', 'gesloten'] as const

/** What the address of the postvak holds; without `toon` what is still to be divided. */
export type PostvakAdres = { readonly wijk?: number; readonly toon?: (typeof TOON)[number] }

export const postvakRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/postvak',
    validateSearch: (zoek: Record<string, unknown>): PostvakAdres => {
      const wijk = Number(zoek['wijk'])
      const toon = TOON.find((t) => t === zoek['toon'])
      return {
        ...(Number.isInteger(wijk) && wijk > 0 ? { wijk } : {}),
        ...(toon === undefined ? {} : { toon }),
      }
    },
    component: lazyRouteComponent(() => import('./PostvakPagina.tsx'), 'PostvakPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/postvak/nieuw',
    component: lazyRouteComponent(() => import('./NieuwPagina.tsx'), 'NieuwPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/postvak/$signaalId',
    component: lazyRouteComponent(() => import('./SignaalPagina.tsx'), 'SignaalPagina'),
  }),
] as const
