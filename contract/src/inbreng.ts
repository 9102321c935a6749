import { Type, type Static } from 'typebox'
import { Id, Leeg, Mag, Obj, Tekst, Tijdstip } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const WERKERS = ['sociaal_werker', 'teamleider', 'consulent'] as const
const groep = 'Plan'
const dossier = Obj({ dossierId: Id })
const Woord = Type.String({ pattern: '^[a-z0-9_]{1,60}$' })
const Uitvoerder = Type.Enum(['zelf', 'mantelzorger', 'netwerk', 'vrijwilliger'])

export const Inbreng = Obj({
  id: Id,
  persoon: Type.String({ description: 'Van wie dit is' }),
  doelId: Leeg(Id),
  doelTekst: Leeg(Type.String()),
  activiteit: Leeg(Type.String()),
  uitvoerderType: Leeg(Uitvoerder),
  uitvoerderNaam: Leeg(Type.String()),
  op: Tijdstip,
  stand: Type.Enum(['open', 'overgenomen', 'aangepast', 'niet_overgenomen']),
  toelichting: Leeg(Type.String()),
  inPlan: Leeg(Type.String({ description: 'Wat er nu in het plan van staat' })),
  beantwoordDoor: Leeg(Type.String()),
  beantwoordOp: Leeg(Tijdstip),
  mag: Mag,
})
export type Inbreng = Static<typeof Inbreng>

export const inbrengDoen = operatie({
  id: 'inbreng.doen',
  methode: 'POST',
  pad: '/mijn/dossiers/{dossierId}/inbreng',
  groep: 'Mijn dossier',
  recht: 'inwoner',
  samenvatting: 'Zelf iets in uw plan zetten: een doel, en wie daar wat voor doet',
  spoor: 'zette zelf iets in het plan',
  params: dossier,
  body: Obj({
    doelId: Type.Optional(Id),
    doelTekst: Type.Optional(Tekst(500)),
    activiteit: Type.Optional(Tekst(500)),
    uitvoerderType: Type.Optional(Uitvoerder),
    uitvoerderNaam: Type.Optional(Tekst(120)),
  }),
  status: 201,
  antwoord: Obj({ id: Id }),
})

export const inbrengTonen = operatie({
  id: 'inbreng.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/inbreng',
  groep,
  recht: 'ingelogd',
  samenvatting: 'Wat de inwoner zelf in het plan wil, en wat ermee gedaan is',
  spoor: 'las wat de inwoner zelf in het plan wil',
  params: dossier,
  status: 200,
  antwoord: Obj({ inbreng: Type.Array(Inbreng) }),
})

export const inbrengOvernemen = operatie({
  id: 'inbreng.overnemen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/plannen/{planId}/inbreng/{inbrengId}/overnames',
  groep,
  recht: [...WERKERS],
  samenvatting: 'Wat de inwoner inbracht in het plan zetten, zoals het is of samen aangepast',
  spoor: 'zette de inbreng van de inwoner in het plan',
  params: Obj({ dossierId: Id, planId: Id, inbrengId: Id }),
  body: Obj({
    doelTekst: Type.Optional(Tekst(500, 1)),
    activiteit: Type.Optional(Tekst(500, 1)),
    trede: Type.Optional(Woord),
    redenen: Type.Optional(Type.Record(Woord, Tekst(2000))),
    toelichting: Type.Optional(Tekst(500)),
  }),
  status: 201,
  antwoord: Obj({ id: Id, stand: Type.Enum(['overgenomen', 'aangepast']) }),
})

export const inbrengAfwijzen = operatie({
  id: 'inbreng.afwijzen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/inbreng/{inbrengId}/afwijzingen',
  groep,
  recht: [...WERKERS],
  samenvatting: 'Zeggen waarom dit niet in het plan komt',
  spoor: 'nam de inbreng van de inwoner niet over',
  params: Obj({ dossierId: Id, inbrengId: Id }),
  body: Obj({ toelichting: Tekst(500, 1) }),
  status: 201,
  antwoord: Obj({ id: Id }),
})
