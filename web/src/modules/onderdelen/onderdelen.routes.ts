import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { wortelRoute } from '../../wortel.tsx'

/** All components on one page, to look at. In no menu, without data, needs no login. */
export const onderdelenRoutes = [
  createRoute({
    getParentRoute: () => wortelRoute,
    path: '/onderdelen',
    component: lazyRouteComponent(() => import('./OnderdelenPagina.tsx'), 'OnderdelenPagina'),
  }),
] as const
