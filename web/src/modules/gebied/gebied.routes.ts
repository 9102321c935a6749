import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const gebiedRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/plaatsen',
    component: lazyRouteComponent(() => import('./GebiedenPagina.tsx'), 'GebiedenPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/voorzieningen',
    component: lazyRouteComponent(
      () => import('../voorziening/VoorzieningenPagina.tsx'),
      'VoorzieningenPagina',
    ),
  }),
] as const
