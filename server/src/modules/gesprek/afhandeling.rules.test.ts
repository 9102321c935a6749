import { expect, test } from 'vitest'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { afhandelingControleren, afhandelingenTellen, type Afhandeling } from './afhandeling.rules.ts'

const goed: Afhandeling = {
  soort: 'keukentafel',
  uitkomst: 'advies',
  gegeven: ['advies'],
  toelichting: 'Huurtoeslag aanvragen',
  structureel: false,
  metPlan: false,
}
const codes = (beleid: typeof leeuwarden, wat: Partial<Afhandeling>) => {
  const uit = afhandelingControleren(beleid, { ...goed, ...wat })
  return uit.ok ? [] : uit.weigeringen.map((w) => w.code)
}
const LANG = 'gesprek-structureel-zonder-plan'

test.each<[string, typeof leeuwarden, Partial<Afhandeling>, string[]]>([
  ['short help goes without a plan', leeuwarden, {}, []],
  ['not asked', leeuwarden, { structureel: null }, ['gesprek-structureel-niet-gevraagd']],
  ['for a longer time without a plan', leeuwarden, { structureel: true }, [LANG]],
  ['for a longer time with a plan', leeuwarden, { structureel: true, uitkomst: 'plan', metPlan: true }, []],
  ['the plan that runs already is enough', leeuwarden, { structureel: true, metPlan: true }, []],
  [
    'a plan that this person may not begin is none',
    leeuwarden,
    { structureel: true, uitkomst: 'plan' },
    [LANG],
  ],
  ['with a plan it need not be asked', leeuwarden, { structureel: null, metPlan: true }, []],
  ['a driegesprek begins no support', leeuwarden, { structureel: null, soort: 'driegesprek' }, []],
  ['elsewhere it is not asked', nijmegen, { structureel: null }, []],
  ['elsewhere it does not block', nijmegen, { structureel: true }, []],
])('PLAN-18 %s', (_, beleid, wat, verwacht) => {
  expect(codes(beleid, wat)).toEqual(verwacht)
})

test('PLAN-18 the refusal names the clause', () => {
  const uit = afhandelingControleren(leeuwarden, { ...goed, structureel: true })
  expect(uit).toMatchObject({
    ok: false,
    weigeringen: [{ tekst: expect.stringContaining('004 §3.2') as string }],
  })
})

test('KTG-19 without a plan it is said what was given; a driegesprek says it in its conclusion', () => {
  const leeg = { gegeven: [], toelichting: ' ' }
  expect(codes(nijmegen, leeg)).toEqual(['gesprek-advies-zonder-soort', 'gesprek-advies-zonder-tekst'])
  expect(codes(nijmegen, { ...leeg, uitkomst: 'plan', metPlan: true })).toEqual([])
  expect(codes(nijmegen, { ...leeg, soort: 'driegesprek' })).toEqual([])
})

test('KTG-19 a vraag with two things given counts once as a vraag', () => {
  const rijen = [
    { gebied_id: 1, gegeven: ['advies', 'informatie'], contacten: 1 },
    { gebied_id: 1, gegeven: ['kortdurende_hulp'], contacten: 2 },
  ]
  expect(afhandelingenTellen(rijen)).toEqual({
    vragen: 2,
    contacten: 3,
    informatie: 1,
    advies: 1,
    kortdurende_hulp: 1,
  })
})
