import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij } from '../../api/client.ts'

export type Plek = { readonly dossierId: number; readonly planId: number }
export type Indicatie = AntwoordBij<'GET /dossiers/{dossierId}/plannen/{planId}/indicatie'>
export const indicatieVraag = (plek: Plek) =>
  queryOptions({
    queryKey: ['dossier', plek.dossierId, 'indicatie', plek.planId],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/plannen/{planId}/indicatie', { params: plek }),
  })
