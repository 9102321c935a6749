import fc from 'fast-check'
import { expect, test } from 'vitest'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import {
  besluitKeuzes,
  feitenControleren,
  toBesluitwoord,
  uitBesluitwoord,
  type TriageInvoer,
} from './feiten.rules.ts'

const NIETS: TriageInvoer = {
  aangevinkt: [],
  onderdelen: [],
  leefgebiedenMetProbleem: [],
  dominanteProblemen: [],
  justitieBetrokken: false,
  palliatief: false,
  factoren: [],
  wetten: [],
}
const velden = (beleid: typeof nijmegen, anders: Partial<TriageInvoer>) => {
  const uit = feitenControleren(beleid, { ...NIETS, ...anders })
  return uit.ok ? [] : uit.weigeringen.map((w) => w.veld)
}

test('only choices of this gemeente are taken, and every wrong one is named at once', () => {
  expect(velden(nijmegen, { leefgebiedenMetProbleem: ['wonen', 'financien'] })).toEqual([])
  expect(
    velden(nijmegen, {
      leefgebiedenMetProbleem: ['meedoen'],
      dominanteProblemen: ['x'],
      factoren: ['verslaving'],
    }),
  ).toEqual(['leefgebieden', 'dominanteProblemen', 'factoren'])
  expect(velden(deventer, { factoren: ['verslaving'] })).toEqual([])
  expect(velden(leeuwarden, { aangevinkt: ['armoede_schulden'] })).toEqual(['indicatoren'])
})

test('TRI-03 isolement splits into parts that count only with the indicator itself', () => {
  const onderdelen = ['werkloosheid', 'geen maatschappelijke participatie']
  expect(velden(nijmegen, { aangevinkt: ['sociaal_cultureel_isolement'], onderdelen })).toEqual([])
  expect(velden(nijmegen, { onderdelen })).toEqual(['onderdelen'])
})

test('a decision as one word says the same as the decision', () => {
  const woord = fc.constantFrom(...besluitKeuzes(nijmegen))
  fc.assert(
    fc.property(woord, woord, (besluit, voorstel) => {
      const gedacht = uitBesluitwoord(voorstel, { soort: 'geen' })
      expect(toBesluitwoord(uitBesluitwoord(besluit, gedacht))).toBe(besluit)
    }),
  )
})

test('what can be decided follows from the beleid', () => {
  expect(besluitKeuzes(nijmegen)).toEqual(['geen', 'regieteam', 'veiligheidshuis', 'fact_team', 'palliatief'])
  expect(besluitKeuzes(leeuwarden)).toEqual(['geen', 'palliatief'])
})
