import { expect, test } from 'vitest'
import { KOLOMMEN, leesKop, maakRegellezer, type InvoerRegel, type Kolom } from './invoer.rules.ts'
import { maakSamenhang } from './samenhang.rules.ts'

const kader = {
  vandaag: Temporal.PlainDate.from('2026-03-02'),
  wijken: [{ code: 'WK026807', naam: 'Dukenburg' }],
  alleenTestBsn: true,
}
const goed: Record<Kolom, string> = {
  huishouden_sleutel: 'H1',
  persoon_sleutel: 'P1',
  bsn: '999900006',
  voornamen: 'Johanna Maria',
  tussenvoegsel: 'van der',
  achternaam: 'Meer-de Groot',
  geboortenaam: 'de Groot',
  geboortedatum: '10-05-1948',
  relatie: 'hoofdbewoner',
  straat: 'Wilgenroosstraat',
  huisnummer: '12',
  toevoeging: 'bis',
  postcode: '6537 ab',
  plaats: 'Nijmegen',
  wijk: 'dukenburg',
  telefoon: '06 00123456',
  email: 'jm@voorbeeld.example',
  voorziening: 'Dagbesteding',
  productcode: '07A01',
  aanbieder_agb: '98070001',
  ingangsdatum: '2025-01-01',
  einddatum: '2026-12-31',
}
const lees = (anders: Partial<Record<Kolom, string>> = {}, grond = kader) => {
  const cellen = { ...goed, ...anders }
  return maakRegellezer(KOLOMMEN, grond)(
    7,
    KOLOMMEN.map((kolom) => cellen[kolom]),
  )
}
const fouten = (anders: Partial<Record<Kolom, string>>, grond = kader) => {
  const uitkomst = lees(anders, grond)
  return uitkomst.ok ? [] : uitkomst.weigeringen.map(({ veld, code }) => [veld, code])
}
const invoer = (anders: Partial<Record<Kolom, string>> = {}): InvoerRegel => {
  const uitkomst = lees(anders)
  if (!uitkomst.ok) throw new Error(uitkomst.weigeringen[0]?.code)
  return uitkomst.waarde
}

test('a full line becomes a person, an address and a voorziening', () => {
  expect(invoer()).toEqual({
    regel: 7,
    huishoudenSleutel: 'H1',
    persoon: {
      sleutel: 'P1',
      bsn: '999900006',
      voornamen: 'Johanna Maria',
      tussenvoegsel: 'van der',
      achternaam: 'Meer-de Groot',
      geboortenaam: 'de Groot',
      geboortedatum: Temporal.PlainDate.from('1948-05-10'),
      relatie: 'hoofdbewoner',
      telefoon: '06 00123456',
      email: 'jm@voorbeeld.example',
    },
    adres: {
      straat: 'Wilgenroosstraat',
      huisnummer: 12,
      toevoeging: 'bis',
      postcode: '6537AB',
      plaats: 'Nijmegen',
      wijk: 'WK026807',
    },
    voorziening: {
      naam: 'Dagbesteding',
      productcode: '07A01',
      aanbiederAgb: '98070001',
      ingangsdatum: Temporal.PlainDate.from('2025-01-01'),
      einddatum: Temporal.PlainDate.from('2026-12-31'),
    },
  })
})

const leeg = { voorziening: '', productcode: '', aanbieder_agb: '', ingangsdatum: '', einddatum: '' }

test('who has no BSN, no phone and no voorziening comes in as well', () => {
  const { persoon, voorziening } = invoer({ ...leeg, bsn: '', telefoon: '', email: '', tussenvoegsel: '' })
  expect(persoon).toMatchObject({ bsn: null, telefoon: null, email: null, tussenvoegsel: null })
  expect(voorziening).toBeNull()
})

test('a wijk is known by its code as well', () => {
  expect(invoer({ wijk: 'WK026807' }).adres.wijk).toBe('WK026807')
})

test('all errors of a line come at once, each with line, column and what to do', () => {
  const uitkomst = lees({ bsn: '123', geboortedatum: '31-02-1948', postcode: '65', einddatum: '2024-01-01' })
  const weigeringen = uitkomst.ok ? [] : uitkomst.weigeringen
  expect(weigeringen.map(({ regel, veld, code }) => [regel, veld, code])).toEqual([
    [7, 'bsn', 'bsn-geen-negen-cijfers'],
    [7, 'geboortedatum', 'datum-dag-bestaat-niet'],
    [7, 'postcode', 'postcode-ongeldig'],
    [7, 'einddatum', 'einddatum-voor-ingangsdatum'],
  ])
  for (const { tekst } of weigeringen) expect(tekst).toMatch(/\.$/)
})

