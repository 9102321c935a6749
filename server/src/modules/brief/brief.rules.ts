import { alsGoed, type Result, type Weigering } from '../../kern/result.ts'

/** The four routes that every letter about support names (KLA-05, 004 §4.9). */
export const ROUTES = ['clientondersteuning', 'klacht', 'bezwaar', 'ombudsman'] as const
export type Route = (typeof ROUTES)[number]

/** One part of a letter under its own heading. */
export type Briefdeel = {
  readonly kop: string
  readonly alineas?: readonly string[]
  /** Pairs of what it is and what was agreed */
  readonly afspraken?: readonly { readonly wat: string; readonly inhoud: readonly string[] }[]
  /** Steps the reader can take, in order */
  readonly stappen?: readonly string[]
}

/** What the gemeente writes in a letter; `{naam}` is filled from the dossier. Data of `gemeenten/`. */
export type Brieftekst = {
  /** Who writes, as it stands above the letter */
  readonly briefhoofd: string
  readonly onderwerp: string
  readonly aanhef: string
  readonly inleiding: readonly string[]
  readonly delen: readonly Briefdeel[]
  readonly groet: string
  readonly routesKop: string
  readonly routes: Readonly<Record<Route, string>>
}

/** Where an inwoner can go; from the inrichting of the gemeente. */
export type Briefcontact = {
  readonly soort: Route
  readonly naam: string
  readonly telefoon: string
  readonly adres: string
  readonly uitleg: string
}

/** Who writes to whom. All texts as they are printed. */
export type Briefhoofd = {
  readonly gemeente: { readonly naam: string; readonly telefoon: string }
  readonly kenmerk: string
  readonly datum: Temporal.PlainDate
  readonly inwoner: { readonly naam: string; readonly adres: readonly string[] }
  readonly afzender: { readonly naam: string; readonly functie: string; readonly telefoon: string }
  readonly contacten: readonly Briefcontact[]
}

/** The content of a letter as the Typst template reads it: text only, in reading order. */
export type Briefinhoud = {
  readonly briefhoofd: string
  readonly gemeente: Briefhoofd['gemeente']
  readonly kenmerk: string
  readonly datum: string
  readonly inwoner: Briefhoofd['inwoner']
  readonly onderwerp: string
  readonly aanhef: string
  readonly inleiding: readonly string[]
  readonly delen: readonly Required<Briefdeel>[]
  readonly groet: string
  readonly afzender: Briefhoofd['afzender']
  readonly routesKop: string
  readonly routes: readonly (Briefcontact & { readonly kop: string })[]
}

/** `2 maart 2026` */
export const datumVoluit = (datum: Temporal.PlainDate): string =>
  datum.toLocaleString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' })

/** A telephone number that stays on one line. */
export const telefoonnummer = (nummer: string): string => nummer.replaceAll(' ', '\u00A0')

const belbaar = (hoofd: Briefhoofd): Briefhoofd => {
  const opEenRegel = <T extends { readonly telefoon: string }>(wie: T): T => ({
    ...wie,
    telefoon: telefoonnummer(wie.telefoon),
  })
  return {
    ...hoofd,
    gemeente: opEenRegel(hoofd.gemeente),
    afzender: opEenRegel(hoofd.afzender),
    contacten: hoofd.contacten.map(opEenRegel),
  }
}

type Waarden = Readonly<Record<string, string>>

/** Fills `{naam}`; what was filled in is not read again, so a value with braces stays as it is. */
const vul = (tekst: string, waarden: Waarden): string =>
  tekst.replace(/\{(\w+)\}/g, (geheel, naam: string) =>
    Object.hasOwn(waarden, naam) ? (waarden[naam] ?? '') : geheel,
  )

const vulAlles = (teksten: readonly string[] | undefined, waarden: Waarden): string[] =>
  (teksten ?? []).map((tekst) => vul(tekst, waarden))

const vulDeel = ({ kop, alineas, afspraken, stappen }: Briefdeel, waarden: Waarden): Required<Briefdeel> => ({
  kop: vul(kop, waarden),
  alineas: vulAlles(alineas, waarden),
  afspraken: (afspraken ?? []).map(({ wat, inhoud }) => ({ wat, inhoud: vulAlles(inhoud, waarden) })),
  stappen: vulAlles(stappen, waarden),
})

