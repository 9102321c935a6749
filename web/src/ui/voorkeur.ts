import { useSyncExternalStore } from 'react'

/** How this user likes the screen. Not dossier data: it may stay in the browser. */
export type Voorkeur = {
  readonly thema: 'licht' | 'donker'
  readonly dichtheid: 'compact' | 'rustig'
  /** Single keys (`j`, `g w`, `?`) do something. */
  readonly toetsen: boolean
}

const SLEUTEL = 'kt.voorkeur'
const BEGIN: Voorkeur = { thema: 'licht', dichtheid: 'compact', toetsen: true }

function lees(): Voorkeur {
  try {
    const o = JSON.parse(localStorage.getItem(SLEUTEL) ?? '{}') as Partial<Record<keyof Voorkeur, unknown>>
    return {
      thema: o.thema === 'donker' ? 'donker' : 'licht',
      dichtheid: o.dichtheid === 'rustig' ? 'rustig' : 'compact',
      toetsen: o.toetsen !== false,
    }
  } catch {
    return BEGIN
  }
}

let nu: Voorkeur = BEGIN
let gelezen = false
const luisteraars = new Set<() => void>()
const abonneer = (luisteraar: () => void) => {
  luisteraars.add(luisteraar)
  return () => luisteraars.delete(luisteraar)
}

export function voorkeur(): Voorkeur {
  if (!gelezen) nu = lees()
  gelezen = true
  return nu
}

/** Changes a preference and keeps it; a browser that forbids keeping it still obeys until the page is left. */
export function zetVoorkeur(deel: Partial<Voorkeur>): void {
  nu = { ...voorkeur(), ...deel }
  try {
    localStorage.setItem(SLEUTEL, JSON.stringify(nu))
  } catch {
    // Private mode: kept in memory only.
  }
  document.documentElement.dataset['thema'] = nu.thema
  for (const luisteraar of luisteraars) luisteraar()
}

export const useVoorkeur = (): Voorkeur => useSyncExternalStore(abonneer, voorkeur)

/** Sets density and theme on the page. Public and inwoner pages are always rustig. */
export function kleedPagina(dichtheid: 'compact' | 'rustig'): void {
  document.documentElement.dataset['dichtheid'] = dichtheid
  document.documentElement.dataset['thema'] = voorkeur().thema
}
