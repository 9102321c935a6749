import { describe, expect, test } from 'vitest'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import drechtsteden from '../../../../gemeenten/drechtsteden/beleid.ts'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { dubbeleNamen, internVan } from './product.rules.ts'
import { valideerBeleid } from './valideren.rules.ts'

describe('the same word, another service', () => {
  test('ALG-09 “Thuisondersteuning” is HH and begeleiding in Drechtsteden, begeleiding in Leeuwarden, nothing elsewhere', () => {
    expect(internVan(drechtsteden, 'Thuisondersteuning')).toEqual(['huishoudelijke_hulp', 'begeleiding'])
    expect(internVan(leeuwarden, 'Thuisondersteuning')).toEqual(['begeleiding'])
    expect(internVan(nijmegen, 'Thuisondersteuning')).toEqual([])
    expect(internVan(deventer, 'Thuisondersteuning')).toEqual([])
  })

  test.each([
    ['HO', 'huishoudelijke_hulp'],
    ['HO+', 'huishoudelijke_hulp'],
    ['HH', 'huishoudelijke_hulp'],
    ['Huishoudelijke Verzorging', 'huishoudelijke_hulp'],
    ['bgi', 'begeleiding'],
  ])('ALG-09 GT-R10 in Drechtsteden %s is one internal product: %s', (woord, intern) => {
    expect(internVan(drechtsteden, woord)).toEqual([intern])
  })

  test.each(['PTO', 'TO1', 'TO2', 'TO3', 'TO4'])('ALG-09 in Leeuwarden %s is begeleiding', (woord) => {
    expect(internVan(leeuwarden, woord)).toEqual(['begeleiding'])
  })
})

test.each([enschede, deventer, drechtsteden, nijmegen, leeuwarden])(
  'ALG-09 in $gemeente every product is mapped and no word means two of them',
  ({ producten }) => {
    expect(producten.filter((p) => p.bestaatUit === undefined).map((p) => p.id)).toEqual([])
    expect(dubbeleNamen(producten)).toEqual([])
  },
)

test('ALG-09 a word that would mean two products is refused', () => {
  const dubbel = structuredClone(drechtsteden)
  dubbel.producten[2]!.ookGenoemd = ['ho+']
  const uit = valideerBeleid(dubbel)
  expect(uit.ok ? [] : uit.weigeringen).toMatchObject([
    { code: 'beleid-productnaam-dubbel', veld: 'producten' },
  ])
  const leeg = structuredClone(drechtsteden)
  leeg.producten[2]!.bestaatUit = []
  expect(valideerBeleid(leeg).ok).toBe(false)
})
