import { expect, test } from 'vitest'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { eersteVorm, LICHT, lichtFouten, lichtTaakFouten, vormKiezen } from './vorm.rules.ts'

const leeg = {
  situatie: '',
  ondersteuningsvraag: '',
  eigenKracht: '',
  netwerk: '',
  collectief: '',
  professioneel: '',
  doelen: [],
}

test('PLAN-02 which forms there are is for the gemeente to say: Nijmegen both, Leeuwarden only uitgebreid', () => {
  expect(vormKiezen(nijmegen, 'licht')).toEqual({ ok: true, waarde: 'licht' })
  expect(vormKiezen(leeuwarden, 'licht')).toMatchObject({
    ok: false,
    weigeringen: [{ code: 'plan-vorm-niet-hier', veld: 'vorm' }],
  })
  expect([eersteVorm(nijmegen), eersteVorm(leeuwarden)]).toEqual(['uitgebreid', 'uitgebreid'])
  const alleenLicht = { ...nijmegen, plan: { ...nijmegen.plan, vormen: ['licht' as const] } }
  expect(eersteVorm(alleenLicht)).toBe('licht')
})

test('PLAN-02 what does not go on one A4 is told for each field, just above the limit and not at it', () => {
  const vol = (n: number) => 'x'.repeat(n)
  const doel = { tekst: vol(LICHT.doel) }
  expect(lichtFouten({ ...leeg, netwerk: vol(LICHT.tekst), doelen: [doel, doel, doel] })).toEqual([])
  const fouten = lichtFouten({
    ...leeg,
    situatie: vol(LICHT.tekst + 1),
    doelen: [doel, { tekst: vol(LICHT.doel + 1) }, doel, doel],
  })
  expect(fouten.map((f) => [f.veld, f.code])).toEqual([
    ['situatie', 'plan-licht-te-lang'],
    ['doelen/1/tekst', 'plan-licht-te-lang'],
    ['doelen', 'plan-licht-te-veel'],
  ])
  const taak = { omschrijving: vol(LICHT.taak), uitvoerderNaam: vol(LICHT.naam) }
  expect(lichtTaakFouten(taak, LICHT.taken - 1)).toEqual([])
  expect(lichtTaakFouten({ ...taak, omschrijving: vol(LICHT.taak + 1) }, LICHT.taken)).toMatchObject([
    { veld: 'omschrijving', code: 'plan-licht-te-lang' },
    { veld: 'doelId', code: 'plan-licht-te-veel' },
  ])
})
