import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij } from '../../api/client.ts'

export type Gebieden = AntwoordBij<'GET /gebieden'>
export type Gebied = Gebieden['gebieden'][number]
type Plek = Pick<Gebied, 'id' | 'ouderId' | 'naam'>

export const gebiedenVraag = queryOptions({
  queryKey: ['gebieden'],
  queryFn: () => roepAan('GET /gebieden'),
})

/** From small to large, with the word that a screen shows. */
export const SOORTEN = {
  buurt: 'Buurt',
  wijk: 'Wijk',
  dorp: 'Dorp',
  stadsdeel: 'Stadsdeel',
  gebied: 'Gebied',
  stad: 'Stad of gemeente',
  regio: 'Regio',
  land: 'Land',
} as const satisfies Readonly<Record<Gebied['soort'], string>>

export const NIVEAU = {
  wijkgericht: 'Van de wijk',
  bovenwijks: 'Bovenwijks',
  stedelijk: 'Van de hele gemeente',
  regionaal: 'Van de regio',
  landelijk: 'Van het hele land',
} as const satisfies Readonly<Record<Gebied['niveau'], string>>

export type Regel<P> = { readonly plek: P; readonly diepte: number }
/** The places as a tree, each after what it lies in, with how deep it lies. */
export function alsBoom<P extends Plek>(
  plekken: readonly P[],
  ouderId: number | null = null,
  diepte = 0,
): Regel<P>[] {
  return plekken
    .filter((p) => p.ouderId === ouderId)
    .flatMap((plek) => [{ plek, diepte }, ...alsBoom(plekken, plek.id, diepte + 1)])
}

/** The places as choices of a list, deeper ones further in. */
export const alsKeuzes = (plekken: readonly Gebied[]) =>
  alsBoom(plekken).map(({ plek, diepte }) => ({
    waarde: String(plek.id),
    label: `${'\u2003'.repeat(diepte)}${plek.naam}`,
  }))

type Reeks = Gebied['postcodes'][number]
/** One range a line, as people write it: `6537 - 6538`. */
export const reeksenTekst = (reeksen: readonly Reeks[]): string =>
  reeksen.map(({ van, tot }) => (van === tot ? van : `${van} - ${tot}`)).join('\n')

/** The lines of the field; what is wrong in one, the server tells. */
export const reeksenUit = (tekst: string): Reeks[] =>
  tekst
    .split(/[\n,;]/)
    .map((regel) => regel.trim())
    .filter((regel) => regel !== '')
    .map((regel) => {
      const [van = '', tot = ''] = regel.split(/\s*(?:-|–|t\/m)\s*/)
      return { van: van.slice(0, 7), tot: tot.slice(0, 7) }
    })
