/** The inrichting of an installation: place, teams, parties and (demo) people, next to its beleid. */
import { Type, type Static } from 'typebox'
import { BronSchema, DagSchema, gesloten, IdSchema, TekstSchema, WijkcodeSchema } from './bouwstenen.rules.ts'

/** Four digits of a Dutch postcode, both ends included */
const PostcodeReeksSchema = gesloten({
  van: Type.String({ pattern: '^[1-9][0-9]{3}$' }),
  tot: Type.String({ pattern: '^[1-9][0-9]{3}$' }),
})

const WijkSchema = gesloten({
  code: WijkcodeSchema,
  naam: TekstSchema,
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

export const MedewerkerRolSchema = Type.Enum([
  'sociaal_werker',
  'teamleider',
  'consulent',
  'aanbieder',
  'vrijwilliger',
  'functioneel_beheerder',
  'clientondersteuner',
  'jet_medewerker',
  'consulent_sociale_zaken',
  'specialist',
  'regieteamlid',
])
export type MedewerkerRol = Static<typeof MedewerkerRolSchema>

const MedewerkerSchema = gesloten({
  id: IdSchema,
  naam: TekstSchema,
  rol: MedewerkerRolSchema,
  /** BES-01: may issue a verwijzing */
  deskundig: Type.Boolean(),
  organisatie: IdSchema,
  teams: Type.Array(IdSchema),
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
