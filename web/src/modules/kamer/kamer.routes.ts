import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'
import type { RoosterAdres } from './adres.ts'

export const kamerRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/kamer',
    component: lazyRouteComponent(() => import('./KamerPagina.tsx'), 'KamerPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/kamer/rooster',
    // Read by the page itself: what stands here comes along with every first screen.
    validateSearch: (zoek): RoosterAdres => zoek,
    component: lazyRouteComponent(() => import('./RoosterPagina.tsx'), 'RoosterPagina'),
  }),
] as const
