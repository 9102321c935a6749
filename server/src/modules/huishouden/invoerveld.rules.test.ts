import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as veld from './invoerveld.rules.ts'

const uit = <T>(lezer: veld.Lezer<T>, tekst: string): T | string | undefined => {
  const uitkomst = lezer(tekst)
  return uitkomst.ok ? uitkomst.waarde : uitkomst.weigeringen[0]?.code
}

test.each([
  ['1234AB', '1234AB'],
  ['1234 ab', '1234AB'],
  [' 1234  AB ', '1234AB'],
  ['0123AB', 'postcode-ongeldig'],
  ['1234SA', 'postcode-ongeldig'],
  ['1234 sd', 'postcode-ongeldig'],
  ['1234A1', 'postcode-ongeldig'],
  ['1234', 'postcode-ongeldig'],
])('postcode "%s": %s', (tekst, verwacht) => expect(uit(veld.postcode, tekst)).toBe(verwacht))

test.each(['06 00123456', '0600123456', '+31 6 00123456', '024-0001234', '088 000 00 00'])(
  'telephone number %s is accepted as it is written',
  (tekst) => expect(uit(veld.telefoon, tekst)).toBe(tekst),
)

test.each(['112', '06-', 'bel mij', '06 0012345x', '+', '06  00123456 '])(
  'telephone number "%s" is refused',
  (tekst) => expect(uit(veld.telefoon, tekst)).toBe('telefoon-ongeldig'),
)

test.each(['a@b', 'a b@c.nl', '@c.nl', 'a@b.c', 'a@b.nl;c@d.nl'])('e-mail address "%s" is refused', (tekst) =>
  expect(uit(veld.email, tekst)).toBe('email-ongeldig'),
)

test('a house number is 1 to 99999', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10, max: 200_000 }), (n) => {
      const gelezen = uit(veld.huisnummer, String(n))
      expect(gelezen).toBe(n >= 1 && n <= 99_999 ? n : 'huisnummer-ongeldig')
    }),
  )
})

test('an empty cell is missing where it must hold something, and null where it may be empty', () => {
  const verplicht: veld.Lezer<unknown>[] = [
    veld.tekst(10),
    veld.sleutel,
    veld.productcode,
    veld.agb,
    veld.telefoon,
    veld.email,
    veld.postcode,
    veld.huisnummer,
    veld.datum,
    veld.keuze(['a']),
    veld.geboortedatum(Temporal.PlainDate.from('2026-01-01')),
  ]
  for (const lezer of verplicht) {
    expect(uit(lezer, '')).toBe('verplicht')
    expect(uit(veld.magLeeg(lezer), '')).toBeNull()
  }
})

test('a choice does not mind capitals and names what can be chosen', () => {
  const lezer = veld.keuze(['kind', 'ouder'])
  expect(uit(lezer, 'KIND')).toBe('kind')
  const fout = lezer('neef')
  expect(fout.ok ? '' : fout.weigeringen[0]?.tekst).toContain('kind, ouder')
})
