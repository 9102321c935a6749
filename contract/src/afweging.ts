import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Mag, Obj, Tekst, Tijdstip } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const KANTEN = ['basisondersteuning', 'aanvullend'] as const
const Woord = Type.String({ pattern: '^[a-z0-9_]{1,60}$' })
const Kant = Keuze(KANTEN)
const Antwoorden = Type.Record(Woord, Kant, { description: 'Per criterium de kant van de tabel' })
const Omstandigheden = Obj({ aardBeperking: Tekst(1000), taken: Tekst(1000), omvang: Tekst(1000) })

const Stand = Obj(
  { basisondersteuning: Type.Integer(), aanvullend: Type.Integer(), nietGewogen: Type.Integer() },
  { description: 'Een telling, nooit een oordeel: de medewerker besluit' },
)
const Reden = Obj({ regel: Type.String(), bron: Type.String(), tekst: Type.String() })

export const AfwegingenView = Obj({
  weegt: Type.Boolean({ description: 'Of deze gemeente met criteriatabellen weegt' }),
  pgbMogelijk: Type.Boolean(),
  pijlers: Type.Array(
    Obj({
      id: Type.String(),
      naam: Type.String(),
      toegang: Type.Array(Type.String()),
      financiering: Type.String(),
      bron: Type.String(),
    }),
  ),
  tabellen: Type.Array(
    Obj({
      id: Type.String(),
      naam: Type.String(),
      versie: Type.String(),
      geldigVanaf: Dag,
      bron: Type.String(),
      criteria: Type.Array(
        Obj({
          id: Type.String(),
          naam: Type.String(),
          basisondersteuning: Type.String(),
          aanvullend: Type.String(),
        }),
      ),
    }),
    { description: 'De tabellen van deze gemeente, cel voor cel letterlijk zoals het plan ze geeft' },
  ),
  personen: Type.Array(Obj({ id: Id, naam: Type.String() })),
  afwegingen: Type.Array(
    Obj({
      id: Id,
      persoonId: Id,
      inzetId: Leeg(Id),
      tabel: Type.String(),
      antwoorden: Antwoorden,
      omstandigheden: Omstandigheden,
      stand: Stand,
      redenen: Type.Array(Reden),
      conclusie: Kant,
      motivatie: Type.String(),
      beleidVersie: Type.Integer(),
      door: Type.String(),
      op: Tijdstip,
    }),
    { description: 'De nieuwste eerst' },
  ),
  mag: Mag,
})
export type AfwegingenView = Static<typeof AfwegingenView>

const dossier = Obj({ dossierId: Id })
const groep = 'Afweging'

export const afwegingenTonen = operatie({
  id: 'afweging.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/afwegingen',
  groep,
  recht: 'ingelogd',
  samenvatting: 'De afwegingen van dit huishouden, met de tabellen van de gemeente',
  spoor: 'las de afwegingen',
  params: dossier,
  status: 200,
  antwoord: AfwegingenView,
})
export const afwegingMaken = operatie({
  id: 'afweging.maken',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/afwegingen',
  groep,
  recht: ['sociaal_werker', 'teamleider', 'consulent'],
  samenvatting: 'Afwegen welke ondersteuning past, met conclusie en motivatie',
  spoor: 'legde een afweging vast',
  params: dossier,
  body: Obj({
    persoonId: Id,
    inzetId: Leeg(Id),
    tabel: Woord,
    antwoorden: Antwoorden,
    omstandigheden: Omstandigheden,
    conclusie: Leeg(Kant),
    motivatie: Tekst(4000),
  }),
  status: 201,
  antwoord: Obj({ id: Id, stand: Stand, redenen: Type.Array(Reden) }),
})
