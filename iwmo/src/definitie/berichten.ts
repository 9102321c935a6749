import { wmo301, wmo302 } from './wmo301.ts'
import { wmo305, wmo306, wmo307, wmo308 } from './wmo305-307.ts'
import type { Waarde } from './vorm.ts'

/**
 * Every message we speak. A new pair (315/316) is one more line here plus its definition.
 * `antwoord` names the retour of a heenbericht; a retour has none.
 */
export const berichten = {
  WMO301: { inhoud: wmo301, antwoord: 'WMO302' },
  WMO302: { inhoud: wmo302, antwoord: null },
  WMO305: { inhoud: wmo305, antwoord: 'WMO306' },
  WMO306: { inhoud: wmo306, antwoord: null },
  WMO307: { inhoud: wmo307, antwoord: 'WMO308' },
  WMO308: { inhoud: wmo308, antwoord: null },
} as const

/** The kind of message, as the standard writes it. */
export type Soort = keyof typeof berichten

/** A message as a value: `soort` is ours, the rest has the names of the elements. */
export type BerichtVan<S extends Soort> = { readonly soort: S } & Waarde<(typeof berichten)[S]['inhoud']>

export type Bericht = { [S in Soort]: BerichtVan<S> }[Soort]
export type HeenSoort = 'WMO301' | 'WMO305' | 'WMO307'
export type Heenbericht = { [S in HeenSoort]: BerichtVan<S> }[HeenSoort]
export type Retourbericht = { [S in HeenSoort]: BerichtVan<(typeof berichten)[S]['antwoord']> }[HeenSoort]

export const basisRuimte = 'http://www.istandaarden.nl/iwmo/3_2/basisschema/schema'

/** The namespace of a message. */
export const ruimteVan = (soort: Soort) => `http://www.istandaarden.nl/iwmo/3_2/${soort.toLowerCase()}/schema`

/** The version of the XSDs we write by (`xs:appinfo` of basisschema and message, IV034). */
export const xsdVersie = { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' } as const

/** A message that is answered with a retour. */
export const isHeenbericht = (bericht: Bericht): bericht is Heenbericht =>
  berichten[bericht.soort].antwoord !== null
