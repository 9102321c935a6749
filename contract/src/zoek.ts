import { Type, type Static } from 'typebox'
import { Dag, Id, Leeg, Obj, Tekst } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

export const ZoekRij = Obj({
  dossierId: Id,
  persoonId: Id,
  naam: Type.String(),
  geboortedatum: Leeg(Dag),
  huishouden: Type.String(),
  kenmerk: Type.String(),
  adres: Leeg(Type.String()),
  plaats: Leeg(Type.String()),
  isGesloten: Type.Boolean(),
  regievoerder: Leeg(Type.String()),
})
export type ZoekRij = Static<typeof ZoekRij>

/** A POST, because what is sought is a name or a BSN and neither belongs in an address. */
export const dossiersZoeken = operatie({
  id: 'dossiers.zoeken',
  methode: 'POST',
  pad: '/dossiers/_zoek',
  samenvatting: 'Een persoon zoeken op naam of op BSN, onder de dossiers die u mag zien',
  groep: 'Dossiers',
  recht: ['sociaal_werker', 'deskundig', 'teamleider', 'consulent', 'berichtenverwerker'],
  spoor: 'zocht een persoon',
  body: Obj({ naam: Type.Optional(Tekst(120)), bsn: Type.Optional(Tekst(20)) }),
  status: 200,
  antwoord: Obj({ rijen: Type.Array(ZoekRij), isMeer: Type.Boolean() }),
})
