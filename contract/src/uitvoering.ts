import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Mag, Obj, Tekst } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const groep = 'Plan'
const PLAN = '/dossiers/{dossierId}/plannen/{planId}'
const plan = Obj({ dossierId: Id, planId: Id })
const WERKERS = ['sociaal_werker', 'teamleider', 'consulent'] as const
const Gemaakt = Obj({ id: Id })

/** Agreements in a plan beside its tasks (PLAN-15, PLAN-22, PLAN-25, PLAN-29). */
export const AFSPRAAKSOORTEN = [
  'wederdienst',
  'uitvoering',
  'verbinding_wijk',
  'verbinding_werk',
  'terugval',
] as const
export type AfspraakSoort = (typeof AFSPRAAKSOORTEN)[number]

export const AfspraakInvoer = Obj({
  soort: Keuze(AFSPRAAKSOORTEN),
  tekst: Tekst(500, 1),
  partij: Leeg(Tekst(200), { description: 'Met wie, of voor wie' }),
  wanneer: Leeg(Tekst(200)),
  reactie: Leeg(Tekst(500), { description: 'Wat er gebeurt bij terugval' }),
  afgesprokenOp: Leeg(Dag),
  tot: Leeg(Dag),
  getekendDoor: Leeg(Tekst(200)),
})
const Afspraak = Obj({ ...AfspraakInvoer.properties, id: Id, tekst: Type.String(), mag: Mag })

export const UitvoeringView = Obj({
  planId: Id,
  contact: Obj({
    volgende: Leeg(Obj({ id: Id, op: Dag, isLaat: Type.Boolean() })),
    nodig: Type.Boolean({ description: 'Het plan loopt, en er is geen volgend contact afgesproken' }),
    bron: Type.String(),
    geweest: Type.Array(Obj({ id: Id, op: Dag, verslag: Type.String() })),
  }),
  soorten: Type.Array(Keuze(AFSPRAAKSOORTEN), { description: 'Wat deze gemeente opschrijft' }),
  afspraken: Type.Array(Afspraak),
  terugval: Type.Array(
    Obj({
      id: Id,
      toelichting: Type.String(),
      op: Dag,
      uiterlijk: Dag,
      door: Type.String(),
      afgehandeldOp: Leeg(Dag),
      uitkomst: Leeg(Type.String()),
      mag: Mag,
    }),
  ),
  mag: Mag,
})
export type UitvoeringView = Static<typeof UitvoeringView>

export const uitvoeringTonen = operatie({
  id: 'uitvoering.tonen',
  methode: 'GET',
  pad: `${PLAN}/uitvoering`,
  groep,
  recht: 'ingelogd',
  samenvatting: 'Contact, afspraken en signalen bij een plan',
  spoor: 'las de afspraken bij het plan',
  params: plan,
  status: 200,
  antwoord: UitvoeringView,
})
export const contactPlannen = operatie({
  id: 'contact.plannen',
  methode: 'POST',
  pad: `${PLAN}/contactmomenten`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Afspreken wanneer het team weer contact heeft',
  spoor: 'sprak een contactmoment af',
  params: plan,
  body: Obj({ op: Dag }),
  status: 201,
  antwoord: Gemaakt,
})
export const contactHouden = operatie({
  id: 'contact.houden',
  methode: 'POST',
  pad: `${PLAN}/contactmomenten/{contactId}/verslagen`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Opschrijven hoe het gaat, en wanneer het volgende contact is',
  spoor: 'schreef op hoe het gaat',
  params: Obj({ ...plan.properties, contactId: Id }),
  body: Obj({ verslag: Tekst(2000, 1), volgende: Leeg(Dag) }),
  status: 201,
  antwoord: Gemaakt,
})
export const afspraakVastleggen = operatie({
  id: 'planafspraak.vastleggen',
  methode: 'POST',
  pad: `${PLAN}/afspraken`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Een afspraak in het plan opschrijven',
  spoor: 'schreef een afspraak op',
  params: plan,
  body: AfspraakInvoer,
  status: 201,
  antwoord: Gemaakt,
})
export const afspraakBeeindigen = operatie({
  id: 'planafspraak.beeindigen',
  methode: 'POST',
  pad: `${PLAN}/afspraken/{afspraakId}/beeindigingen`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Een afspraak geldt niet meer',
  spoor: 'beëindigde een afspraak',
  params: Obj({ ...plan.properties, afspraakId: Id }),
  status: 201,
  antwoord: Gemaakt,
})
export const terugvalMelden = operatie({
  id: 'terugval.melden',
  methode: 'POST',
  pad: `${PLAN}/terugvalsignalen`,
  groep,
  recht: ['sociaal_werker', 'deskundig', 'teamleider', 'consulent', 'aanbieder'],
  samenvatting: 'Melden dat het slechter gaat',
  spoor: 'meldde dat het slechter gaat',
  params: plan,
  body: Obj({ toelichting: Tekst(1000, 1) }),
  status: 201,
  antwoord: Obj({ id: Id, uiterlijk: Dag }),
})
export const terugvalAfhandelen = operatie({
  id: 'terugval.afhandelen',
  methode: 'POST',
  pad: `${PLAN}/terugvalsignalen/{terugvalId}/afhandelingen`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Opschrijven wat er is gedaan na een signaal',
  spoor: 'handelde een signaal van terugval af',
  params: Obj({ ...plan.properties, terugvalId: Id }),
  body: Obj({ uitkomst: Tekst(1000, 1) }),
  status: 201,
  antwoord: Gemaakt,
})

export const plannenZonderContact = operatie({
  id: 'plannen.zonder-contact',
  methode: 'GET',
  pad: '/plannen-zonder-contact',
  groep,
  recht: ['teamleider', 'consulent'],
  samenvatting: 'Lopende plannen waarvoor geen volgend contact is afgesproken',
  spoor: 'bekeek de plannen zonder volgend contact',
  status: 200,
  antwoord: Obj({
    rijen: Type.Array(
      Obj({ dossierId: Id, kenmerk: Type.String(), naam: Type.String(), regievoerder: Leeg(Type.String()) }),
      { maxItems: 100 },
    ),
    totaal: Type.Integer({ minimum: 0, maximum: 1000 }),
  }),
})

export const pijlersTellen = operatie({
  id: 'pijlers.tellen',
  methode: 'GET',
  pad: '/pijlertellingen',
  groep,
  recht: ['teamleider', 'consulent'],
  samenvatting: 'Hoeveel mensen hulp hebben uit elke pijler, en hoeveel in totaal',
  spoor: 'bekeek hoeveel mensen hulp hebben uit elke pijler',
  status: 200,
  antwoord: Obj({
    pijlers: Type.Array(
      Obj({ id: Type.String(), naam: Type.String(), mensen: Type.Integer({ minimum: 0 }) }),
    ),
    totaal: Type.Integer({ minimum: 0, description: 'Iedereen één keer, ook met hulp uit meer pijlers' }),
  }),
})
