import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Mag, Obj, Tekst, Tijdstip, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

/** casusregie: REG-04 · uitvoering: who carries out a part of the plan (REG-10) · lijn: 0e, 1e, 2e (REG-11). */
export const OVERDRACHTSOORTEN = ['casusregie', 'uitvoering', 'lijn'] as const
/** eisen 4.2: aangeboden → gesprek → geaccepteerd or geweigerd. */
export const OVERDRACHTSTATUSSEN = [
  'aangeboden',
  'gesprek',
  'geaccepteerd',
  'geweigerd',
  'ingetrokken',
] as const
export type OverdrachtStatus = (typeof OVERDRACHTSTATUSSEN)[number]
/** Three levels: the burger and those around, the generalist, the specialist (001 §1; GT-D13). */
export const LIJNEN = ['0e', '1e', '2e'] as const
export type Lijn = (typeof LIJNEN)[number]
const ROLLEN = ['sociaal_werker', 'teamleider'] as const
const groep = 'Regie'

export const OverdrachtView = Obj({
  id: Id,
  soort: Keuze(OVERDRACHTSOORTEN),
  van: Type.String(),
  naar: Type.String(),
  naarHeeftAccount: Type.Boolean({ description: 'Deze persoon antwoordt zelf' }),
  vanLijn: Leeg(Keuze(LIJNEN)),
  naarLijn: Leeg(Keuze(LIJNEN)),
  inhoud: Leeg(Type.String({ description: 'Voor de ontvanger pas na het gesprek' })),
  checklist: Type.Array(Type.String()),
  gesprekVereist: Type.Boolean(),
  gesprek: Leeg(Obj({ op: Dag, burgerErbij: Type.Boolean(), reden: Leeg(Type.String()) })),
  status: Keuze(OVERDRACHTSTATUSSEN),
  reden: Leeg(Type.String()),
  aangebodenOp: Tijdstip,
  beantwoordOp: Leeg(Tijdstip),
  beantwoordDoor: Leeg(Type.String()),
  version: Versie,
  mag: Mag,
})
export type OverdrachtView = Static<typeof OverdrachtView>
const Punt = Obj({ id: Type.String(), naam: Type.String() })

export const overdrachtenVanDossier = operatie({
  id: 'dossier.overdrachten-tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/overdrachten',
  samenvatting: 'Wat er is overgedragen, en wat hier overgedragen kan worden',
  groep,
  recht: ROLLEN,
  spoor: 'bekeek de overdrachten',
  params: Obj({ dossierId: Id }),
  status: 200,
  antwoord: Obj({
    rijen: Type.Array(OverdrachtView, { description: 'Nieuwste eerst' }),
    soorten: Type.Array(Keuze(OVERDRACHTSOORTEN), { description: 'Wat hier kan volgens het beleid' }),
    kandidaten: Type.Array(
      Obj({ id: Id, naam: Type.String(), organisatie: Type.String(), magRegie: Type.Boolean() }),
    ),
    checklist: Type.Array(Punt),
    principes: Type.Array(Punt, { description: 'De afspraken over casusregie (REG-21)' }),
    principesBron: Leeg(Type.String()),
    gesprekVereist: Type.Boolean(),
    bron: Type.String(),
    mag: Mag,
  }),
})

export const overdrachtAanbieden = operatie({
  id: 'overdracht.aanbieden',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/overdrachten',
  samenvatting: 'Iets overdragen aan iemand, die daarop ja of nee zegt',
  groep,
  recht: ROLLEN,
  spoor: 'bood een overdracht aan',
  params: Obj({ dossierId: Id }),
  body: Obj({
    soort: Keuze(OVERDRACHTSOORTEN),
    naarId: Type.Optional(Id),
    naarNaam: Type.Optional(Tekst(120)),
    inhoud: Tekst(2000),
    vanLijn: Type.Optional(Keuze(LIJNEN)),
    naarLijn: Type.Optional(Keuze(LIJNEN)),
    checklist: Type.Optional(Type.Array(Tekst(60), { maxItems: 30, uniqueItems: true })),
  }),
  status: 201,
  antwoord: OverdrachtView,
})

