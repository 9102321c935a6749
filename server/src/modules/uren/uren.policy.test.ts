import { expect, test } from 'vitest'
import { PUBLIEK, type Wie } from '../../kern/wie.ts'
import type { InzetStatus, PlanStatus } from '../plan/index.ts'
import { magMetUren } from './uren.policy.ts'

const wie = (soort: Wie['soort']): Wie => ({ ...PUBLIEK, id: 1, soort })
const STATUSSEN: readonly InzetStatus[] = ['gevraagd', 'aanvaard', 'geweigerd', 'gestart', 'gestopt']
/** In the order of `STATUSSEN`: s = steps, u = hours, - = nothing. */
const VERWACHT: Readonly<Record<PlanStatus, string>> = {
  concept: 's s s s s',
  in_afstemming: '- - - - -',
  definitief: '- - - - -',
  in_uitvoering: '- u - u u',
  geevalueerd: '- u - u u',
  afgesloten: '- - - - -',
}
const TEKEN = { s: ['afbouw.zetten'], u: ['uren.registreren'], '-': [] } as const

test.each(Object.entries(VERWACHT))('%s: who writes the plan may %s', (planStatus, rij) => {
  const uit = (soort: Wie['soort'], schrijft: boolean) =>
    STATUSSEN.map((status) =>
      magMetUren(wie(soort), { planStatus: planStatus as PlanStatus, status, schrijft }),
    )
  expect(uit('medewerker', true)).toEqual(rij.split(' ').map((t) => TEKEN[t as keyof typeof TEKEN]))
  for (const ander of [uit('medewerker', false), uit('inwoner', true), uit('helper', true)])
    expect(ander.flat()).toEqual([])
})
