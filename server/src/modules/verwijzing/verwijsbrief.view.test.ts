import { expect, test } from 'vitest'
import { adresregels } from './verwijsbrief.view.ts'

const ADRES = {
  straat: 'Kastanjelaan',
  huisnummer: 14,
  toevoeging: 'a',
  postcode: '8911AB',
  plaats: 'Leeuwarden',
}

test('the letter is addressed by street, and by postcode and number where no street is known', () => {
  expect(adresregels(ADRES)).toEqual(['Kastanjelaan 14a', '8911 AB Leeuwarden'])
  expect(adresregels({ ...ADRES, straat: null })).toEqual(['8911 AB 14a', 'Leeuwarden'])
  expect(adresregels({ ...ADRES, straat: null, plaats: null })).toEqual(['8911 AB 14a'])
})
