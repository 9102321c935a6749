import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'
import { werklijstAdres } from './adres.ts'

export const werklijstRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/werklijst',
    validateSearch: werklijstAdres,
    component: lazyRouteComponent(() => import('./WerklijstPagina.tsx'), 'WerklijstPagina'),
  }),
] as const
