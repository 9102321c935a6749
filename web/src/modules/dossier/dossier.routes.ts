import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const dossierRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/dossiers/$dossierId',
    component: lazyRouteComponent(() => import('./DossierPagina.tsx'), 'DossierPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/dossiers/$dossierId/tijdlijn',
    component: lazyRouteComponent(() => import('./TijdlijnPagina.tsx'), 'TijdlijnPagina'),
  }),
] as const
