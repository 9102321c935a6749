import { expect, test } from 'vitest'
import type { Result } from '../../kern/result.ts'
import {
  contractControleren,
  eindeControleren,
  gegevensControleren,
  loopt,
  rolControleren,
  type Rol,
} from './organisatie.rules.ts'

const codes = (uit: Result<unknown>) =>
  uit.ok ? [] : uit.weigeringen.map((w) => `${w.veld ?? ''}:${w.code}`)
const [ASITO, TSN, PATHMOS, WIJK, STAD, ELDERS] = [1, 2, 10, 11, 12, 13]
const rol = (bij: Partial<Rol> & { rol: string }): Rol => ({
  organisatieId: ASITO,
  onderId: null,
  gebiedId: null,
  vanaf: '2012-03-01',
  tot: '2013-02-28',
  ...bij,
})
const hoofd = rol({ rol: 'hoofdaannemer', gebiedId: WIJK })
const onder = rol({ rol: 'onderaannemer', organisatieId: TSN, onderId: ASITO, gebiedId: PATHMOS })
const geef = (r: Rol, rollen: readonly Rol[] = [hoofd], keten = [PATHMOS, WIJK, STAD]) =>
  codes(rolControleren(r, { rollen, keten }))

test('ALG-08 an onderaannemer works under a hoofdaannemer of that place and that time', () => {
  expect(geef(onder)).toEqual([])
  expect(geef({ ...onder, onderId: null })).toEqual(['onderId:zonder-hoofdaannemer'])
  expect(geef({ ...onder, onderId: TSN })).toEqual(['onderId:onder-zichzelf'])
  expect(geef(onder, [])).toEqual(['onderId:geen-hoofdaannemer'])
  expect(geef(onder, [{ ...hoofd, gebiedId: ELDERS }])).toEqual(['onderId:geen-hoofdaannemer'])
  expect(geef(onder, [{ ...hoofd, gebiedId: null }])).toEqual([])
  expect(geef(onder, [{ ...hoofd, rol: 'financier' }])).toEqual(['onderId:geen-hoofdaannemer'])
  // One day before or after the time of the hoofdaannemer is one too many.
  expect(geef({ ...onder, vanaf: '2012-02-29' })).toEqual(['onderId:geen-hoofdaannemer'])
  expect(geef({ ...onder, tot: '2013-03-01' })).toEqual(['onderId:geen-hoofdaannemer'])
  expect(geef({ ...onder, tot: null })).toEqual(['onderId:geen-hoofdaannemer'])
  expect(geef({ ...hoofd, onderId: TSN }, [])).toEqual(['onderId:onder-hoort-niet'])
})

test('ALG-08 a role is given once at a time and place; days exist and are in order', () => {
  expect(geef(hoofd)).toEqual([':rol-bestaat-al'])
  expect(geef({ ...hoofd, vanaf: '2013-02-28', tot: null })).toEqual([':rol-bestaat-al'])
  expect(geef({ ...hoofd, vanaf: '2013-03-01', tot: null })).toEqual([])
  expect(geef({ ...hoofd, gebiedId: STAD })).toEqual([])
  expect(geef({ ...hoofd, gebiedId: 99 }, [], [])).toEqual(['gebiedId:plaats-onbekend'])
  expect(geef({ ...hoofd, vanaf: '2013-02-30', tot: '2013-13-01' })).toEqual([
    'vanaf:datum-bestaat-niet',
    'tot:datum-bestaat-niet',
  ])
  expect(geef({ ...hoofd, tot: '2012-02-29' })).toEqual(['tot:periode-omgekeerd'])
  expect(['2012-02-29', '2012-03-01', '2013-02-28', '2013-03-01'].map((d) => loopt(hoofd, d))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test('ALG-08 a hoofdaannemer does not end before who works under it', () => {
  expect(codes(eindeControleren(hoofd, '2012-12-31', [onder]))).toEqual([':onderaannemer-loopt-door'])
  expect(codes(eindeControleren(hoofd, '2013-02-28', [onder]))).toEqual([])
  expect(codes(eindeControleren(hoofd, '2012-01-01', []))).toEqual(['tot:periode-omgekeerd'])
})

test('ALG-08 an organisation has a name of its own, and a contract says what it is about', () => {
  expect(gegevensControleren({ naam: ' TSN ', telefoon: '' }, ['Asito'])).toMatchObject({
    waarde: { naam: 'TSN', telefoon: null },
  })
  expect(codes(gegevensControleren({ naam: 'asito', telefoon: 'bel' }, ['Asito']))).toEqual([
    'naam:organisatie-bestaat-al',
    'telefoon:telefoon-onjuist',
  ])
  expect(codes(gegevensControleren({ naam: ' ', telefoon: null }, []))).toEqual([
    'naam:organisatie-zonder-naam',
  ])
  const contract = { naam: ' ', vanaf: '2019-12-31', tot: '2019-01-01' }
  expect(codes(contractControleren(contract, false))).toEqual([
    'naam:contract-zonder-naam',
    'gebiedId:plaats-onbekend',
    'tot:periode-omgekeerd',
  ])
})
