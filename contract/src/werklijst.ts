import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Obj, Tijdstip } from './bouwstenen.ts'
import { DOSSIERROLLEN, operatie } from './operatie.ts'

/** Where a dossier stands in the main job; the werklijst shows and filters it. */
export const FASEN = [
  'nieuw',
  'triage',
  'gesprek',
  'plan',
  'besluit',
  'uitvoering',
  'evaluatie',
  'afgesloten',
] as const
export type Fase = (typeof FASEN)[number]

/** The terms that a dossier can have; the screen makes a sentence of each. */
export const TERMIJNSOORTEN = [
  'bezoek',
  'onderzoek',
  'persoonlijk_plan',
  'beschikking',
  'start_na_toewijzing',
  'bezwaar',
  'evaluatie',
  'afspraak',
  'contact',
  'terugval',
  'opschaling',
  'afschaalvraag',
  'verdeling',
] as const
export type TermijnSoort = (typeof TERMIJNSOORTEN)[number]

/** Whose work: the own regie, that of the own teams, or all one may see. */
export const WEERGAVEN = ['mij', 'team', 'alles'] as const
export type Weergave = (typeof WEERGAVEN)[number]
export const WANNEER = ['te_laat', 'deze_week', 'later', 'geen'] as const
export type Wanneer = (typeof WANNEER)[number]

const Telling = Obj({
  aantal: Type.Integer({ minimum: 0, maximum: 1000 }),
  isMinimum: Type.Boolean({ description: 'Er zijn er meer dan 1.000' }),
})

/** One dossier in the list: what it is, what is next, and who has it. */
export const WerklijstRij = Obj({
  dossierId: Id,
  kenmerk: Type.String(),
  naam: Type.String(),
  adres: Leeg(Type.String()),
  fase: Keuze(FASEN),
  regievoerder: Leeg(Obj({ id: Id, naam: Type.String(), ikZelf: Type.Boolean() })),
  openTaken: Type.Integer({ minimum: 0 }),
  geweigerdeTaken: Type.Integer({
    minimum: 0,
    description: 'Hoeveel van de open taken iemand niet wil doen: zoek een ander (PLAN-26)',
  }),
  wanneer: Keuze(WANNEER),
  termijn: Leeg(
    Obj({
      soort: Keuze(TERMIJNSOORTEN),
      uiterlijk: Dag,
      dagen: Type.Integer({ description: 'Dagen tot en met de laatste dag; onder 0 is te laat' }),
      stand: Keuze(['laat', 'kort', 'ruim']),
      herinnerd: Type.Boolean({ description: 'De dag van de herinnering is er (PLAN-12)' }),
    }),
  ),
  gewijzigdOp: Tijdstip,
})
export type WerklijstRij = Static<typeof WerklijstRij>

export const werklijstTonen = operatie({
  id: 'werklijst.tonen',
  methode: 'GET',
  pad: '/werklijst',
  samenvatting: 'Uw werk, dat van uw team of alles wat u mag zien, eerstvolgende termijn bovenaan',
  groep: 'Werklijst',
  recht: DOSSIERROLLEN,
  spoor: 'bekeek de werklijst',
  query: Obj({
    weergave: Type.Optional(Keuze(WEERGAVEN)),
    fase: Type.Optional(Keuze(FASEN)),
    wanneer: Type.Optional(Keuze(['te_laat', 'deze_week'])),
    pagina: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  }),
  status: 200,
  antwoord: Obj({
    rijen: Type.Array(WerklijstRij),
    pagina: Type.Integer({ minimum: 1 }),
    totaal: Type.Integer({ minimum: 0, maximum: 1000 }),
    totaalIsMinimum: Type.Boolean(),
    tellingen: Obj({
      mij: Telling,
      team: Telling,
      alles: Telling,
      teLaat: Telling,
      dezeWeek: Telling,
    }),
    teams: Type.Array(Type.String()),
    concepten: Type.Array(
      Obj({ dossierId: Id, naam: Type.String(), sleutel: Type.String(), gewijzigdOp: Tijdstip }),
      { description: 'Waar u nog mee bezig was, laatste eerst' },
    ),
  }),
})
