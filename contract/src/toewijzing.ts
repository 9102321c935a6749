import { Type, type Static } from 'typebox'
import { Dag, Id, Leeg, Mag, Obj } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const Tekstje = Leeg(Type.String())

/** One toewijzing: what the aanbieder is asked to do and how far it is (BER-03, BER-04). */
export const ToewijzingRij = Obj({
  id: Id,
  dossierId: Id,
  kenmerk: Leeg(Type.String({ description: 'Van het dossier; niet voor een aanbieder' })),
  nummer: Type.Integer(),
  naam: Type.String({ description: 'Om wie het gaat' }),
  product: Type.String(),
  organisatieId: Id,
  aanbieder: Type.String(),
  toegewezenOp: Dag,
  ingangsdatum: Dag,
  einddatum: Leeg(Dag),
  volume: Leeg(Type.Integer()),
  eenheid: Tekstje,
  frequentie: Tekstje,
  status: Type.Enum(['toegewezen', 'afgekeurd', 'gestart', 'gestopt']),
  gestartOp: Leeg(Dag),
  gestoptOp: Leeg(Dag),
  redenBeeindiging: Leeg(Obj({ code: Type.String(), naam: Type.String() })),
  wachttijd: Type.Integer({ minimum: 0, description: 'Dagen van toewijzing tot start, of tot vandaag' }),
  startUiterlijk: Leeg(Dag),
  isNietGestart: Type.Boolean({ description: 'De termijn om te beginnen is voorbij en er is geen start' }),
  belet: Leeg(Type.String({ description: 'Waarom er geen bericht naar de aanbieder is' })),
  mag: Mag,
})
export type ToewijzingRij = Static<typeof ToewijzingRij>

export const toewijzingenTonen = operatie({
  id: 'toewijzingen.tonen',
  methode: 'GET',
  pad: '/toewijzingen',
  samenvatting: 'De toewijzingen die u mag zien, met de wachttijd',
  groep: 'Berichten',
  recht: ['consulent', 'teamleider', 'berichtenverwerker', 'sociaal_werker', 'aanbieder'],
  spoor: 'bekeek toewijzingen',
  query: Obj({
    stand: Type.Optional(Type.Enum(['toegewezen', 'niet_gestart', 'gestart', 'gestopt', 'afgekeurd'])),
  }),
  status: 200,
  antwoord: Obj({
    rijen: Type.Array(ToewijzingRij),
    meer: Type.Boolean({ description: 'Er zijn er meer dan 200' }),
    redenen: Type.Array(Obj({ code: Type.String(), naam: Type.String() })),
  }),
})
