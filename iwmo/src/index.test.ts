import fc from 'fast-check'
import { expect, test } from 'vitest'
import { berichten } from './definitie/berichten.ts'
import { codelijsten } from './definitie/codelijsten.ts'
import { isKlasse, type Enkelvoudig, type Klasse } from './definitie/vorm.ts'
import { eenStart, eenToewijzing } from './bericht.test-data.ts'
import { build, codelijst, header, parse, stopredenBijWijziging, type Bericht, type Soort } from './index.ts'
import { misfit } from './waarde.ts'
import { heeftXsd, xsdRechter } from './xsd/schema.test-data.ts'

const soorten = Object.keys(berichten) as Soort[]

const datum = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString())

// Characters XML 1.0 can carry; a carriage return among them, which is easily lost on the way.
const teken = fc.oneof(
  fc.constantFrom(
    'a',
    'Z',
    '0',
    '9',
    ' ',
    '&',
    '<',
    '>',
    '"',
    "'",
    ']',
    '\r',
    '\n',
    '\t',
    'é',
    'ỳ',
    '😀',
    '.',
    '\u00a0',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
)

function waarde(type: Enkelvoudig): fc.Arbitrary<string | number> {
  if (type.vast !== undefined) return fc.constant(type.vast)
  if (type.codes !== undefined) return fc.constantFrom(...Object.keys(type.codes))
  if (type.basis === 'geheel') return fc.integer({ min: type.minimum ?? 0, max: type.maximum ?? 0 })
  if (type.basis === 'datum') return datum.map((d) => d.slice(0, 10))
  if (type.basis === 'tijd') return datum.map((d) => d.slice(11, 19))
  const vrij = fc.string({ unit: teken, minLength: 1, maxLength: Math.min(type.maxLengte ?? 300, 300) })
  return fc
    .oneof(vrij, fc.constantFrom('x', '0268', '42420001', '999900006', '1.0.0'))
    .filter((t) => misfit(type, t) === null)
}

const boom = (klasse: Klasse): fc.Arbitrary<object> =>
  fc
    .tuple(
      ...Object.entries(klasse.velden).map(([naam, veld]) => {
        const een: fc.Arbitrary<unknown> = isKlasse(veld.type) ? boom(veld.type) : waarde(veld.type)
        const keren = veld.max === 'n' ? fc.array(een, { minLength: 1, maxLength: 3 }) : een
        return (veld.min === 1 ? keren : fc.option(keren, { nil: undefined, freq: 2 })).map(
          (w) => [naam, w] as const,
        )
      }),
    )
    .map((velden) => Object.fromEntries(velden.filter(([, w]) => w !== undefined && !isLeeg(w))))

const isLeeg = (w: unknown) => typeof w === 'object' && w !== null && Object.keys(w).length === 0

const bericht = (soort: Soort): fc.Arbitrary<Bericht> =>
  boom(berichten[soort].inhoud).map((inhoud) => ({ soort, ...inhoud }) as Bericht)

test.each(soorten)('any %s that follows the definition is read back as it was written', (soort) => {
  fc.assert(
    fc.property(bericht(soort), (wat) => {
      expect(parse(build(wat))).toEqual({ ok: true, bericht: wat })
    }),
    { numRuns: 60, seed: 1 },
  )
})

test.skipIf(!heeftXsd).each(soorten)('any %s that follows the definition is right by the XSD', (soort) => {
  const rechter = xsdRechter(soort)
  fc.assert(
    fc.property(bericht(soort), (wat) => {
      expect(rechter.past(build(wat))).toBe(true)
    }),
    { numRuns: 60, seed: 2 },
  )
  rechter.dispose()
})

test('build writes the namespaces, the order of the standard and no empty elements', () => {
  const { Client, ...rest } = eenToewijzing({ Communicatie: { Vorm: '1', Taal: '' } })
  const omgekeerd = Object.fromEntries(Object.entries(Client).reverse()) as typeof Client
  const xml = build({ ...rest, Client: omgekeerd })
  expect(xml).toContain(
    '<wmo301:Bericht xmlns:iwmo="http://www.istandaarden.nl/iwmo/3_2/basisschema/schema" xmlns:wmo301="http://www.istandaarden.nl/iwmo/3_2/wmo301/schema">',
  )
  expect(xml).toContain('<wmo301:Naam><iwmo:Geslachtsnaam><iwmo:Achternaam>Wit</iwmo:Achternaam>')
  expect(xml).toContain('<wmo301:Communicatie><iwmo:Vorm>1</iwmo:Vorm></wmo301:Communicatie>')
  expect(parse(xml).ok).toBe(true)
})

test('build leaves out what XML cannot carry and escapes the rest', () => {
  const commentaar = 'a\u0000\u0008\u000b\uffff\ud800b <c> & \r d'
  const xml = build(eenToewijzing({ Commentaar: commentaar }))
  const gelezen = parse(xml)
  expect(gelezen.ok && gelezen.bericht.soort === 'WMO301' && gelezen.bericht.Client.Commentaar).toBe(
    'ab <c> & \r d',
  )
})

test('the header of a start has the code of a start', () => {
  const wie = {
    afzender: '42420001',
    ontvanger: '0268',
    identificatie: '20260401-01',
    dagtekening: '2026-04-01',
  }
  expect(header('WMO305', wie)).toEqual(eenStart().Header)
  expect([header('WMO301', wie).BerichtCode, header('WMO307', wie).BerichtCode]).toEqual(['414', '420'])
})

test('the reasons of ending have our own labels; a changed toewijzing leads to one of them', () => {
  expect(codelijst('WMO588')).toMatchObject({
    '02': 'overleden',
    '19': 'volgens plan klaar',
    '31': 'verhuisd naar een andere gemeente',
  })
  for (const [wijziging, stop] of Object.entries(stopredenBijWijziging)) {
    expect(codelijsten.WMO002).toHaveProperty(wijziging)
    expect(codelijsten.WMO588).toHaveProperty(stop ?? 'none')
  }
  expect([stopredenBijWijziging['07'], stopredenBijWijziging['04']]).toEqual(['31', undefined])
})

test('every code of every list has a label', () => {
  for (const lijst of Object.values(codelijsten)) {
    expect(Object.entries(lijst).filter(([code, label]) => label === '' || label === code)).toEqual([])
  }
  expect(codelijst('COD032')['NL']).toBe('Nederland')
})
