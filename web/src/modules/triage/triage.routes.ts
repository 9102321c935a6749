import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const triageRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/dossiers/$dossierId/triage',
    component: lazyRouteComponent(() => import('./TriagePagina.tsx'), 'TriagePagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/dossiers/$dossierId/instrumenten',
    component: lazyRouteComponent(() => import('./InstrumentenPagina.tsx'), 'InstrumentenPagina'),
  }),
] as const
