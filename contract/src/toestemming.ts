import { Type, type Static } from 'typebox'
import { Id, Keuze, Leeg, Mag, Obj, Tekst, Tijdstip } from './bouwstenen.ts'
import { DELEN, operatie } from './operatie.ts'

const Hoe = Type.Enum(['mondeling', 'schriftelijk', 'online'])
const Delen = Type.Array(Keuze(DELEN), { minItems: 1, maxItems: DELEN.length, uniqueItems: true })
const DossierParams = Obj({ dossierId: Id })
const WERKERS = ['sociaal_werker', 'teamleider'] as const

/** Per party, purpose and person (KTG-06); `nee` is recorded too and gives nothing. */
export const NieuweToestemming = Obj({
  persoonId: Id,
  partijId: Id,
  doel: Tekst(500, 1),
  delen: Delen,
  gegeven: Type.Boolean(),
  hoe: Hoe,
  gegevenDoor: Type.Optional(
    Type.Integer({ minimum: 1, description: 'Wie het zei, als dat niet de persoon zelf is (jonger dan 16)' }),
  ),
  kindStemtIn: Type.Optional(
    Type.Boolean({ description: 'Van 12 tot 16 jaar: het kind vindt het ook goed' }),
  ),
})
export type NieuweToestemming = Static<typeof NieuweToestemming>

export const ToestemmingRij = Obj({
  id: Id,
  persoonId: Id,
  persoon: Type.String(),
  partijId: Id,
  partij: Type.String(),
  doel: Type.String(),
  delen: Type.Array(Keuze(DELEN)),
  gegeven: Type.Boolean(),
  hoe: Hoe,
  gegevenOp: Tijdstip,
  gegevenDoor: Leeg(Type.String()),
  vastgelegdDoor: Type.String(),
  ingetrokkenOp: Leeg(Tijdstip),
  mag: Mag,
})
export type ToestemmingRij = Static<typeof ToestemmingRij>

/** What still lets the same party look, and why (PRI-01). */
export const Blijft = Type.Array(
  Obj({ grondslag: Type.String(), delen: Type.Array(Keuze(DELEN)), waarom: Type.String() }),
)

export const toestemmingVastleggen = operatie({
  id: 'toestemming.vastleggen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/toestemmingen',
  samenvatting: 'Vastleggen of een inwoner het goed vindt dat een partij meeleest',
  groep: 'Toegang',
  recht: WERKERS,
  spoor: 'legde een toestemming vast',
  params: DossierParams,
  body: NieuweToestemming,
  status: 201,
  antwoord: Obj({ id: Id }),
})

export const toestemmingIntrekken = operatie({
  id: 'toestemming.intrekken',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/toestemmingen/{toestemmingId}/intrekkingen',
  samenvatting: 'Een toestemming stoppen; de partij kan meteen niet meer meelezen',
  groep: 'Toegang',
  recht: 'ingelogd',
  spoor: 'trok een toestemming in',
  params: Obj({ dossierId: Id, toestemmingId: Id }),
  status: 200,
  antwoord: Obj({ ingetrokkenOp: Tijdstip, blijft: Blijft }),
})

export const delingVastleggen = operatie({
  id: 'deling.vastleggen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/delingen',
  samenvatting: 'Een partij laten meelezen voor haar wettelijke taak',
  groep: 'Toegang',
  recht: WERKERS,
  spoor: 'deelde het dossier voor een wettelijke taak',
  params: DossierParams,
  body: Obj({
    partijId: Id,
    grondslag: Type.String({
      pattern: '^[a-z0-9_]{1,60}$',
      description: 'De grondslag uit het beleid van de gemeente',
    }),
    wet: Type.Enum(['wmo', 'jeugdwet', 'participatiewet', 'schuldhulpverlening'], {
      description: 'De wet waarvoor de partij mandaat heeft (PRI-05)',
    }),
    delen: Delen,
    doel: Tekst(500, 1),
  }),
  status: 201,
  antwoord: Obj({ ids: Type.Array(Id) }),
})
