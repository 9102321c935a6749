import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const besluitRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/dossiers/$dossierId/besluit',
    component: lazyRouteComponent(() => import('./BesluitPagina.tsx'), 'BesluitPagina'),
  }),
] as const
