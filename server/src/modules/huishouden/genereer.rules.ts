import { parseBsn, type Bsn } from '../../kern/bsn.ts'
import { leeftijdOp } from '../../kern/datum.ts'
import { geheelGetal, kies, type Toeval } from '../../kern/toeval.ts'
import type { InvoerAdres, InvoerPersoon, InvoerRegel, InvoerVoorziening, Relatie } from './invoer.rules.ts'

/** Where invented people get their names, streets and voorzieningen from: data of `gemeenten/`. */
export type Bouwstof = {
  readonly namen: {
    readonly voornamen: readonly string[]
    /** tussenvoegsel (may be empty) and name */
    readonly achternamen: readonly (readonly [string, string])[]
  }
  readonly adressen: {
    readonly wijken: readonly {
      readonly code: string
      readonly naam: string
      readonly plaats: string
      /** the four digits */
      readonly postcode: string
      readonly straten: readonly string[]
    }[]
  }
  /** `vanaf` and `tot`: ages in whole years, both included. */
  readonly voorzieningen: readonly {
    readonly naam: string
    readonly productcode: string
    readonly aanbieders: readonly string[]
    readonly vanaf: number
    readonly tot: number
  }[]
}

export type Opdracht = {
  /** How many huishoudens; each gets one to six persons, 2 on average. */
  readonly aantal: number
  readonly toeval: Toeval
  readonly vandaag: Temporal.PlainDate
  readonly bouwstof: Bouwstof
}

/** Every number of the test range 9999xxxxx that passes the elfproef, in order: 9,091 of them. */
export function* testBsns(): Generator<Bsn> {
  for (let n = 0; n <= 99_999; n += 1) {
    const bsn = parseBsn(`9999${String(n).padStart(5, '0')}`)
    if (bsn.ok) yield bsn.waarde
  }
}

function volgende(bsns: Iterator<Bsn>): Bsn | null {
  const volgend = bsns.next()
  return volgend.done === true ? null : volgend.value
}

function* oplopend(): Generator<number> {
  for (let n = 1; ; n += 1) yield n
}

type Lid = { readonly relatie: Relatie; readonly leeftijd: number }

const volwassene = (toeval: Toeval): number =>
  // Half of those who ask for support are over 65 (Wmo); the rest spreads over the working years.
  toeval() < 0.5 ? geheelGetal(toeval, 65, 97) : geheelGetal(toeval, 20, 64)

function kinderen(toeval: Toeval, ouder: number, hooguit: number): Lid[] {
  const jongste = Math.max(0, ouder - 44)
  const oudste = Math.min(27, ouder - 19)
  if (oudste < jongste) return []
  return Array.from({ length: geheelGetal(toeval, 1, hooguit) }, () => ({
    relatie: 'kind' as const,
    leeftijd: geheelGetal(toeval, jongste, oudste),
  }))
}

/** Ages that fit: partners within ten years, a parent 19 to 44 years older than a child, 20 to 40 than the hoofdbewoner. */
function leden(toeval: Toeval): Lid[] {
  const hoofd: Lid = { relatie: 'hoofdbewoner', leeftijd: volwassene(toeval) }
  const partner: Lid = {
    relatie: 'partner',
    leeftijd: Math.max(18, hoofd.leeftijd + geheelGetal(toeval, -10, 10)),
  }
  const soort = toeval()
  if (soort < 0.42) return [hoofd]
  if (soort < 0.7) return [hoofd, partner]
  if (soort < 0.8) return [hoofd, ...kinderen(toeval, hoofd.leeftijd, 3)]
  if (soort < 0.95)
    return [hoofd, partner, ...kinderen(toeval, Math.min(hoofd.leeftijd, partner.leeftijd), 4)]
  const ouder = hoofd.leeftijd + geheelGetal(toeval, 20, 40)
  return ouder <= 99 ? [hoofd, { relatie: 'ouder', leeftijd: ouder }] : [hoofd]
}

function geboren(toeval: Toeval, leeftijd: number, vandaag: Temporal.PlainDate): Temporal.PlainDate {
  const dag = vandaag.subtract({ years: leeftijd, days: geheelGetal(toeval, 0, 364) })
  return leeftijdOp(dag, vandaag) > leeftijd ? dag.add({ days: 1 }) : dag
}

type Naam = Pick<InvoerPersoon, 'tussenvoegsel' | 'achternaam' | 'geboortenaam'>

function eigenNaam(toeval: Toeval, bouwstof: Bouwstof): Naam {
  const [tussenvoegsel, achternaam] = kies(toeval, bouwstof.namen.achternamen)
  return { tussenvoegsel: tussenvoegsel || null, achternaam, geboortenaam: null }
}

const voluit = ({ tussenvoegsel, achternaam }: Naam): string =>
  [tussenvoegsel, achternaam].filter((deel) => deel !== null).join(' ')

/** A partner keeps the own name, takes the other's, or bears both; the geboortenaam stays known. */
function partnernaam(toeval: Toeval, hoofd: Naam, eigen: Naam): Naam {
  const soort = toeval()
  if (soort < 0.5) return eigen
  const geboortenaam = voluit(eigen)
  return soort < 0.75
    ? { ...hoofd, geboortenaam }
    : { ...hoofd, achternaam: `${hoofd.achternaam}-${geboortenaam}`, geboortenaam }
}

