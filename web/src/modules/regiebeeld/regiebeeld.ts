import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij } from '../../api/client.ts'

export type Beeld = AntwoordBij<'GET /dossiers/{dossierId}/regiebeeld'>
export const regiebeeldVraag = (dossierId: number) =>
  queryOptions({
    queryKey: ['dossier', dossierId, 'regiebeeld'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/regiebeeld', { params: { dossierId } }),
    retry: false,
  })

/** "1 organisatie", "4 organisaties" */
export const tel = (n: number, een: string): string => `${n} ${n === 1 ? een : `${een}s`}`
