import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const bezoekRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/bezoeken',
    component: lazyRouteComponent(() => import('./BezoekenPagina.tsx'), 'BezoekenPagina'),
  }),
] as const
