import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { roepAan, type AntwoordBij } from '../../api/client.ts'

export type Verzoeken = AntwoordBij<'GET /dossiers/{dossierId}/begeleiderverzoeken'>
export type Verzoek = Verzoeken['rijen'][number]

export const verzoekenVraag = (dossierId: number) =>
  queryOptions({
    queryKey: ['begeleiderverzoeken', dossierId],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/begeleiderverzoeken', { params: { dossierId } }),
    retry: false,
  })

export function useVerzoek(dossierId: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (doe: () => Promise<unknown>) => doe(),
    onSuccess: () => client.invalidateQueries({ queryKey: verzoekenVraag(dossierId).queryKey }),
  })
}

export const UITKOMST: Readonly<Record<NonNullable<Verzoek['uitkomst']>, string>> = {
  andere_begeleider: 'Er komt een andere begeleider',
  toch_dezelfde: 'De begeleider blijft, na een gesprek',
  niet_mogelijk: 'Het kan niet',
}
