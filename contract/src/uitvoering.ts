import { Type } from 'typebox'
import { Obj } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const groep = 'Plan'

export const pijlersTellen = operatie({
  id: 'pijlers.tellen',
  methode: 'GET',
  pad: '/pijlertellingen',
  groep,
  recht: ['teamleider', 'consulent'],
  samenvatting: 'Hoeveel mensen hulp hebben uit elke pijler, en hoeveel in totaal',
  spoor: 'bekeek hoeveel mensen hulp hebben uit elke pijler',
  status: 200,
  antwoord: Obj({
    pijlers: Type.Array(
      Obj({ id: Type.String(), naam: Type.String(), mensen: Type.Integer({ minimum: 0 }) }),
    ),
    totaal: Type.Integer({ minimum: 0, description: 'Iedereen één keer, ook met hulp uit meer pijlers' }),
  }),
})
