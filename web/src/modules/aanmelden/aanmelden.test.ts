import { expect, test } from 'vitest'
import { LEGE_MELDING, meldingFouten, toMelding, type MeldingWaarden } from './aanmelden.ts'

const vul = (anders: Partial<MeldingWaarden>): MeldingWaarden => ({ ...LEGE_MELDING, ...anders })
const velden = (w: MeldingWaarden) => meldingFouten(w).map((f) => f.veld)

test('an empty form names every field that is needed', () => {
  expect(velden(LEGE_MELDING)).toEqual(['voorWie', 'vraag', 'postcode', 'huisnummer'])
  expect(velden(vul({ voorWie: 'ander' }))).toContain('melderType')
  expect(velden(vul({ voorWie: 'zelf', vraag: 'Hulp', postcode: ' 8911ab ', huisnummer: ' 3 ' }))).toEqual([])
  expect(velden(vul({ voorWie: 'zelf', vraag: 'Hulp', postcode: '0911 AB', huisnummer: '3a' }))).toEqual([
    'postcode',
    'huisnummer',
  ])
  const goed = vul({ voorWie: 'zelf', vraag: 'Hulp', postcode: '8911 AB', huisnummer: '3' })
  const nummers = { telefoon: '0612', 'melder/telefoon': 'weet ik niet' }
  expect(velden({ ...goed, ...nummers })).toEqual(['telefoon'])
  expect(velden({ ...goed, ...nummers, voorWie: 'ander', melderType: 'buur' })).toEqual([
    'telefoon',
    'melder/telefoon',
  ])
  expect(velden({ ...goed, telefoon: '+31 (0)6 12345678' })).toEqual([])
})

test('what stays empty is not sent, and what was typed for somebody else only then', () => {
  const getypt = vul({
    voorWie: 'zelf',
    vraag: ' Hulp bij de was ',
    postcode: '8911 AB',
    huisnummer: '3',
    voornaam: ' Sietske',
    'melder/naam': 'Gerda',
    vertrouwelijk: true,
  })
  const kern = { vraag: 'Hulp bij de was', postcode: '8911 AB', huisnummer: 3, voornaam: 'Sietske' }
  expect(toMelding(getypt, 'inwoner')).toEqual({ voorWie: 'zelf', melderType: 'inwoner', ...kern })
  expect(toMelding({ ...getypt, voorWie: 'ander', melderType: 'huisarts' }, 'inwoner')).toEqual({
    voorWie: 'ander',
    melderType: 'huisarts',
    ...kern,
    melder: { naam: 'Gerda' },
    vertrouwelijk: true,
  })
})
