import { Type, type Static } from 'typebox'
import { Id, Keuze, Leeg, Mag, Obj, Tekst, Versie } from './bouwstenen.ts'
import { GEBIEDSOORTEN, MET_PLAATSEN, NIVEAUS } from './gebied.ts'
import { operatie } from './operatie.ts'

const Plek = Obj({ id: Id, naam: Type.String(), soort: Keuze(GEBIEDSOORTEN), niveau: Keuze(NIVEAUS) })
/** What there is for people of a place: an activity, a spreekuur, a dienst (ALG-04). */
export const VoorzieningView = Obj({
  id: Id,
  naam: Type.String(),
  omschrijving: Type.String(),
  telefoon: Leeg(Type.String()),
  organisatie: Leeg(Obj({ id: Id, naam: Type.String() })),
  gebied: Plek,
  version: Versie,
  mag: Mag,
})
export type VoorzieningView = Static<typeof VoorzieningView>

export const voorzieningenTonen = operatie({
  id: 'voorzieningen.tonen',
  methode: 'GET',
  pad: '/voorzieningen',
  samenvatting: 'Wat er is voor mensen van een plaats: daar zelf, en in alles waar die plaats in ligt',
  groep: 'Voorzieningen',
  recht: MET_PLAATSEN,
  spoor: { geen: 'gaat over voorzieningen, niet over mensen' },
  query: Obj({
    gebiedId: Type.Optional(
      Type.Integer({ minimum: 1, description: 'Van deze plaats uit; zonder: alle voorzieningen' }),
    ),
  }),
  status: 200,
  antwoord: Obj({
    rijen: Type.Array(VoorzieningView, { description: 'Het dichtste bij eerst' }),
    keten: Type.Array(Plek, { description: 'De plaats zelf en waar zij in ligt' }),
    organisaties: Type.Array(Obj({ id: Id, naam: Type.String() })),
    mag: Mag,
  }),
})

const body = Obj({
  naam: Tekst(120),
  omschrijving: Tekst(500),
  telefoon: Leeg(Tekst(20)),
  organisatieId: Leeg(Id),
  gebiedId: Id,
})
const Uit = Obj({ id: Id, version: Versie })
const params = Obj({ voorzieningId: Id })

export const voorzieningToevoegen = operatie({
  id: 'voorziening.toevoegen',
  methode: 'POST',
  pad: '/voorzieningen',
  samenvatting: 'Een voorziening opschrijven, met de plaats waarvoor zij is',
  groep: 'Voorzieningen',
  recht: ['functioneel_beheerder'],
  spoor: 'schreef een voorziening op',
  body,
  status: 201,
  antwoord: Uit,
})

export const voorzieningWijzigen = operatie({
  id: 'voorziening.wijzigen',
  methode: 'PUT',
  pad: '/voorzieningen/{voorzieningId}',
  samenvatting: 'Een voorziening wijzigen',
  groep: 'Voorzieningen',
  recht: ['functioneel_beheerder'],
  spoor: 'wijzigde een voorziening',
  params,
  ifMatch: true,
  body,
  status: 200,
  antwoord: Uit,
})

export const voorzieningBeeindigen = operatie({
  id: 'voorziening.beeindigen',
  methode: 'POST',
  pad: '/voorzieningen/{voorzieningId}/beeindigingen',
  samenvatting: 'Een voorziening is er niet meer',
  groep: 'Voorzieningen',
  recht: ['functioneel_beheerder'],
  spoor: 'haalde een voorziening weg',
  params,
  ifMatch: true,
  status: 200,
  antwoord: Uit,
})
