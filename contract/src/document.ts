import { Type } from 'typebox'
import { Id, Obj } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

export const documentTonen = operatie({
  id: 'document.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/documenten/{documentId}',
  groep: 'Document',
  recht: 'ingelogd',
  samenvatting: 'Een document zoals het is uitgegeven',
  spoor: 'opende een document',
  params: Obj({ dossierId: Id, documentId: Id }),
  status: 200,
  mediaType: 'application/pdf',
  antwoord: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }),
})
