import { expect, test } from 'vitest'
import {
  afkeurcodes,
  EIGEN_FOUTEN,
  isDeclaratie,
  isRegelGoed,
  soortNaam,
  statusBijFouten,
  uitleg,
  type Berichtfout,
} from './bericht.rules.ts'

const fout = (niveau: Berichtfout['niveau'], code: string, pad = ''): Berichtfout => ({
  niveau,
  code,
  regel: 'x',
  pad,
  tekst: 'Doe dit.',
})
const P = (n: number) => `Client/StartProducten/StartProduct[${n}]`

test('a declaratie is recognised whatever its version, a start is not', () => {
  expect(isDeclaratie('<a xmlns="http://www.istandaarden.nl/iwmo/3_2/wmo323/schema">')).toBe(true)
  expect(isDeclaratie('<a xmlns="http://www.istandaarden.nl/iwmo/2_2/wmo303/schema">')).toBe(true)
  expect(isDeclaratie('<a xmlns="http://www.istandaarden.nl/iwmo/3_2/wmo305/schema">')).toBe(false)
})

test('what cannot be read is told apart from what is not for here', () => {
  expect(statusBijFouten([fout(1, 'BRS14')])).toBe('niet_leesbaar')
  expect(statusBijFouten([fout(1, 'IB005'), fout(1, 'IB009')])).toBe('afgekeurd')
  expect(statusBijFouten([EIGEN_FOUTEN.geenHeenbericht])).toBe('afgekeurd')
})

test('a retour refuses by its codes, not by those that say that a part was right', () => {
  expect(afkeurcodes(['0200', '0233', '0200'])).toEqual([])
  expect(afkeurcodes(['0200', '9332', '9332'])).toEqual(['9332'])
})

test('only lines without a fault of their own are taken in, and none when the message itself is wrong', () => {
  const fouten = [fout(3, '9019', P(2))]
  expect([1, 2, 3].map((n) => isRegelGoed(fouten, n))).toEqual([true, false, true])
  expect(isRegelGoed([fout(3, '9056', 'Header/BerichtIdentificatie')], 1)).toBe(false)
  expect(isRegelGoed([fout(2, '0001', P(2))], 1)).toBe(false)
  expect(isRegelGoed([], 1)).toBe(true)
})

test('BER-09 every refused message says what to do', () => {
  expect(uitleg('afgekeurd', [fout(3, '9019')])).toBe(
    'Afgekeurd. Verbeter het bericht en stuur het opnieuw. Doe dit.',
  )
  expect(uitleg('verwerkt', [])).toBe('Goedgekeurd en verwerkt.')
  expect([soortNaam('WMO305'), soortNaam('WMO999')]).toEqual(['Startbericht', 'Onbekend bericht'])
})
