import type { BeleidVeld } from '@keukentafel/contract'
import { expect, test } from 'vitest'
import { eigenId, idUit, leegVan } from './beleid.ts'

test('KTG-14 a new question gets its name in the data from its words, and one that stood keeps its own', () => {
  expect(idUit('Hoe gaat het thuis, én buiten?')).toBe('hoe_gaat_het_thuis_en_buiten')
  expect(idUit('lang '.repeat(20))).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/)
  expect(idUit('lang '.repeat(20)).length).toBeLessThanOrEqual(60)
  // Letter by letter it follows, until somebody types another name.
  expect(eigenId({ id: '', tekst: '' }, 'tekst', 'Slaapt')).toEqual({ id: 'slaapt' })
  expect(eigenId({ id: 'slaapt', tekst: 'Slaapt' }, 'tekst', 'Slaapt u')).toEqual({ id: 'slaapt_u' })
  expect(eigenId({ id: 'eigen', tekst: 'Slaapt' }, 'tekst', 'Slaapt u')).toEqual({})
  expect(eigenId({ id: '', tekst: '' }, 'bron', '003')).toEqual({})
})

test('ALG-02 a new part begins with what can be off, off', () => {
  const wet = { soort: 'keuze' as const, opties: [{ waarde: 'wmo', woord: 'Wmo' }] }
  const velden = [
    { sleutel: 'naam', woord: 'Naam', vorm: { soort: 'tekst' as const, lang: false, patroon: null } },
    { sleutel: 'wet', woord: 'Wet', vorm: { soort: 'uit' as const, vorm: wet } },
  ] satisfies BeleidVeld[]
  expect(leegVan({ soort: 'groep', velden })).toEqual({ naam: '', wet: null })
})
