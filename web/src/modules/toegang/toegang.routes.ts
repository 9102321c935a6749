import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const toegangRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/dossiers/$dossierId/toegang',
    component: lazyRouteComponent(() => import('./ToegangPagina.tsx'), 'ToegangPagina'),
  }),
] as const
