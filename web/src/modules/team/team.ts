import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij } from '../../api/client.ts'

export type OpenOpschalingen = AntwoordBij<'GET /opschalingen'>
export type LinkingPinnen = AntwoordBij<'GET /linking-pinnen'>

export type Teams = AntwoordBij<'GET /teams'>
export type Team = Teams['teams'][number]
export type TeamsRegie = AntwoordBij<'GET /teams/regie'>

export const teamsVraag = queryOptions({
  queryKey: ['team', 'samenstelling'],
  queryFn: () => roepAan('GET /teams'),
})
export const teamsRegieVraag = queryOptions({
  queryKey: ['team', 'regie'],
  queryFn: () => roepAan('GET /teams/regie'),
})
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
