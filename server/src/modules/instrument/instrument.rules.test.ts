import { expect, test } from 'vitest'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { afnameControleren, matrixVergelijken, stap1Uitkomst, type Invulling } from './instrument.rules.ts'

const stap1 = nijmegen.instrumenten.screening?.stap1 ?? []
const antwoorden = (ja: number) => stap1.map(({ id }, i) => ({ id, waarde: i < ja ? 1 : 0 }))
const leeg: Invulling = {
  instrument: 'screening_1',
  onderdeel: null,
  antwoorden: [],
  bijHuisbezoek: false,
  uitkomst: null,
}

test('TRI-18 step 1 stops below the threshold of beleid, and goes on from it', () => {
  expect([0, 1, 2].map((ja) => stap1Uitkomst(nijmegen, antwoorden(ja)))).toEqual([
    'niet_kwetsbaar',
    'mogelijk_kwetsbaar',
    'mogelijk_kwetsbaar',
  ])
  expect(afnameControleren(nijmegen, { ...leeg, antwoorden: antwoorden(0).slice(1) }, null)).toMatchObject({
    weigeringen: [{ code: 'instrument-onvolledig' }],
  })
})

test('TRI-18 step 2 comes after step 1, at a visit and with a judgement; all that is missing is told at once', () => {
  const stap2: Invulling = { ...leeg, instrument: 'screening_2' }
  const codes = (i: Invulling, eerder: 'mogelijk_kwetsbaar' | 'niet_kwetsbaar' | null) => {
    const uit = afnameControleren(nijmegen, i, eerder)
    return uit.ok ? uit.waarde : uit.weigeringen.map((w) => w.code)
  }
  expect(codes(stap2, null)).toEqual(['screening-stap-1-eerst'])
  expect(codes(stap2, 'mogelijk_kwetsbaar')).toEqual([
    'instrument-onvolledig',
    'screening-alleen-huisbezoek',
    'screening-zonder-uitkomst',
  ])
  const vragen = nijmegen.instrumenten.screening?.stap2 ?? []
  const heel: Invulling = {
    ...stap2,
    antwoorden: vragen.map(({ id }) => ({ id, waarde: 1 })),
    bijHuisbezoek: true,
    uitkomst: 'kwetsbaar',
  }
  expect(codes(heel, 'mogelijk_kwetsbaar')).toBe('kwetsbaar')
  expect(codes({ ...heel, uitkomst: 'mogelijk_kwetsbaar' }, 'mogelijk_kwetsbaar')).toEqual([
    'screening-zonder-uitkomst',
  ])
})

test('TRI-14 13 domains of 5 levels; the score goes from 2 to 4: +2, and what was scored once stays 0', () => {
  expect([deventer.instrumenten.matrix?.domeinen.length, deventer.instrumenten.matrix?.niveaus]).toEqual([
    13, 5,
  ])
  const score = (op: string, waarde: number) => ({ op, antwoorden: [{ id: 'financien', waarde }] })
  expect(
    matrixVergelijken(['financien', 'justitie'], [score('2026-01-05', 2), score('2026-07-05', 4)]),
  ).toEqual([
    { id: 'financien', eerst: 2, eerstOp: '2026-01-05', laatst: 4, laatstOp: '2026-07-05', verschil: 2 },
  ])
  expect(matrixVergelijken(['financien'], [score('2026-01-05', 2)])[0]?.verschil).toBe(0)
  const vul = (waarde: number) =>
    afnameControleren(
      deventer,
      { ...leeg, instrument: 'matrix', antwoorden: [{ id: 'financien', waarde }] },
      null,
    ).ok
  expect([0, 1, 5, 6].map(vul)).toEqual([false, true, true, false])
})
