import { expect, test } from 'vitest'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { lopendeVoorzieningen } from '../plan/index.ts'
import { regieBlijft, rolKiezen, rollenVan } from './aanwijzen.rules.ts'

test('REG-02 the matrix of the gemeente decides who may, per law', () => {
  expect(rollenVan(leeuwarden, 'wmo', 'sociaal_werker')).toEqual(['sociaal_werker'])
  expect(rollenVan(leeuwarden, 'wmo', 'jet_medewerker')).toEqual([])
  expect(rollenVan(leeuwarden, 'jeugdwet', 'jet_medewerker')).toEqual(['jet_medewerker'])
  expect(rollenVan(leeuwarden, 'wmo', 'aanbieder')).toEqual([])
  expect(rollenVan(nijmegen, 'wmo', 'specialist')).toEqual(['betrokken_hulpverlener'])
  expect(rollenVan(nijmegen, 'wmo', 'regieteamlid')).toEqual(['regieteam'])
  // Who answers toewijzingen may not call the operations of a plan, so is not offered (session 3).
  expect(rollenVan(nijmegen, 'wmo', 'aanbieder')).toEqual([])
  expect(rollenVan(nijmegen, 'participatiewet', 'sociaal_werker')).toEqual([])
  expect(rollenVan(nijmegen, 'wmo', 'tuinman')).toEqual([])
})

test('REG-02 a role that is asked for must fit the person and the matrix', () => {
  const kies = (
    functie: string,
    gevraagd: 'sociaal_werker' | 'betrokken_hulpverlener' | 'regieteam' | null,
  ) => {
    const uit = rolKiezen(nijmegen, 'wmo', { functie, gevraagd })
    return uit.ok ? uit.waarde : uit.weigeringen[0]?.code
  }
  expect(kies('sociaal_werker', null)).toBe('sociaal_werker')
  expect(kies('specialist', 'betrokken_hulpverlener')).toBe('betrokken_hulpverlener')
  expect(kies('sociaal_werker', 'regieteam')).toBe('regie-rol-niet-toegestaan')
  expect(kies('teamleider', null)).toBe('regie-rol-niet-toegestaan')
})

test('REG-17 while a voorziening of elsewhere runs, only a role of the basisondersteuning may have the regie', () => {
  const mag = (
    rol: 'sociaal_werker' | 'jet_medewerker',
    taken: { voorziening: string | null; status: string }[],
  ) => regieBlijft(leeuwarden, rol, lopendeVoorzieningen(leeuwarden, taken)).ok
  const wonen = { voorziening: 'beschermd_wonen', status: 'gestart' }
  expect([mag('sociaal_werker', [wonen]), mag('jet_medewerker', [wonen])]).toEqual([true, false])
  expect(mag('jet_medewerker', [{ ...wonen, status: 'gestopt' }])).toBe(true)
  expect(mag('jet_medewerker', [{ voorziening: null, status: 'gestart' }])).toBe(true)
  expect(leeuwarden.casusregie.uitvoeringsregie.map((v) => v.niveau)).toEqual([
    'regionaal',
    'regionaal',
    'landelijk',
    'landelijk',
  ])
})
