/** What was measured: how many a second, and how long each took, in milliseconds. */
export type Meting = {
  readonly aantal: number
  readonly rps: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

const rond = (waarde: number): number => Math.round(waarde * 100) / 100

/** The value that `deel` (0 to 1) of the sorted numbers do not exceed; 0 of an empty list. */
export const percentiel = (gesorteerd: readonly number[], deel: number): number =>
  gesorteerd[Math.max(0, Math.ceil(gesorteerd.length * deel) - 1)] ?? 0

export function meting(duren: readonly number[], seconden: number): Meting {
  const rij = duren.toSorted((a, b) => a - b)
  const bij = (deel: number) => rond(percentiel(rij, deel))
  return {
    aantal: rij.length,
    rps: Math.round(rij.length / seconden),
    p50: bij(0.5),
    p95: bij(0.95),
    p99: bij(0.99),
  }
}
