import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij } from '../../api/client.ts'

export type Plek = { readonly dossierId: number; readonly planId: number }
export type Lijst = AntwoordBij<'GET /dossiers/{dossierId}/plannen/{planId}/werkafspraken'>
export type Afspraak = Lijst['afspraken'][number]

export const werkafsprakenVraag = (plek: Plek) =>
  queryOptions({
    queryKey: ['dossier', plek.dossierId, 'werkafspraken', plek.planId],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/plannen/{planId}/werkafspraken', { params: plek }),
  })
export const eigenVraag = queryOptions({
  queryKey: ['werkafspraken', 'eigen'],
  queryFn: () => roepAan('GET /werkafspraken'),
})