function naamVoor(relatie: Relatie, hoofd: Naam, { toeval, bouwstof }: Opdracht): Naam {
  if (relatie === 'hoofdbewoner' || relatie === 'kind') return hoofd
  const eigen = eigenNaam(toeval, bouwstof)
  return relatie === 'partner' ? partnernaam(toeval, hoofd, eigen) : eigen
}

/** Without S, so that SA, SD and SS can't come out. */
const POSTCODELETTERS = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'G',
  'H',
  'J',
  'K',
  'L',
  'M',
  'N',
  'P',
  'R',
  'T',
  'V',
  'W',
  'X',
  'Z',
]

function adres({ toeval, bouwstof }: Opdracht): InvoerAdres {
  const wijk = kies(toeval, bouwstof.adressen.wijken)
  const letters = () => kies(toeval, POSTCODELETTERS)
  return {
    straat: kies(toeval, wijk.straten),
    huisnummer: geheelGetal(toeval, 1, 240),
    toevoeging: toeval() < 0.85 ? null : kies(toeval, ['a', 'b', 'bis', '2', 'III']),
    postcode: wijk.postcode + letters() + letters(),
    plaats: wijk.plaats,
    wijk: wijk.naam,
  }
}

function voorziening(leeftijd: number, { toeval, bouwstof, vandaag }: Opdracht): InvoerVoorziening | null {
  const passend = bouwstof.voorzieningen.filter(({ vanaf, tot }) => leeftijd >= vanaf && leeftijd <= tot)
  if (passend.length === 0) return null
  const { naam, productcode, aanbieders } = kies(toeval, passend)
  const ingangsdatum = vandaag.subtract({ days: geheelGetal(toeval, 1, 900) })
  const einddatum = ingangsdatum.add({ days: geheelGetal(toeval, 91, 1826) })
  return {
    naam,
    productcode,
    aanbiederAgb: kies(toeval, aanbieders),
    ingangsdatum,
    einddatum: toeval() < 0.1 ? null : einddatum,
  }
}

/** None for most, one for many, two for a few; the hoofdbewoner is who asked for support. */
function voorzieningen(lid: Lid, opdracht: Opdracht): (InvoerVoorziening | null)[] {
  const { toeval } = opdracht
  if (toeval() > (lid.relatie === 'hoofdbewoner' ? 0.75 : 0.12)) return [null]
  const eerste = voorziening(lid.leeftijd, opdracht)
  const tweede = toeval() < 0.15 ? voorziening(lid.leeftijd, opdracht) : null
  return eerste && tweede && tweede.naam !== eerste.naam ? [eerste, tweede] : [eerste]
}

function contact(
  toeval: Toeval,
  voornamen: string,
  nummer: number,
): Pick<InvoerPersoon, 'telefoon' | 'email'> {
  const naam = voornamen
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
  return {
    // 06 00… is no number that is given out.
    telefoon: toeval() < 0.8 ? `06 00${String(geheelGetal(toeval, 0, 999_999)).padStart(6, '0')}` : null,
    email: toeval() < 0.5 ? `${naam}.${nummer}@voorbeeld.example` : null,
  }
}

function* huishouden(sleutel: string, volgnummer: Iterator<number>, bsns: Iterator<Bsn>, opdracht: Opdracht) {
  const { toeval, vandaag, bouwstof } = opdracht
  const woning = adres(opdracht)
  const hoofd = eigenNaam(toeval, bouwstof)
  for (const lid of leden(toeval)) {
    const nummer = Number(volgnummer.next().value)
    const voornamen = kies(toeval, bouwstof.namen.voornamen)
    const persoon: InvoerPersoon = {
      sleutel: `P${nummer}`,
      bsn: volgende(bsns),
      voornamen,
      ...naamVoor(lid.relatie, hoofd, opdracht),
      geboortedatum: geboren(toeval, lid.leeftijd, vandaag),
      relatie: lid.relatie,
      ...contact(toeval, voornamen, nummer),
    }
    for (const gegeven of voorzieningen(lid, opdracht)) {
      yield { huishoudenSleutel: sleutel, persoon, adres: woning, voorziening: gegeven }
    }
  }
}

/**
 * Invented people, line by line, so that any size can be streamed: each line is what `maakRegellezer` would
 * answer for it, with in `wijk` the name as it stands in the file. The same chance gives the same people. They
 * have a BSN from the test range while those last; after 9,091 persons nobody has one. `regel` counts from 2,
 * below the header.
 */
export function* genereerInvoer(opdracht: Opdracht): Generator<InvoerRegel> {
  const nummers = oplopend()
  const bsns = testBsns()
  let regel = 1
  for (let n = 1; n <= opdracht.aantal; n += 1) {
    for (const invoer of huishouden(`H${n}`, nummers, bsns, opdracht)) {
      regel += 1
      yield { regel, ...invoer }
    }
  }
}
