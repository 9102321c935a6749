import { describe, expect, test } from 'vitest'
import { alleClaims, bekendeIds, claimsUit, HOOFDTAAK, idsVan } from './support/eisenlezer.ts'

describe('reading ids from titles', () => {
  test.each([
    ['PLAN-05 a higher step needs a reason', ['PLAN-05']],
    ['BAS-03 BAS-04 %s weighs', ['BAS-03', 'BAS-04']],
    ['BER-03/BER-04 start and stop', ['BER-03', 'BER-04']],
    ['SIG-01, SIG-17 the public form', ['SIG-01', 'SIG-17']],
    ['a title that names PLAN-05 later', []],
    ['PLAN-5 too short', []],
    ['PLAN-055 too long', []],
    ['', []],
  ])('%j', (titel, ids) => {
    expect(idsVan(titel)).toEqual(ids)
  })

  const claims = (bron: string) => claimsUit('x.test.ts', bron).map(({ id, titel }) => `${id}: ${titel}`)
  test('every form of a test counts, each id once', () => {
    expect(
      claims(`
        test('REG-01 one', () => {})
        it("REG-01 two", () => {})
        test.each([1, 2])('REG-02 row %i', () => {})
        test.each\`a\${1}\`('TRI-01 table', () => {})
        test.skipIf(geen)('TRI-02 when it can', () => {})
        test.concurrent.each(x)(\`TRI-03 \${naam} of\`, () => {})
        describe('PLAN-01 a plan', () => { test('PLAN-01 PLAN-03 in it', () => {}) })
        for (const g of gemeenten) describe(g, () => { test('BAS-01 here', () => {}) })
      `),
    ).toEqual([
      'REG-01: REG-01 one',
      'REG-01: REG-01 two',
      'REG-02: REG-02 row %i',
      'TRI-01: TRI-01 table',
      'TRI-02: TRI-02 when it can',
      'TRI-03: TRI-03 …',
      'PLAN-01: PLAN-01 a plan > PLAN-01 PLAN-03 in it',
      'PLAN-03: PLAN-01 a plan > PLAN-01 PLAN-03 in it',
      'BAS-01: BAS-01 here',
    ])
  })
  test('what never runs, or is no test, claims nothing', () => {
    expect(
      claims(`
        // test('REG-01 in a comment', () => {})
        const titel = 'REG-01 in a string'
        test.skip('REG-01 off', () => {})
        test.todo('REG-01 later')
        describe.skip('REG-01 all off', () => { test('REG-02 inside', () => {}) })
        describe('REG-01 empty', () => {})
        expect('REG-01 is not a title')
      `),
    ).toEqual([])
  })
})

describe('the claims of this repository', () => {
  const bekend = bekendeIds()
  test.skipIf(bekend === null)('no test claims an id that does not exist', () => {
    expect(Object.keys(alleClaims()).filter((id) => bekend?.has(id) !== true)).toEqual([])
  })
  test.skipIf(bekend === null)('every id of the main job exists', () => {
    expect(HOOFDTAAK.filter((id) => bekend?.has(id) !== true)).toEqual([])
    expect(new Set(HOOFDTAAK).size).toBe(HOOFDTAAK.length)
  })
  test('every id of the main job is claimed by a test', () => {
    const claims = alleClaims()
    expect(HOOFDTAAK.filter((id) => !(id in claims))).toEqual([])
  })
})
