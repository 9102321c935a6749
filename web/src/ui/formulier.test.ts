import { expect, test } from 'vitest'
import { vooraf } from './formulier.ts'

test('what is empty and what is no day is told in one round, in the order of the form; what is fine is not named', () => {
  const leeg = { wie: 'Kies één persoon.', vanaf: 'Vul een dag in.', reden: 'Schrijf op waarom.' }
  const waarden = { wie: '', vanaf: '31-2-2027', tot: '40-1-2026', reden: '  ', anders: '' }
  expect(vooraf(waarden, leeg, ['vanaf', 'tot']).map((f) => [f.veld, f.code])).toEqual([
    ['wie', 'leeg'],
    ['vanaf', 'datum'],
    ['reden', 'leeg'],
    ['tot', 'datum'],
  ])
  expect(vooraf({ ...waarden, vanaf: '' }, leeg, ['vanaf'])[1]).toEqual({
    veld: 'vanaf',
    code: 'leeg',
    tekst: 'Vul een dag in.',
  })
  // A day that may be left out is not asked for.
  const goed = { wie: '3', vanaf: '2027-02-28', tot: '', reden: 'Zij verhuist.' }
  expect(vooraf(goed, leeg, ['vanaf', 'tot'])).toEqual([])
})
