/** Beleid for going up to a heavier team and back (REG-05, -06, -07, -09; 003 Basisontwerp §3.5). */
import { Type, type Static } from 'typebox'
import { BronSchema, gesloten, TekstSchema, TermijnBeleidSchema } from './bouwstenen.rules.ts'
import { OpschalingDoelSchema } from './triagebeleid.rules.ts'

export const SchakelenSchema = gesloten({
  /** REG-05: where a case can go up to, in the order of the plan; empty = opschaling is off (O-14) */
  doelen: Type.Array(gesloten({ doel: OpschalingDoelSchema, naam: TekstSchema, bron: BronSchema })),
  /** REG-09: how long the wijkteam has to answer “afschalen naar collectief?”; null = it is not asked */
  afschaalvraag: Type.Union([TermijnBeleidSchema, Type.Null()]),
  bron: BronSchema,
})
export type Schakelen = Static<typeof SchakelenSchema>
