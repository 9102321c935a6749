import type { ToestemmingRij } from '@keukentafel/contract'

type Rij = Omit<ToestemmingRij, 'gegevenOp' | 'ingetrokkenOp' | 'mag'> & {
  readonly gegevenOp: Date
  readonly ingetrokkenOp: Date | null
}

/** What was said once, as the screen shows it. */
export const toToestemmingRij = (rij: Rij, mag: readonly string[]): ToestemmingRij => ({
  ...rij,
  gegevenOp: rij.gegevenOp.toISOString(),
  ingetrokkenOp: rij.ingetrokkenOp?.toISOString() ?? null,
  mag: [...mag],
})
