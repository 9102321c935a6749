/** The inrichting of an installation: place, teams, parties and (demo) people, next to its beleid. */
import { Type, type Static } from 'typebox'
import { BronSchema, DagSchema, gesloten, IdSchema, TekstSchema, WijkcodeSchema } from './bouwstenen.rules.ts'

const PostcodeSchema = Type.String({ pattern: '^[1-9][0-9]{3}([A-Z]{2})?$' })
/** Dutch postcodes, both ends included; without letters the whole number (ALG-04) */
const PostcodeReeksSchema = gesloten({ van: PostcodeSchema, tot: PostcodeSchema })

const GebiedSoortSchema = Type.Enum(['buurt', 'wijk', 'dorp', 'stadsdeel', 'gebied', 'stad', 'regio', 'land'])
const WijkSchema = gesloten({
  code: WijkcodeSchema,
  naam: TekstSchema,
  /** ALG-04: absent = a wijk */
  soort: Type.Optional(GebiedSoortSchema),
  /** ALG-04: the code of what it lies in, which stands before it; absent = the gemeente itself */
  ouder: Type.Optional(WijkcodeSchema),
  postcodes: Type.Array(PostcodeReeksSchema),
})

const OrganisatieSchema = gesloten({
  id: IdSchema,
  naam: TekstSchema,
  soort: Type.Enum([
    'gemeente',
    'sociaal_wijkteam',
    'aanbieder',
    'vrijwilligersorganisatie',
    'woningcorporatie',
    'huisartsenpraktijk',
    'clientondersteuning',
    'jeugd_expert_team',
    'ziekenhuis',
    'school',
  ]),
  /** ALG-08: 0e, 1e or 2e lijn; null = not a party in care */
  lijn: Type.Union([Type.Enum(['0e', '1e', '2e']), Type.Null()]),
  agb: Type.Union([Type.String({ pattern: '^[0-9]{8}$' }), Type.Null()]),
  /** What a verwijsbrief tells the inwoner to call (BES-01) */
  telefoon: Type.Optional(Type.String({ pattern: '^[0-9 ]{5,15}$' })),
  /** PRI-05: law for which this organisation has a recorded mandaat */
  mandaat: Type.Array(Type.Enum(['wmo', 'jeugdwet', 'participatiewet', 'schuldhulpverlening'])),
})

/** The work that somebody of the inrichting or of the list of medewerkers has. */
export const FUNCTIES = [
  'sociaal_werker',
  'teamleider',
  'consulent',
  'berichtenverwerker',
  'aanbieder',
  'vrijwilliger',
  'functioneel_beheerder',
  'clientondersteuner',
  'jet_medewerker',
  'consulent_sociale_zaken',
  'specialist',
  'regieteamlid',
] as const
export const MedewerkerRolSchema = Type.Enum([...FUNCTIES])
export type MedewerkerRol = Static<typeof MedewerkerRolSchema>

const MedewerkerSchema = gesloten({
  id: IdSchema,
  naam: TekstSchema,
  rol: MedewerkerRolSchema,
  /** BES-01: may issue a verwijzing */
  deskundig: Type.Boolean(),
  organisatie: IdSchema,
  teams: Type.Array(IdSchema),
  /** Where the daily mail of the bell goes */
  email: Type.Optional(
    Type.String({ maxLength: 200, pattern: '^[^\\s@;,<>]+@[^\\s@;,<>]+\\.[^\\s@;,<>]{2,}$' }),
  ),
})

/** Routes that every letter names (KLA-05) */
const ContactSchema = gesloten({
  soort: Type.Enum(['klacht', 'bezwaar', 'ombudsman', 'clientondersteuning']),
  naam: TekstSchema,
  telefoon: Type.String({ pattern: '^[0-9 +()-]{5,20}$' }),
  adres: TekstSchema,
  uitleg: TekstSchema,
  bron: BronSchema,
})

export const TeamSoortSchema = Type.Enum([
  'wijkteam',
  'regieteam',
  'keten',
  'fact_team',
  'veiligheidshuis',
  'bureau',
  'jet',
])
export type TeamSoort = Static<typeof TeamSoortSchema>

export const InrichtingSchema = gesloten({
  gemeente: IdSchema,
  naam: TekstSchema,
  /** CBS gemeentecode, as iWmo and the CAK use it */
  gemeentecode: Type.String({ pattern: '^[0-9]{4}$' }),
  /** true = people, telephone numbers, AGB codes and postcodes are invented */
  demo: Type.Boolean(),
  telefoon: Type.String({ pattern: '^[0-9 ]{5,15}$' }),
  /** ALG-04: what the whole of it is; absent = a stad */
  soort: Type.Optional(GebiedSoortSchema),
  /** ALG-04: what it lies in, the largest first */
  boven: Type.Optional(Type.Array(gesloten({ soort: GebiedSoortSchema, naam: TekstSchema }))),
  wijken: Type.Array(WijkSchema, { minItems: 1 }),
  organisaties: Type.Array(OrganisatieSchema, { minItems: 1 }),
  teams: Type.Array(
    gesloten({
      id: IdSchema,
      naam: TekstSchema,
      organisatie: IdSchema,
      /** which wijken it works; for a team other than a wijkteam: the wijken it serves, empty = all */
      wijken: Type.Array(Type.String()),
      /** what kind of team; absent = a wijkteam, which works a postvak (REG-08: the others have a linking pin) */
      soort: Type.Optional(TeamSoortSchema),
      /** TRI-08: what this keten is for: `dementie` */
      keten: Type.Optional(IdSchema),
      /** TEAM-10: first day of this team */
      begonnenOp: Type.Optional(DagSchema),
    }),
  ),
  medewerkers: Type.Array(MedewerkerSchema),
  contact: Type.Array(ContactSchema, { minItems: 4 }),
})
export type Inrichting = Static<typeof InrichtingSchema>
