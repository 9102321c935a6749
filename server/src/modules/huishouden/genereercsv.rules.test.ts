import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import deventer from '../../../../gemeenten/deventer/adressen.ts'
import drechtsteden from '../../../../gemeenten/drechtsteden/adressen.ts'
import enschede from '../../../../gemeenten/enschede/adressen.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/adressen.ts'
import nijmegen from '../../../../gemeenten/nijmegen/adressen.ts'
import namen from '../../../../gemeenten/verzonnen/namen.ts'
import voorzieningen from '../../../../gemeenten/verzonnen/voorzieningen.ts'
import { leeftijdOp } from '../../kern/datum.ts'
import { toevalUit } from '../../kern/toeval.ts'
import { leesCsv } from '../../platform/csv/csv.ts'
import { genereerInvoer, testBsns, type Bouwstof } from './genereer.rules.ts'
import {
  FOUTSOORTEN,
  genereerCsv,
  type CsvOpdracht,
  type CsvTekst,
  type Foutsoort,
} from './genereercsv.rules.ts'
import { leesKop, maakRegellezer, type InvoerFout, type InvoerRegel } from './invoer.rules.ts'
import { maakSamenhang } from './samenhang.rules.ts'

const gemeenten = { deventer, drechtsteden, enschede, leeuwarden, nijmegen }
const vandaag = Temporal.PlainDate.from('2026-03-02')
const opdracht = (zaad: number, aantal: number, adressen: Bouwstof['adressen'] = nijmegen) => ({
  aantal,
  toeval: toevalUit(zaad),
  vandaag,
  bouwstof: { namen, adressen, voorzieningen },
})

/** Reads a generated file back as the import does. */
async function inlezen(regels: readonly CsvTekst[], wijken: Bouwstof['adressen']['wijken']) {
  const goed: InvoerRegel[] = []
  const fouten: InvoerFout[] = []
  let lees: ReturnType<typeof maakRegellezer> | undefined
  const botst = maakSamenhang()
  for await (const { regel, velden } of leesCsv(regels.map(({ tekst }) => Buffer.from(tekst)))) {
    if (!lees) {
      const kop = leesKop(velden)
      if (!kop.ok) throw new Error(kop.weigeringen[0]?.code)
      lees = maakRegellezer(kop.waarde, { vandaag, wijken, alleenTestBsn: true })
      continue
    }
    const gelezen = lees(regel, velden)
    const nieuw = gelezen.ok ? botst(gelezen.waarde) : gelezen.weigeringen
    fouten.push(...nieuw)
    if (gelezen.ok && nieuw.length === 0) goed.push(gelezen.waarde)
  }
  return { goed, fouten }
}

const csv = (opdracht: CsvOpdracht) => [...genereerCsv(opdracht)]

describe.each(Object.entries(gemeenten))('%s', (_, adressen) => {
  test('what is generated without errors is read back whole', async () => {
    const regels = csv(opdracht(1, 300, adressen))
    const { goed, fouten } = await inlezen(regels, adressen.wijken)
    expect(fouten).toEqual([])
    const codeVan = new Map<string, string>(adressen.wijken.map(({ naam, code }) => [naam, code]))
    const bedacht = genereerInvoer(opdracht(1, 300, adressen)).map((r) => ({
      ...r,
      adres: { ...r.adres, wijk: codeVan.get(r.adres.wijk) },
    }))
    expect(goed).toEqual(bedacht.toArray())
    expect(new Set(goed.map((r) => r.adres.wijk))).toEqual(new Set(codeVan.values()))
  })
})

test.each(Object.entries(FOUTSOORTEN) as [Foutsoort, string][])(
  'a planted "%s" is the only thing wrong with its line, in column %s',
  async (soort, veld) => {
    const regels = csv({ ...opdracht(4, 400), fouten: { [soort]: 0.1 } })
    const geplant = regels.filter(({ fout }) => fout !== null)
    expect(geplant.length).toBeGreaterThan(50)
    const { fouten } = await inlezen(regels, nijmegen.wijken)
    expect(fouten.map((fout) => [fout.regel, fout.veld])).toEqual(geplant.map(({ regel }) => [regel, veld]))
  },
)

test('with all kinds at once the import finds exactly the planted lines', async () => {
  const soorten = Object.keys(FOUTSOORTEN) as Foutsoort[]
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.double({ min: 0, max: 0.1, noNaN: true }), async (zaad, aandeel) => {
      const fouten = Object.fromEntries(soorten.map((soort) => [soort, aandeel]))
      const regels = csv({ ...opdracht(zaad, 60), fouten })
      const uitkomst = await inlezen(regels, nijmegen.wijken)
      const verwacht = regels.flatMap(({ regel, fout }) =>
        fout === null ? [] : [[regel, FOUTSOORTEN[fout]]],
      )
      expect(uitkomst.fouten.map((fout) => [fout.regel, fout.veld])).toEqual(verwacht)
      expect(uitkomst.goed).toHaveLength(regels.length - 1 - verwacht.length)
    }),
    { numRuns: 40 },
  )
})