const vulTekst = (tekst: Brieftekst, waarden: Waarden) => ({
  briefhoofd: vul(tekst.briefhoofd, waarden),
  onderwerp: vul(tekst.onderwerp, waarden),
  aanhef: vul(tekst.aanhef, waarden),
  inleiding: vulAlles(tekst.inleiding, waarden),
  delen: tekst.delen.map((deel) => vulDeel(deel, waarden)),
  groet: tekst.groet,
  routesKop: tekst.routesKop,
})

/** Every text of the gemeente in this letter, before filling. */
const tekstenVan = ({ briefhoofd, onderwerp, aanhef, inleiding, delen }: Brieftekst): string[] => [
  briefhoofd,
  onderwerp,
  aanhef,
  ...inleiding,
  ...delen.flatMap((deel) => [
    deel.kop,
    ...(deel.alineas ?? []),
    ...(deel.afspraken ?? []).flatMap(({ inhoud }) => inhoud),
    ...(deel.stappen ?? []),
  ]),
]

function ontbrekendeVelden(tekst: Brieftekst, waarden: Waarden): Weigering[] {
  const gevraagd = tekstenVan(tekst).flatMap((regel) =>
    [...regel.matchAll(/\{(\w+)\}/g)].map(([, naam]) => naam ?? ''),
  )
  return [...new Set(gevraagd)]
    .filter((naam) => (waarden[naam] ?? '').trim() === '')
    .map((naam) => ({
      code: 'briefveld-leeg',
      tekst: `In deze brief is ${naam} nog niet ingevuld. Vul dit in en maak de brief opnieuw.`,
      veld: naam,
    }))
}

const ontbrekendeRoutes = (contacten: readonly Briefcontact[]): Weigering[] =>
  ROUTES.filter((route) => !contacten.some(({ soort }) => soort === route)).map((route) => ({
    code: 'route-ontbreekt',
    tekst: `De contactgegevens voor ${route} ontbreken. Vraag de functioneel beheerder om ze in te vullen.`,
    veld: `contacten/${route}`,
  }))

const routesUit = (contacten: readonly Briefcontact[], koppen: Brieftekst['routes']): Briefinhoud['routes'] =>
  ROUTES.flatMap((route) =>
    contacten
      .filter(({ soort }) => soort === route)
      .map(({ naam, telefoon, adres, uitleg }) => ({
        soort: route,
        kop: koppen[route],
        naam,
        telefoon,
        adres,
        uitleg,
      })),
  )

/**
 * Puts the text of the gemeente and the facts of the dossier together into the content of a letter (COM-06:
 * merge fields, no retyping). `waarden` fill the `{…}` of the text, besides `inwoner`, `afzender`, `functie`,
 * `telefoon` and `gemeente`, which come from `hoofd`.
 *
 * Codes: `briefveld-leeg` (a field of the text has no value), `route-ontbreekt` (one of the four routes of
 * KLA-05 has no contact).
 */
export function briefinhoud(tekst: Brieftekst, hoofd: Briefhoofd, feiten: Waarden): Result<Briefinhoud> {
  const { gemeente, inwoner, afzender, ...kop } = belbaar(hoofd)
  const { naam, functie, telefoon } = afzender
  const waarden = {
    ...feiten,
    inwoner: inwoner.naam,
    afzender: naam,
    functie,
    telefoon,
    gemeente: gemeente.naam,
  }
  return alsGoed([...ontbrekendeVelden(tekst, waarden), ...ontbrekendeRoutes(hoofd.contacten)], {
    gemeente,
    inwoner,
    afzender,
    kenmerk: kop.kenmerk,
    datum: datumVoluit(kop.datum),
    ...vulTekst(tekst, waarden),
    routes: routesUit(kop.contacten, tekst.routes),
  })
}

/** The sentences of a letter, for `leesniveau`: no names, addresses or numbers around them. */
export const leestekst = ({ inleiding, delen, routes }: Briefinhoud): string[] => [
  ...inleiding,
  ...delen.flatMap(({ alineas, stappen, afspraken }) => [
    ...alineas,
    ...stappen,
    ...afspraken.flatMap(({ inhoud }) => inhoud),
  ]),
  ...routes.map(({ uitleg }) => uitleg),
]
