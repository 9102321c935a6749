import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { dagKort } from '../../ui/datum.ts'

export type KamersNu = AntwoordBij<'GET /kamers/nu'>
export type KamerNu = KamersNu['kamers'][number]
export type Dienstdoende = KamerNu['nu'][number]
export type KamersWeek = AntwoordBij<'GET /kamers'>
export type Kamer = KamersWeek['kamers'][number]
export type RoosterDag = Kamer['dagen'][number]
export type RoosterDienst = RoosterDag['diensten'][number]

/** Where on the rooster somebody is to stand, as far as the place on the screen says already. */
export type Begin = { readonly dag: string; readonly van: string; readonly tot: string }
/** Which dialog of the rooster is open, and on what. */
export type Open =
  | { readonly wat: 'kamer'; readonly kamer: Kamer | null }
  | { readonly wat: 'dienst'; readonly kamer: Kamer; readonly begin: Begin }
  | { readonly wat: 'dag'; readonly kamer: Kamer; readonly dag: string; readonly dienst: RoosterDienst }

/** All that is asked of kamers; a change makes all of it old. */
export const KAMER = ['kamer']
const MINUUT = 60_000

/** How it stands now; asked again every minute, because somebody's time ends without anybody pressing anything. */
export const kamersNuVraag = queryOptions({
  queryKey: [...KAMER, 'nu'],
  queryFn: () => roepAan('GET /kamers/nu'),
  refetchInterval: MINUUT,
  staleTime: MINUUT / 2,
})
export const weekVraag = (dag: string | undefined) =>
  queryOptions({
    queryKey: [...KAMER, 'week', dag ?? 'nu'],
    queryFn: () => roepAan('GET /kamers', { query: dag === undefined ? {} : { dag } }),
  })

/** `09:00` as people write it: 9.00. */
export const klok = (tijd: string): string => tijd.replace(/^0/, '').replace(':', '.')
export const vanTot = ({ van, tot }: { van: string; tot: string }): string => `${klok(van)}–${klok(tot)} uur`
export const gatZin = ({ dag, ...stuk }: { dag: string; van: string; tot: string }): string =>
  `${dagKort(dag)} ${vanTot(stuk)}`

/** Reads a time as people type it: 9, 9.30, 09:30, 0930 or 14.00 uur. Null when it is none. */
export function leesTijd(tekst: string): string | null {
  const delen = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(tekst.trim().replace(/\s*uur$/, ''))
  if (delen === null) return null
  const [uur, minuut] = [Number(delen[1]), Number(delen[2] ?? '0')]
  if (uur > 23 || minuut > 59) return null
  return `${String(uur).padStart(2, '0')}:${String(minuut).padStart(2, '0')}`
}
/** Reads `9.00 - 17.00`; null when it is none. */
export function leesVanTot(tekst: string): { van: string; tot: string } | null {
  const [van = '', tot = '', ...rest] = tekst.split(/-|–|tot/)
  const [begin, einde] = [leesTijd(van), leesTijd(tot)]
  return begin === null || einde === null || rest.length > 0 ? null : { van: begin, tot: einde }
}

/** Another week, seven days further or back. */
export const weekVerder = (maandag: string, weken: number): string => {
  const dag = new Date(`${maandag}T12:00:00Z`)
  dag.setUTCDate(dag.getUTCDate() + 7 * weken)
  return dag.toISOString().slice(0, 10)
}
