import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const spelregelRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/spelregels',
    validateSearch: (zoek: Record<string, unknown>): { versie?: number } =>
      typeof zoek['versie'] === 'number' ? { versie: zoek['versie'] } : {},
    component: lazyRouteComponent(() => import('./SpelregelsPagina.tsx'), 'SpelregelsPagina'),
  }),
] as const
