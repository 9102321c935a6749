import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Antwoord, Waarden } from './gesprek.ts'
import { antwoordVan, isGelijk, metAntwoord, metVeld, samenvoegen, standVan } from './verslag.ts'

const leeg: Waarden = {
  vraag: 'De vraag',
  achterliggendeVraag: '',
  vraagIsAchterliggend: false,
  plaats: 'huisbezoek',
  gehoudenOp: null,
  leefgebieden: [],
  later: [],
  mantelzorg: null,
  antwoorden: [],
}
const zegt = (w: Waarden, persoon: number, leefgebied: string, wat: Partial<Antwoord>) =>
  metAntwoord(w, persoon, leefgebied, wat)

test('KTG-03 an answer belongs to one person and one leefgebied, and changing it leaves the others alone', () => {
  const een = zegt(leeg, 1, 'wonen', { situatie: 'Drempels' })
  const twee = zegt(zegt(een, 2, 'wonen', { wens: 'Lift' }), 1, 'wonen', { wens: 'Weg ermee' })
  expect(antwoordVan(twee, 1, 'wonen')).toMatchObject({ situatie: 'Drempels', wens: 'Weg ermee' })
  expect(antwoordVan(twee, 2, 'wonen')).toMatchObject({ situatie: '', wens: 'Lift' })
  expect(antwoordVan(twee, 1, 'werk')).toMatchObject({ persoonId: 1, leefgebied: 'werk', probleem: null })
})

test('KTG-02 a leefgebied is open, postponed, discussed, or discussed with help needed', () => {
  const later = { ...leeg, later: ['werk', 'taal'] }
  expect(standVan(later, 'wonen')).toBe('open')
  expect(standVan(later, 'werk')).toBe('later')
  const gezegd = zegt(zegt(later, 1, 'werk', { situatie: 'Zoekt werk' }), 1, 'taal', { situatie: '  ' })
  expect([standVan(gezegd, 'werk'), standVan(gezegd, 'taal')]).toEqual(['besproken', 'later'])
  expect(standVan(zegt(gezegd, 2, 'werk', { probleem: true }), 'werk')).toBe('hulp')
})

test('what two people wrote in different places comes together without a question', () => {
  const mijn = { ...zegt(leeg, 1, 'wonen', { situatie: 'van mij' }), mantelzorg: true }
  const ander = {
    ...zegt(zegt(leeg, 1, 'wonen', { wens: 'van hem' }), 2, 'werk', { probleem: true }),
    later: ['taal'],
  }
  const uit = samenvoegen({ basis: leeg, mijn, ander })
  expect(uit.botsingen).toEqual([])
  expect(antwoordVan(uit.waarden, 1, 'wonen')).toMatchObject({ situatie: 'van mij', wens: 'van hem' })
  expect(antwoordVan(uit.waarden, 2, 'werk').probleem).toBe(true)
  expect(uit.waarden).toMatchObject({ mantelzorg: true, later: ['taal'] })
})

test('a text that both changed is kept twice until somebody chooses', () => {
  const mijn = { ...zegt(leeg, 1, 'wonen', { situatie: 'van mij' }), vraag: 'mijn vraag' }
  const ander = { ...zegt(leeg, 1, 'wonen', { situatie: 'van hem' }), vraag: 'zijn vraag' }
  const { botsingen, waarden } = samenvoegen({ basis: leeg, mijn, ander })
  expect(botsingen).toEqual([
    { veld: 'vraag', mijn: 'mijn vraag', ander: 'zijn vraag' },
    { veld: '1/wonen/situatie', mijn: 'van mij', ander: 'van hem' },
  ])
  const gekozen = botsingen.reduce((w, b) => metVeld(w, b.veld, b.ander), waarden)
  expect(isGelijk(gekozen, ander)).toBe(true)
})

test('what I emptied stays empty, also when the other did not touch it', () => {
  const basis = zegt(leeg, 1, 'wonen', { situatie: 'oud' })
  const uit = samenvoegen({ basis, mijn: zegt(basis, 1, 'wonen', { situatie: '' }), ander: basis })
  expect(antwoordVan(uit.waarden, 1, 'wonen').situatie).toBe('')
})

const tekst = fc.constantFrom('', 'a', 'b', 'c')
const verslag = fc
  .record({ vraag: tekst, een: tekst, twee: tekst, probleem: fc.constantFrom(null, true, false) })
  .map(({ vraag, een, twee, probleem }) =>
    zegt(zegt({ ...leeg, vraag }, 1, 'wonen', { situatie: een, probleem }), 2, 'werk', { wens: twee }),
  )
test('no text is ever lost: what I typed stands in the result or waits beside the other text', () => {
  fc.assert(
    fc.property(verslag, verslag, verslag, (basis, mijn, ander) => {
      const { waarden, botsingen } = samenvoegen({ basis, mijn, ander })
      for (const [persoon, gebied, veld] of [
        [1, 'wonen', 'situatie'],
        [2, 'werk', 'wens'],
      ] as const) {
        const van = (w: Waarden) => antwoordVan(w, persoon, gebied)[veld]
        const isMijnWijziging = van(mijn) !== van(basis)
        const isLeeggemaakt = van(mijn) === '' && van(ander) !== van(basis)
        if (isMijnWijziging && !isLeeggemaakt) expect(van(waarden)).toBe(van(mijn))
        else expect(van(waarden)).toBe(van(ander))
        const beide = isMijnWijziging && van(ander) !== van(basis) && van(ander) !== van(mijn)
        if (beide && van(mijn) !== '' && van(ander) !== '')
          expect(botsingen).toContainEqual({
            veld: `${persoon}/${gebied}/${veld}`,
            mijn: van(mijn),
            ander: van(ander),
          })
      }
    }),
  )
})

test('empty answers make no difference', () => {
  expect(isGelijk(leeg, zegt(leeg, 1, 'wonen', { situatie: ' ' }))).toBe(true)
  expect(isGelijk(leeg, zegt(leeg, 1, 'wonen', { probleem: false }))).toBe(false)
})

test('KTG-14 two people who answer other questions of one block lose nothing; the same question is kept twice', () => {
  const vragen = (v: Record<string, string>) => zegt(leeg, 1, 'wonen', { vragen: v })
  const samen = samenvoegen({ basis: leeg, mijn: vragen({ trap: 'Ja' }), ander: vragen({ bad: 'Nee' }) })
  expect(antwoordVan(samen.waarden, 1, 'wonen').vragen).toEqual({ trap: 'Ja', bad: 'Nee' })
  expect(samen.botsingen).toEqual([])
  const beide = samenvoegen({ basis: leeg, mijn: vragen({ trap: 'Ja' }), ander: vragen({ trap: 'Soms' }) })
  expect(beide.botsingen).toEqual([{ veld: '1/wonen/vraag:trap', mijn: 'Ja', ander: 'Soms' }])
  expect(standVan(vragen({ trap: 'Ja' }), 'wonen')).toBe('besproken')
  expect(isGelijk(leeg, vragen({ trap: ' ' }))).toBe(true)
})
