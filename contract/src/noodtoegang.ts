import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Mag, Obj, Tekst, Tijdstip } from './bouwstenen.ts'
import { DELEN, operatie } from './operatie.ts'

/** Shorter than this is no reason (PRI-03). */
export const REDEN_MINIMAAL = 20

/** One time that somebody took access in an emergency, for who manages the system. */
export const NoodtoegangRij = Obj({
  id: Id,
  kenmerk: Type.String({ description: 'Van het dossier; wat erin staat, ziet de beheerder niet' }),
  wie: Type.String(),
  functie: Leeg(Type.String()),
  organisatie: Leeg(Type.String()),
  reden: Type.String(),
  op: Tijdstip,
  tot: Tijdstip,
  heeftGekeken: Type.Boolean({ description: 'Het dossier is in die tijd ook geopend' }),
  status: Type.Enum(['loopt', 'afgelopen', 'beeindigd']),
  gezienOp: Leeg(Tijdstip),
  gezienDoor: Leeg(Type.String()),
  mag: Mag,
})
export type NoodtoegangRij = Static<typeof NoodtoegangRij>

/** The dossier is named exactly: by its kenmerk, or by BSN and birth date. A POST: a BSN is in no address. */
export const noodtoegangNemen = operatie({
  id: 'noodtoegang.nemen',
  methode: 'POST',
  pad: '/noodtoegangen',
  samenvatting: 'Bij spoed kort een dossier lezen waarin u geen taak hebt',
  groep: 'Toegang',
  recht: ['sociaal_werker', 'teamleider', 'consulent'],
  spoor: 'nam noodtoegang',
  vers: true,
  body: Obj({
    kenmerk: Type.Optional(Tekst(40)),
    bsn: Type.Optional(Tekst(20)),
    geboortedatum: Type.Optional(Dag),
    reden: Tekst(500),
  }),
  status: 201,
  antwoord: Obj({ id: Id, dossierId: Id, delen: Type.Array(Keuze(DELEN)), tot: Tijdstip }),
})

export const noodtoegangenTonen = operatie({
  id: 'noodtoegangen.tonen',
  methode: 'GET',
  pad: '/noodtoegangen',
  samenvatting: 'Wie noodtoegang nam, wanneer en waarom; wat u nog niet zag eerst',
  groep: 'Toegang',
  recht: ['functioneel_beheerder'],
  spoor: 'bekeek de noodtoegangen',
  status: 200,
  antwoord: Obj({ rijen: Type.Array(NoodtoegangRij), meer: Type.Boolean() }),
})

export const noodtoegangAfhandelen = operatie({
  id: 'noodtoegang.afhandelen',
  methode: 'POST',
  pad: '/noodtoegangen/{noodtoegangId}/afhandelingen',
  samenvatting: 'Een noodtoegang als gezien zetten, en als dat moet meteen stoppen',
  groep: 'Toegang',
  recht: ['functioneel_beheerder'],
  spoor: 'handelde een noodtoegang af',
  params: Obj({ noodtoegangId: Id }),
  body: Obj({ beeindigen: Type.Boolean() }),
  status: 200,
  antwoord: NoodtoegangRij,
})
