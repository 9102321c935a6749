import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Mag, Obj, Tekst, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

export const BEGELEIDERUITKOMSTEN = ['andere_begeleider', 'toch_dezelfde', 'niet_mogelijk'] as const
const groep = 'Regie'

/** An inwoner asks for another begeleider of the same organisation; no klacht is needed (REG-18). */
export const BegeleiderVerzoek = Obj({
  id: Id,
  persoon: Type.String(),
  organisatie: Type.String(),
  huidige: Type.String(),
  toelichting: Type.String(),
  gevraagdOp: Dag,
  uitkomst: Leeg(Keuze(BEGELEIDERUITKOMSTEN)),
  nieuwe: Leeg(Type.String()),
  uitleg: Leeg(Type.String()),
  beantwoordOp: Leeg(Dag),
  dagen: Type.Integer({ minimum: 0, description: 'Dagen tot het antwoord, of tot vandaag' }),
  version: Versie,
  mag: Mag,
})
export type BegeleiderVerzoek = Static<typeof BegeleiderVerzoek>

export const begeleiderVerzoekenTonen = operatie({
  id: 'begeleiderverzoeken.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/begeleiderverzoeken',
  samenvatting: 'Vragen om een andere begeleider, en bij wie die gesteld kunnen worden',
  groep,
  recht: 'ingelogd',
  spoor: 'bekeek de vragen om een andere begeleider',
  params: Obj({ dossierId: Id }),
  status: 200,
  antwoord: Obj({
    rijen: Type.Array(BegeleiderVerzoek, { description: 'Nieuwste eerst' }),
    personen: Type.Array(Obj({ id: Id, naam: Type.String() })),
    organisaties: Type.Array(Obj({ id: Id, naam: Type.String() }), {
      description: 'Wie hulp geeft in dit plan',
    }),
    bron: Type.String(),
    mag: Mag,
  }),
})

export const begeleiderVragen = operatie({
  id: 'begeleider.vragen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/begeleiderverzoeken',
  samenvatting: 'Vragen om een andere begeleider van dezelfde organisatie',
  groep,
  recht: 'ingelogd',
  spoor: 'vroeg om een andere begeleider',
  params: Obj({ dossierId: Id }),
  body: Obj({
    persoonId: Id,
    organisatieId: Id,
    huidige: Type.Optional(Tekst(120)),
    toelichting: Type.Optional(Tekst(500)),
    gevraagdOp: Type.Optional(Dag),
  }),
  status: 201,
  antwoord: BegeleiderVerzoek,
})

export const begeleiderBeantwoorden = operatie({
  id: 'begeleider.beantwoorden',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/begeleiderverzoeken/{verzoekId}/antwoorden',
  samenvatting: 'Wat er met de vraag is gebeurd: een andere begeleider, of waarom niet',
  groep,
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'beantwoordde een vraag om een andere begeleider',
  params: Obj({ dossierId: Id, verzoekId: Id }),
  body: Obj({
    uitkomst: Keuze(BEGELEIDERUITKOMSTEN),
    nieuwe: Type.Optional(Tekst(120)),
    uitleg: Type.Optional(Tekst(500)),
    op: Type.Optional(Dag),
  }),
  ifMatch: true,
  status: 200,
  antwoord: BegeleiderVerzoek,
})

export const begeleiderTellen = operatie({
  id: 'begeleiderverzoeken.tellen',
  methode: 'GET',
  pad: '/begeleiderverzoeken/aantallen',
  samenvatting: 'Hoeveel inwoners om een andere begeleider vroegen, en wat ervan kwam',
  groep,
  recht: ['teamleider'],
  spoor: 'bekeek hoeveel vragen om een andere begeleider er waren',
  query: Obj({ van: Type.Optional(Dag), tot: Type.Optional(Dag) }),
  status: 200,
  antwoord: Obj({
    aantal: Type.Integer({ minimum: 0 }),
    open: Type.Integer({ minimum: 0 }),
    perUitkomst: Type.Array(
      Obj({ uitkomst: Keuze(BEGELEIDERUITKOMSTEN), aantal: Type.Integer({ minimum: 0 }) }),
    ),
    mediaanDagen: Leeg(Type.Number({ minimum: 0 })),
    bron: Type.String(),
  }),
})
