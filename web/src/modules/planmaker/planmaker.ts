import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij } from '../../api/client.ts'

export type Plek = { readonly dossierId: number; readonly planId: number }
export type Planmaker = AntwoordBij<'GET /dossiers/{dossierId}/plannen/{planId}/planmaker'>
export const planmakerVraag = (plek: Plek) =>
  queryOptions({
    queryKey: ['dossier', plek.dossierId, 'planmaker', plek.planId],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/plannen/{planId}/planmaker', { params: plek }),
  })
