import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const oppakkingRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/hulpvragen',
    component: lazyRouteComponent(() => import('./HulpvragenPagina.tsx'), 'HulpvragenPagina'),
  }),
] as const
