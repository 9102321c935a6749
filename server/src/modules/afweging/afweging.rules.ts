/** Weighing basisondersteuning against aanvullende ondersteuning, and access per pillar (BAS-01 … BAS-05, BAS-12). */

/** On which side of the table the professional puts the inwoner; null = not weighed yet */
export type Score = 'basisondersteuning' | 'aanvullend'

export type AfwegingFeiten = {
  /** id of a table in `beleid.criteriatabellen` */
  readonly tabel: string
  /** criterium id → side */
  readonly scores: Readonly<Record<string, Score | null>>
  /** 004 §4.1: weighed together with these three */
  readonly aardBeperking: string
  readonly taken: string
  readonly omvang: string
}

/** How the scores stand: a count, never a verdict (BAS-05) */
export type AfwegingStand = {
  readonly basisondersteuning: number
  readonly aanvullendeOndersteuning: number
  readonly nietGewogen: number
}

export type AfwegingConclusie = {
  readonly conclusie: Score
  readonly motivatie: string
  readonly door: { readonly medewerkerId: string; readonly deskundig: boolean }
}

/** The paper on which support starts (BAS-02) */
export type Toegangsgrond =
  | { readonly soort: 'geen' }
  | { readonly soort: 'verwijsbrief'; readonly gedateerdOp: Temporal.PlainDate }
  | { readonly soort: 'beschikking'; readonly toegekend: boolean; readonly ingangsdatum: Temporal.PlainDate }
