/** Keukentafelgesprek: answers per person and leefgebied, verslag, concept-plan, onderzoek (KTG-02 … KTG-15). */

/** SIG-10: a gesprek needs a (latente) vraag and one of two reasons. */
export type Aanleiding = 'nieuwe-client' | 'wijziging-persoonlijke-situatie'

export type DeelnemerSoort =
  'inwoner' | 'huishoudlid' | 'mantelzorger' | 'netwerk' | 'medewerker' | 'aanbieder' | 'clientondersteuner'

export type Deelnemer = {
  readonly persoonId: string
  readonly soort: DeelnemerSoort
  readonly uitgenodigdOp: Temporal.PlainDate | null
  readonly aanwezig: boolean
}

/** One person on one leefgebied (KTG-03, KTG-10) */
export type Antwoord = {
  readonly persoonId: string
  readonly leefgebied: string
  readonly situatie: string
  readonly eigenKracht: string
  readonly netwerk: string
  readonly wens: string
  readonly probleem: boolean
}

export type GesprekFeiten = {
  readonly aanleiding: Aanleiding
  /** the household members; every antwoord is of one of them */
  readonly leden: readonly string[]
  readonly deelnemers: readonly Deelnemer[]
  readonly gehoudenOp: Temporal.PlainDate
  /** null = not asked yet */
  readonly mantelzorg: boolean | null
  /** day on which the inwoner was told about the onafhankelijke cliëntondersteuner (KTG-15) */
  readonly clientondersteuningGemeldOp: Temporal.PlainDate | null
  readonly eersteVraag: string
  /** KTG-04: differs from or confirms the first question */
  readonly achterliggendeVraag: string
  readonly antwoorden: readonly Antwoord[]
}

/** KTG-08, KTG-19: does the verslag lead to a plan? */
export type VerslagUitkomst = 'plan' | 'niet-aan-de-orde'

export type ConceptDoel = { readonly persoonId: string; readonly leefgebied: string; readonly tekst: string }

export type VerslagGevolg =
  { readonly soort: 'concept-plan'; readonly doelen: readonly ConceptDoel[] } | { readonly soort: 'advies' }

export type Waarschuwing = { readonly code: string; readonly tekst: string; readonly bron: string }

/** KTG-13: ladder step id → why that step does not solve the vraag */
export type WaaromNietAnders = Readonly<Record<string, string>>
