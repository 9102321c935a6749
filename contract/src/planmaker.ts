import { Type, type Static } from 'typebox'
import { Id, Leeg, Mag, Obj, Tekst, Tijdstip, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const groep = 'Plan'
const PLAN = '/dossiers/{dossierId}/plannen/{planId}'
const plan = Obj({ dossierId: Id, planId: Id })

export const PlanmakerView = Obj({
  planId: Id,
  aan: Type.Boolean({ description: 'In deze situatie maakt een specialist het plan (PLAN-23)' }),
  bron: Type.String(),
  maker: Leeg(Obj({ naam: Type.String(), organisatie: Type.String(), vanaf: Tijdstip })),
  volgt: Leeg(
    Obj({
      team: Type.String(),
      wie: Leeg(Type.String({ description: 'Wie van het team bericht krijgt als er minder hulp nodig is' })),
      rol: Type.Literal('betrokken'),
    }),
  ),
  afbouw: Type.String({ description: 'Hoe de ondersteuning wordt afgebouwd: het doel van het plan' }),
  version: Versie,
  mag: Mag,
})
export type PlanmakerView = Static<typeof PlanmakerView>

export const planmakerTonen = operatie({
  id: 'planmaker.tonen',
  methode: 'GET',
  pad: `${PLAN}/planmaker`,
  groep,
  recht: 'ingelogd',
  samenvatting: 'Wie het plan maakt met de inwoner, en welk team volgt',
  spoor: 'las wie het plan maakt',
  params: plan,
  status: 200,
  antwoord: PlanmakerView,
})
export const planmakerVastleggen = operatie({
  id: 'planmaker.vastleggen',
  methode: 'POST',
  pad: `${PLAN}/planmakers`,
  groep,
  recht: ['sociaal_werker'],
  samenvatting: 'Als specialist het plan maken met de inwoner; het wijkteam volgt',
  spoor: 'maakt het plan als specialist',
  params: plan,
  body: Obj({
    // Empty only when the triage named palliatieve zorg: the rule says so.
    afbouw: Tekst(2000),
  }),
  ifMatch: true,
  status: 201,
  antwoord: Obj({ id: Id, version: Versie }),
})
