/** Beleid for the doelgroepen of the convenant and the preventie that is offered without a casus (TRI-21). */
import { Type, type Static } from 'typebox'
import { BronSchema, gesloten, IdSchema, TekstSchema } from './bouwstenen.rules.ts'

/** The four groups of 003 Convenant, Doelgroep (uitwerking) */
export const DoelgroepIdSchema = Type.Enum(['ouderen', 'beperking', 'sociaal_kwetsbaar', 'risico'])
export type DoelgroepId = Static<typeof DoelgroepIdSchema>

/** Null = this gemeente does not classify by doelgroep. */
export const DoelgroepenSchema = Type.Union([
  gesloten({
    groepen: Type.Array(gesloten({ id: DoelgroepIdSchema, naam: TekstSchema, bron: BronSchema }), {
      minItems: 1,
    }),
    /** years; the convenant says “ouderen” without an age, so a gemeente sets it. Null = age leads to no group */
    ouderenVanaf: Type.Union([Type.Integer({ minimum: 18, maximum: 120 }), Type.Null()]),
    /** what can be ticked, and the group it leads to; a kenmerk of `risico` is a risicofactor */
    kenmerken: Type.Array(
      gesloten({ id: IdSchema, naam: TekstSchema, groep: DoelgroepIdSchema, bron: BronSchema }),
      { minItems: 1 },
    ),
    /** as many risicofactoren as make the group `risico` */
    risicoVanaf: Type.Integer({ minimum: 1, maximum: 10 }),
    /** closing reason of a signaal after preventie was offered; only this way, never chosen by hand */
    sluitreden: IdSchema,
    bron: BronSchema,
  }),
  Type.Null(),
])
export type Doelgroepen = NonNullable<Static<typeof DoelgroepenSchema>>
