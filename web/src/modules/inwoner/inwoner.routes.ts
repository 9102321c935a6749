import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inwonerRoute } from '../../wortel.tsx'

const deel = { getParentRoute: () => inwonerRoute }

export const inwonerRoutes = [
  createRoute({
    ...deel,
    path: '/mijn',
    component: lazyRouteComponent(() => import('./MijnPlanPagina.tsx'), 'MijnPlanPagina'),
  }),
  createRoute({
    ...deel,
    path: '/mijn/inzage',
    component: lazyRouteComponent(() => import('./InzagePagina.tsx'), 'InzagePagina'),
  }),
  createRoute({
    ...deel,
    path: '/mijn/schrijven',
    component: lazyRouteComponent(() => import('../inbreng/MijnInbrengPagina.tsx'), 'MijnInbrengPagina'),
  }),
  createRoute({
    ...deel,
    path: '/mijn/gesprekken',
    component: lazyRouteComponent(() => import('../verslag/VerslagPagina.tsx'), 'VerslagPagina'),
  }),
  createRoute({
    ...deel,
    path: '/mijn/gekeken',
    component: lazyRouteComponent(() => import('./GekekenPagina.tsx'), 'GekekenPagina'),
  }),
  createRoute({
    ...deel,
    path: '/mijn/brieven',
    component: lazyRouteComponent(() => import('./BrievenPagina.tsx'), 'BrievenPagina'),
  }),
] as const
