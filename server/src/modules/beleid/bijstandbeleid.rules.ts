/** Beleid for the question about bijstand or a participatievoorziening in the gesprek (KTG-17; 004 §1.5). */
import { Type, type Static } from 'typebox'
import type { Weigering } from '../../kern/result.ts'
import { BronSchema, DeelSchema, gesloten, IdSchema, TekstSchema } from './bouwstenen.rules.ts'

/** Null = this gemeente does not ask. */
export const BijstandSchema = Type.Union([
  gesloten({
    /** what the department for werk en inkomen is called here */
    partner: TekstSchema,
    /** what the inwoner says ja or nee to */
    waarvoor: TekstSchema,
    /** what a consulent with an account may read with toestemming */
    delen: Type.Array(DeelSchema, { minItems: 1 }),
    /** the goal that comes into the plan, by the answer */
    onderwerpen: gesloten({
      bijstand: TekstSchema,
      participatievoorziening: TekstSchema,
      beide: TekstSchema,
    }),
    /** under which leefgebied it stands; null = under none */
    leefgebied: Type.Union([IdSchema, Type.Null()]),
    bron: BronSchema,
  }),
  Type.Null(),
])
export type Bijstandbeleid = NonNullable<Static<typeof BijstandSchema>>

type Deel = {
  readonly gesprek: { readonly bijstand: Bijstandbeleid | null }
  readonly leefgebieden: readonly { readonly id: string }[]
}
/** The leefgebied is one of this document. Code `beleid-verwijzing-onbekend`. */
export const bijstandFouten = ({ gesprek: { bijstand }, leefgebieden }: Deel): Weigering[] =>
  bijstand?.leefgebied == null || leefgebieden.some((l) => l.id === bijstand.leefgebied)
    ? []
    : [
        {
          code: 'beleid-verwijzing-onbekend',
          veld: 'gesprek/bijstand/leefgebied',
          tekst: 'Dit verwijst naar iets dat niet in dit document staat.',
        },
      ]
