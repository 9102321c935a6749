import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'

export const organisatieRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/organisaties',
    component: lazyRouteComponent(() => import('./OrganisatiesPagina.tsx'), 'OrganisatiesPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/organisaties/$organisatieId',
    component: lazyRouteComponent(() => import('./OrganisatiePagina.tsx'), 'OrganisatiePagina'),
  }),
] as const
