import { expect, test } from 'vitest'
import { aanbodControleren, delenFouten, type AanbodFeiten } from './aanbod.rules.ts'

const goed: AanbodFeiten = { isLid: true, leeftijd: 40, wat: 'Kan goed koken', toestemming: true }
const codes = (wat: Partial<AanbodFeiten>) => {
  const uit = aanbodControleren({ ...goed, ...wat })
  return uit.ok ? [] : uit.weigeringen.map((w) => [w.code, w.veld])
}

test.each<[Partial<AanbodFeiten>, (string | undefined)[][]]>([
  [{}, []],
  [
    { isLid: false, wat: ' ' },
    [
      ['aanbod-persoon-onbekend', 'persoonId'],
      ['aanbod-leeg', 'wat'],
    ],
  ],
  [{ leeftijd: 15 }, [['aanbod-te-jong', 'toestemming']]],
  [{ leeftijd: 15, toestemming: false }, []],
  [{ leeftijd: 16 }, []],
  [{ leeftijd: null }, []],
])('KTG-12 an offer with %j is refused with %j', (wat, verwacht) => {
  expect(codes(wat)).toEqual(verwacht)
})

test('KTG-12 taking consent back is never refused', () => {
  expect(delenFouten({ leeftijd: 12, toestemming: false })).toEqual([])
})
