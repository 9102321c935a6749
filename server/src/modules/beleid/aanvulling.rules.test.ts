import { expect, test } from 'vitest'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { AANVULLING, beleidAanvullen } from './aanvulling.rules.ts'
import type { Beleid } from './beleid.rules.ts'
import { valideerBeleid } from './valideren.rules.ts'
import voorheen from './voorheen.test-data.json' with { type: 'json' }

test('ALG-02 a document stored by the first release is whole again: every later key is there, and off', () => {
  const aangevuld = beleidAanvullen(voorheen as unknown as Beleid)
  expect(valideerBeleid(aangevuld)).toMatchObject({ ok: true })
  expect(aangevuld).toMatchObject(AANVULLING)
  expect(aangevuld).toMatchObject(voorheen)
})

test('ALG-02 what a document says itself stands', () => {
  expect(beleidAanvullen(nijmegen)).toEqual(nijmegen)
})
