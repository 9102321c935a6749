import { queryOptions } from '@tanstack/react-query'
import { roepAan } from '../../api/client.ts'
import { POSTVAK } from './postvak.ts'

/** The tweede ring of the own wijken and the stedelijke plekken (SIG-03). */
export const signaleerdersVraag = queryOptions({
  queryKey: [...POSTVAK, 'signaleerders'],
  queryFn: () => roepAan('GET /signaleerders'),
})
