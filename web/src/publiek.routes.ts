import type { ComponentType } from 'react'

export type PubliekePagina = {
  /** The path, or a pattern for paths with something in them. */
  readonly pad: string | RegExp
  readonly laad: () => Promise<{ readonly default: ComponentType }>
}

/**
 * The pages without the router: what anybody may open, at most 100 kB of JavaScript. Each is a default export;
 * links between them are plain `<a href>`.
 */
export const PUBLIEKE_PAGINAS: readonly PubliekePagina[] = [
  { pad: '/', laad: () => import('./modules/aanmelden/StartPagina.tsx') },
  { pad: '/aanmelden', laad: () => import('./modules/aanmelden/AanmeldenPagina.tsx') },
  { pad: '/taak', laad: () => import('./modules/taak/TaakPagina.tsx') },
  { pad: '/inloggen', laad: () => import('./modules/sessie/InloggenPagina.tsx') },
]

/** The public page of a path, or undefined when the path belongs to the workplace. */
export const publiekePagina = (pad: string): PubliekePagina | undefined =>
  PUBLIEKE_PAGINAS.find((pagina) =>
    typeof pagina.pad === 'string' ? pagina.pad === pad : pagina.pad.test(pad),
  )
