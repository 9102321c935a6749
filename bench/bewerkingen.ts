import type pg from 'pg'
import { kies, toevalUit } from '../server/src/kern/toeval.ts'
import { AANTAL_LEDEN, isUitgebreid, schrijfbaar, zichtbaar, type Soort } from './mensen.ts'

/** One request, as data: the load sends it, and the recording sends it too. */
export type Verzoek = {
  readonly methode: 'GET' | 'POST' | 'PUT'
  readonly pad: string
  readonly body?: object
  /** The version that If-Match names at first; each good answer tells the next. */
  readonly versie?: number
  /** Sends an idempotency key, as our own page does with every form. */
  readonly sleutel?: true
}

export const BEWERKINGEN = [
  'dossier openen',
  'werklijst van 20',
  'zoeken op naam',
  'zoeken op BSN',
  'taak in plan wijzigen',
  'signaal sturen',
  'uitgebreid dossier',
  'caseload van 5.000',
  'gesprek opslaan',
] as const
export type Bewerking = (typeof BEWERKINGEN)[number]

type Wie = { readonly soort: Soort; readonly nr: number; readonly aantal: number; readonly hoeveel: number }
type Maker = (client: pg.Client, wie: Wie) => Promise<Verzoek[]>

/** So many different dossiers among those this person sees, spread over all of them. */
function dossiersVan({ soort, nr, aantal, hoeveel }: Wie): number[] {
  const { vanaf, tot } = zichtbaar(soort, nr, aantal)
  const toeval = toevalUit(nr + 1)
  const ids = new Set<number>()
  while (ids.size < Math.min(hoeveel, tot - vanaf)) ids.add(vanaf + 1 + Math.floor(toeval() * (tot - vanaf)))
  return [...ids]
}

const openen: Maker = (_client, wie) =>
  Promise.resolve(dossiersVan(wie).map((id) => ({ methode: 'GET', pad: `/v1/dossiers/${id}` })))

const WEERGAVE: Record<Soort, string> = {
  werker: 'mij',
  teamleider: 'team',
  stadsleider: 'team',
  consulent: 'alles',
}
const lijst: Maker = (_client, { soort }) =>
  Promise.resolve([{ methode: 'GET', pad: `/v1/werklijst?weergave=${WEERGAVE[soort]}` }])

const zoek = (body: object): Verzoek => ({ methode: 'POST', pad: '/v1/dossiers/_zoek', body })

const verhaspel = (naam: string): string =>
  naam.length < 6 ? naam : naam.slice(0, 3) + naam.slice(4, 5) + naam.slice(3, 4) + naam.slice(5)

type Naam = { voornamen: string; tussenvoegsel: string | null; achternaam: string }
const zoekNaam: Maker = async (client, wie) => {
  const { rows } = await client.query<Naam>(
    "select voornamen, tussenvoegsel, achternaam from persoon where dossier_id = any ($1) and relatie = 'hoofdbewoner' order by id",
    [dossiersVan(wie)],
  )
  const toeval = toevalUit(wie.nr + 101)
  return rows.map(({ voornamen, tussenvoegsel, achternaam }) => {
    const familie = [tussenvoegsel, achternaam].filter(Boolean).join(' ')
    // Half by surname, a quarter by the full name, a quarter with two letters in the wrong order.
    return zoek({ naam: kies(toeval, [familie, familie, `${voornamen} ${familie}`, verhaspel(achternaam)]) })
  })
}

const zoekBsn: Maker = async (client, wie) => {
  const { vanaf, tot } = zichtbaar(wie.soort, wie.nr, wie.aantal)
  const { rows } = await client.query<{ bsn: string }>(
    `select p.bsn from persoon p where p.dossier_id between $1 and $2 and p.inwoner_id is not null and p.id < 45000
     order by hashint8(p.id + $3) limit $4`,
    [vanaf + 1, tot, wie.nr, wie.hoeveel],
  )
  return rows.map(({ bsn }) => zoek({ bsn }))
}

const REDENEN = {
  eigen_kracht: 'Dit helpt, maar is niet genoeg.',
  sociale_basis: 'De buurtkamer is te ver weg.',
}
type Taak = { id: number; dossier_id: number; plan_id: number; doel_id: number; version: number }
const wijzigen: Maker = async (client, wie) => {
  const { rows } = await client.query<Taak>(
    `select id, dossier_id, plan_id, doel_id, version from inzet where dossier_id = any ($1) and trede = 'basisondersteuning' order by id`,
    [schrijfbaar(wie.soort, wie.nr).map((n) => n + 1)],
  )
  return rows.slice(0, wie.hoeveel).map(({ id, dossier_id, plan_id, doel_id, version }) => ({
    methode: 'PUT',
    pad: `/v1/dossiers/${dossier_id}/plannen/${plan_id}/inzetten/${id}`,
    versie: version,
    body: {
      doelId: doel_id,
      persoonId: null,
      omschrijving: 'Elke week de administratie doornemen, samen met de zus',
      trede: 'basisondersteuning',
      uitvoerderType: 'professioneel',
      uitvoerderNaam: 'sociaal werker van het team',
      organisatieId: null,
      product: null,
      urenPerWeek: 2,
      vanaf: null,
      tot: null,
      zonderEinde: 'Wordt bij de evaluatie bekeken',
      redenen: REDENEN,
    },
  }))
}

