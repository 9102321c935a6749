import { expect, test } from 'vitest'
import { dossierNaam, dossierOpenenControleren } from './openen.rules.ts'

test('SIG-12 a second dossier at an address needs a reason', () => {
  const codes = (aantalDossiers: number, tochNieuw: string | null) => {
    const uit = dossierOpenenControleren({ aantalDossiers, tochNieuw })
    return uit.ok ? [] : uit.weigeringen.map((w) => `${w.aard ?? ''} ${w.code}`)
  }
  expect(codes(0, null)).toEqual([])
  expect(codes(1, null)).toEqual(['conflict contact-bestaat-al'])
  expect(codes(2, '   ')).toEqual(['conflict contact-bestaat-al'])
  expect(codes(1, 'Ander gezin op dezelfde trap')).toEqual([])
})

test('a dossier is called after the household, with a capital', () => {
  expect(dossierNaam(null, 'Hiemstra')).toBe('Huishouden Hiemstra')
  expect(dossierNaam('van der', 'Wal')).toBe('Huishouden Van der Wal')
})
