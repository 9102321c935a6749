/** Beleid for the instruments of triage: screening, checklists, matrix, and what must be tried first (TRI-13 … TRI-18). */
import { Type, type Static } from 'typebox'
import { BronSchema, gesloten, IdSchema, TekstSchema } from './bouwstenen.rules.ts'

const Keuze = gesloten({ id: IdSchema, naam: TekstSchema, bron: BronSchema })
const Vraag = gesloten({ id: IdSchema, tekst: TekstSchema })

export const InstrumentenSchema = gesloten({
  /** TRI-16: to a specialist only after light help of the team was tried, or with why it does not fit */
  lichteHulpEerst: gesloten({ aan: Type.Boolean(), bron: BronSchema }),
  /** TRI-15: a small vraag is handled at once, unless this many kenmerken of kwetsbaarheid apply; null = no rule */
  afhandeling: Type.Union([
    gesloten({
      vragen: Type.Array(Keuze, { minItems: 1 }),
      gesprekVanaf: Type.Integer({ minimum: 1, maximum: 7 }),
      bron: BronSchema,
    }),
    Type.Null(),
  ]),
  /** TRI-18: two steps; from `vanaf` times “ja” in the first somebody may be kwetsbaar; null = none */
  screening: Type.Union([
    gesloten({
      naam: TekstSchema,
      stap1: Type.Array(Vraag, { minItems: 1 }),
      vanaf: Type.Integer({ minimum: 1, maximum: 50 }),
      stap2: Type.Array(Vraag, { minItems: 1 }),
      bron: BronSchema,
    }),
    Type.Null(),
  ]),
  /** TRI-13: uniform checklists; a case keeps those of the version it began with */
  checklists: Type.Array(
    gesloten({
      id: IdSchema,
      naam: TekstSchema,
      punten: Type.Array(Vraag, { minItems: 1 }),
      bron: BronSchema,
    }),
  ),
  /** TRI-14: a zelfredzaamheidsmatrix: names of domains, and how many levels; null = none */
  matrix: Type.Union([
    gesloten({
      naam: TekstSchema,
      domeinen: Type.Array(gesloten({ id: IdSchema, naam: TekstSchema }), { minItems: 1 }),
      niveaus: Type.Integer({ minimum: 2, maximum: 10 }),
      bron: BronSchema,
    }),
    Type.Null(),
  ]),
})
export type Instrumenten = Static<typeof InstrumentenSchema>

/** What a document of before has for it: everything off (O-14). */
export const GEEN_INSTRUMENTEN: Instrumenten = {
  lichteHulpEerst: { aan: false, bron: 'van vóór deze regel' },
  afhandeling: null,
  screening: null,
  checklists: [],
  matrix: null,
}
