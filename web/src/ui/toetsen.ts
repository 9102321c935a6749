import { useEffect, useSyncExternalStore } from 'react'
import { voorkeur } from './voorkeur.ts'

/** `mod+k` (Ctrl or Cmd), one key (`n`, `?`), or two after each other (`g w`). */
export type Toets = { readonly toets: string; readonly wat: string; readonly doe: () => void }

const VERVOLG_MS = 1_500
let lijsten: readonly (readonly Toets[])[] = []
let alle: readonly Toets[] = []
let eerste = ''
let eersteOp = 0
const luisteraars = new Set<() => void>()

const zetLijsten = (nieuw: typeof lijsten): void => {
  lijsten = nieuw
  alle = lijsten.flat()
  for (const luisteraar of luisteraars) luisteraar()
}

const inVeld = (doel: EventTarget | null): boolean =>
  doel instanceof HTMLElement &&
  (doel.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(doel.tagName)) &&
  !(doel instanceof HTMLInputElement && /^(?:radio|checkbox|button|submit)$/.test(doel.type))

const zoek = (toets: string): Toets | undefined => alle.findLast((t) => t.toets === toets)

function voerUit(gebeurtenis: KeyboardEvent, toets: Toets | undefined): boolean {
  if (toets === undefined) return false
  gebeurtenis.preventDefault()
  toets.doe()
  return true
}

function enkeleToets(gebeurtenis: KeyboardEvent): void {
  const nu = gebeurtenis.timeStamp
  const paar = nu - eersteOp < VERVOLG_MS ? `${eerste} ${gebeurtenis.key}` : ''
  eerste = gebeurtenis.key
  eersteOp = nu
  if (voerUit(gebeurtenis, zoek(paar)) || voerUit(gebeurtenis, zoek(gebeurtenis.key))) eerste = ''
}

/** The one listener. Single keys do nothing inside a field, in an open dialog, or when they are switched off. */
function opToets(gebeurtenis: KeyboardEvent): void {
  if (gebeurtenis.defaultPrevented || gebeurtenis.isComposing || gebeurtenis.altKey) return
  if (gebeurtenis.ctrlKey || gebeurtenis.metaKey) {
    voerUit(gebeurtenis, zoek(`mod+${gebeurtenis.key.toLowerCase()}`))
    return
  }
  const inDialoog = document.querySelector('[role="dialog"]') !== null
  if (!voorkeur().toetsen || inVeld(gebeurtenis.target) || inDialoog) return
  enkeleToets(gebeurtenis)
}

/** Registers keys as long as the component is there. The list must keep its identity (useMemo or a constant). */
export function useToetsen(lijst: readonly Toets[]): void {
  useEffect(() => {
    if (lijsten.length === 0) document.addEventListener('keydown', opToets)
    zetLijsten([...lijsten, lijst])
    return () => {
      zetLijsten(lijsten.filter((ander) => ander !== lijst))
      if (lijsten.length === 0) document.removeEventListener('keydown', opToets)
    }
  }, [lijst])
}

const abonneer = (luisteraar: () => void) => {
  luisteraars.add(luisteraar)
  return () => luisteraars.delete(luisteraar)
}

/** All keys that work on this page, for the list behind `?`. */
export const useAlleToetsen = (): readonly Toets[] => useSyncExternalStore(abonneer, () => alle)

const HANDVAT = 'a[href], button:not([disabled]), input, [tabindex="0"]'

function naarRij(stap: 1 | -1): void {
  const rijen = [...document.querySelectorAll<HTMLElement>('main [data-rij]')]
  const huidig = rijen.findIndex((rij) => rij.contains(document.activeElement))
  const doel = huidig === -1 ? (stap === 1 ? 0 : rijen.length - 1) : huidig + stap
  const handvat = rijen[doel]?.querySelector<HTMLElement>(HANDVAT)
  handvat?.focus()
  handvat?.scrollIntoView({ block: 'nearest' })
}

/** `j` and `k`: to the next and the previous row (any element with `data-rij`); Enter then opens its first link. */
export const RIJ_TOETSEN: readonly Toets[] = [
  { toets: 'j', wat: 'Volgende regel', doe: () => naarRij(1) },
  { toets: 'k', wat: 'Vorige regel', doe: () => naarRij(-1) },
]
