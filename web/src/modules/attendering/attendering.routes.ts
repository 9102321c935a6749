import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const attenderingRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/nieuw',
    component: lazyRouteComponent(() => import('./AttenderingPagina.tsx'), 'AttenderingPagina'),
  }),
] as const
