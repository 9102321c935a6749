import type { TriageFeiten } from '@keukentafel/contract'

/** Nothing ticked. */
export const eenFeiten = (anders: Partial<TriageFeiten> = {}): TriageFeiten => ({
  indicatoren: [],
  onderdelen: [],
  leefgebieden: [],
  dominanteProblemen: [],
  justitieBetrokken: false,
  palliatief: false,
  factoren: [],
  wetten: [],
  ...anders,
})
