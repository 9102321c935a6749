import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { aanmelden, gesprekken, plannen, triage } from './reis.begin.ts'
import { inzien, teruglezen, toewijzen, verwijzen, wegen } from './reis.vervolg.ts'
import { vertrek, type Plaats, type Reis } from './reiziger.ts'

/** The nine steps of the main job, each by the people whose work it is, through the screens. */
export function reis(plaats: Plaats): void {
  describe(`from worry to support in ${plaats.gemeente}`, () => {
    let r: Reis
    beforeAll(async () => {
      r = await vertrek(plaats)
    })
    afterAll(() => rm(r.map, { recursive: true, force: true }))

    test('1 a neighbour tells a worry on a telephone and the team of the wijk finds it', () => aanmelden(r))
    test('2 the team agrees who goes, opens the dossier and decides the triage, by keyboard alone', () =>
      triage(r))
    test('3 at the kitchen table the gesprek is held, on a tablet', () => gesprekken(r))
    test('PLAN-08 step 4: the plan becomes definitief when the inwoner agrees, not before', () => plannen(r))
    test('5 the professional weighs, by keyboard alone', () => wegen(r))
    test('6 the verwijsbrief comes out on one A4', () => verwijzen(r))
    test('BER-03 step 7: the aanbieder gets the toewijzing; what did not start is listed until it does', () =>
      toewijzen(r))
    test('8 the tijdlijn and the werklijst tell what happened and what comes next', () => teruglezen(r))
    test('SIG-17, PRI-01, PRI-11 step 9: the inwoner reads everything but the melder, sees who looked and stops a party, by keyboard alone', () =>
      inzien(r))
  })
}
