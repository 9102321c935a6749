import { Type } from 'typebox'
import { operatie } from './operatie.ts'

export const openapiTonen = operatie({
  id: 'openapi.tonen',
  methode: 'GET',
  pad: '/openapi.json',
  samenvatting: 'De beschrijving van deze API (OpenAPI 3.1)',
  groep: 'API',
  recht: 'publiek',
  spoor: { geen: 'gaat over niemand' },
  status: 200,
  koppen: { 'access-control-allow-origin': '*' },
  antwoord: Type.Record(Type.String(), Type.Unknown()),
})
