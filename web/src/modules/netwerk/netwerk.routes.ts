import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const netwerkRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/dossiers/$dossierId/netwerk',
    component: lazyRouteComponent(() => import('./NetwerkPagina.tsx'), 'NetwerkPagina'),
  }),
] as const
