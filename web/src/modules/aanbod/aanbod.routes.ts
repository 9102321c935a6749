import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const aanbodRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/aanbod',
    component: lazyRouteComponent(() => import('./AanbodPagina.tsx'), 'AanbodPagina'),
  }),
] as const