const signaal: Maker = async (client, { nr }) => {
  const { rows } = await client.query<{ postcode: string }>(
    'select van::text || $1 as postcode from gebied_postcode order by hashint8(gebied_id + $2) limit 6',
    ['AB', nr],
  )
  return rows.map(({ postcode }, i) => ({
    methode: 'POST',
    pad: '/v1/signaalopnames',
    sleutel: true,
    body: {
      voorWie: 'ander',
      melderType: 'ander',
      kanaal: 'telefoon',
      route: 'a',
      vraag: 'De buurvrouw belt: zij ziet mevrouw al een week niet meer buiten en maakt zich zorgen.',
      voornaam: 'Sjoukje',
      achternaam: 'Hofstra',
      huisnummer: 10 + i,
      postcode,
      melder: { naam: 'Gerda Zijlstra', relatie: 'buur' },
    },
  }))
}

/** The extended dossiers of this worker. */
function uitgebreide({ soort, nr, aantal, hoeveel }: Wie): number[] {
  const { vanaf, tot } = zichtbaar(soort, nr, aantal)
  const alle = Array.from({ length: tot - vanaf }, (_leeg, k) => vanaf + k).filter(isUitgebreid)
  return alle.slice(0, hoeveel).map((n) => n + 1)
}

// What the screens of a dossier ask, one after the other: its head, the plan of twelve inzetten, the 200 lines.
const uitgebreid: Maker = (_client, wie) =>
  Promise.resolve(
    uitgebreide(wie).flatMap((id) =>
      ['', '/plan', '/tijdlijn'].map((deel): Verzoek => ({
        methode: 'GET',
        pad: `/v1/dossiers/${id}${deel}`,
      })),
    ),
  )

const caseload: Maker = () => Promise.resolve([{ methode: 'GET', pad: '/v1/teams/regie' }])

type Gesprek = { id: number; dossier_id: number; version: number; personen: number[]; leefgebieden: string[] }
const opslaan: Maker = async (client, wie) => {
  const { rows } = await client.query<Gesprek>(
    `select g.id, g.dossier_id, g.version, array(select p.id from persoon p where p.dossier_id = g.dossier_id order by p.id limit $2) as personen,
       array(select l ->> 'id' from beleid b, jsonb_array_elements(b.document -> 'leefgebieden') l where b.versie = 1) as leefgebieden
     from gesprek g where g.dossier_id = any ($1) and g.status = 'lopend' order by g.id`,
    [uitgebreide(wie), AANTAL_LEDEN],
  )
  return rows.map(({ id, dossier_id, version, personen, leefgebieden }) => ({
    methode: 'PUT',
    pad: `/v1/dossiers/${dossier_id}/gesprekken/${id}/antwoorden`,
    versie: version,
    body: {
      vraag: 'Hoe gaat het verder?',
      achterliggendeVraag: 'Sinds de verhuizing loopt het vast.',
      vraagIsAchterliggend: false,
      plaats: 'huisbezoek',
      gehoudenOp: null,
      leefgebieden,
      later: [],
      mantelzorg: false,
      antwoorden: personen.flatMap((persoonId) =>
        leefgebieden.map((leefgebied) => ({
          persoonId,
          leefgebied,
          situatie: 'Hij loopt soms weg. Zij slaapt slecht en komt nergens meer.',
          eigenKracht: 'Hij kookt nog graag en kent de buurt goed.',
          netwerk: 'De dochter komt op zaterdag. De buurman let op.',
          wens: 'Ik wil een paar uur voor mijzelf.',
          probleem: true,
        })),
      ),
    },
  }))
}

const MAKERS: Record<Bewerking, Maker> = {
  'dossier openen': openen,
  'werklijst van 20': lijst,
  'zoeken op naam': zoekNaam,
  'zoeken op BSN': zoekBsn,
  'taak in plan wijzigen': wijzigen,
  'signaal sturen': signaal,
  'uitgebreid dossier': uitgebreid,
  'caseload van 5.000': caseload,
  'gesprek opslaan': opslaan,
}

/** The requests that one person repeats for one operation; `hoeveel` different ones where there are so many. */
export const verzoekenVan = (client: pg.Client, bewerking: Bewerking, wie: Wie): Promise<Verzoek[]> =>
  MAKERS[bewerking](client, wie)

const VAN_WERKER: readonly Bewerking[] = ['uitgebreid dossier', 'gesprek opslaan']

/**
 * A consulent does not write signalen down (contract: signaal.opnemen); the leader of the whole stad looks at the
 * caseload alone, and the work in one dossier is that of a worker.
 */
export const doet = (soort: Soort, bewerking: Bewerking): boolean => {
  if (bewerking === 'caseload van 5.000' || soort === 'stadsleider')
    return bewerking === 'caseload van 5.000' && soort === 'stadsleider'
  if (VAN_WERKER.includes(bewerking)) return soort === 'werker'
  return !(soort === 'consulent' && bewerking === 'signaal sturen')
}
