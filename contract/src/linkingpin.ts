import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Mag, Obj } from './bouwstenen.ts'
import { NIVEAUS } from './gebied.ts'
import { operatie } from './operatie.ts'

/** What a team can be that is no wijkteam (ALG-08). */
export const SCHAKELTEAMS = ['regieteam', 'keten', 'fact_team', 'veiligheidshuis', 'bureau', 'jet'] as const
export type Schakelteam = (typeof SCHAKELTEAMS)[number]

const Pin = Obj({
  id: Id,
  medewerkerId: Id,
  naam: Type.String(),
  wijkteams: Type.Array(Type.String(), { description: 'De wijkteams waarin deze persoon nu werkt' }),
  vanaf: Dag,
  mag: Mag,
})
/** A keten or regieteam, the wijken it serves, and who connects it to the wijkteams (REG-08). */
export const LinkingPinTeam = Obj({
  teamId: Id,
  naam: Type.String(),
  soort: Keuze(SCHAKELTEAMS),
  keten: Leeg(Type.String({ description: 'Waarvoor de keten is: dementie, copd, diabetes' })),
  wijken: Type.Array(Type.String(), { description: 'Leeg: alle wijken' }),
  niveau: Keuze(NIVEAUS, { description: 'Van het grootste gebied waarvoor dit team werkt (ALG-04)' }),
  pinnen: Type.Array(Pin),
  heeftGeen: Type.Boolean({ description: 'Dit team heeft nu geen linking pin' }),
  kandidaten: Type.Array(Obj({ id: Id, naam: Type.String(), wijkteams: Type.Array(Type.String()) }), {
    description: 'Wie in dit team én in een wijkteam werkt; alleen voor wie iemand mag aanwijzen',
  }),
})
export type LinkingPinTeam = Static<typeof LinkingPinTeam>

export const linkingPinnenTonen = operatie({
  id: 'linkingpinnen.tonen',
  methode: 'GET',
  pad: '/linking-pinnen',
  samenvatting: 'De ketens en regieteams met hun linking pin, die zonder eerst',
  groep: 'Regie',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: { geen: 'gaat over teams, niet over een dossier' },
  query: Obj({ gebiedId: Type.Optional(Id), keten: Type.Optional(Type.String({ maxLength: 60 })) }),
  status: 200,
  antwoord: Obj({ teams: Type.Array(LinkingPinTeam), bron: Type.String(), mag: Mag }),
})

export const linkingPinAanwijzen = operatie({
  id: 'linkingpin.aanwijzen',
  methode: 'POST',
  pad: '/linking-pinnen',
  samenvatting: 'Iemand die in beide teams werkt aanwijzen als linking pin',
  groep: 'Regie',
  recht: ['teamleider'],
  spoor: 'wees een linking pin aan',
  body: Obj({ teamId: Id, medewerkerId: Id }),
  status: 201,
  antwoord: Obj({ id: Id }),
})

export const linkingPinBeeindigen = operatie({
  id: 'linkingpin.beeindigen',
  methode: 'POST',
  pad: '/linking-pinnen/{linkingPinId}/beeindigingen',
  samenvatting: 'Iemand is geen linking pin meer',
  groep: 'Regie',
  recht: ['teamleider'],
  spoor: 'beëindigde een linking pin',
  params: Obj({ linkingPinId: Id }),
  status: 200,
  antwoord: Obj({ id: Id }),
})
