import { expect, test } from 'vitest'
import { collectiefOpvolgen } from './collectief.rules.ts'

test('SIG-05 a vraag of the wijk goes on until it is klaar, each time with what was agreed', () => {
  expect(collectiefOpvolgen('nieuw', 'opgepakt', ' Met de opbouwwerker ')).toEqual({
    ok: true,
    waarde: 'Met de opbouwwerker',
  })
  expect(collectiefOpvolgen('opgepakt', 'opgepakt', 'Nog eens')).toMatchObject({ ok: true })
  expect(collectiefOpvolgen('klaar', 'opgepakt', 'x')).toMatchObject({ ok: false })
})
