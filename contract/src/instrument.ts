import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Mag, Obj, Tekst } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const DossierId = Obj({ dossierId: Id })
const Instrument = Keuze(['screening_1', 'screening_2', 'checklist', 'matrix'])
/** `ja` is 1, `nee` is 0; in a matrix the level, from 1. */
const Antwoorden = Type.Array(Obj({ id: Tekst(60, 1), waarde: Type.Integer({ minimum: 0, maximum: 10 }) }), {
  maxItems: 60,
})
const Uitkomst = Keuze(['niet_kwetsbaar', 'mogelijk_kwetsbaar', 'kwetsbaar'])
const Vragen = Type.Array(Obj({ id: Type.String(), tekst: Type.String() }))

/** One time that an instrument was filled in for a person (TRI-13, TRI-14, TRI-18). */
const Afname = Obj({
  id: Id,
  persoonId: Id,
  wie: Type.String(),
  instrument: Instrument,
  onderdeel: Leeg(Type.String()),
  antwoorden: Antwoorden,
  uitkomst: Leeg(Uitkomst),
  op: Dag,
  door: Type.String(),
})
export type Afname = Static<typeof Afname>

export const instrumentenTonen = operatie({
  id: 'instrumenten.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/instrumenten',
  samenvatting: 'De vragenlijsten van het beleid van dit dossier, en wat er is ingevuld',
  groep: 'Triage',
  recht: ['sociaal_werker'],
  spoor: 'bekeek de vragenlijsten',
  params: DossierId,
  status: 200,
  antwoord: Obj({
    beleidVersie: Type.Integer({ minimum: 1 }),
    personen: Type.Array(Obj({ id: Id, naam: Type.String() })),
    screening: Leeg(Obj({ naam: Type.String(), stap1: Vragen, stap2: Vragen })),
    checklists: Type.Array(Obj({ id: Type.String(), naam: Type.String(), punten: Vragen })),
    matrix: Leeg(
      Obj({
        naam: Type.String(),
        domeinen: Type.Array(Obj({ id: Type.String(), naam: Type.String() })),
        niveaus: Type.Integer(),
      }),
    ),
    afnames: Type.Array(Afname, { description: 'Nieuwste eerst' }),
    vergelijking: Type.Array(
      Obj({
        persoonId: Id,
        wie: Type.String(),
        domeinen: Type.Array(
          Obj({
            id: Type.String(),
            naam: Type.String(),
            eerst: Type.Integer(),
            eerstOp: Dag,
            laatst: Type.Integer(),
            laatstOp: Dag,
            verschil: Type.Integer({ description: 'Laatste score min de eerste' }),
          }),
        ),
      }),
      { description: 'De matrix in de tijd, per persoon (TRI-14)' },
    ),
    mag: Mag,
  }),
})

export const afnameVastleggen = operatie({
  id: 'afname.vastleggen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/afnames',
  samenvatting: 'Een vragenlijst invullen voor iemand van het huishouden',
  groep: 'Triage',
  recht: ['sociaal_werker'],
  spoor: 'vulde een vragenlijst in',
  params: DossierId,
  body: Obj({
    persoonId: Id,
    instrument: Instrument,
    onderdeel: Type.Optional(Tekst(60, 1)),
    antwoorden: Antwoorden,
    op: Dag,
    bijHuisbezoek: Type.Optional(Type.Boolean({ description: 'Stap 2 van de screening is een huisbezoek' })),
    uitkomst: Type.Optional(Uitkomst),
  }),
  status: 201,
  antwoord: Afname,
})
