/** Beleid for who makes the plan with the inwoner (PLAN-23; GT-D12). */
import { Type } from 'typebox'
import { BronSchema, gesloten } from './bouwstenen.rules.ts'

/** The regievoerder whoever that is, or only a regievoerder who is a specialist. */
const MakersSchema = Type.Array(Type.Enum(['regievoerder', 'specialist']), { minItems: 1 })

/** PLAN-23: 001 §1.3 names both the specialists and the regisseur as maker (GT-D12): here the gemeente says which. */
export const PlanmakerSchema = gesloten({
  enkelvoudig: MakersSchema,
  complex: MakersSchema,
  bron: BronSchema,
})
