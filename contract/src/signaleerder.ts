import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Obj, Tekst } from './bouwstenen.ts'
import { NIVEAUS } from './gebied.ts'
import { operatie } from './operatie.ts'

const Gebieden = Type.Array(
  Obj({ id: Id, naam: Type.String(), isWijk: Type.Boolean(), niveau: Keuze(NIVEAUS) }),
)
/** Somebody of the tweede ring: the eyes and ears of a wijk (SIG-03). */
const Signaleerder = Obj({
  id: Id,
  gebiedId: Id,
  gebied: Type.String(),
  meldertype: Type.String({ description: 'id van een soort melder' }),
  soort: Type.String(),
  naam: Type.String(),
  organisatie: Leeg(Type.String()),
  telefoon: Leeg(Type.String()),
  email: Leeg(Type.String()),
  signalen: Type.Integer({ minimum: 0, description: 'Hoeveel signalen er van deze persoon kwamen' }),
})
export type Signaleerder = Static<typeof Signaleerder>

export const signaleerdersTonen = operatie({
  id: 'signaleerders.tonen',
  methode: 'GET',
  pad: '/signaleerders',
  samenvatting: 'Wie er in uw wijken signalen geeft, en de plekken in de stad',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider', 'vrijwilliger'],
  spoor: { geen: 'beroepskrachten en plekken in de wijk; er staat geen inwoner in' },
  status: 200,
  antwoord: Obj({
    rijen: Type.Array(Signaleerder),
    plekken: Type.Array(Obj({ id: Type.String(), naam: Type.String() }), {
      description: 'Stedelijke plekken waar vragen binnenkomen, uit het beleid',
    }),
    plektype: Leeg(Type.String({ description: 'Bij dit soort melder hoort een plek' })),
    gebieden: Gebieden,
    meldertypes: Type.Array(Obj({ id: Type.String(), naam: Type.String() })),
  }),
})

export const signaleerderOpnemen = operatie({
  id: 'signaleerder.opnemen',
  methode: 'POST',
  pad: '/signaleerders',
  samenvatting: 'Iemand van het wijknetwerk opschrijven',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'schreef iemand van het wijknetwerk op',
  body: Obj({
    gebiedId: Id,
    meldertype: Tekst(60, 1),
    naam: Tekst(120),
    organisatie: Type.Optional(Tekst(120)),
    telefoon: Type.Optional(Tekst(30)),
    email: Type.Optional(Tekst(200)),
  }),
  status: 201,
  antwoord: Signaleerder,
})

export const signaleerderBeeindigen = operatie({
  id: 'signaleerder.beeindigen',
  methode: 'POST',
  pad: '/signaleerders/{signaleerderId}/beeindigingen',
  samenvatting: 'Iemand uit het wijknetwerk halen; de signalen blijven',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'haalde iemand uit het wijknetwerk',
  params: Obj({ signaleerderId: Id }),
  status: 201,
  antwoord: Obj({ id: Id }),
})

const Aantal = Type.Integer({ minimum: 0 })
const Dagen = Leeg(
  Type.Number({ minimum: 0, description: 'Dagen, de middelste van alle; leeg als er geen is' }),
)
export const signaalcijfersTonen = operatie({
  id: 'signaalcijfers.tonen',
  methode: 'GET',
  pad: '/signaalcijfers',
  samenvatting:
    'Signalen per soort melder, wat aan tafel is afgehandeld, en hoe lang het duurt tot contact en hulp',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: { geen: 'telt; toont niemand' },
  query: Obj({
    gebied: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$' })),
    van: Type.Optional(Dag),
    tot: Type.Optional(Dag),
  }),
  status: 200,
  antwoord: Obj({
    van: Dag,
    tot: Dag,
    gebieden: Gebieden,
    perMelder: Type.Array(Obj({ id: Type.String(), naam: Type.String(), aantal: Aantal })),
    eigenWaarneming: Aantal,
    plekken: Type.Array(Obj({ id: Type.String(), naam: Type.String(), aantal: Aantal })),
    afgehandeld: Obj(
      {
        vragen: Aantal,
        contacten: Aantal,
        informatie: Aantal,
        advies: Aantal,
        kortdurende_hulp: Aantal,
      },
      { description: 'Vragen die in het gesprek zelf zijn afgehandeld, zonder plan (KTG-19)' },
    ),
    doorlooptijd: Type.Array(
      Obj({
        gebiedId: Id,
        gebied: Type.String(),
        niveau: Keuze(NIVEAUS),
        aanmeldingen: Aantal,
        metContact: Aantal,
        totContact: Dagen,
        metStart: Aantal,
        totStart: Dagen,
      }),
    ),
  }),
})
