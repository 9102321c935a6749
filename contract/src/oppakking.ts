import { Type, type Static } from 'typebox'
import { Dag, Id, Leeg, Mag, Obj, Postcode, Tekst, Tijdstip } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const groep = 'Signalen'
const WIE = ['aanbieder', 'sociaal_werker', 'vrijwilliger'] as const
const TEAM = ['sociaal_werker', 'teamleider'] as const

/** How a picked up hulpvraag stands for the organisation that picked it up (SIG-15). */
export const OPPAKSTANDEN = ['verdeling_te_bepalen', 'verdeeld', 'gesloten'] as const
export type OppakStand = (typeof OPPAKSTANDEN)[number]

/** What somebody who knocks tells, whatever it is about: no product, no BSN, and nothing looked up (SIG-15). */
export const HulpvraagInvoer = Obj({
  vraag: Tekst(4000),
  voornaam: Tekst(80),
  achternaam: Tekst(120),
  geboortedatum: Type.Optional(Dag),
  telefoon: Type.Optional(Tekst(30)),
  email: Type.Optional(Tekst(200)),
  straat: Type.Optional(Tekst(120)),
  huisnummer: Type.Integer({ minimum: 1, maximum: 99999 }),
  toevoeging: Type.Optional(Tekst(10)),
  postcode: Postcode,
  plaats: Type.Optional(Tekst(80)),
  doetAl: Type.Optional(Tekst(500, 0)),
  weetHet: Type.Boolean({ description: 'De persoon weet dat dit naar het wijkteam gaat' }),
})
export type HulpvraagInvoer = Static<typeof HulpvraagInvoer>

const Wie = {
  kenmerk: Type.String(),
  team: Leeg(Type.String({ description: 'Het wijkteam waarmee u de verdeling afspreekt' })),
  aanspreekpunt: Leeg(Type.String()),
  uiterlijk: Dag,
}
const tekstje = Leeg(Type.String())
export const OpgepakteVraag = Obj({
  ...Wie,
  op: Tijdstip,
  door: Type.String(),
  stand: Type.Enum(OPPAKSTANDEN),
  isLaat: Type.Boolean({ description: 'De dag voor de verdeling is voorbij' }),
  naam: tekstje,
  vraag: tekstje,
  doetAl: tekstje,
  doet: Leeg(Type.String({ description: 'Wat uw organisatie doet, volgens de verdeling' })),
  zietTot: Leeg(Dag, { description: 'Tot en met deze dag leest u de vraag, ook als er geen verdeling komt' }),
})
export type OpgepakteVraag = Static<typeof OpgepakteVraag>

export const hulpvraagOppakken = operatie({
  id: 'hulpvraag.oppakken',
  methode: 'POST',
  pad: '/opgepakte-hulpvragen',
  groep,
  recht: [...WIE],
  samenvatting: 'Een hulpvraag opschrijven van wie bij uw organisatie aanklopt, en die oppakken',
  spoor: 'pakte een hulpvraag op namens de eigen organisatie',
  body: HulpvraagInvoer,
  status: 201,
  antwoord: Obj({ ...Wie, organisatie: Type.String() }),
})

export const opgepaktTonen = operatie({
  id: 'hulpvragen.opgepakt',
  methode: 'GET',
  pad: '/opgepakte-hulpvragen',
  groep,
  recht: [...WIE],
  samenvatting: 'De hulpvragen die uw organisatie oppakte, en hoe het ermee staat',
  spoor: 'bekeek de hulpvragen die de eigen organisatie oppakte',
  status: 200,
  antwoord: Obj({
    aan: Type.Boolean({ description: 'In deze gemeente pakt iedere organisatie iedere hulpvraag op' }),
    bron: Leeg(Type.String()),
    organisatie: Type.String(),
    rijen: Type.Array(OpgepakteVraag, { maxItems: 100 }),
    mag: Mag,
  }),
})

/** What the team sees of a picked up hulpvraag: who picked it up, and who does what (SIG-15). */
export const Oppakking = Obj({
  signaalId: Id,
  kenmerk: Type.String(),
  organisatie: Type.String(),
  door: Type.String(),
  op: Tijdstip,
  vraag: Type.String(),
  doetAl: tekstje,
  team: tekstje,
  aanspreekpunt: tekstje,
  uiterlijk: Dag,
  isLaat: Type.Boolean(),
  bron: Type.String(),
  zienHoogstensTot: Dag,
  verdeling: Leeg(
    Obj({
      op: Dag,
      door: Type.String(),
      besprokenMet: Type.String(),
      besprokenOp: Dag,
      organisatieDoet: tekstje,
      wijkteamDoet: tekstje,
      anderDoet: tekstje,
      zietTot: Leeg(Dag),
    }),
  ),
  mag: Mag,
})
export type Oppakking = Static<typeof Oppakking>

export const oppakkingTonen = operatie({
  id: 'oppakking.tonen',
  methode: 'GET',
  pad: '/signalen/{signaalId}/oppakking',
  groep,
  recht: [...TEAM],
  samenvatting: 'Welke organisatie het signaal oppakte',
  spoor: 'las welke organisatie een signaal oppakte',
  params: Obj({ signaalId: Id }),
  status: 200,
  antwoord: Oppakking,
})

export const oppakkingenTonen = operatie({
  id: 'oppakkingen.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/oppakkingen',
  groep,
  recht: [...TEAM],
  samenvatting: 'Welke organisaties een hulpvraag van dit huishouden oppakten, en wie wat doet',
  spoor: 'las wie een hulpvraag oppakte en wie wat doet',
  params: Obj({ dossierId: Id }),
  status: 200,
  antwoord: Obj({ rijen: Type.Array(Oppakking) }),
})

export const HulpvraagVerdeling = Obj({
  organisatieDoet: Type.Optional(Tekst(500, 0)),
  wijkteamDoet: Type.Optional(Tekst(500, 0)),
  anderDoet: Type.Optional(Tekst(500, 0)),
  besprokenMet: Tekst(120),
  besprokenOp: Dag,
  zietTot: Leeg(Dag, {
    description: 'Tot en met deze dag leest de organisatie de vraag; leeg: dat stopt nu',
  }),
  regievoerderId: Type.Optional(Id),
})
export type HulpvraagVerdeling = Static<typeof HulpvraagVerdeling>

export const verdelingVastleggen = operatie({
  id: 'hulpvraag.verdelen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/oppakkingen/{signaalId}/verdelingen',
  groep,
  recht: [...TEAM],
  samenvatting: 'Vastleggen wie wat doet na een hulpvraag die een organisatie oppakte',
  spoor: 'legde vast wie wat doet',
  params: Obj({ dossierId: Id, signaalId: Id }),
  body: HulpvraagVerdeling,
  status: 201,
  antwoord: Obj({ regievoerder: Type.String(), zichtbaar: Type.Boolean() }),
})
