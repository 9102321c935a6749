/** Signalen: how they come in, who goes, and how they close (SIG-01 … SIG-10). */

/** 003 Basisontwerp §3.4 (SIG-02); route c has no external melder. */
export type SignaalRoute =
  | {
      readonly route: 'a'
      readonly werkerId: string
      readonly melderType: string
      readonly eigenBezoek: boolean
    }
  | { readonly route: 'b'; readonly melderType: string; readonly teambesluit: Teambesluit | null }
  | { readonly route: 'c'; readonly werkerId: string; readonly vindplaats: string }

/** What the team agreed: who visits, and when */
export type Teambesluit = { readonly bezoekerId: string; readonly bezoekOp: Temporal.PlainDate }

/** There is no “afgewezen: verkeerd loket” (SIG-04). */
export type SignaalStatus =
  | { readonly status: 'nieuw' }
  | {
      readonly status: 'in_behandeling'
      readonly bezoekerId: string
      readonly bezoekOp: Temporal.PlainDate | null
    }
  | { readonly status: 'toegeleid'; readonly naar: string; readonly op: Temporal.PlainDate }
  | {
      readonly status: 'gesloten'
      readonly reden: string
      readonly toelichting: string
      readonly op: Temporal.PlainDate
    }

export type SignaalFeiten = {
  readonly kanaal: string
  readonly route: SignaalRoute
  readonly vraag: string
  readonly ontvangenOp: Temporal.PlainDate
  /** null = not known yet; the vraag is recorded anyway (SIG-09) */
  readonly hoofdverblijf: boolean | null
}
