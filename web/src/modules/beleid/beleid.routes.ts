import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const beleidRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/beleid',
    component: lazyRouteComponent(() => import('./BeleidPagina.tsx'), 'BeleidPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/beleid/nieuw',
    component: lazyRouteComponent(() => import('./BeleidBewerkenPagina.tsx'), 'BeleidBewerkenPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/beleid/$versie',
    component: lazyRouteComponent(() => import('./BeleidVersiePagina.tsx'), 'BeleidVersiePagina'),
  }),
] as const
