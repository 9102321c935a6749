/**
 * The building blocks of a beleid document: the words of the domain that rules and data share.
 * Everything a gemeente may choose is data in the document; what stands here is the closed list
 * from which it chooses (stijl.md §2.2: adding one must break the build where it matters).
 */
import { Type, type Static } from 'typebox'

/** An object that refuses unknown fields: a misspelt key must not vanish in silence. */
export const gesloten = <P extends Parameters<typeof Type.Object>[0]>(velden: P) =>
  Type.Object(velden, { additionalProperties: false })

/** Where a value comes from: seed number and section (`003 Uitv.notitie §3`) or article of law. */
export const BronSchema = Type.String({ minLength: 3, maxLength: 200 })

/** snake_case identifier inside a beleid document, as the database writes its words */
export const IdSchema = Type.String({ pattern: '^[a-z0-9]+(_[a-z0-9]+)*$', maxLength: 60 })

/** A Dutch day, `jjjj_mm_dd` */
export const DagSchema = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** CBS code of a wijk or buurt (2014) */
export const WijkcodeSchema = Type.String({ pattern: '^(WK[0-9]{6}|BU[0-9]{8})$' })

/** What a screen or letter shows; never markup */
export const TekstSchema = Type.String({ minLength: 1, maxLength: 1000 })

export const WetSchema = Type.Enum([
  'wmo',
  'jeugdwet',
  'participatiewet',
  'schuldhulpverlening',
  'zvw',
  'wlz',
  'awbz',
  'wpg',
])
export type Wet = Static<typeof WetSchema>

/** The three ondersteuningspijlers (004 §2.5, BAS-01); their names are beleid. */
export const PijlerSchema = Type.Enum(['sociale_basis', 'basisondersteuning', 'aanvullend'])
export type Pijler = Static<typeof PijlerSchema>

/** Who carries out an inzet (003 Basisontwerp §3.4, PLAN-04) */
export const UitvoerderTypeSchema = Type.Enum([
  'zelf',
  'mantelzorger',
  'netwerk',
  'vrijwilliger',
  'professioneel',
])
export type UitvoerderType = Static<typeof UitvoerderTypeSchema>

/** The parts of a dossier over which toegang is given (architectuur.md, decision 2) */
export const DeelSchema = Type.Enum([
  'kern',
  'gesprek',
  'plan',
  'inzet',
  'besluit',
  'bericht',
  'jeugd',
  'veiligheid',
  'melder',
])
export type Deel = Static<typeof DeelSchema>

/** Who can be regievoerder, over all five plans (C14); which of them may is beleid. */
export const RegieRolSchema = Type.Enum([
  'sociaal_werker',
  'betrokken_hulpverlener',
  'vertrouwd_persoon',
  'vrijwilliger',
  'jet_medewerker',
  'consulent_sociale_zaken',
  'sociale_basis',
  'aanbieder',
  'regieteam',
])
export type RegieRol = Static<typeof RegieRolSchema>

/** What kind of regie: one regievoerder per huishouden, beside it procesregie, regie werk, or only zicht. */
export const RegieSoortSchema = Type.Enum(['regievoerder', 'procesregie_jeugd', 'regie_werk', 'zicht'])
export type RegieSoort = Static<typeof RegieSoortSchema>

/** Judgement of an ondersteuningsvraag (001 §1.1, TRI-01) */
export const ComplexiteitSchema = Type.Enum(['enkelvoudig', 'complex'])
export type Complexiteit = Static<typeof ComplexiteitSchema>

/** A length of time, in the form kern/termijn reads; werkdagen skip weekends and feestdagen (Atw 3). */
const lengte = Type.Integer({ minimum: 0, maximum: 600 })
export const DuurSchema = Type.Union([
  gesloten({ dagen: lengte }),
  gesloten({ weken: lengte }),
  gesloten({ maanden: lengte }),
  gesloten({ werkdagen: lengte }),
])

/** A term with its clause; only `wettelijk` is lengthened by the Algemene termijnenwet. */
export const TermijnBeleidSchema = gesloten({
  duur: DuurSchema,
  soort: Type.Enum(['wettelijk', 'afgesproken']),
  bron: BronSchema,
})
export type TermijnBeleid = Static<typeof TermijnBeleidSchema>

/** One reason under an advice: the rule that fired, the clause it rests on, and the B1 sentence for the screen. */
export type Reden = {
  /** Requirement or rule id: `TRI-05` */
  readonly regel: string
  /** The clause, copied from the beleid in force: `003 Uitv.notitie §5` */
  readonly bron: string
  readonly tekst: string
}

/**
 * What a rule answers when the professional decides: a proposal with its reasons. No reasons means
 * that no rule fired. Stored as it is beside the decision and the motivation (TRI-19).
 */
export type Advies<V> = { readonly voorstel: V; readonly redenen: readonly Reden[] }
