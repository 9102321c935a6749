import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij, type BodyBij } from '../../api/client.ts'
import type { useFormulier } from '../../ui/index.ts'
import { bronTekst } from '../dossier/bron.ts'
import { dossierSleutel } from '../dossier/dossier.ts'

export type Pagina = AntwoordBij<'GET /dossiers/{dossierId}/triage'>
export type Triage = Pagina['geschiedenis'][number]
export type Feiten = BodyBij<'POST /dossiers/{dossierId}/triagevoorstellen'>
export type Voorstel = AntwoordBij<'POST /dossiers/{dossierId}/triagevoorstellen'>
export type Besluit = BodyBij<'POST /dossiers/{dossierId}/triages'>
export type Velden = {
  [K in keyof Feiten]: Feiten[K]
} & {
  oordeel: Besluit['oordeel'] | ''
  besluit: Besluit['besluit'] | ''
  motivatie: string
  'lichteHulp/soort': NonNullable<Besluit['lichteHulp']>['soort'] | ''
  'lichteHulp/toelichting': string
}
export type Formulier = ReturnType<typeof useFormulier<Velden>>

export const triageVraag = (dossierId: number) =>
  queryOptions({
    queryKey: [...dossierSleutel(dossierId), 'triage'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/triage', { params: { dossierId } }),
  })

export const BESLUIT_WOORD: Readonly<Record<Besluit['besluit'], string>> = {
  geen: 'Het team gaat zelf verder',
  palliatief: 'Direct naar passende ondersteuning',
  regieteam: 'Regieteam',
  veiligheidshuis: 'Veiligheidshuis',
  fact_team: 'FACT-team',
  zorgketen: 'Zorgketen',
  gemeentelijk_bureau: 'Bureau van de gemeente',
  beleidsniveau: 'Beleid van de gemeente',
  jet: 'Jeugd Expert Team (JET)',
}
export const OORDEEL_WOORD = {
  enkelvoudig: 'Enkelvoudig',
  complex: 'Complex of specifiek',
} as const
export const WET_WOORD: Readonly<Record<Feiten['wetten'][number], string>> = {
  wmo: 'Wmo',
  jeugdwet: 'Jeugdwet (opvoeden en opgroeien)',
  participatiewet: 'Participatiewet (werk en bijstand)',
  schuldhulpverlening: 'Schuldhulpverlening',
  zvw: 'Zorgverzekeringswet',
  wlz: 'Wet langdurige zorg',
  awbz: 'AWBZ',
  wpg: 'Wet publieke gezondheid',
}

const NIETS: Feiten = {
  indicatoren: [],
  onderdelen: [],
  leefgebieden: [],
  dominanteProblemen: [],
  justitieBetrokken: false,
  palliatief: false,
  factoren: [],
  wetten: [],
}

/** What was ticked last time stands there again; the decision itself always starts empty. */
export const beginVan = ({ geschiedenis }: Pagina): Velden => ({
  ...(geschiedenis[0]?.feiten ?? NIETS),
  oordeel: '',
  besluit: '',
  motivatie: '',
  'lichteHulp/soort': '',
  'lichteHulp/toelichting': '',
})

/** Only what the rules look at. */
export const toFeiten = (v: Velden, keuzes: Pagina['keuzes']): Feiten => {
  const mogelijk = keuzes.indicatoren.filter((i) => v.indicatoren.includes(i.id)).flatMap((i) => i.onderdelen)
  return {
    indicatoren: v.indicatoren,
    // A part whose indicator was unticked again goes with it.
    onderdelen: v.onderdelen.filter((deel) => mogelijk.includes(deel)),
    leefgebieden: v.leefgebieden,
    dominanteProblemen: v.dominanteProblemen,
    justitieBetrokken: v.justitieBetrokken,
    palliatief: v.palliatief,
    factoren: v.factoren,
    wetten: v.wetten,
    ...(keuzes.vraagsoorten.length === 0 ? {} : { vraagsoort: v.vraagsoort ?? null }),
  }
}

/** Every reason under the proposal, with the clause it rests on. */
export const redenenVan = (v: Voorstel) =>
  [
    ...(v.afhandeling?.redenen ?? []),
    ...v.opschaling.redenen,
    ...v.complexiteit.redenen,
    ...v.partners.redenen,
  ].map((reden) => ({
    ...reden,
    bron: bronTekst(reden.bron),
  }))

/** Did a rule propose anything that one can agree with or deviate from? Partners are a reminder, not a proposal. */
export const heeftVoorstel = (v: Voorstel): boolean =>
  v.opschaling.voorstel !== 'geen' || v.complexiteit.voorstel !== null

/** TRI-16: to a specialist in the ordinary way; the server judges, this only opens the question. */
export const vraagtLichteHulp = (v: Velden, keuzes: Pagina['keuzes']): boolean =>
  keuzes.lichteHulpEerst &&
  v.besluit !== 'palliatief' &&
  (v.oordeel === 'complex' || ['fact_team', 'veiligheidshuis', 'zorgketen'].includes(v.besluit))

const AFHANDELING_WOORD = { direct: 'meteen afhandelen', gesprek: 'een keukentafelgesprek' } as const

/** What the rules propose, as a finding; never a verdict (TRI-19). */
export function voorstelTitel(v: Voorstel): string {
  const { voorstel, direct } = v.opschaling
  if (voorstel !== 'geen')
    return `De regels stellen voor: ${direct ? 'direct naar ' : ''}${BESLUIT_WOORD[voorstel].replace('Direct naar', 'naar')}`
  if (v.complexiteit.voorstel !== null)
    return `De regels stellen voor: ${OORDEEL_WOORD[v.complexiteit.voorstel].toLowerCase()}`
  const afhandeling = v.afhandeling?.voorstel
  if (afhandeling != null) return `De regels stellen voor: ${AFHANDELING_WOORD[afhandeling]}`
  return 'De regels stellen niets voor'
}
