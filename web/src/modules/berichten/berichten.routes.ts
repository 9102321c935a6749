import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'
import { berichtenAdres } from './adres.ts'

export const berichtenRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/berichten',
    validateSearch: berichtenAdres,
    component: lazyRouteComponent(() => import('./BerichtenPagina.tsx'), 'BerichtenPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/berichten/$berichtId',
    component: lazyRouteComponent(() => import('./BerichtPagina.tsx'), 'BerichtPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/dossiers/$dossierId/berichten',
    component: lazyRouteComponent(() => import('./DossierBerichtenPagina.tsx'), 'DossierBerichtenPagina'),
  }),
] as const
