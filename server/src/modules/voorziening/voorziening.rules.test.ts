import { expect, test } from 'vitest'
import { voorzieningControleren } from './voorziening.rules.ts'

test('ALG-04 a voorziening says what it is and for which place; all that is wrong is told at once', () => {
  const goed = { naam: ' Eetgroep ', omschrijving: 'Samen eten', telefoon: '' }
  expect(voorzieningControleren(goed, { gebied: true, organisatie: true })).toEqual({
    ok: true,
    waarde: { naam: 'Eetgroep', omschrijving: 'Samen eten', telefoon: null },
  })
  const fout = voorzieningControleren(
    { naam: ' ', omschrijving: ' ', telefoon: 'bel maar' },
    { gebied: false, organisatie: false },
  )
  expect(fout.ok ? [] : fout.weigeringen.map((w) => `${w.veld}:${w.code}`)).toEqual([
    'naam:voorziening-zonder-naam',
    'omschrijving:voorziening-zonder-omschrijving',
    'telefoon:telefoon-onjuist',
    'gebiedId:plaats-onbekend',
    'organisatieId:organisatie-onbekend',
  ])
})
