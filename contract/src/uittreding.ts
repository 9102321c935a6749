import { Type, type Static } from 'typebox'
import { Dag, Id, Leeg, Obj, Tekst } from './bouwstenen.ts'
import { AdresInvoer } from './dossier.ts'
import { DOSSIERROLLEN, operatie } from './operatie.ts'

const Uittreding = Obj({
  personen: Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true }),
  op: Dag,
  adres: Type.Optional(
    Obj(AdresInvoer, {
      description: 'Zonder adres gaan zij uit het huishouden en komt er geen eigen dossier',
    }),
  ),
  tochNieuw: Type.Optional(Tekst(500)),
})
export type Uittreding = Static<typeof Uittreding>

export const uittreden = operatie({
  id: 'huishouden.uittreden',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/uittredingen',
  samenvatting: 'Mensen gaan uit het huishouden en krijgen een eigen dossier met hun deel van het plan',
  groep: 'Dossiers',
  recht: DOSSIERROLLEN,
  spoor: 'schreef op wie het huishouden verliet',
  params: Obj({ dossierId: Id }),
  body: Uittreding,
  status: 201,
  antwoord: Obj({
    dossier: Leeg(Obj({ id: Id, kenmerk: Type.String() })),
    planOvergenomen: Type.Boolean({ description: 'Of er een plan meeging' }),
    lopendeToewijzingen: Type.Integer({
      minimum: 0,
      description: 'Hulp die nog loopt onder het oude dossier en opnieuw toegewezen moet worden',
    }),
  }),
})
