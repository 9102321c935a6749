/** Beleid for step 4: ladder, regievoerder, evaluatie, toegang. */
import { Type, type Static } from 'typebox'
import {
  BronSchema,
  DeelSchema,
  TermijnBeleidSchema,
  gesloten,
  IdSchema,
  PijlerSchema,
  RegieRolSchema,
  RegieSoortSchema,
  TekstSchema,
  UitvoerderTypeSchema,
} from './bouwstenen.rules.ts'
import { PlanmakerSchema } from './planmaker.rules.ts'

/** One step of the ladder, lightest first; the order is the order in the array. */
export const TredeSchema = gesloten({
  id: IdSchema,
  naam: TekstSchema,
  /** B1 question to the professional: why does this step not suffice? */
  vraag: TekstSchema,
  uitvoerders: Type.Array(UitvoerderTypeSchema, { minItems: 1 }),
  /** null = no pillar: what people do themselves */
  pijler: Type.Union([PijlerSchema, Type.Null()]),
  /** true = individuele maatwerkvoorziening: the onderzoek must answer every lower step (KTG-13) */
  maatwerk: Type.Boolean(),
  bron: BronSchema,
})
export type Trede = Static<typeof TredeSchema>

/** Why a ladder step may be taken without reasons on the lower ones (invariant 3) */
export const LadderUitzonderingSchema = Type.Enum(['palliatief', 'dominant_probleem', 'veiligheid'])
export type LadderUitzondering = Static<typeof LadderUitzonderingSchema>

export const LadderSchema = gesloten({
  /** false = the plan is ordered by step, but no reasons are asked */
  redenVereist: Type.Boolean(),
  treden: Type.Array(TredeSchema, { minItems: 3, maxItems: 5 }),
  uitzonderingen: Type.Array(gesloten({ id: LadderUitzonderingSchema, naam: TekstSchema, bron: BronSchema })),
  bron: BronSchema,
})

/** For which situation a row of the regie matrix holds (REG-02) */
export const RegieKaderSchema = Type.Enum([
  'wmo',
  'schuldhulpverlening',
  'jeugdwet',
  'participatiewet',
  'alleen_sociale_basis',
])
export type RegieKader = Static<typeof RegieKaderSchema>

export const RegieRegelSchema = gesloten({
  kader: RegieKaderSchema,
  soort: RegieSoortSchema,
  rollen: Type.Array(RegieRolSchema, { minItems: 1 }),
  bron: BronSchema,
})

/** Ways in which access to a part of the dossier is grounded (architectuur.md, decision 2) */
export const GrondslagSoortSchema = Type.Enum([
  'regie',
  'teamlid',
  'toestemming',
  'wettelijke_taak',
  'toewijzing',
  'noodtoegang',
])
export type GrondslagSoort = Static<typeof GrondslagSoortSchema>

export const HouderSoortSchema = Type.Enum(['medewerker', 'team', 'organisatie', 'inwoner', 'helper'])
export type HouderSoort = Static<typeof HouderSoortSchema>

export const GrondslagSchema = gesloten({
  id: IdSchema,
  soort: GrondslagSoortSchema,
  /** B1: what the inwoner reads under “waarom mag deze partij dit zien” */
  uitleg: TekstSchema,
  delen: Type.Array(DeelSchema, { minItems: 1 }),
  houders: Type.Array(HouderSoortSchema, { minItems: 1 }),
  /** true = the inwoner ends it with one press */
  beeindigbaarDoorInwoner: Type.Boolean(),
  /** true = only an organisation with a recorded mandaat can hold it (PRI-05) */
  mandaatVereist: Type.Boolean(),
  /** Ground in the AVG, art. 6 lid 1 (PRI-02) */
  avg: Type.Enum(['a', 'b', 'c', 'd', 'e', 'f']),
  /** Longest duration; null = until the reason ends */
  tenHoogste: Type.Union([TermijnBeleidSchema, Type.Null()]),
  bron: BronSchema,
})
export type Grondslag = Static<typeof GrondslagSchema>

/** PLAN-01, -02, -11, -14, -18: what the plan of this gemeente asks */
export const PlanBeleidSchema = gesloten({
  eenheid: Type.Enum(['huishouden', 'burger', 'client', 'klant']),
  /** PLAN-09: null = the source does not say */
  eigenaar: Type.Union([Type.Enum(['inwoner', 'gemeente', 'aanbieder']), Type.Null()]),
  vormen: Type.Array(Type.Enum(['licht', 'uitgebreid']), { minItems: 1 }),
  /** PLAN-18 */
  alleenBijLangdurig: Type.Boolean(),
  /** PLAN-14: professional support needs an end or review date */
  eindigheid: Type.Boolean(),
  /** PLAN-11: an evaluation each this long; a shorter support has one, at its end */
  evaluatieElke: TermijnBeleidSchema,
  /** PLAN-12: reminder this long before the date */
  evaluatieHerinnering: TermijnBeleidSchema,
  /** PLAN-23: who makes it with the inwoner, by the judgement of the triage */
  maker: PlanmakerSchema,
  bron: BronSchema,
})
