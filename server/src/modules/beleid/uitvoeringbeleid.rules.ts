/** Beleid for what happens while a plan runs: hours and afbouw, and the results it must reach. */
import { Type, type Static } from 'typebox'
import { BronSchema, gesloten, IdSchema, PijlerSchema, TekstSchema } from './bouwstenen.rules.ts'

/** PLAN-13, PLAN-20: hours are agreed as an average; when the real ones differ enough to say so */
export const UrenBeleidSchema = gesloten({
  /** null = real hours are kept and shown, and never judged (O-14) */
  afwijking: Type.Union([
    gesloten({
      /** judged from this number of weeks on; one busy week says nothing */
      naWeken: Type.Integer({ minimum: 1, maximum: 26 }),
      /** over the last weeks, this many at most */
      overWeken: Type.Integer({ minimum: 1, maximum: 26 }),
      /** more than this share of the agreed hours, in whole percent */
      margeProcent: Type.Integer({ minimum: 0, maximum: 100 }),
    }),
    Type.Null(),
  ]),
  /** pillars in which the hours are fixed by a verwijzing or beschikking: more in any week needs a new one */
  vastBij: Type.Array(PijlerSchema),
  bron: BronSchema,
})
export type UrenBeleid = Static<typeof UrenBeleidSchema>

/**
 * PLAN-28, PLAN-31: what a task must bring about. A `resultaat` fits every task; one of `voorziening` only an
 * individuele maatwerkvoorziening.
 */
export const ResultatenSchema = gesloten({
  /** empty = this gemeente names none: nothing is asked (O-14) */
  lijst: Type.Array(
    gesloten({
      id: IdSchema,
      naam: TekstSchema,
      soort: Type.Enum(['resultaat', 'voorziening']),
      bron: BronSchema,
    }),
  ),
  bron: BronSchema,
})

export const UitvoeringBeleidSchema = gesloten({ uren: UrenBeleidSchema, resultaten: ResultatenSchema })

const LATER = 'kwam na deze versie; staat uit (O-14)'
/** What a document of before these keys has for them: off. */
export const GEEN_UITVOERING: Static<typeof UitvoeringBeleidSchema> = {
  uren: { afwijking: null, vastBij: [], bron: LATER },
  resultaten: { lijst: [], bron: LATER },
}
