import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { useSessie } from '../../api/sessie.ts'
import { dagKort } from '../../ui/datum.ts'

export type Lijst = AntwoordBij<'GET /signalen'>
export type Rij = Lijst['rijen'][number]
export type Detail = AntwoordBij<'GET /signalen/{signaalId}'>
export type Postvakken = AntwoordBij<'GET /postvakken'>
export type Contact = AntwoordBij<'POST /contactcontroles'>
export type Persoon = { readonly id: number; readonly naam: string }

/** The key under which everything of the postvak is kept; invalidate it after a change. */
export const POSTVAK = ['postvak'] as const

export const lijstVraag = (wijk: number | undefined, gesloten: boolean) =>
  queryOptions({
    queryKey: [...POSTVAK, 'lijst', wijk ?? 'alle', gesloten],
    queryFn: () =>
      roepAan('GET /signalen', {
        query: {
          status: gesloten ? 'gesloten' : 'open',
          ...(wijk === undefined ? {} : { gebied: String(wijk) }),
        },
      }),
  })

/** The wijken of this worker with who can go; seldom changes while one works. */
export const usePostvakken = (): Postvakken =>
  useSuspenseQuery({ queryKey: [...POSTVAK, 'wijken'], queryFn: () => roepAan('GET /postvakken') }).data

export const signaalVraag = (signaalId: number) =>
  queryOptions({
    queryKey: [...POSTVAK, 'signaal', signaalId],
    queryFn: () => roepAan('GET /signalen/{signaalId}', { params: { signaalId } }),
  })

/** The words of this gemeente for channels and melders, by id. */
export function useWoorden() {
  const { kanalen, melderTypes } = useSessie().gemeente
  const naam = (lijst: readonly { readonly id: string; readonly naam: string }[], id: string | null) =>
    lijst.find((woord) => woord.id === id)?.naam ?? (id ?? '').replaceAll('_', ' ')
  return {
    kanaal: (id: string) => naam(kanalen, id),
    melder: ({ melderType, route }: Pick<Rij, 'melderType' | 'route'>) =>
      melderType !== null
        ? naam(melderTypes, melderType)
        : route === 'c'
          ? 'Eigen waarneming'
          : 'Wil onbekend blijven',
  }
}

/** Whom it is about, for a heading. */
export const wieHetIs = ({ naam, adres }: Pick<Rij, 'naam' | 'adres'>): string =>
  naam === '' ? `Iemand op ${adres}` : naam

/** The age as the postvak shows it: a number and the word under it. */
export const leeftijdWoord = (dagen: number): readonly [string, string] =>
  dagen === 0 ? ['Nieuw', 'vandaag'] : [String(dagen), dagen === 1 ? 'dag' : 'dagen']

/** Since when, in a sentence or a table. */
export const sindsWoord = (dagen: number): string =>
  dagen === 0 ? 'vandaag' : leeftijdWoord(dagen).join(' ')

/** When it was agreed, for who writes nothing else down; who goes and when stands beside it. */
export const teambesluitZin = (dag: string): string => `Afgesproken in het team, ${dagKort(dag)}`

/** The days one can choose at a glance: today and the thirteen after it. */
export const komendeDagen = (vandaag: string): readonly string[] =>
  Array.from({ length: 14 }, (_, i) => {
    const dag = new Date(`${vandaag}T12:00:00Z`)
    dag.setUTCDate(dag.getUTCDate() + i)
    return dag.toISOString().slice(0, 10)
  })
