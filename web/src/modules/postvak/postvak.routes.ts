import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { werkplekRoute } from '../../wortel.tsx'
import { leesAdres } from './adres.ts'

export const postvakRoutes = [
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/postvak',
    validateSearch: leesAdres,
    component: lazyRouteComponent(() => import('./PostvakPagina.tsx'), 'PostvakPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/postvak/nieuw',
    component: lazyRouteComponent(() => import('./NieuwPagina.tsx'), 'NieuwPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/postvak/outreachend',
    component: lazyRouteComponent(() => import('./OutreachPagina.tsx'), 'OutreachPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/postvak/lijsten',
    component: lazyRouteComponent(() => import('./LijstPagina.tsx'), 'LijstPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/postvak/cijfers',
    component: lazyRouteComponent(() => import('./CijfersPagina.tsx'), 'CijfersPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/postvak/signaleerders',
    component: lazyRouteComponent(() => import('./SignaleerdersPagina.tsx'), 'SignaleerdersPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/postvak/wijk',
    component: lazyRouteComponent(() => import('./CollectiefPagina.tsx'), 'CollectiefPagina'),
  }),
  createRoute({
    getParentRoute: () => werkplekRoute,
    path: '/postvak/$signaalId',
    component: lazyRouteComponent(() => import('./SignaalPagina.tsx'), 'SignaalPagina'),
  }),
] as const
