import { expect, test } from 'vitest'
import {
  bekendBijGemeente,
  eenContact,
  eenProduct,
  eenStart,
  eenToewijzing,
  gemeente,
  metProduct,
} from './bericht.test-data.ts'
import { build, controleerStart, parse, toetsInhoud, valideer, type Fout, type Heenbericht } from './index.ts'
import { retour } from './retour.rules.ts'

const kop = { identificatie: 'R-1', dagtekening: '2026-04-03' }

/** The retour as it arrives: written, read again and right. */
function retourVan(heen: Heenbericht, fouten: readonly Fout[]) {
  const bericht = retour(heen, fouten, kop)
  if (bericht === null) throw new Error('no retour')
  const xml = build(bericht)
  expect(valideer(xml)).toEqual({ geldig: true, soort: bericht.soort, fouten: [] })
  expect(parse(xml)).toEqual({ ok: true, bericht })
  return bericht
}

const klasseFout = (pad: string, code: '9332' | '9019' | '9056' | '8848' = '9332'): Fout => ({
  niveau: 3,
  code,
  regel: 'TR',
  pad,
  tekst: '',
})
const product = (nummer: number) => `Client/ToegewezenProducten/ToegewezenProduct[${nummer}]`

test('BER-09 nothing wrong: the header alone, without codes, sender and receiver as they were', () => {
  const heen = eenToewijzing()
  const { soort, Header, Client } = retourVan(heen, [])
  expect(soort).toBe('WMO302')
  expect(Client).toBeUndefined()
  expect(Header).toEqual({
    ...heen.Header,
    BerichtCode: '415',
    IdentificatieRetour: 'R-1',
    DagtekeningRetour: '2026-04-03',
    XsdVersieRetour: { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' },
  })
})

test('BER-09 a toewijzing that ends before it begins is rejected with 0001', () => {
  const heen = metProduct({ Einddatum: '2026-03-31' })
  const { Header, Client } = retourVan(heen, toetsInhoud(heen))
  expect([Header.RetourCodes, Client]).toEqual([{ RetourCode: ['0001'] }, undefined])
})

test('BER-09 a fault in the header sends the header back with its own codes, once each', () => {
  const pad = 'Header/BerichtIdentificatie/Identificatie'
  const fouten = [
    klasseFout(pad, '9056'),
    klasseFout(pad, '9056'),
    klasseFout('Header/Ontvanger', '8848'),
    klasseFout(product(1)),
  ]
  const { Header, Client } = retourVan(eenToewijzing(), fouten)
  expect([Header.RetourCodes, Client]).toEqual([{ RetourCode: ['9056', '8848'] }, undefined])
})

test('BER-09 a fault in a product sends everything back: its code there, 0200 elsewhere', () => {
  const relatie = {
    Nummer: '1',
    Soort: '10',
    Naam: { Geslachtsnaam: { Achternaam: 'Wit' }, NaamGebruik: '1' },
    Contact: eenContact,
  } as const
  const heen = eenToewijzing({
    Relaties: { Relatie: [relatie] },
    ToegewezenProducten: { ToegewezenProduct: [eenProduct, { ...eenProduct, ToewijzingNummer: 2 }] },
  })
  const bericht = retourVan(heen, [klasseFout(`${product(2)}/ToewijzingNummer`)])
  if (bericht.soort !== 'WMO302') throw new Error(bericht.soort)
  const goed = { RetourCodes: { RetourCode: ['0200'] } }
  expect(bericht.Header.RetourCodes).toEqual(goed.RetourCodes)
  expect(bericht.Client).toEqual({
    ...heen.Client,
    Relaties: { Relatie: [{ ...relatie, Contact: { ...eenContact, ...goed }, ...goed }] },
    Contactgegevens: { Contact: [{ ...eenContact, ...goed }] },
    ToegewezenProducten: {
      ToegewezenProduct: [
        { ...eenProduct, ...goed },
        { ...eenProduct, ToewijzingNummer: 2, RetourCodes: { RetourCode: ['9332'] } },
      ],
    },
    ...goed,
  })
})

test('BER-09 what stands below a rejected class is not judged: 0233', () => {
  const bericht = retourVan(eenStart(), [klasseFout('Client/Bsn', '9019')])
  if (bericht.soort !== 'WMO306') throw new Error(bericht.soort)
  expect(bericht.Client?.RetourCodes).toEqual({ RetourCode: ['9019'] })
  expect(bericht.Client?.StartProducten.StartProduct[0]?.RetourCodes).toEqual({ RetourCode: ['0233'] })
})

test('BER-09 a start without toewijzing comes back with 9019', () => {
  const heen = eenStart({ ToewijzingNummer: 7 })
  const bericht = retourVan(heen, controleerStart(heen, bekendBijGemeente()))
  if (bericht.soort !== 'WMO306') throw new Error(bericht.soort)
  expect(bericht.Client?.StartProducten.StartProduct[0]?.RetourCodes).toEqual({ RetourCode: ['9019'] })
  expect([bericht.Header.Afzender, bericht.Header.Ontvanger]).toEqual([heen.Header.Afzender, gemeente])
})

test('BER-09 level 1 has no retour', () => {
  const fout: Fout = { niveau: 1, code: 'IB005', regel: 'gemeente', pad: 'Header/Ontvanger', tekst: '' }
  expect(retour(eenStart(), [fout], kop)).toBeNull()
})
