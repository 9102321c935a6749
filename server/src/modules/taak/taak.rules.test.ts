import { expect, test } from 'vitest'
import { hulplinkStand, LINK_DAGEN, POGINGEN, redenVan, type Hulplink } from './taak.rules.ts'

const nu = Temporal.Instant.from('2026-11-23T09:00:00Z')
const link: Hulplink = {
  verlooptOp: nu.add({ hours: 24 * LINK_DAGEN }),
  isGebruikt: false,
  isIngetrokken: false,
  pogingen: 1,
  loopt: true,
}
const stand = (over: Partial<Hulplink>, op = nu) => hulplinkStand({ ...link, ...over }, op)

test('PLAN-26 a link works for 14 days, five tries and one person, as long as the task goes on', () => {
  expect(stand({})).toBe('verstuurd')
  expect(stand({}, link.verlooptOp.subtract({ seconds: 1 }))).toBe('verstuurd')
  expect(stand({}, link.verlooptOp)).toBe('verlopen')
  expect(stand({ pogingen: POGINGEN })).toBe('verstuurd')
  expect(stand({ pogingen: POGINGEN + 1 })).toBe('geblokkeerd')
  expect(stand({ isGebruikt: true })).toBe('gebruikt')
  expect(stand({ isGebruikt: true, isIngetrokken: true })).toBe('ingetrokken')
  expect(stand({ loopt: false, isGebruikt: true })).toBe('vervallen')
})

test('PLAN-26 a no has a reason of choice, and may keep it to oneself', () => {
  expect(redenVan({ antwoord: 'aanvaard', reden: 'te_zwaar' })).toEqual({ ok: true, waarde: null })
  expect(redenVan({ antwoord: 'geweigerd' })).toMatchObject({
    ok: false,
    weigeringen: [{ code: 'reden-ontbreekt', veld: 'reden' }],
  })
  expect(redenVan({ antwoord: 'geweigerd', reden: 'zeg_ik_liever_niet', toelichting: ' ' })).toEqual({
    ok: true,
    waarde: 'Zegt liever niet waarom',
  })
  expect(redenVan({ antwoord: 'geweigerd', reden: 'geen_tijd', toelichting: 'tot mei' })).toEqual({
    ok: true,
    waarde: 'Heeft geen tijd: tot mei',
  })
})
