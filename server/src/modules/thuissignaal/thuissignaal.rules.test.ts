import { expect, test } from 'vitest'
import drechtsteden from '../../../../gemeenten/drechtsteden/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import { onderwerpenVan, thuissignaalControleren } from './thuissignaal.rules.ts'

test('SIG-13 the list is the five of 002, and none where the plan does not ask it', () => {
  expect(onderwerpenVan(drechtsteden).map((o) => o.id)).toEqual([
    'zelfredzaamheid',
    'participatie',
    'financien',
    'eenzaamheid',
    'dementie',
  ])
  expect(onderwerpenVan(leeuwarden)).toEqual([])
  expect(thuissignaalControleren(leeuwarden, 'eenzaamheid')).toMatchObject({
    ok: false,
    weigeringen: [{ code: 'thuissignaal-uit' }],
  })
})
