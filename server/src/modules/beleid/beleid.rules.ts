/**
 * A `beleid` document: everything that differs per gemeente, as versioned data (architectuur.md, decision 1).
 * Rules take it as their first argument; nothing a gemeente may choose stands in code.
 */
import { Type, type Static } from 'typebox'
import {
  BronSchema,
  DagSchema,
  gesloten,
  IdSchema,
  TekstSchema,
  WetSchema,
  WijkcodeSchema,
} from './bouwstenen.rules.ts'
import {
  AanmeldingSchema,
  ComplexiteitRegelSchema,
  GesprekSchema,
  IndicatorenSchema,
  LeefgebiedSchema,
  OpschalingSchema,
  TriageSchema,
} from './triagebeleid.rules.ts'
import { InstrumentenSchema } from './instrumentbeleid.rules.ts'
import { SignaleringSchema } from './signaalbeleid.rules.ts'
import { TeamwerkSchema } from './teambeleid.rules.ts'
import { CasusregieSchema, OverdrachtSchema, SchakelenSchema } from './schakelbeleid.rules.ts'
import { GrondslagSchema, LadderSchema, PlanBeleidSchema, RegieRegelSchema } from './planbeleid.rules.ts'
import { UitvoeringBeleidSchema } from './uitvoeringbeleid.rules.ts'
import {
  AanbiederSchema,
  BesluitSchema,
  CriteriatabelSchema,
  PijlerBeleidSchema,
  ProductSchema,
  TermijnenSchema,
} from './voorzieningbeleid.rules.ts'

const Woord = gesloten({ enkelvoud: TekstSchema, meervoud: TekstSchema })

/** The words of this gemeente (C09, C10, C47); the code keeps the glossary's words. */
export const WoordenSchema = gesloten({
  inwoner: Woord,
  plan: Woord,
  eenheid: Woord,
  regievoerder: Woord,
  team: Woord,
  gesprek: Woord,
  bron: BronSchema,
})

/** What a gemeente can switch off as a whole (ALG-06); the ids are the names of the module or function. */
export const CapabilitySchema = Type.Enum([
  'postvak',
  'casusregistratie',
  'triage',
  'gesprek',
  'plan',
  'afweging',
  'verwijsbrief',
  'beschikking',
  'berichtenverkeer',
  'huishoudelijke_hulp',
  'jeugd',
  'schuldhulpverlening',
  'wederkerigheid',
  'collectieve_vragen',
  'buurtkamer',
  'sociale_kaart',
  'vervoer',
  'werk',
])
export type Capability = Static<typeof CapabilitySchema>

/** A place where the source contradicts itself or leaves open: all readings, and the one this gemeente chose. */
export const LezingSchema = gesloten({
  /** golden test case (`GT-N33`) or open point (`O-10`) */
  id: Type.String({ pattern: '^(GT-[EDRNL][0-9]{2}|O-[0-9]{2})$' }),
  onderwerp: TekstSchema,
  lezingen: Type.Array(gesloten({ tekst: TekstSchema, bron: BronSchema }), { minItems: 1 }),
  /** index in `lezingen`; null = no choice made, the function is off */
  gekozen: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
  waarom: TekstSchema,
})

export const BeleidSchema = gesloten({
  gemeente: IdSchema,
  /** counts up from 1 per gemeente; a case keeps the version it began with */
  versie: Type.Integer({ minimum: 1 }),
  geldigVanaf: DagSchema,
  titel: TekstSchema,
  wetten: Type.Array(gesloten({ wet: WetSchema, bron: BronSchema }), { minItems: 1 }),
  woorden: WoordenSchema,
  aanmelding: AanmeldingSchema,
  signalering: SignaleringSchema,
  instrumenten: InstrumentenSchema,
  leefgebieden: Type.Array(LeefgebiedSchema),
  indicatoren: IndicatorenSchema,
  opschaling: OpschalingSchema,
  schakelen: SchakelenSchema,
  casusregie: CasusregieSchema,
  overdracht: OverdrachtSchema,
  teamwerk: TeamwerkSchema,
  complexiteit: ComplexiteitRegelSchema,
  triage: TriageSchema,
  gesprek: GesprekSchema,
  ladder: LadderSchema,
  regie: Type.Array(RegieRegelSchema, { minItems: 1 }),
  plan: PlanBeleidSchema,
  uitvoering: UitvoeringBeleidSchema,
  grondslagen: Type.Array(GrondslagSchema, { minItems: 1 }),
  pijlers: Type.Array(PijlerBeleidSchema),
  criteriatabellen: Type.Array(CriteriatabelSchema),
  besluit: BesluitSchema,
  producten: Type.Array(ProductSchema),
  aanbieders: Type.Array(AanbiederSchema),
  termijnen: TermijnenSchema,
  /** every capability, on or off, with the clause that says so */
  capabilities: Type.Record(
    CapabilitySchema,
    gesloten({
      aan: Type.Boolean(),
      vanaf: Type.Union([DagSchema, Type.Null()]),
      bron: BronSchema,
      /** ALG-06: a wijk (CBS code) with a beginning of its own; null = not there */
      wijken: Type.Optional(
        Type.Array(gesloten({ wijk: WijkcodeSchema, vanaf: Type.Union([DagSchema, Type.Null()]) })),
      ),
    }),
    { additionalProperties: false },
  ),
  lezingen: Type.Array(LezingSchema),
})
export type Beleid = Static<typeof BeleidSchema>

/**
 * The version in force on a day: the latest `geldigVanaf` on or before it; of two that begin on one day, the
 * higher `versie`. Null before the first. For new cases only: a running case keeps its own (`beleidVanVersie`).
 */
export function beleidOp(versies: readonly Beleid[], dag: Temporal.PlainDate): Beleid | null {
  const op = dag.toString()
  return versies
    .filter((versie) => versie.geldigVanaf <= op)
    .reduce<Beleid | null>(
      (laatste, versie) => (laatste === null || isLater(versie, laatste) ? versie : laatste),
      null,
    )
}

const isLater = (a: Beleid, b: Beleid): boolean =>
  a.geldigVanaf === b.geldigVanaf ? a.versie > b.versie : a.geldigVanaf > b.geldigVanaf

/** The version a case began with (TRI-13): found by number, whatever came after. Null = never existed. */
export const beleidVanVersie = (versies: readonly Beleid[], versie: number): Beleid | null =>
  versies.find((b) => b.versie === versie) ?? null

/** The number by which the sources of this beleid name the plan of the gemeente itself: the one the words come from. */
export const planVan = (beleid: Pick<Beleid, 'woorden'>): string | null =>
  /\b00\d\b/.exec(beleid.woorden.bron)?.[0] ?? null
