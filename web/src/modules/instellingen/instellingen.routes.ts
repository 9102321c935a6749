import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const instellingenRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/instellingen',
    component: lazyRouteComponent(() => import('./InstellingenPagina.tsx'), 'InstellingenPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/meer',
    component: lazyRouteComponent(() => import('../../kader/MeerPagina.tsx'), 'MeerPagina'),
  }),
] as const
