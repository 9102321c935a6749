import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij } from '../../api/client.ts'

export type OpenOpschalingen = AntwoordBij<'GET /opschalingen'>
export type LinkingPinnen = AntwoordBij<'GET /linking-pinnen'>

export const openOpschalingenVraag = queryOptions({
  queryKey: ['team', 'opschalingen'],
  queryFn: () => roepAan('GET /opschalingen'),
})
export const linkingPinnenVraag = queryOptions({
  queryKey: ['team', 'linking pinnen'],
  queryFn: () => roepAan('GET /linking-pinnen'),
})
export const schakelberichtenVraag = queryOptions({
  queryKey: ['team', 'schakelberichten'],
  queryFn: () => roepAan('GET /schakelberichten'),
})
export const doorlooptijdVraag = queryOptions({
  queryKey: ['team', 'doorlooptijd'],
  queryFn: () => roepAan('GET /overdrachten/doorlooptijd'),
})
export const begeleiderTellingVraag = queryOptions({
  queryKey: ['team', 'begeleider'],
  queryFn: () => roepAan('GET /begeleiderverzoeken/aantallen'),
})