test('the share of errors is the share asked for', () => {
  const regels = csv({ ...opdracht(9, 3000), fouten: { 'postcode-ongeldig': 0.05, 'bsn-dubbel': 0.02 } })
  const aandeel = (soort: Foutsoort) => regels.filter(({ fout }) => fout === soort).length / regels.length
  expect(aandeel('postcode-ongeldig')).toBeCloseTo(0.05, 1.5)
  expect(aandeel('bsn-dubbel')).toBeCloseTo(0.02, 1.5)
})

test('no text of an error repeats what the line holds', async () => {
  const regels = csv({
    ...opdracht(5, 300),
    fouten: { 'bsn-ongeldig': 0.3, 'bsn-dubbel': 0.3, 'onbekende-waarde': 0.3 },
  })
  const { fouten } = await inlezen(regels, nijmegen.wijken)
  for (const { regel, tekst } of fouten) {
    const cellen = regels[regel - 1]!.tekst.trim().split(';')
    const bijzonder = cellen.filter(
      (cel) => cel.length > 3 && !['hoofdbewoner', 'partner', 'kind', 'ouder'].includes(cel),
    )
    for (const cel of bijzonder) expect(tekst).not.toContain(cel)
  }
})

test('the same seed gives the same file, byte for byte, another seed another', () => {
  const bestand = (zaad: number) =>
    csv(opdracht(zaad, 50))
      .map(({ tekst }) => tekst)
      .join('')
  expect(bestand(3)).toBe(bestand(3))
  expect(bestand(3)).not.toBe(bestand(4))
})

test('it streams: the first lines of a million huishoudens come at once', () => {
  const eerste = genereerCsv(opdracht(1, 1_000_000)).take(1000).toArray()
  expect(eerste).toHaveLength(1000)
})

test('every test BSN is given once, and after 9,091 persons nobody has one', () => {
  const personen = new Map(
    [...genereerInvoer(opdracht(2, 6000))].map(({ persoon }) => [persoon.sleutel, persoon.bsn]),
  )
  const bsns = [...personen.values()]
  expect(personen.size).toBeGreaterThan(9091)
  expect(new Set(bsns.slice(0, 9091))).toEqual(new Set(testBsns()))
  expect(bsns.slice(9091).every((bsn) => bsn === null)).toBe(true)
})

test('ages and relations are possible and every kind of name occurs', () => {
  const regels = [...genereerInvoer(opdracht(11, 4000))]
  const huishoudens = Map.groupBy(regels, (r) => r.huishoudenSleutel)
  for (const leden of huishoudens.values()) {
    const personen = [...new Map(leden.map((r) => [r.persoon.sleutel, r.persoon])).values()]
    expect(personen.length).toBeLessThanOrEqual(6)
    expect(personen.filter((p) => p.relatie === 'hoofdbewoner')).toHaveLength(1)
    const leeftijd = (relatie: string) =>
      personen.filter((p) => p.relatie === relatie).map((p) => leeftijdOp(p.geboortedatum, vandaag))
    const [hoofd] = leeftijd('hoofdbewoner')
    for (const kind of leeftijd('kind')) {
      expect(kind >= 0 && hoofd! - kind >= 19 && hoofd! - kind <= 54).toBe(true)
    }
    for (const ouder of leeftijd('ouder')) expect(ouder - hoofd!).toBeGreaterThanOrEqual(20)
    for (const partner of leeftijd('partner')) expect(partner).toBeGreaterThanOrEqual(18)
  }
  const personen = regels.map(({ persoon }) => persoon)
  expect(personen.some((p) => p.tussenvoegsel === 'van der')).toBe(true)
  expect(personen.some((p) => p.achternaam.includes('-') && p.geboortenaam !== null)).toBe(true)
  expect(personen.some((p) => p.geboortenaam !== null && !p.achternaam.includes('-'))).toBe(true)
  expect(personen.some((p) => /[ëïöüşçñ]/i.test(p.voornamen + p.achternaam))).toBe(true)
})

test('a voorziening suits the age, and most end in the coming years', () => {
  const regels = [...genereerInvoer(opdracht(12, 2000))].filter((r) => r.voorziening !== null)
  const soorten = new Map(voorzieningen.map((v) => [v.naam as string, v]))
  for (const { persoon, voorziening } of regels) {
    const soort = soorten.get(voorziening!.naam)!
    const leeftijd = leeftijdOp(persoon.geboortedatum, vandaag)
    expect(leeftijd >= soort.vanaf && leeftijd <= soort.tot).toBe(true)
  }
  expect(new Set(regels.map((r) => r.voorziening!.naam)).size).toBe(voorzieningen.length)
  const metEinde = regels.filter((r) => r.voorziening!.einddatum !== null)
  expect(metEinde.length / regels.length).toBeGreaterThan(0.8)
})
