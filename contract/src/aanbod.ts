import { Type, type Static } from 'typebox'
import { Id, Leeg, Mag, Obj, Tekst, Tijdstip, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const groep = 'Aanbod'
const WERKERS = ['sociaal_werker', 'teamleider'] as const
const dossier = Obj({ dossierId: Id })
const aanbod = Obj({ dossierId: Id, aanbodId: Id })
const PAD = '/dossiers/{dossierId}/aanboden'

/** What somebody of the huishouden can do for another (KTG-12). */
export const Aanbod = Obj({
  id: Id,
  persoonId: Id,
  wie: Type.String(),
  wat: Type.String(),
  gedeeldOp: Leeg(Tijdstip, {
    description: 'Sinds wanneer het in de lijst van de wijk staat; leeg zonder toestemming',
  }),
  version: Versie,
  mag: Mag,
})
export type Aanbod = Static<typeof Aanbod>

export const aanbodenTonen = operatie({
  id: 'aanboden.tonen',
  methode: 'GET',
  pad: PAD,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Wat iemand van dit huishouden voor een ander kan doen',
  spoor: 'las wat iemand voor een ander kan doen',
  params: dossier,
  status: 200,
  antwoord: Obj({
    isAan: Type.Boolean({ description: 'Deze gemeente vraagt naar wederkerigheid' }),
    aanboden: Type.Array(Aanbod),
    personen: Type.Array(Obj({ id: Id, naam: Type.String() })),
    mag: Mag,
  }),
})

export const aanbodVastleggen = operatie({
  id: 'aanbod.vastleggen',
  methode: 'POST',
  pad: PAD,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Opschrijven wat iemand voor een ander kan doen',
  spoor: 'schreef op wat iemand voor een ander kan doen',
  params: dossier,
  body: Obj({
    persoonId: Id,
    wat: Tekst(200),
    toestemming: Type.Boolean({ description: 'Mag het, met de voornaam, in de lijst van de wijk?' }),
  }),
  status: 201,
  antwoord: Obj({ id: Id, version: Versie }),
})

export const aanbodDelen = operatie({
  id: 'aanbod.delen',
  methode: 'PUT',
  pad: `${PAD}/{aanbodId}/toestemming`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Toestemming om een aanbod in de lijst van de wijk te zetten, of die weer intrekken',
  spoor: 'legde toestemming voor een aanbod vast',
  params: aanbod,
  body: Obj({ toestemming: Type.Boolean() }),
  ifMatch: true,
  status: 200,
  antwoord: Obj({ id: Id, version: Versie }),
})

export const aanbodVervallen = operatie({
  id: 'aanbod.vervallen',
  methode: 'DELETE',
  pad: `${PAD}/{aanbodId}`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Een aanbod geldt niet meer',
  spoor: 'haalde een aanbod weg',
  params: aanbod,
  ifMatch: true,
  status: 200,
  antwoord: Obj({ id: Id, version: Versie }),
})

export const aanbodenWijk = operatie({
  id: 'aanboden.wijk',
  methode: 'GET',
  pad: '/aanboden',
  groep,
  recht: [...WERKERS],
  samenvatting: 'Wat mensen in uw wijken voor een ander willen doen',
  spoor: 'bekeek het aanbod van de wijk',
  query: Obj({ zoek: Type.Optional(Tekst(60)) }),
  status: 200,
  antwoord: Obj({
    rijen: Type.Array(
      Obj({
        id: Id,
        gebied: Type.String(),
        wat: Type.String(),
        voornaam: Type.String(),
        contact: Leeg(Type.String({ description: 'Wie de regie heeft: vraag het daar' })),
        op: Tijdstip,
      }),
      { maxItems: 200 },
    ),
    meer: Type.Boolean({ description: 'Er zijn er meer dan 200' }),
  }),
})
