import {
  berichten,
  xsdVersie,
  type HeenSoort,
  type Heenbericht,
  type Retourbericht,
} from './definitie/berichten.ts'
import type { Retourcode } from './definitie/retourcodes.ts'
import { isKlasse, type Klasse } from './definitie/vorm.ts'
import type { Fout } from './fout.ts'
import type { Boom } from './xml/schrijf.ts'

/** What the one who answers adds. `identificatie`: 1–12 characters, new; `dagtekening`: `jjjj-mm-dd`. */
export type RetourKop = { readonly identificatie: string; readonly dagtekening: string }

/**
 * The retour on a heenbericht (IV028, IV032, OP065). Sender and receiver stay as they were.
 * - nothing wrong: the header, without codes;
 * - level 2: the header with 0001;
 * - level 3/4 in the header: the header with those codes;
 * - level 3/4 elsewhere: everything comes back, each class with its codes, 0200 (nothing wrong) or 0233 (not
 *   judged, under a class that is itself wrong); the header says 0200.
 * Level 1 has no retour: null, and the sender gets `fout.code` in the envelope.
 */
export function retour(heen: Heenbericht, fouten: readonly Fout[], kop: RetourKop): Retourbericht | null {
  const codes = new Map<string, Retourcode[]>()
  for (const fout of fouten) {
    if (fout.niveau === 1) return null
    const plek = fout.niveau === 2 ? 'Header' : klasseVan(heen.soort, fout.pad)
    const eerder = codes.get(plek) ?? []
    if (!eerder.includes(fout.code)) codes.set(plek, [...eerder, fout.code])
  }
  const metClient = codes.size > 0 && !codes.has('Header')
  const headerCodes = codes.get('Header') ?? (metClient ? (['0200'] as const) : [])
  const definitie = berichten[berichten[heen.soort].antwoord].inhoud.velden.Client.type
  const bericht = {
    soort: berichten[heen.soort].antwoord,
    Header: retourHeader(heen, kop, headerCodes),
    ...(metClient ? { Client: metCodes(definitie, heen.Client, 'Client', codes) } : {}),
  }
  // Built along the definition of the retour, from a heenbericht of the pair.
  return bericht as unknown as Retourbericht
}

function retourHeader(heen: Heenbericht, kop: RetourKop, codes: readonly Retourcode[]) {
  const BerichtCode =
    berichten[berichten[heen.soort].antwoord].inhoud.velden.Header.type.velden.BerichtCode.type.vast
  return {
    ...heen.Header,
    BerichtCode,
    IdentificatieRetour: kop.identificatie,
    DagtekeningRetour: kop.dagtekening,
    XsdVersieRetour: xsdVersie,
    ...(codes.length > 0 ? { RetourCodes: { RetourCode: codes } } : {}),
  }
}

/** The class that carries the code of a fault at `pad`: the nearest one that has RetourCodes in the retour. */
function klasseVan(soort: HeenSoort, pad: string): string {
  const delen = pad.split('/')
  let klasse: Klasse = berichten[berichten[soort].antwoord].inhoud
  let plek = delen[0] ?? ''
  for (const [i, deel] of delen.entries()) {
    const veld = klasse.velden[deel.replace(/\[\d+\]$/, '')]
    if (veld === undefined || !isKlasse(veld.type)) break
    klasse = veld.type
    if ('RetourCodes' in klasse.velden) plek = delen.slice(0, i + 1).join('/')
  }
  return plek
}

type Codes = ReadonlyMap<string, readonly Retourcode[]>

/** The value again, along the definition of the retour, with RetourCodes in every class that has them. */
function metCodes(klasse: Klasse, waarde: Boom, pad: string, codes: Codes): Boom {
  if (typeof waarde !== 'object') return waarde
  const velden = Object.entries(klasse.velden).flatMap(([naam, veld]): [string, Boom][] => {
    if (naam === 'RetourCodes') return [[naam, { RetourCode: codesVan(pad, codes) }]]
    const inhoud = new Map(Object.entries(waarde)).get(naam)
    if (inhoud === undefined) return []
    const { type } = veld
    const hier = `${pad}/${naam}`
    if (!isKlasse(type)) return [[naam, inhoud]]
    if (!Array.isArray(inhoud)) return [[naam, metCodes(type, inhoud, hier, codes)]]
    return [
      [naam, (inhoud as readonly Boom[]).map((keer, i) => metCodes(type, keer, `${hier}[${i + 1}]`, codes))],
    ]
  })
  return Object.fromEntries(velden)
}

/** A class below one that was rejected itself is not judged. */
function codesVan(pad: string, codes: Codes): readonly Retourcode[] {
  const eigen = codes.get(pad)
  if (eigen !== undefined) return eigen
  const delen = pad.split('/')
  return delen.some((_, i) => codes.has(delen.slice(0, i).join('/'))) ? ['0233'] : ['0200']
}
