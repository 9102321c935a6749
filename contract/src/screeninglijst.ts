import { Type } from 'typebox'
import { Obj, Tekst } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

export const screeningenTonen = operatie({
  id: 'screeningen.tonen',
  methode: 'GET',
  pad: '/screeningen',
  samenvatting: 'Welke lijsten van een screening deze gemeente opneemt, en welke kolommen erin mogen',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: { geen: 'gaat over het beleid; toont niemand' },
  status: 200,
  antwoord: Obj({
    screenings: Type.Array(
      Obj({
        id: Type.String(),
        naam: Type.String(),
        vraagtToestemming: Type.Boolean({
          description: 'Alleen wie een vraag heeft en ja zegt, wordt opgenomen',
        }),
        kolommen: Type.Array(Type.String()),
      }),
    ),
  }),
})

const Aantal = Type.Integer({ minimum: 0 })
export const screeninglijstOpnemen = operatie({
  id: 'screeninglijst.opnemen',
  methode: 'POST',
  pad: '/screeninglijsten',
  samenvatting: 'Een lijst van een screening opnemen: een signaal voor wie hulp wil',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'nam een lijst van een screening op',
  body: Obj({
    screening: Tekst(60, 1),
    organisatie: Type.Optional(Tekst(120)),
    csv: Tekst(500_000, 1),
  }),
  status: 201,
  antwoord: Obj({
    ontvangen: Aantal,
    signalen: Aantal,
    nietBewaard: Type.Integer({ minimum: 0, description: 'Van hen is niets bewaard' }),
  }),
})
