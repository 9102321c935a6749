import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { kaalRoute, werkplekRoute } from '../../wortel.tsx'

export const gesprekRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/dossiers/$dossierId/gesprek',
    component: lazyRouteComponent(() => import('./GesprekkenPagina.tsx'), 'GesprekkenPagina'),
  }),
] as const

/** The page at the table: no navigation around it. */
export const gesprekKaalRoutes = [
  createRoute({
    getParentRoute: () => kaalRoute,
    path: '/dossiers/$dossierId/gesprekken/$gesprekId',
    component: lazyRouteComponent(() => import('./GesprekPagina.tsx'), 'GesprekPagina'),
  }),
] as const
