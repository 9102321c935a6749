import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Bewaarder, samenStand, type BewaarStand } from './bewaarder.ts'

const PAUZE_MS = 1_000
const RUST: BewaarStand = { soort: 'rust' }

// Every text that is being written, so that the head of each screen can tell how saving stands.
const standen = new Map<string, BewaarStand>()
const spoelers = new Set<() => Promise<void>>()
const luisteraars = new Set<() => void>()
let samen: BewaarStand = RUST

function zetStand(sleutel: string, stand: BewaarStand | null): void {
  if (stand === null) standen.delete(sleutel)
  else standen.set(sleutel, stand)
  samen = samenStand([...standen.values()])
  for (const luisteraar of luisteraars) luisteraar()
}

const abonneer = (luisteraar: () => void) => {
  luisteraars.add(luisteraar)
  return () => luisteraars.delete(luisteraar)
}

/** How saving stands for all texts on the page together; the shell shows it in its head. */
export const useBewaarstand = (): BewaarStand => useSyncExternalStore(abonneer, () => samen)

/** Whether something was typed that the server does not have yet. */
export const heeftOnverzonden = (): boolean =>
  samen.soort === 'typt' || samen.soort === 'wacht' || samen.soort === 'fout'

/** Sends everything that was not sent yet, now. */
export const bewaarAlles = async (): Promise<void> => {
  await Promise.all([...spoelers].map((spoel) => spoel()))
}

let luistert = false
function luisterNaarVenster(): void {
  if (luistert) return
  luistert = true
  addEventListener('online', () => void bewaarAlles())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void bewaarAlles()
  })
  document.addEventListener('focusout', (gebeurtenis) => {
    if (gebeurtenis.target instanceof Element && gebeurtenis.target.matches('input, textarea, select'))
      void bewaarAlles()
  })
  addEventListener('beforeunload', (gebeurtenis) => {
    if (heeftOnverzonden()) gebeurtenis.preventDefault()
  })
}

type ConceptOpties<T> = {
  /** Names the text: `gesprek/12/leefgebied/wonen`. A new key is a new text. */
  readonly sleutel: string
  readonly waarde: T
  /** Saves the draft on the server; throws what `roepAan` throws. */
  readonly bewaar: (waarde: T) => Promise<unknown>
  /** False as long as the user has not touched it, or may not. */
  readonly aan?: boolean
}

/**
 * Saves while typing. The text lives in the component (and on the server), never in a store of the browser.
 * `waarde` must keep its identity as long as nothing changed (state, not a new object per render).
 */
export function useConcept<T>({ sleutel, waarde, bewaar, aan = true }: ConceptOpties<T>): {
  readonly stand: BewaarStand
  readonly bewaarNu: () => Promise<void>
} {
  const [stand, zet] = useState<BewaarStand>(RUST)
  const laatste = useRef(bewaar)
  const gezien = useRef(waarde)
  const bewaarder = useRef<Bewaarder<T> | null>(null)
  useEffect(() => {
    laatste.current = bewaar
  })
  useEffect(() => {
    luisterNaarVenster()
    const eigen = new Bewaarder<T>({
      bewaar: (w) => laatste.current(w),
      opStand: (nieuw) => {
        zet(nieuw)
        zetStand(sleutel, nieuw)
      },
      pauzeMs: PAUZE_MS,
    })
    bewaarder.current = eigen
    const spoel = () => eigen.spoel()
    spoelers.add(spoel)
    return () => {
      spoelers.delete(spoel)
      eigen.stop()
      zetStand(sleutel, null)
    }
  }, [sleutel])
  useEffect(() => {
    if (!aan || gezien.current === waarde) return
    gezien.current = waarde
    bewaarder.current?.wijzig(waarde)
  }, [aan, waarde])
  const bewaarNu = useCallback(async () => {
    await bewaarder.current?.spoel()
  }, [])
  return { stand, bewaarNu }
}
