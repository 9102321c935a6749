import { useSyncExternalStore } from 'react'

let is = false
const luisteraars = new Set<() => void>()
const abonneer = (luisteraar: () => void) => {
  luisteraars.add(luisteraar)
  return () => luisteraars.delete(luisteraar)
}

/** The session ended while text was not saved yet. */
export function zetUitgelogd(nieuw: boolean): void {
  is = nieuw
  for (const luisteraar of luisteraars) luisteraar()
}

export const useUitgelogd = (): boolean => useSyncExternalStore(abonneer, () => is)
