import type { AfhandelingWaarde } from './Afhandeling.tsx'

/** What is filled in on the last sheet; kept by the gesprek, so that who looks at another sheet first loses nothing. */
export type Einde = AfhandelingWaarde & {
  readonly uitkomst: 'plan' | 'advies' | ''
  /** the codes of the warnings that were seen */
  readonly bevestigd: readonly string[]
}
export const BEGIN_EINDE: Einde = {
  uitkomst: '',
  gegeven: [],
  toelichting: '',
  structureel: '',
  bevestigd: [],
}
