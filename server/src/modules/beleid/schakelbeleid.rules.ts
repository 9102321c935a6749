/** Beleid for going up to a heavier team and back (REG-05, -06, -07, -09; 003 Basisontwerp §3.5). */
import { Type, type Static } from 'typebox'
import { BronSchema, gesloten, IdSchema, TekstSchema, TermijnBeleidSchema } from './bouwstenen.rules.ts'
import { OpschalingDoelSchema } from './triagebeleid.rules.ts'

export const SchakelenSchema = gesloten({
  /** REG-05: where a case can go up to, in the order of the plan; empty = opschaling is off (O-14) */
  doelen: Type.Array(gesloten({ doel: OpschalingDoelSchema, naam: TekstSchema, bron: BronSchema })),
  /** REG-09: how long the wijkteam has to answer “afschalen naar collectief?”; null = it is not asked */
  afschaalvraag: Type.Union([TermijnBeleidSchema, Type.Null()]),
  /** TRI-08: zorgketens to which the wijkteam leads; `id` is the `keten` of a team. Empty = it is not done here (O-14) */
  toeleiding: gesloten({
    ketens: Type.Array(gesloten({ id: IdSchema, naam: TekstSchema, bron: BronSchema })),
    bron: BronSchema,
  }),
  bron: BronSchema,
})
export type Schakelen = Static<typeof SchakelenSchema>

const Schakelaar = gesloten({ aan: Type.Boolean(), bron: BronSchema })
const Punt = gesloten({ id: IdSchema, naam: TekstSchema, bron: BronSchema })

/** How the casusregie is placed with somebody else (REG-04, REG-16, REG-21, REG-22). */
export const CasusregieSchema = gesloten({
  /** REG-04: the most involved helper takes it by accepting; until then it stays where it is */
  eerstAanbieden: Schakelaar,
  /** REG-03: while only the sociale basis helps it keeps zicht; a helper who worries calls in the basisondersteuning */
  zichtSocialeBasis: Schakelaar,
  /** REG-21: the principles that are shown when casusregie is placed; empty = none (O-05) */
  principes: Type.Array(Punt),
  /** REG-22: above this many helpers in one household “bundelen” is proposed; null = off */
  bundelenBoven: Type.Union([Type.Integer({ minimum: 1, maximum: 50 }), Type.Null()]),
  /** REG-16: what is agreed about regie when Jeugdwet is involved beside another law; null = no procesregie */
  jeugdAfspraak: Type.Union([gesloten({ tekst: TekstSchema, bron: BronSchema }), Type.Null()]),
  /** REG-17: voorzieningen that another carries out while the regie stays with the basisondersteuning; empty = off */
  uitvoeringsregie: Type.Array(
    gesloten({
      id: IdSchema,
      naam: TekstSchema,
      niveau: Type.Enum(['regionaal', 'landelijk']),
      bron: BronSchema,
    }),
  ),
  bron: BronSchema,
})

/** Handing over, with the burger at the table (REG-10, REG-11, REG-18). */
export const OverdrachtSchema = gesloten({
  /** REG-10: a gesprek with the burger comes before acceptance */
  warm: Schakelaar,
  /** REG-11: between 0e, 1e and 2e lijn with the checklist */
  lijnen: Schakelaar,
  /** what is gone through before a case goes to another lijn (REG-11, TRI-13) */
  checklist: Type.Array(Punt),
  /** REG-18: the inwoner may ask for another begeleider of the same organisation */
  andereBegeleider: Schakelaar,
  bron: BronSchema,
})
