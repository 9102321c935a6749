/** Where a dossier stands in the main job; the werklijst shows and filters it. */
export const FASEN = [
  'nieuw',
  'triage',
  'gesprek',
  'plan',
  'besluit',
  'uitvoering',
  'evaluatie',
  'afgesloten',
] as const
export type Fase = (typeof FASEN)[number]

/** The terms that a dossier can have; the screen makes a sentence of each. */
export const TERMIJNSOORTEN = [
  'bezoek',
  'onderzoek',
  'persoonlijk_plan',
  'beschikking',
  'start_na_toewijzing',
  'bezwaar',
  'evaluatie',
  'afspraak',
] as const
export type TermijnSoort = (typeof TERMIJNSOORTEN)[number]
