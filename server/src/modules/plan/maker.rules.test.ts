import { expect, test } from 'vitest'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import drechtsteden from '../../../../gemeenten/drechtsteden/beleid.ts'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import {
  isAfgeschaald,
  kanLichter,
  makerControleren,
  makerFouten,
  professioneleHulp,
  specialistMaakt,
} from './maker.rules.ts'

const zelf = { uitvoerderType: 'zelf', status: 'gevraagd' } as const
const complex = { oordeel: 'complex', uitzonderingen: [] } as const
const maker = { afbouw: 'Elke maand een uur minder' }
const codes = (...wat: Parameters<typeof makerFouten>) => makerFouten(...wat).map((w) => w.code)

test('GT-D12 only where beleid says so, and only in a complex situation, a specialist makes the plan', () => {
  expect(specialistMaakt(deventer, 'complex')).toBe(true)
  expect(specialistMaakt(deventer, 'enkelvoudig')).toBe(false)
  expect(specialistMaakt(deventer, null)).toBe(false)
  for (const beleid of [leeuwarden, nijmegen, enschede, drechtsteden])
    expect([beleid.gemeente, specialistMaakt(beleid, 'complex')]).toEqual([beleid.gemeente, false])
  // The other reading of 001 §1.3: who has the regie, specialist or not.
  const beide = { ...deventer, plan: { ...deventer.plan, maker: { ...deventer.plan.maker } } }
  beide.plan.maker.complex = ['regievoerder', 'specialist']
  expect(specialistMaakt(beide, 'complex')).toBe(false)
})

test('PLAN-23 a complex plan needs its maker, what the burger does, and how the support is built off', () => {
  expect(codes(deventer, [zelf], { ...complex, maker })).toEqual([])
  expect(codes(deventer, [], complex)).toEqual(['plan-zonder-maker', 'plan-zonder-eigen-inzet'])
  expect(codes(deventer, [], { ...complex, maker: null })).toContain('plan-zonder-maker')
  expect(codes(deventer, [zelf], { ...complex, maker: { afbouw: ' ' } })).toEqual(['plan-zonder-afbouw'])
  for (const status of ['geweigerd', 'gestopt'] as const)
    expect(codes(deventer, [{ ...zelf, status }], { ...complex, maker })).toEqual(['plan-zonder-eigen-inzet'])
  expect(codes(deventer, [{ ...zelf, uitvoerderType: 'netwerk' }], { ...complex, maker })).toEqual([
    'plan-zonder-eigen-inzet',
  ])
  expect(codes(deventer, [], { oordeel: 'enkelvoudig', uitzonderingen: [] })).toEqual([])
  expect(codes(leeuwarden, [], complex)).toEqual([])
  // Palliatieve zorg is the exception that the source names.
  const palliatief = { oordeel: 'complex', uitzonderingen: ['palliatief'] } as const
  expect(codes(deventer, [zelf], { ...palliatief, maker: { afbouw: '' } })).toEqual([])
})

test('PLAN-23 only a specialist with the regie says so', () => {
  const probeer = (over: object) => {
    const uit = makerControleren(deventer, { ...complex, isSpecialist: true, afbouw: ' Minder ', ...over })
    return uit.ok ? uit.waarde : uit.weigeringen.map((w) => w.code)
  }
  expect(probeer({})).toBe('Minder')
  expect(probeer({ oordeel: 'enkelvoudig' })).toEqual(['plan-maker-regievoerder'])
  expect(probeer({ isSpecialist: false })).toEqual(['plan-maker-geen-specialist'])
  expect(probeer({ afbouw: '  ' })).toEqual(['plan-zonder-afbouw'])
  expect(probeer({ afbouw: '', uitzonderingen: ['palliatief'] })).toBe('')
})

test('PLAN-23 less professional help is fewer tasks or fewer hours than when the plan was last definitief', () => {
  const hulp = (urenPerWeek: number | null, over: object = {}) =>
    ({ uitvoerderType: 'professioneel', status: 'aanvaard', urenPerWeek, ...over }) as const
  expect(professioneleHulp([hulp(0.1), hulp(0.2), hulp(null), { ...zelf, urenPerWeek: 9 }])).toEqual({
    taken: 3,
    uren: 0.3,
  })
  expect(professioneleHulp([hulp(2, { status: 'gestopt' }), hulp(3, { status: 'geweigerd' })])).toEqual({
    taken: 0,
    uren: 0,
  })
  const eerder = { taken: 2, uren: 6 }
  expect(isAfgeschaald(null, { taken: 0, uren: 0 })).toBe(false)
  expect(isAfgeschaald(eerder, eerder)).toBe(false)
  expect(isAfgeschaald(eerder, { taken: 3, uren: 6.5 })).toBe(false)
  expect(isAfgeschaald(eerder, { taken: 2, uren: 5.99 })).toBe(true)
  expect(isAfgeschaald(eerder, { taken: 1, uren: 6 })).toBe(true)
})

test('PLAN-23 an evaluation says that less is needed: the plan ends, or a professional reached the result', () => {
  const taak = { uitvoerderType: 'professioneel', status: 'gestart', stand: 'bereikt' } as const
  expect(kanLichter('afsluiten', [])).toBe(true)
  expect(kanLichter('voortzetten', [])).toBe(false)
  expect(kanLichter('voortzetten', [taak])).toBe(true)
  expect(kanLichter('doelen_bijstellen', [{ ...taak, stand: 'deels' }])).toBe(false)
  expect(kanLichter('voortzetten', [{ ...taak, uitvoerderType: 'netwerk' }])).toBe(false)
  expect(kanLichter('voortzetten', [{ ...taak, status: 'gestopt' }])).toBe(false)
})
