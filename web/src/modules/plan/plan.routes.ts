import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const planRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/dossiers/$dossierId/plan',
    component: lazyRouteComponent(() => import('./PlanPagina.tsx'), 'PlanPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/plannen',
    component: lazyRouteComponent(() => import('./PlannenPagina.tsx'), 'PlannenPagina'),
  }),
] as const