test.each([
  ['huishouden_sleutel', '', 'verplicht'],
  ['persoon_sleutel', 'P 1', 'sleutel-ongeldig'],
  ['voornamen', '', 'verplicht'],
  ['voornamen', 'Jan\nPiet', 'verborgen-teken'],
  ['achternaam', 'x'.repeat(201), 'te-lang'],
  ['tussenvoegsel', 'van der van der', 'te-lang'],
  ['geboortedatum', '', 'verplicht'],
  ['geboortedatum', '2026-03-03', 'geboortedatum-in-de-toekomst'],
  ['relatie', 'buurvrouw', 'onbekende-waarde'],
  ['huisnummer', '12a', 'huisnummer-ongeldig'],
  ['huisnummer', '0', 'huisnummer-ongeldig'],
  ['postcode', '6537 SS', 'postcode-ongeldig'],
  ['wijk', 'Hatert', 'wijk-onbekend'],
  ['telefoon', '06', 'telefoon-ongeldig'],
  ['email', 'jm@voorbeeld', 'email-ongeldig'],
  ['productcode', '07A012', 'productcode-ongeldig'],
  ['aanbieder_agb', '8070001', 'agb-ongeldig'],
  ['ingangsdatum', '', 'verplicht'],
] as const)('%s "%s" is refused: %s', (kolom, tekst, code) =>
  expect(fouten({ [kolom]: tekst })).toEqual([[kolom, code]]),
)

test('dates of a voorziening without its name are refused', () => {
  expect(fouten({ voorziening: '' })).toEqual([['voorziening', 'voorziening-zonder-naam']])
})

test('a BSN of a living person is refused on a demo and accepted elsewhere', () => {
  expect(fouten({ bsn: '123456782' })).toEqual([['bsn', 'bsn-geen-testnummer']])
  expect(fouten({ bsn: '123456782' }, { ...kader, alleenTestBsn: false })).toEqual([])
})

test('too few, too many or broken cells are an error of the line', () => {
  const lezer = maakRegellezer(KOLOMMEN, kader)
  const cellen = KOLOMMEN.map((kolom) => goed[kolom])
  const code = (velden: string[]) => {
    const uitkomst = lezer(3, velden)
    return uitkomst.ok ? null : uitkomst.weigeringen.map(({ veld, code }) => [veld, code])
  }
  expect(code(cellen.slice(1))).toEqual([['regel', 'aantal-kolommen']])
  expect(code([...cellen, ''])).toEqual([['regel', 'aantal-kolommen']])
  expect(code(cellen.with(3, 'Zo\uFFFD'))).toEqual([['regel', 'geen-utf8']])
})

test('the header may stand in any order and must hold each column once', () => {
  const om = KOLOMMEN.toReversed()
  expect(leesKop(om.map((k) => ` ${k.toUpperCase()} `))).toEqual({ ok: true, waarde: om })
  const code = (kop: string[]) => {
    const uitkomst = leesKop(kop)
    return uitkomst.ok ? null : uitkomst.weigeringen[0]?.code
  }
  expect(code(KOLOMMEN.slice(1))).toBe('kolom-ontbreekt')
  expect(code([...KOLOMMEN, 'inkomen'])).toBe('kolom-onbekend')
  expect(code([...KOLOMMEN, 'bsn'])).toBe('kolom-dubbel')
  expect(
    maakRegellezer(om, kader)(
      2,
      om.map((kolom) => goed[kolom]),
    ),
  ).toMatchObject({ ok: true })
})

test('a second voorziening of the same person is a second line', () => {
  const botst = maakSamenhang()
  expect(botst(invoer())).toEqual([])
  expect(botst(invoer({ voorziening: 'Rolstoel', productcode: '11A01' }))).toEqual([])
})

test.each([
  ['the same key with another name', { achternaam: 'Visser' }, 'persoon_sleutel', 'persoon-verschilt'],
  ['the same BSN with another person', { persoon_sleutel: 'P2', relatie: 'partner' }, 'bsn', 'bsn-dubbel'],
  [
    'another address in one huishouden',
    { persoon_sleutel: 'P2', bsn: '', relatie: 'kind', huisnummer: '14' },
    'straat',
    'adres-verschilt',
  ],
  ['a second hoofdbewoner', { persoon_sleutel: 'P2', bsn: '' }, 'relatie', 'tweede-hoofdbewoner'],
] as const)('%s is refused and names the earlier line', (_, anders, veld, code) => {
  const botst = maakSamenhang()
  expect(botst({ ...invoer(), regel: 2 })).toEqual([])
  const fouten = botst({ ...invoer(anders), regel: 3 })
  expect(fouten.map((fout) => [fout.regel, fout.veld, fout.code])).toEqual([[3, veld, code]])
  expect(fouten[0]?.tekst).toContain('regel 2')
})

test('a line that is refused does not count for later lines', () => {
  const botst = maakSamenhang()
  botst(invoer())
  expect(botst(invoer({ persoon_sleutel: 'P2', huishouden_sleutel: 'H2' }))).toHaveLength(1)
  expect(
    botst(invoer({ persoon_sleutel: 'P3', huishouden_sleutel: 'H2', bsn: '999900018', huisnummer: '99' })),
  ).toEqual([])
})
