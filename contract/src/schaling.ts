import { Type } from 'typebox'
import { Dag, Id, Obj, Tekst, Tijdstip } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

/** One change of the hours of a task in the basisondersteuning, in the log (REG-15). */
export const Schaling = Obj({
  id: Id,
  vanaf: Dag,
  van: Type.Number(),
  naar: Type.Number(),
  reden: Type.String(),
  door: Type.String(),
  op: Tijdstip,
})

export const inzetSchalen = operatie({
  id: 'inzet.schalen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/plannen/{planId}/inzetten/{inzetId}/schalingen',
  groep: 'Plan',
  recht: ['sociaal_werker', 'teamleider', 'consulent'],
  samenvatting: 'Meer of minder uren in de basisondersteuning, zonder indicatie; elke wijziging blijft staan',
  spoor: 'schaalde de uren van een taak op of af',
  params: Obj({ dossierId: Id, planId: Id, inzetId: Id }),
  body: Obj({
    uren: Type.Number({ minimum: 0, maximum: 168, description: 'Gemiddeld per week, vanaf die dag' }),
    vanaf: Dag,
    reden: Tekst(500, 1),
  }),
  status: 201,
  antwoord: Obj({ id: Id }),
})
