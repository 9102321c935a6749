import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Mag, Obj, Tekst, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const groep = 'Plan'
const PLAN = '/dossiers/{dossierId}/plannen/{planId}'
const plan = Obj({ dossierId: Id, planId: Id })

/** Of the team itself, or an advies of a specialist organisation (PLAN-17). */
export const INDICATIESOORTEN = ['indicatie', 'advies'] as const
export type IndicatieSoort = (typeof INDICATIESOORTEN)[number]
const Soort = Keuze(INDICATIESOORTEN)

export const IndicatieView = Obj({
  planId: Id,
  aan: Type.Boolean({ description: 'In deze gemeente staat de indicatie in het plan' }),
  soort: Leeg(Soort, { description: 'Wat er volgens de triage hoort te staan; leeg zonder oordeel' }),
  bron: Type.String(),
  nodig: Type.Boolean({
    description: 'Er is hulp in het plan waar een indicatie bij hoort, en die is er niet',
  }),
  geldend: Leeg(
    Obj({
      id: Id,
      soort: Soort,
      tekst: Type.String(),
      organisatie: Type.String(),
      getekendDoor: Type.String(),
      getekendOp: Dag,
      past: Type.Boolean({ description: 'Hoort bij het oordeel van nu' }),
    }),
  ),
  version: Versie,
  mag: Mag,
})
export type IndicatieView = Static<typeof IndicatieView>

export const indicatieTonen = operatie({
  id: 'indicatie.tonen',
  methode: 'GET',
  pad: `${PLAN}/indicatie`,
  groep,
  recht: 'ingelogd',
  samenvatting: 'De indicatie van het team, of het advies van een specialist, in het plan',
  spoor: 'las de indicatie in het plan',
  params: plan,
  status: 200,
  antwoord: IndicatieView,
})
export const indicatieVastleggen = operatie({
  id: 'indicatie.vastleggen',
  methode: 'POST',
  pad: `${PLAN}/indicaties`,
  groep,
  recht: ['sociaal_werker', 'teamleider', 'consulent'],
  samenvatting: 'De indicatie in het plan tekenen, of het advies van een specialist erin zetten',
  spoor: 'zette de indicatie in het plan',
  params: plan,
  body: Obj({
    tekst: Tekst(2000, 1),
    organisatie: Leeg(Tekst(200), { description: 'Alleen bij een advies' }),
    getekendDoor: Leeg(Tekst(200), { description: 'Alleen bij een advies' }),
    getekendOp: Leeg(Dag, { description: 'Alleen bij een advies' }),
  }),
  ifMatch: true,
  status: 201,
  antwoord: Obj({ id: Id, version: Versie }),
})
