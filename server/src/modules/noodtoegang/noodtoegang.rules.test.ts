import { ROLLEN } from '@keukentafel/contract'
import { expect, test } from 'vitest'
import { PUBLIEK } from '../../kern/wie.ts'
import { magMetNoodtoegang } from './noodtoegang.policy.ts'
import { noodtoegangControleren, noodtoegangStatus } from './noodtoegang.rules.ts'

const REDEN = 'De politie belt, er is brand.'
const codes = (a: Parameters<typeof noodtoegangControleren>[0]) => {
  const uit = noodtoegangControleren(a)
  return uit.ok ? [] : uit.weigeringen.map((w) => `${w.veld ?? ''}: ${w.code}`)
}

test('PRI-03 noodtoegang asks for one dossier, named exactly, and a reason of twenty characters', () => {
  expect(codes({ reden: REDEN, kenmerk: '2026-000001' })).toEqual([])
  expect(codes({ reden: REDEN, bsn: '9999 90 019', geboortedatum: '1945-03-02' })).toEqual([])
  expect(codes({ reden: `  ${'x'.repeat(19)}  `, kenmerk: '2026-000001' })).toEqual([
    'reden: noodtoegang-reden-te-kort',
  ])
  expect(codes({ reden: 'kort', kenmerk: '  ' })).toEqual([
    'kenmerk: noodtoegang-zonder-dossier',
    'reden: noodtoegang-reden-te-kort',
  ])
  expect(codes({ reden: REDEN, kenmerk: '2026-000001', bsn: '999990019' })).toEqual([
    'kenmerk: noodtoegang-een-manier',
  ])
  expect(codes({ reden: REDEN, bsn: '999990019' })).toEqual(['geboortedatum: datum-onleesbaar'])
  expect(codes({ reden: REDEN, bsn: '123', geboortedatum: '1945-13-02' })).toEqual([
    'bsn: bsn-geen-negen-cijfers',
    'geboortedatum: datum-maand-bestaat-niet',
  ])
})

test('a noodtoegang runs, has ended by itself, or was ended', () => {
  const moment = Temporal.Instant.from('2026-11-23T12:00:00Z')
  const op = (uren: number, isBeeindigd: boolean) =>
    noodtoegangStatus({ tot: moment.add({ hours: uren }), isBeeindigd }, moment)
  expect([op(1, false), op(0, false), op(-1, false), op(1, true)]).toEqual([
    'loopt',
    'afgelopen',
    'afgelopen',
    'beeindigd',
  ])
})

const STANDEN = [
  [{ isEigen: false, isGezien: false, loopt: false }, true],
  [{ isEigen: false, isGezien: true, loopt: true }, true],
  [{ isEigen: false, isGezien: true, loopt: false }, false],
  [{ isEigen: true, isGezien: false, loopt: true }, false],
] as const
test.each(STANDEN)('%j: the functioneel beheerder may handle it %s, nobody else', (stand, mag) => {
  for (const rol of ROLLEN)
    expect(magMetNoodtoegang({ ...PUBLIEK, soort: 'medewerker', rollen: [rol] }, stand), rol).toEqual(
      mag && rol === 'functioneel_beheerder' ? ['noodtoegang.afhandelen'] : [],
    )
})
