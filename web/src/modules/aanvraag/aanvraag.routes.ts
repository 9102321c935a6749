import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const aanvraagRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/aanvragen',
    component: lazyRouteComponent(() => import('./AanvragenPagina.tsx'), 'AanvragenPagina'),
  }),
] as const
