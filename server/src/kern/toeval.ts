/** Answers numbers from 0 up to but not including 1. The caller brings it, so that a rule stays a function. */
export type Toeval = () => number

/**
 * Repeatable chance for demo data and tests (mulberry32): the same seed gives the same row on every machine.
 * Not for secrets. `zaad` is a whole number; only its lowest 32 bits count.
 */
export function toevalUit(zaad: number): Toeval {
  let stand = zaad >>> 0
  return () => {
    stand = (stand + 0x6d2b79f5) >>> 0
    let n = Math.imul(stand ^ (stand >>> 15), stand | 1)
    n ^= n + Math.imul(n ^ (n >>> 7), n | 61)
    return ((n ^ (n >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of the items; the list holds at least one. */
export function kies<T>(toeval: Toeval, uit: readonly T[]): T {
  return uit[Math.floor(toeval() * uit.length)] as T
}

/** A whole number from `van` up to and including `tot`. */
export const geheelGetal = (toeval: Toeval, van: number, tot: number): number =>
  van + Math.floor(toeval() * (tot - van + 1))
