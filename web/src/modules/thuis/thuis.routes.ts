import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const thuisRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/doorgeven',
    component: lazyRouteComponent(() => import('./DoorgevenPagina.tsx'), 'DoorgevenPagina'),
  }),
] as const
