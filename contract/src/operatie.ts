import type { Static, TObject, TSchema } from 'typebox'

/** Every worker whose toegang may let them in; who has none gets "niet gevonden". */
export const DOSSIERROLLEN = [
  'sociaal_werker',
  'deskundig',
  'teamleider',
  'consulent',
  'berichtenverwerker',
  'aanbieder',
  'vrijwilliger',
  'consulent_sociale_zaken',
] as const

/** The roles that `rol_toekenning` may hold (ALG-03). What a role may do stands in the policies of the modules. */
export const ROLLEN = [...DOSSIERROLLEN, 'functioneel_beheerder'] as const
export type Rol = (typeof ROLLEN)[number]

/** The parts of a dossier that toegang is given for (ADR 0006 says what each holds). */
export const DELEN = [
  'kern',
  'gesprek',
  'plan',
  'inzet',
  'besluit',
  'bericht',
  'jeugd',
  'veiligheid',
  'melder',
] as const
export type Deel = (typeof DELEN)[number]

/**
 * Who may call an operation at all. Which dossier they may call it for is decided by toegang and the policy.
 * `publiek` needs no login, `ingelogd` any; a role list means a medewerker with one of these roles.
 */
export type Recht = 'publiek' | 'ingelogd' | 'inwoner' | 'helper' | readonly [Rol, ...Rol[]]

export type Operatie = {
  /** Also the operationId in OpenAPI and the name of the handeling in the spoor: `signaal.melden`. */
  readonly id: string
  readonly methode: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below /v1, Dutch plural nouns in kebab-case, with `{placeholders}`. */
  readonly pad: string
  readonly samenvatting: string
  readonly groep: string
  readonly recht: Recht
  /** The sentence that the spoor screen shows for this handeling; `null` when it leaves no line, with why. */
  readonly spoor: string | { readonly geen: string }
  readonly params?: TObject
  readonly query?: TObject
  readonly body?: TSchema
  /** Whether the caller must send the version it changes (`If-Match`). */
  readonly ifMatch?: true
  /** Whether it asks for a fresh login: what is taken along or opened here is worth more than one reading. */
  readonly vers?: true
  /** Largest body in bytes, when the operation takes files (else 1 MB). */
  readonly bodyLimit?: number
  readonly status: 200 | 201 | 202 | 204
  readonly antwoord: TSchema
  /** Media type of the answer when it is not JSON (a letter). */
  readonly mediaType?: string
  /** Headers with a fixed value that every good answer carries. */
  readonly koppen?: Readonly<Record<string, string>>
}

/** Keeps the literal types of a declaration, so that the server and the web derive theirs from it. */
export const operatie = <const O extends Operatie>(declaratie: O): O => declaratie

type Deel_<O extends Operatie, K extends 'params' | 'query' | 'body'> = O[K] extends TSchema
  ? Static<O[K]>
  : undefined
export type ParamsVan<O extends Operatie> = Deel_<O, 'params'>
export type QueryVan<O extends Operatie> = Deel_<O, 'query'>
export type BodyVan<O extends Operatie> = Deel_<O, 'body'>
export type AntwoordVan<O extends Operatie> = Static<O['antwoord']>
