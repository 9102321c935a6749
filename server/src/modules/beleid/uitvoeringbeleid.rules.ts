/** Beleid for what happens while a plan runs: hours and afbouw, results, contact and agreements. */
import { Type, type Static } from 'typebox'
import {
  BronSchema,
  gesloten,
  IdSchema,
  PijlerSchema,
  TekstSchema,
  TermijnBeleidSchema,
} from './bouwstenen.rules.ts'

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

/** Agreements in a plan beside its tasks; a wederdienst comes with the capability wederkerigheid */
export const AfspraakSoortSchema = Type.Enum(['uitvoering', 'verbinding_wijk', 'verbinding_werk', 'terugval'])

export const UitvoeringBeleidSchema = gesloten({
  uren: UrenBeleidSchema,
  resultaten: ResultatenSchema,
  /** PLAN-16: a running plan without a next contact stands on the list of the teamleider */
  contact: gesloten({ vereist: Type.Boolean(), bron: BronSchema }),
  /** PLAN-22, PLAN-25, PLAN-29: which kinds this gemeente writes down */
  afspraken: gesloten({ soorten: Type.Array(AfspraakSoortSchema), bron: BronSchema }),
  /** PLAN-29: after a signal that it goes worse, somebody has talked within this term; null = no signals (O-14) */
  terugval: gesloten({ gesprekBinnen: Type.Union([TermijnBeleidSchema, Type.Null()]), bron: BronSchema }),
})

const LATER = 'kwam na deze versie; staat uit (O-14)'
/** What a document of before these keys has for them: off. */
export const GEEN_UITVOERING: Static<typeof UitvoeringBeleidSchema> = {
  uren: { afwijking: null, vastBij: [], bron: LATER },
  resultaten: { lijst: [], bron: LATER },
  contact: { vereist: false, bron: LATER },
  afspraken: { soorten: [], bron: LATER },
  terugval: { gesprekBinnen: null, bron: LATER },
}
