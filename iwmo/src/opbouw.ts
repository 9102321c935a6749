import { basisRuimte, ruimteVan, type Soort } from './definitie/berichten.ts'
import { isKlasse, type Enkelvoudig, type Klasse, type Veld } from './definitie/vorm.ts'
import { opbouwfout, type Fout } from './fout.ts'
import { genormaliseerd, misfit } from './waarde.ts'
import type { Knoop } from './xml/lees.ts'
import type { Boom } from './xml/schrijf.ts'

type Aftekening = { readonly berichtRuimte: string; readonly fouten: Fout[] }

/** More faults than this help nobody, and a hostile file could hold millions. */
const maxFouten = 100

function meld(af: Aftekening, ...fout: Parameters<typeof opbouwfout>): void {
  if (af.fouten.length < maxFouten) af.fouten.push(opbouwfout(...fout))
}

/** Compare an element tree with the definition of a class: all structure errors, and the value it holds. */
export function toets(
  soort: Soort,
  klasse: Klasse,
  wortel: Knoop,
): { waarde: Boom; fouten: readonly Fout[] } {
  const af: Aftekening = { berichtRuimte: ruimteVan(soort), fouten: [] }
  return { waarde: leesKlasse(af, klasse, wortel, ''), fouten: af.fouten }
}

function leesElement(af: Aftekening, type: Enkelvoudig | Klasse, knoop: Knoop, pad: string): Boom {
  return isKlasse(type) ? leesKlasse(af, type, knoop, pad) : leesWaarde(af, type, knoop, pad)
}

function leesWaarde(af: Aftekening, type: Enkelvoudig, knoop: Knoop, pad: string): Boom {
  toetsAttributen(af, knoop, pad)
  if (knoop.kinderen.length > 0) {
    meld(af, 'type', pad, `${naamVan(pad)} bevat andere elementen: zet hier alleen de waarde.`)
    return ''
  }
  const fout = misfit(type, knoop.tekst)
  if (fout !== null) meld(af, fout.regel, pad, `${naamVan(pad)} is niet goed: ${fout.wens}.`)
  const tekst = genormaliseerd(type, knoop.tekst)
  return type.basis === 'geheel' ? Number(tekst) : tekst
}

function leesKlasse(af: Aftekening, klasse: Klasse, knoop: Knoop, pad: string): Boom {
  toetsAttributen(af, knoop, pad)
  if (knoop.losseTekst) {
    meld(af, 'type', pad, `${naamVan(pad)} bevat losse tekst: haal die weg.`)
  }
  const ruimte = klasse.ruimte === 'bericht' ? af.berichtRuimte : basisRuimte
  const waarde: Record<string, Boom> = {}
  let plek = 0
  for (const [naam, veld] of Object.entries(klasse.velden)) {
    const eerste = plek
    while (past(knoop.kinderen[plek], naam, ruimte)) plek += 1
    const gevonden = knoop.kinderen.slice(eerste, plek)
    toetsAantal(af, veld, gevonden.length, onder(pad, naam))
    const inhoud = leesVeld(af, veld, gevonden, onder(pad, naam))
    if (inhoud !== undefined) waarde[naam] = inhoud
  }
  const rest = knoop.kinderen[plek]
  if (rest !== undefined) meldRest(af, { klasse, ruimte, knoop: rest, pad })
  return waarde
}

function leesVeld(af: Aftekening, veld: Veld, gevonden: readonly Knoop[], pad: string): Boom | undefined {
  const { type } = veld
  if (veld.max === 'n') return gevonden.map((knoop, i) => leesElement(af, type, knoop, `${pad}[${i + 1}]`))
  const [knoop] = gevonden
  return knoop === undefined ? undefined : leesElement(af, type, knoop, pad)
}

function toetsAantal(af: Aftekening, veld: Veld, aantal: number, pad: string): void {
  if (aantal < veld.min) {
    meld(af, 'minOccurs', pad, `${naamVan(pad)} ontbreekt: voeg dit element op zijn plaats toe.`)
  }
  if (veld.max === 1 && aantal > 1) {
    meld(af, 'maxOccurs', pad, `${naamVan(pad)} komt vaker voor: laat er één staan.`)
  }
}

type Rest = { readonly klasse: Klasse; readonly ruimte: string; readonly knoop: Knoop; readonly pad: string }

/** The first child that found no place says why; those after it would only repeat the reason. */
function meldRest(af: Aftekening, { klasse, ruimte, knoop, pad }: Rest): void {
  const naam = kort(knoop.naam)
  const hier = onder(pad, naam)
  if (!Object.hasOwn(klasse.velden, knoop.naam)) {
    meld(af, 'onbekend', hier, `${naam} hoort hier niet: haal dit element weg.`)
  } else if (knoop.ruimte !== ruimte) {
    meld(af, 'namespace', hier, `${naam} heeft een verkeerde namespace: gebruik ${ruimte}.`)
  } else {
    const volgorde = Object.keys(klasse.velden).join(', ')
    meld(af, 'volgorde', hier, `${naam} staat niet op zijn plaats. Gebruik deze volgorde: ${volgorde}.`)
  }
}

function toetsAttributen(af: Aftekening, knoop: Knoop, pad: string): void {
  for (const attribuut of knoop.attributen) {
    meld(af, 'attribuut', pad, `${kort(knoop.naam)} heeft een attribuut ${kort(attribuut)}: haal het weg.`)
  }
}

const past = (knoop: Knoop | undefined, naam: string, ruimte: string) =>
  knoop !== undefined && knoop.naam === naam && knoop.ruimte === ruimte
/** Names come from the sender and may be of any length. */
const kort = (naam: string) => naam.slice(0, 60)
const onder = (pad: string, naam: string) => (pad === '' ? naam : `${pad}/${naam}`)
const naamVan = (pad: string) =>
  pad === '' ? 'Bericht' : pad.slice(pad.lastIndexOf('/') + 1).replace(/\[\d+\]$/, '')
