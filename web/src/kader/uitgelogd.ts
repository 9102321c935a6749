import { useSyncExternalStore } from 'react'
import { wisApparaat } from '../api/apparaat.ts'
import { queryClient } from '../api/query.ts'
import { inlogAdres, sessieVraag } from '../api/sessie.ts'
import { heeftOnverzonden, pauzeerBewaren, vergeetAlles } from '../ui/concept.ts'

let bedekt = false
const luisteraars = new Set<() => void>()
const abonneer = (luisteraar: () => void) => {
  luisteraars.add(luisteraar)
  return () => luisteraars.delete(luisteraar)
}

/** Whether the page is covered because the session ended while text was not saved yet. */
export const useBedekt = (): boolean => useSyncExternalStore(abonneer, () => bedekt)

function zetBedekt(nieuw: boolean): void {
  bedekt = nieuw
  pauzeerBewaren(nieuw)
  for (const luisteraar of luisteraars) luisteraar()
}

// Each question that was under way tells that the login ended; the browser need go only once.
let isWeg = false
addEventListener('pageshow', () => {
  isWeg = false
})

function vertrek(naar: string): void {
  if (isWeg) return
  isWeg = true
  vergeetAlles()
  queryClient.clear()
  location.assign(naar)
}

/** The session ended. Typed text that the server does not have is kept out of sight; otherwise the page is left. */
export function uitgelogd(): void {
  void wisApparaat()
  if (heeftOnverzonden()) zetBedekt(true)
  else vertrek(inlogAdres(location.pathname + location.search))
}

/** Somebody logged in again. The same person goes on; anybody else finds nothing of the text or the dossier. */
export function weerIngelogd(wieId: number): void {
  // Another login, also of the same person, has another key.
  void wisApparaat()
  if (queryClient.getQueryData(sessieVraag.queryKey)?.wie?.id === wieId) zetBedekt(false)
  else vertrek('/')
}
