/** Beleid for steps 1–3 of the main job: signaal, triage, gesprek. */
import { Type, type Static } from 'typebox'
import { BronSchema, gesloten, IdSchema, TekstSchema, WetSchema } from './bouwstenen.rules.ts'
import { BijstandSchema } from './bijstandbeleid.rules.ts'
import { GespreksinstrumentSchema } from './gespreksinstrument.rules.ts'

const Keuze = gesloten({ id: IdSchema, naam: TekstSchema, bron: BronSchema })

/** Ways to reach the team, kinds of melder, signal routes and closing reasons (SIG-01, -02, -04, -06). */
export const AanmeldingSchema = gesloten({
  kanalen: Type.Array(Keuze, { minItems: 1 }),
  meldertypes: Type.Array(Keuze, { minItems: 1 }),
  /** 003 Basisontwerp §3.4: a = one worker, b = the team agrees who visits, c = own observation */
  routes: Type.Array(gesloten({ id: Type.Enum(['a', 'b', 'c']), naam: TekstSchema, bron: BronSchema }), {
    minItems: 1,
  }),
  /** How a signal can be closed. “Verkeerd loket” is refused by `valideerBeleid` (SIG-04). */
  sluitredenen: Type.Array(Keuze, { minItems: 1 }),
  /** SIG-09: support only with hoofdverblijf in the gemeente */
  hoofdverblijfVereist: Type.Boolean(),
  bron: BronSchema,
})

/** A domain of life on which the gesprek asks (KTG-02). `onderdelen` are prompts inside it. */
export const LeefgebiedSchema = gesloten({
  id: IdSchema,
  naam: TekstSchema,
  onderdelen: Type.Array(TekstSchema),
  /** TRI-20: a problem here also touches this law */
  wet: Type.Union([WetSchema, Type.Null()]),
  bron: BronSchema,
})
export type Leefgebied = Static<typeof LeefgebiedSchema>

/** The seven kwetsbaarheidsindicatoren (003 Uitv.notitie §3, Basisontwerp §2; TRI-03) */
export const IndicatorIdSchema = Type.Enum([
  'hoge_leeftijd',
  'armoede_schulden',
  'sociaal_cultureel_isolement',
  'gebrekkige_taalvaardigheid',
  'zwakbegaafdheid',
  'psychosociaal_psychiatrisch',
  'opvoedingsproblemen',
])
export type IndicatorId = Static<typeof IndicatorIdSchema>

export const IndicatorenSchema = gesloten({
  /** Off: the checklist is not shown and nothing is derived. */
  aan: Type.Boolean(),
  lijst: Type.Array(
    gesloten({
      id: IndicatorIdSchema,
      naam: TekstSchema,
      onderdelen: Type.Array(TekstSchema),
      bron: BronSchema,
    }),
  ),
  /** TRI-04: years; null = age is never derived */
  hogeLeeftijdVanaf: Type.Union([Type.Integer({ minimum: 18, maximum: 120 }), Type.Null()]),
  bron: BronSchema,
})

/** Where a case can be scaled up to (REG-05) */
export const OpschalingDoelSchema = Type.Enum([
  'regieteam',
  'veiligheidshuis',
  'fact_team',
  'zorgketen',
  'gemeentelijk_bureau',
  'beleidsniveau',
  'jet',
])
export type OpschalingDoel = Static<typeof OpschalingDoelSchema>

export const OpschalingSchema = gesloten({
  /** TRI-05: number of leefgebieden with a problem; null = off (O-14) */
  drempelLeefgebieden: Type.Union([Type.Integer({ minimum: 1, maximum: 20 }), Type.Null()]),
  /** Where the threshold leads; null = off */
  doel: Type.Union([OpschalingDoelSchema, Type.Null()]),
  /** Kind of place on which the regieteam works: `gebied`, `stadsdeel` (GT-N30); null = any */
  niveau: Type.Union([TekstSchema, Type.Null()]),
  /** TRI-06: problems so dominant that the case goes up at once */
  dominanteProblemen: Type.Array(
    gesloten({ id: IdSchema, naam: TekstSchema, doel: OpschalingDoelSchema, bron: BronSchema }),
  ),
  /** TRI-07: null = involvement of justitie proposes nothing */
  bijJustitie: Type.Union([gesloten({ doel: OpschalingDoelSchema, bron: BronSchema }), Type.Null()]),
  /** Months after which a temporary regie ends (REG-07); null = not set */
  duurMaanden: Type.Union([Type.Integer({ minimum: 1, maximum: 24 }), Type.Null()]),
  bron: BronSchema,
})

/** TRI-10: how enkelvoudig/complex is proposed; the judgement itself is always the professional's (TRI-01). */
export const ComplexiteitRegelSchema = Type.Union([
  gesloten({ regel: Type.Literal('geen'), bron: BronSchema }),
  gesloten({
    regel: Type.Literal('factoren'),
    factoren: Type.Array(gesloten({ id: IdSchema, naam: TekstSchema }), { minItems: 1 }),
    /** this many factors at the same time → complex is proposed */
    drempel: Type.Integer({ minimum: 1, maximum: 10 }),
    bron: BronSchema,
  }),
])

const Schakelaar = gesloten({ aan: Type.Boolean(), bron: BronSchema })

/** Who may close the triage (TRI-11): with `beroepskracht` a vrijwilliger can only save a voorlopig. */
export const TriageSchema = gesloten({
  besluitDoor: Type.Enum(['beroepskracht', 'vrijwilliger_of_beroepskracht']),
  /** Law that is touched → partner to involve (TRI-20) */
  partners: Type.Array(gesloten({ wet: WetSchema, partner: TekstSchema, bron: BronSchema })),
  /** TRI-12: there is always a beroepskracht in or near the kamer, and the rooster shows who */
  beroepskrachtInKamer: Schakelaar,
  bron: BronSchema,
})

export const GesprekSchema = gesloten({
  /** KTG-05: warn when mantelzorg is given and no mantelzorger was invited */
  mantelzorgerUitnodigen: Schakelaar,
  /** KTG-15: the inwoner is told about the onafhankelijke cliëntondersteuner before the gesprek */
  clientondersteuningMelden: Schakelaar,
  /** KTG-07: the verslag can serve as aanvraag */
  verslagIsAanvraag: Schakelaar,
  /** Names of the instruments used (C08) */
  instrumenten: Type.Array(TekstSchema),
  /** KTG-09: methods for working with the sociale netwerk; empty where the plan names none */
  netwerkmethoden: Type.Array(gesloten({ id: IdSchema, naam: TekstSchema, bron: BronSchema })),
  /** KTG-04: before a plan the question behind the question is written down, or the first one is confirmed as that */
  achterliggendeVraag: Schakelaar,
  /** KTG-14 */
  vragenlijst: GespreksinstrumentSchema,
  /** KTG-17 */
  bijstand: BijstandSchema,
  bron: BronSchema,
})
