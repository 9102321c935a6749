import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { GeenVerbinding } from '../api/probleem.ts'
import { Bewaarder, samenStand, type BewaarStand } from './bewaarder.ts'

const PAUZE_MS = 1_000
const HERKANSING_MS = 2_000
const RUST: BewaarStand = { soort: 'rust' }

type Tekst = {
  readonly bewaarder: Bewaarder<unknown>
  bewaar: (waarde: unknown) => Promise<unknown>
  stand: BewaarStand
  /** A component on the page shows it. A text without one stays until the server has it. */
  getoond: boolean
}

// Every text that is being written or not yet saved; in memory only. The head of each screen tells how they stand.
const teksten = new Map<string, Tekst>()
const luisteraars = new Set<() => void>()
let samen: BewaarStand = RUST
let gepauzeerd = false

function meld(): void {
  samen = samenStand([...teksten.values()].map(({ stand }) => stand))
  for (const luisteraar of luisteraars) luisteraar()
}

const abonneer = (luisteraar: () => void) => {
  luisteraars.add(luisteraar)
  return () => luisteraars.delete(luisteraar)
}

function ruimOp(sleutel: string): void {
  const tekst = teksten.get(sleutel)
  if (tekst === undefined || tekst.getoond || tekst.bewaarder.onverzonden !== null) return
  teksten.delete(sleutel)
  meld()
}

function nieuweTekst(sleutel: string): Tekst {
  const tekst: Tekst = {
    bewaar: () => Promise.resolve(),
    stand: RUST,
    getoond: true,
    bewaarder: new Bewaarder<unknown>({
      bewaar: (waarde) => (gepauzeerd ? Promise.reject(new GeenVerbinding()) : tekst.bewaar(waarde)),
      opStand: (stand) => {
        tekst.stand = stand
        meld()
        ruimOp(sleutel)
      },
      pauzeMs: PAUZE_MS,
      herkansingMs: HERKANSING_MS,
    }),
  }
  teksten.set(sleutel, tekst)
  return tekst
}

/** How saving stands for all texts together; the shell shows it in its head. */
export const useBewaarstand = (): BewaarStand => useSyncExternalStore(abonneer, () => samen)

/** Whether something was typed that the server does not have yet. */
export const heeftOnverzonden = (): boolean =>
  [...teksten.values()].some(({ bewaarder }) => bewaarder.onverzonden !== null)

/** What was typed under this key earlier and did not reach the server: begin with it when the page opens again. */
export const onverzonden = (sleutel: string): unknown => teksten.get(sleutel)?.bewaarder.onverzonden?.waarde

/** Sends everything that was not sent yet, now. */
export const bewaarAlles = async (): Promise<void> => {
  await Promise.all([...teksten.values()].map(({ bewaarder }) => bewaarder.spoel()))
}

/** Holds all sending: the session ended, and who comes next may be somebody else. Ends with `false`. */
export function pauzeerBewaren(pauze: boolean): void {
  gepauzeerd = pauze
  if (!pauze) void bewaarAlles()
}

/** Drops every unsent text: somebody else is logged in now. */
export function vergeetAlles(): void {
  for (const { bewaarder } of teksten.values()) bewaarder.vergeet()
  teksten.clear()
  meld()
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
}

/**
 * Saves while typing, also when the page is left or the network is gone. The text lives in memory and on the
 * server, never in a store of the browser. `waarde` must keep its identity as long as nothing changed (state, not a
 * new object per render); the value at the first render counts as saved.
 */
export function useConcept<T>({ sleutel, waarde, bewaar }: ConceptOpties<T>): {
  readonly stand: BewaarStand
  readonly bewaarNu: () => Promise<void>
} {
  const gezien = useRef({ sleutel, waarde })
  const stand = useSyncExternalStore(abonneer, () => teksten.get(sleutel)?.stand ?? RUST)
  useEffect(() => {
    luisterNaarVenster()
    const tekst = teksten.get(sleutel) ?? nieuweTekst(sleutel)
    tekst.getoond = true
    return () => {
      tekst.getoond = false
      void tekst.bewaarder.spoel().finally(() => ruimOp(sleutel))
    }
  }, [sleutel])
  useEffect(() => {
    const tekst = teksten.get(sleutel)
    if (tekst !== undefined) tekst.bewaar = (w) => bewaar(w as T)
  }, [sleutel, bewaar])
  useEffect(() => {
    const oud = gezien.current
    gezien.current = { sleutel, waarde }
    if (oud.sleutel === sleutel && oud.waarde !== waarde) teksten.get(sleutel)?.bewaarder.wijzig(waarde)
  }, [sleutel, waarde])
  const bewaarNu = useCallback(async () => {
    await teksten.get(sleutel)?.bewaarder.spoel()
  }, [sleutel])
  return { stand, bewaarNu }
}
