/** The list of people of an installation, as a gemeente or a partner hands it in. */
import { parseDatum } from '../../kern/datum.ts'
import { FUNCTIES, type MedewerkerRol } from '../beleid/index.ts'

export const KOLOMMEN = [
  'onderwerp',
  'naam',
  'organisatie',
  'rol',
  'deskundig',
  'teams',
  'in_dienst_tot',
  'email',
] as const
/** A list of before the e-mail has one column less; what is known of it then stays. */
const ZONDER_EMAIL = KOLOMMEN.length - 1

export type MedewerkerRegel = {
  /** how the login service knows this person (the claim of KT_OIDC_CLAIM) */
  readonly id: string
  readonly naam: string
  readonly organisatie: string
  readonly rol: MedewerkerRol
  readonly deskundig: boolean
  readonly teams: readonly string[]
  /** last day of work; null = no end known */
  readonly inDienstTot: Temporal.PlainDate | null
  /** where the daily mail goes; null = none; undefined = the list does not tell */
  readonly email: string | null | undefined
}
export type LijstFout = { readonly regel: number; readonly veld: string; readonly tekst: string }
/** The keys of what the inrichting made. */
export type Bekend = { readonly organisaties: ReadonlySet<string>; readonly teams: ReadonlySet<string> }

const ONDERWERP = /^[^\s;]{1,200}$/
const EMAIL = /^[^\s@;,<>]+@[^\s@;,<>]+\.[^\s@;,<>]{2,}$/
const emailGoed = (tekst: string): boolean => tekst === '' || (tekst.length <= 200 && EMAIL.test(tekst))
const lijst = (namen: Iterable<string>): string => [...namen].toSorted().join(', ')
const isRol = (tekst: string): boolean => (FUNCTIES as readonly string[]).includes(tekst)

/** What is wrong with the first line of the file; empty when it is as it should be. */
export const kopFouten = (velden: readonly string[]): readonly LijstFout[] =>
  [KOLOMMEN, KOLOMMEN.slice(0, ZONDER_EMAIL)].some(
    (kop) => velden.map((v) => v.trim()).join(';') === kop.join(';'),
  )
    ? []
    : [{ regel: 1, veld: 'kop', tekst: `Zet op de eerste regel precies: ${KOLOMMEN.join(';')}` }]

type Ruw = Readonly<Record<(typeof KOLOMMEN)[number], string>>

type Uitkomst = { readonly medewerker: MedewerkerRegel | null; readonly fouten: readonly LijstFout[] }
type Oordeel = readonly [veld: string, isGoed: boolean, tekst: string]

const datumGoed = (tekst: string): boolean => tekst === '' || parseDatum(tekst).ok
const teamsUit = (r: Ruw): readonly string[] =>
  r.teams
    .split('|')
    .map((t) => t.trim())
    .filter((t) => t !== '')

/** Who sees a household only by the ja of the inwoner: a place in a team or another role would give more. */
const BUITEN: ReadonlySet<string> = new Set<MedewerkerRol>(['clientondersteuner', 'consulent_sociale_zaken'])

const oordelen = (r: Ruw, { organisaties, teams }: Bekend): readonly Oordeel[] => [
  ['onderwerp', ONDERWERP.test(r.onderwerp), 'Vul in hoe de inlogdienst deze persoon kent, zonder spaties.'],
  ['naam', r.naam !== '' && r.naam.length <= 120, 'Vul een naam in van ten hoogste 120 tekens.'],
  ['organisatie', organisaties.has(r.organisatie), `Kies een van: ${lijst(organisaties)}.`],
  ['rol', isRol(r.rol), `Kies een van: ${lijst(FUNCTIES)}.`],
  ['deskundig', ['', 'ja', 'nee'].includes(r.deskundig), 'Vul ja of nee in.'],
  ['teams', teamsUit(r).every((t) => teams.has(t)), `Kies uit: ${lijst(teams)}, met | ertussen.`],
  [
    'teams',
    !BUITEN.has(r.rol) || teamsUit(r).length === 0,
    'Laat dit leeg: wie dit doet, leest alleen mee als de inwoner dat goedvindt.',
  ],
  [
    'deskundig',
    !BUITEN.has(r.rol) || r.deskundig !== 'ja',
    'Vul nee in, of niets: wie dit doet, geeft geen verwijzing.',
  ],
  ['in_dienst_tot', datumGoed(r.in_dienst_tot), 'Vul een dag in als jjjj-mm-dd, of niets.'],
  ['email', emailGoed(r.email), 'Vul één e-mailadres in, zoals naam@gemeente.nl, of niets.'],
]

const toMedewerker = (r: Ruw, heeftEmail: boolean): MedewerkerRegel => {
  const tot = parseDatum(r.in_dienst_tot)
  return {
    id: r.onderwerp,
    naam: r.naam,
    organisatie: r.organisatie,
    rol: r.rol as MedewerkerRol,
    deskundig: r.deskundig === 'ja',
    teams: teamsUit(r),
    inDienstTot: tot.ok ? tot.waarde : null,
    email: heeftEmail ? r.email || null : undefined,
  }
}

/** One line of the list, or everything that is wrong with it, each with the column and what to do. */
export function leesMedewerker(regel: number, velden: readonly string[], bekend: Bekend): Uitkomst {
  if (velden.length !== KOLOMMEN.length && velden.length !== ZONDER_EMAIL) {
    const tekst = `Deze regel heeft ${velden.length} kolommen. Het moeten er ${KOLOMMEN.length} zijn.`
    return { medewerker: null, fouten: [{ regel, veld: 'regel', tekst }] }
  }
  const r = Object.fromEntries(KOLOMMEN.map((k, i) => [k, (velden[i] ?? '').trim()])) as Ruw
  const fouten = oordelen(r, bekend)
    .filter(([, isGoed]) => !isGoed)
    .map(([veld, , tekst]) => ({ regel, veld, tekst }))
  return {
    medewerker: fouten.length === 0 ? toMedewerker(r, velden.length === KOLOMMEN.length) : null,
    fouten,
  }
}

/** Somebody stands in the list once: two lines for one login would leave open which of them counts. */
export function dubbelen(
  regels: readonly { readonly regel: number; readonly id: string }[],
): readonly LijstFout[] {
  const eerste = new Map<string, number>()
  return regels.flatMap(({ regel, id }) => {
    const eerder = eerste.get(id)
    if (eerder === undefined) {
      eerste.set(id, regel)
      return []
    }
    return [
      {
        regel,
        veld: 'onderwerp',
        tekst: `Dit onderwerp staat ook op regel ${eerder}. Haal een van beide weg.`,
      },
    ]
  })
}
