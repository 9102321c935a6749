import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij } from '../../api/client.ts'

export type Voorzieningen = AntwoordBij<'GET /voorzieningen'>
export type Voorziening = Voorzieningen['rijen'][number]

export const VOORZIENINGEN = ['voorzieningen'] as const
/** What there is for people of this place; without one all there is. */
export const voorzieningenVraag = (gebiedId: number | null) =>
  queryOptions({
    queryKey: [...VOORZIENINGEN, gebiedId],
    queryFn: () => roepAan('GET /voorzieningen', { query: gebiedId === null ? {} : { gebiedId } }),
  })
