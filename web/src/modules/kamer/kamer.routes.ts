import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'
import { leesRoosterAdres } from './adres.ts'

export const kamerRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/kamer',
    component: lazyRouteComponent(() => import('./KamerPagina.tsx'), 'KamerPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/kamer/rooster',
    validateSearch: leesRoosterAdres,
    component: lazyRouteComponent(() => import('./RoosterPagina.tsx'), 'RoosterPagina'),
  }),
] as const
