import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const regieRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/dossiers/$dossierId/regie',
    component: lazyRouteComponent(() => import('./RegiePagina.tsx'), 'RegiePagina'),
  }),
] as const
