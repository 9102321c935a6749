import { expect, test } from 'vitest'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { kolommenVan, leesRegel, screeningVan } from './screeninglijst.rules.ts'

const VANDAAG = Temporal.PlainDate.from('2026-11-23')
const screening = (beleid: typeof nijmegen, id: string) => {
  const uit = screeningVan(beleid, id)
  if (!uit.ok) throw new Error(id)
  return uit.waarde
}

test('SIG-11 what a list may hold is who and where, and a vraag only where the person agreed', () => {
  expect(kolommenVan(screening(nijmegen, 'tos'))).not.toContain('hulpvraag')
  expect(kolommenVan(screening(leeuwarden, 'screening_sz')).slice(-2)).toEqual(['hulpvraag', 'toestemming'])
})

test('SIG-16 of who says no nothing is judged, so that no fault can tell of them', () => {
  const lees = (velden: string[]) =>
    leesRegel(
      screening(leeuwarden, 'screening_sz'),
      ['postcode', 'huisnummer', 'hulpvraag', 'toestemming'],
      { nr: 2, velden },
      VANDAAG,
    )
  expect(lees(['fout', 'fout', 'Hulp', 'nee'])).toEqual({ ok: true, waarde: null })
  expect(lees(['8924AB', '1', '', 'ja'])).toEqual({ ok: true, waarde: null })
  expect(lees(['fout', '1', 'Hulp', 'JA'])).toMatchObject({ ok: false })
  expect(lees(['8924 ab', '1', 'Hulp', 'ja'])).toMatchObject({ ok: true, waarde: { vraag: 'Hulp' } })
})