const stap = { params: Obj({ dossierId: Id, overdrachtId: Id }), ifMatch: true, status: 200 } as const

export const overdrachtGesprekVastleggen = operatie({
  ...stap,
  id: 'overdracht.gesprek-vastleggen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/overdrachten/{overdrachtId}/gesprekken',
  samenvatting: 'Het gesprek met de inwoner vastleggen; was die er niet bij, dan waarom niet',
  groep,
  recht: ROLLEN,
  spoor: 'legde het overdrachtsgesprek vast',
  body: Obj({ op: Dag, burgerErbij: Type.Boolean(), reden: Type.Optional(Tekst(500)) }),
  antwoord: OverdrachtView,
})

export const overdrachtIntrekken = operatie({
  ...stap,
  id: 'overdracht.intrekken',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/overdrachten/{overdrachtId}/intrekkingen',
  samenvatting: 'Een aanbod intrekken waarop nog geen antwoord is',
  groep,
  recht: ROLLEN,
  spoor: 'trok een overdracht in',
  body: Obj({ reden: Tekst(500) }),
  antwoord: OverdrachtView,
})

const Antwoord = Obj({ akkoord: Type.Boolean(), reden: Type.Optional(Tekst(500)) })
export const overdrachtAntwoordVastleggen = operatie({
  ...stap,
  id: 'overdracht.antwoord-vastleggen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/overdrachten/{overdrachtId}/antwoorden',
  samenvatting: 'Het antwoord vastleggen van een ontvanger die hier geen account heeft',
  groep,
  recht: ROLLEN,
  spoor: 'legde het antwoord op een overdracht vast',
  body: Antwoord,
  antwoord: OverdrachtView,
})

export const overdrachtenTonen = operatie({
  id: 'overdrachten.tonen',
  methode: 'GET',
  pad: '/overdrachten',
  samenvatting: 'Wat aan u is aangeboden en nog op uw antwoord wacht',
  groep,
  recht: ROLLEN,
  spoor: 'bekeek wat aan hem of haar is aangeboden',
  status: 200,
  antwoord: Obj({
    rijen: Type.Array(Obj({ kenmerk: Type.String(), team: Type.String(), overdracht: OverdrachtView })),
  }),
})

export const overdrachtBeantwoorden = operatie({
  id: 'overdracht.beantwoorden',
  methode: 'POST',
  pad: '/overdrachten/{overdrachtId}/antwoorden',
  samenvatting: 'Ja of nee zeggen op een overdracht aan u; bij ja krijgt u de regie als die is aangeboden',
  groep,
  recht: ROLLEN,
  spoor: 'beantwoordde een overdracht',
  params: Obj({ overdrachtId: Id }),
  body: Antwoord,
  ifMatch: true,
  status: 200,
  antwoord: Obj({ status: Keuze(OVERDRACHTSTATUSSEN), dossierId: Leeg(Id) }),
})

export const doorlooptijdTonen = operatie({
  id: 'overdrachten.doorlooptijd',
  methode: 'GET',
  pad: '/overdrachten/doorlooptijd',
  samenvatting: 'Hoeveel dagen er zitten tussen “complex” en het ja van de 2e lijn',
  groep,
  recht: ['teamleider'],
  spoor: 'bekeek de doorlooptijd van overdrachten',
  status: 200,
  antwoord: Obj({
    aantal: Type.Integer({ minimum: 0, description: 'Geaccepteerd door de 2e lijn' }),
    mediaanDagen: Leeg(Type.Number({ minimum: 0 })),
    zonderBegin: Type.Integer({
      minimum: 0,
      description: 'Waarvan niet bekend is sinds wanneer het complex was',
    }),
    wachten: Type.Integer({ minimum: 0, description: 'Nog zonder antwoord' }),
    bron: Type.String(),
  }),
})
