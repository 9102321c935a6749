export type ToestemmingHandeling = 'toestemming.intrekken'

/** Who writes the kern ends a toestemming on the inwoner's word; the inwoner ends the own one. One that ended stays ended. */
export const magMetToestemming = (
  wie: { readonly schrijft: boolean; readonly isEigen: boolean },
  toestemming: { readonly gegeven: boolean; readonly ingetrokken: boolean },
): readonly ToestemmingHandeling[] =>
  toestemming.gegeven && !toestemming.ingetrokken && (wie.schrijft || wie.isEigen)
    ? ['toestemming.intrekken']
    : []
