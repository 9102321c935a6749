import { expect, test } from 'vitest'
import { inbrengControleren, overnameStand } from './inbreng.rules.ts'

const codes = (v: Parameters<typeof inbrengControleren>[0]) => {
  const uit = inbrengControleren(v)
  return uit.ok ? [] : uit.weigeringen.map((w) => `${w.veld ?? ''}: ${w.code}`)
}

test('PLAN-10 the inwoner writes a goal, or a task for a goal that is there, and says who does it', () => {
  expect(codes({ doelTekst: 'Weer naar de markt' })).toEqual([])
  expect(codes({ doelId: 3, activiteit: 'Elke dag oefenen', uitvoerderType: 'zelf' })).toEqual([])
  expect(codes({})).toEqual(['doelTekst: inbreng-zonder-doel'])
  expect(codes({ doelTekst: '  ' })).toEqual(['doelTekst: inbreng-zonder-doel'])
  expect(codes({ doelId: 3 })).toEqual(['activiteit: inbreng-leeg'])
  expect(codes({ doelId: 3, doelTekst: 'x' })).toEqual(['doelTekst: inbreng-twee-doelen'])
  // Everything that is wrong at once.
  expect(codes({ activiteit: 'Samen lopen' })).toEqual([
    'doelTekst: inbreng-zonder-doel',
    'uitvoerderType: inbreng-zonder-wie',
  ])
  expect(codes({ doelTekst: 'x', activiteit: 'y', uitvoerderType: 'netwerk', uitvoerderNaam: ' ' })).toEqual([
    'uitvoerderNaam: inbreng-zonder-naam',
  ])
})

test('PLAN-10 who does it without anything to do is nothing', () => {
  expect(inbrengControleren({ doelTekst: 'x', uitvoerderType: 'netwerk', uitvoerderNaam: 'Zus' })).toEqual({
    ok: true,
    waarde: { doelId: null, doelTekst: 'x', activiteit: null, uitvoerderType: null, uitvoerderNaam: null },
  })
})

test('PLAN-10 it is told whether the words of the inwoner were kept', () => {
  const van = { doelTekst: 'Weer naar de markt', activiteit: null }
  expect(overnameStand(van, van)).toBe('overgenomen')
  expect(overnameStand(van, { ...van, doelTekst: 'Zelf naar buiten' })).toBe('aangepast')
})
