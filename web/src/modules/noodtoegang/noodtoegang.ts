import { queryOptions } from '@tanstack/react-query'
import type { Rol } from '@keukentafel/contract'
import { roepAan, type AntwoordBij, type BodyBij } from '../../api/client.ts'

export type Noodtoegang = AntwoordBij<'GET /noodtoegangen'>['rijen'][number]
export type Aanvraag = BodyBij<'POST /noodtoegangen'>

/** Who may ask for it; the server decides. */
export const NOODVRAGERS: readonly Rol[] = ['sociaal_werker', 'teamleider', 'consulent']
export const NOODTOEGANG_PAD = '/noodtoegang'

export const noodtoegangenVraag = queryOptions({
  queryKey: ['noodtoegangen'],
  queryFn: () => roepAan('GET /noodtoegangen'),
})
