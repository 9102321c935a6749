/** Beleid for the team itself: size, functies, hours, caseload (TEAM-01, -02, -06, -09, -10, -15; 003 Basisontwerp §4). */
import { Type, type Static } from 'typebox'
import { BronSchema, gesloten, IdSchema, TekstSchema } from './bouwstenen.rules.ts'

const aantal = (maximum: number) => Type.Integer({ minimum: 0, maximum })

export const TeamwerkSchema = gesloten({
  /** TEAM-01: bounds included; O-12: whether the teamleider is one of them. null = no bounds */
  grootte: Type.Union([
    gesloten({ min: aantal(50), max: aantal(50), teamleiderTelt: Type.Boolean(), bron: BronSchema }),
    Type.Null(),
  ]),
  /** every functie a member can have; extra ones on need of the wijk (TEAM-03) */
  functies: Type.Array(gesloten({ id: IdSchema, naam: TekstSchema })),
  /** TEAM-02: what the team must hold; `eerstePeriode` counts in the first months of a team only */
  basis: Type.Array(
    gesloten({
      id: IdSchema,
      naam: TekstSchema,
      functies: Type.Array(IdSchema, { minItems: 1 }),
      eerstePeriode: Type.Boolean(),
      bron: BronSchema,
    }),
  ),
  /** months that the first period lasts; null = for good */
  eerstePeriodeMaanden: Type.Union([aantal(120), Type.Null()]),
  /** TEAM-06: hours a week; null = not set */
  uren: Type.Union([
    gesloten({ lid: aantal(40), leider: aantal(40), leiderGecompenseerd: aantal(40), bron: BronSchema }),
    Type.Null(),
  ]),
  /** TEAM-09: from this many on the teamleider is warned; null = never. Never blocks */
  caseloadBoven: Type.Union([aantal(500), Type.Null()]),
  /** TEAM-10: casusregistratie begins this many months after the start of a team; null = at once */
  registratieNaMaanden: Type.Union([aantal(36), Type.Null()]),
  /** TEAM-15: what a member may know more of, with the words people look for */
  expertises: Type.Array(gesloten({ id: IdSchema, naam: TekstSchema, woorden: Type.Array(TekstSchema) })),
  bron: BronSchema,
})
export type Teamwerk = Static<typeof TeamwerkSchema>
