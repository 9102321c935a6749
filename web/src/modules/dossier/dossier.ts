import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { roepAan, type AntwoordBij } from '../../api/client.ts'

export type Dossier = AntwoordBij<'GET /dossiers/{dossierId}'>
export type Lid = Dossier['leden'][number]

/** The key under which everything of one dossier is kept; invalidate it after a change. */
export const dossierSleutel = (dossierId: number) => ['dossier', dossierId] as const

/** The page of a household; the head of every tab reads it, so it is asked once for all of them. */
export const dossierVraag = (dossierId: number) =>
  queryOptions({
    queryKey: [...dossierSleutel(dossierId), 'kop'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}', { params: { dossierId } }),
  })

/** The dossier, suspending until it is known. */
export const useDossier = (dossierId: number): Dossier => useSuspenseQuery(dossierVraag(dossierId)).data

/** The name as people say it: `Anna de Vries`. */
export const lidNaam = ({ voornamen, tussenvoegsel, achternaam }: Lid): string =>
  [voornamen, tussenvoegsel, achternaam].filter(Boolean).join(' ')

/** The address of a tab: `dossierPad(7, '/plan')`. */
export const dossierPad = (dossierId: number, tab = ''): string => `/dossiers/${dossierId}${tab}`
