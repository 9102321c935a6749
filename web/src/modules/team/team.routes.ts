import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const teamRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/team',
    component: lazyRouteComponent(() => import('./TeamPagina.tsx'), 'TeamPagina'),
  }),
] as const
