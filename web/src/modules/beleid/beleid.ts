import { queryOptions } from '@tanstack/react-query'
import type { BeleidVeld, BeleidVorm } from '@keukentafel/contract'
import type { VeldFout } from '../../api/probleem.ts'
import { roepAan, type AntwoordBij } from '../../api/client.ts'

export type Versie = AntwoordBij<'GET /beleidsversies'>['rijen'][number]
export type Verschil = AntwoordBij<'POST /beleidsversies/{versie}/vergelijkingen'>['verschillen'][number]
export type Vergelijking = AntwoordBij<'POST /beleidsversies/{versie}/vergelijkingen'>

const SLEUTEL = 'beleid'
export const versiesVraag = queryOptions({
  queryKey: [SLEUTEL, 'versies'],
  queryFn: () => roepAan('GET /beleidsversies'),
})
export const versieVraag = (versie: number) =>
  queryOptions({
    queryKey: [SLEUTEL, versie],
    queryFn: () => roepAan('GET /beleidsversies/{versie}', { params: { versie } }),
  })
export const alleBeleidVragen = { queryKey: [SLEUTEL] }

export const BELEID_PAD = '/beleid'
export const versiePad = (versie: number): string => `${BELEID_PAD}/${versie}`

export type Pad = readonly (string | number)[]
export type Document = Readonly<Record<string, unknown>>

export type BeleidVeldProps<V extends BeleidVorm = BeleidVorm> = {
  readonly woord: string
  readonly vorm: V
  readonly waarde: unknown
  readonly pad: Pad
  readonly fouten: readonly VeldFout[]
  readonly zet: (pad: Pad, waarde: unknown) => void
}

const isObject = (w: unknown): w is Readonly<Record<string, unknown>> =>
  typeof w === 'object' && w !== null && !Array.isArray(w)

/** A value as it is typed; what is neither text nor number is empty. */
export const tekstVan = (w: unknown): string =>
  typeof w === 'string' || typeof w === 'number' ? String(w) : ''

/** The same document with one value in another place; what was not touched keeps its identity. */
export function metWaarde(huidig: unknown, [kop, ...rest]: Pad, waarde: unknown): unknown {
  if (kop === undefined) return waarde
  if (Array.isArray(huidig))
    return huidig.map((w: unknown, i) => (i === kop ? metWaarde(w, rest, waarde) : w))
  const object = isObject(huidig) ? huidig : {}
  return { ...object, [kop]: metWaarde(object[kop], rest, waarde) }
}

/** A name in the data made of words: "Hoe gaat het thuis?" → `hoe_gaat_het_thuis`; at most 60 characters. */
export const idUit = (woorden: string): string =>
  woorden
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .slice(0, 60)
    .replaceAll(/^_+|_+$/g, '')

const HEET = ['naam', 'tekst']
/**
 * What goes along when one field of a part changes: the name in the data follows the words of a new part, until
 * somebody types another. That of a part that stood already is never touched: dossiers know it by that.
 */
export function eigenId(oud: Document, sleutel: string, waarde: unknown): Document {
  const volgt = oud['id'] === '' || oud['id'] === idUit(tekstVan(oud[sleutel]))
  return HEET.includes(sleutel) && volgt ? { id: idUit(tekstVan(waarde)) } : {}
}

/** The name of a field in the body, as the server names it in an error. */
export const veldNaam = (pad: Pad): string => ['document', ...pad].join('/')

const LEEG: { readonly [S in BeleidVorm['soort']]?: (vorm: Extract<BeleidVorm, { soort: S }>) => unknown } = {
  groep: ({ velden }) => Object.fromEntries(velden.map((v) => [v.sleutel, leegVan(v.vorm)])),
  lijst: () => [],
  janee: () => false,
  getal: ({ van }) => van ?? 0,
  keuze: ({ opties }) => opties[0]?.waarde,
  uit: () => null,
  een_van: ({ varianten }) => {
    const [eerste] = varianten
    return eerste === undefined ? {} : { ...eerste.vast, ...(leegVan(eerste.vorm) as object) }
  },
}
/** What a new part begins with: empty texts, nothing chosen that can be off. */
export function leegVan(vorm: BeleidVorm): unknown {
  const leeg = LEEG[vorm.soort] as ((vorm: BeleidVorm) => unknown) | undefined
  return leeg === undefined ? '' : leeg(vorm)
}

const veldVan = (vorm: BeleidVorm, sleutel: string): BeleidVeld | undefined => {
  if (vorm.soort === 'uit') return veldVan(vorm.vorm, sleutel)
  if (vorm.soort === 'een_van')
    return vorm.varianten.flatMap((v) => v.vorm.velden).find((v) => v.sleutel === sleutel)
  return vorm.soort === 'groep' ? vorm.velden.find((v) => v.sleutel === sleutel) : undefined
}
const binnen = (vorm: BeleidVorm): BeleidVorm => (vorm.soort === 'uit' ? binnen(vorm.vorm) : vorm)

/** "Ladder › Treden › 2 › Naam" of a field that the server named. */
export function plekWoorden(vorm: BeleidVorm, naam: string): string {
  const woorden: string[] = []
  let hier: BeleidVorm | undefined = vorm
  for (const deel of naam.split('/').slice(1)) {
    const nu: BeleidVorm | undefined = hier === undefined ? undefined : binnen(hier)
    if (nu?.soort === 'lijst') {
      woorden.push(String(Number(deel) + 1))
      hier = nu.item
    } else {
      const veld: BeleidVeld | undefined = nu === undefined ? undefined : veldVan(nu, deel)
      woorden.push(veld?.woord ?? deel)
      hier = veld?.vorm
    }
  }
  return woorden.join(' › ')
}

/** What an item of a list is called in its head. */
export function itemNaam(item: unknown, nummer: number): string {
  if (!isObject(item)) return `Nummer ${nummer}`
  const veld = ['naam', 'titel', 'onderwerp', 'tekst', 'partner', 'kader', 'wet', 'leefgebied', 'id'].find(
    (k) => typeof item[k] === 'string' && item[k] !== '',
  )
  return veld === undefined ? `Nummer ${nummer}` : String(item[veld]).replaceAll('_', ' ')
}

/** A sentence of one difference: "was 3, wordt 4". */
export function verschilZin({ soort, was, wordt }: Verschil): string {
  if (soort === 'weg') return `gaat weg: ${was ?? ''}`
  if (soort === 'erbij') return `komt erbij: ${wordt ?? ''}`
  return soort === 'volgorde' ? `andere volgorde: ${wordt ?? ''}` : `was ${was ?? ''}, wordt ${wordt ?? ''}`
}

// Nothing of a person stands in beleid: it may stay in this browser until it is set or thrown away.
const CONCEPT = 'kt.beleid.concept'
type Concept = { readonly van: number; readonly document: Document; readonly reden: string }
export const bewaarConcept = (concept: Concept): void =>
  localStorage.setItem(CONCEPT, JSON.stringify(concept))
export const wisConcept = (): void => localStorage.removeItem(CONCEPT)
/** What was being written about this version, or null. */
export function leesConcept(van: number): Concept | null {
  try {
    const gelezen = JSON.parse(localStorage.getItem(CONCEPT) ?? 'null') as Concept | null
    return gelezen?.van === van ? gelezen : null
  } catch {
    return null
  }
}
