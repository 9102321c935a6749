import { expect, test } from 'vitest'
import { LEGE_OPNAME, opnameFouten, toOpname, type OpnameWaarden } from './nieuw.ts'

const vul = (anders: Partial<OpnameWaarden>): OpnameWaarden => ({
  ...LEGE_OPNAME,
  kanaal: 'telefoon',
  vraag: 'Valt vaak',
  postcode: '8924 AB',
  huisnummer: '14',
  ...anders,
})
const velden = (w: OpnameWaarden) => opnameFouten(w).map((f) => f.veld)

test('a call names what is missing; a signaal seen in the wijk asks no melder but a place', () => {
  expect(velden(LEGE_OPNAME)).toEqual(['kanaal', 'route', 'voorWie', 'vraag', 'postcode', 'huisnummer'])
  expect(velden(vul({ route: 'b', voorWie: 'ander' }))).toEqual(['melderType'])
  expect(velden(vul({ route: 'c' }))).toEqual(['vindplaats'])
  expect(velden(vul({ route: 'c', vindplaats: 'Plein' }))).toEqual([])
})

test('what belongs to another route is not sent', () => {
  const alles = vul({
    voorWie: 'ander',
    melderType: 'huisarts',
    namens: 'dochter',
    vindplaats: 'Plein',
    'melder/naam': 'Bakhuis',
  })
  const kern = { vraag: 'Valt vaak', postcode: '8924 AB', huisnummer: 14, kanaal: 'telefoon' }
  expect(toOpname({ ...alles, route: 'b' }, 'telefoon', 'inwoner')).toEqual({
    ...kern,
    route: 'b',
    voorWie: 'ander',
    melderType: 'huisarts',
    melder: { naam: 'Bakhuis' },
    namens: 'dochter',
  })
  expect(toOpname({ ...alles, route: 'c' }, 'telefoon', 'inwoner')).toEqual({
    ...kern,
    route: 'c',
    voorWie: 'ander',
    melderType: null,
    vindplaats: 'Plein',
  })
  expect(toOpname({ ...alles, route: 'a', voorWie: 'zelf' }, 'telefoon', 'inwoner')).toEqual({
    ...kern,
    route: 'a',
    voorWie: 'zelf',
    melderType: 'inwoner',
  })
})
