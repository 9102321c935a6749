/** Beleid for what happens while a plan runs: hours and afbouw. */
import { Type, type Static } from 'typebox'
import { BronSchema, gesloten, PijlerSchema } from './bouwstenen.rules.ts'

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

export const UitvoeringBeleidSchema = gesloten({ uren: UrenBeleidSchema })
