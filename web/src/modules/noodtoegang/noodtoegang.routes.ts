import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const noodtoegangRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/noodtoegang',
    component: lazyRouteComponent(() => import('./NoodtoegangPagina.tsx'), 'NoodtoegangPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/noodtoegangen',
    component: lazyRouteComponent(() => import('./NoodtoegangenPagina.tsx'), 'NoodtoegangenPagina'),
  }),
] as const
