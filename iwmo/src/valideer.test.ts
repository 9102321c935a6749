import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eenStart, eenStop, eenToewijzing, metProduct } from './bericht.test-data.ts'
import { build, parse, valideer, valideerBestanden, type Bestandsoordeel } from './index.ts'

const goed = build(eenStart())
const bytes = (tekst: string) => new TextEncoder().encode(tekst)
const codes = (xml: string | Uint8Array) =>
  valideer(xml).fouten.map(({ code, regel, pad }) => `${code} ${regel} ${pad}`.trim())

test('toewijzing, start and stop are written, read and right', () => {
  for (const bericht of [eenToewijzing(), eenStart(), eenStop()]) {
    const xml = build(bericht)
    expect(valideer(xml)).toEqual({ geldig: true, soort: bericht.soort, fouten: [] })
    expect(parse(bytes(xml))).toEqual({ ok: true, bericht })
  }
})

test('a declaratie (WMO323) is no message of ours', () => {
  expect(codes(goed.replaceAll('wmo305', 'wmo323'))).toEqual(['IB004 bericht'])
})

test('BER-09 another version or another message is IB004', () => {
  expect(codes(goed.replaceAll('/3_2/', '/2_4/'))).toEqual(['IB004 bericht'])
  expect(codes('<html/>')).toEqual(['IB004 bericht'])
  expect(codes(goed.replaceAll('wmo305:Bericht', 'wmo305:Berichten'))).toEqual(['IB004 bericht'])
  expect(codes(goed.replace('Versie>3<', 'Versie>2<'))).toEqual(['IB001 pattern Header/BerichtVersie'])
})

test('BER-09 XML that is not well-formed is BRS14', () => {
  for (const xml of [
    '',
    ' ',
    'tekst',
    '<a>',
    goed.slice(0, -5),
    `${goed}<a/>`,
    goed.replace('Tim', '&naam;'),
    goed.replace('Tim', '\u0001'),
  ]) {
    expect(codes(xml)).toEqual(['BRS14 xml'])
  }
})

test('BER-09 more parts than a message can have are refused before the parser sees them', () => {
  const start = eenStart()
  const [product] = start.Client.StartProducten.StartProduct
  const metProducten = (n: number) =>
    build({
      ...start,
      Client: {
        ...start.Client,
        StartProducten: { StartProduct: Array.from({ length: n }, () => product ?? {}) as never },
      },
    })
  expect(parse(metProducten(700)).ok).toBe(true)
  expect(codes(metProducten(10_000))).toEqual(['IB001 omvang'])
  const open = goed.indexOf('<wmo305:Client>')
  const met = (stuk: string) => goed.slice(0, open) + stuk.repeat(50_001) + goed.slice(open)
  // Not even well-formed: had it been parsed, the answer would be BRS14.
  for (const stuk of ['<a', '&', ' a=""']) expect(codes(met(stuk)), stuk).toEqual(['IB001 omvang'])
  expect(codes(`<a>${'<a/>'.repeat(50_001)}`)).toEqual(['IB001 omvang'])
})

test('BER-09 a DOCTYPE is refused before the parser sees it, in whatever encoding', () => {
  const aanval = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
  for (const xml of [aanval, `<?xml version="1.0"?>\n<!-- x -->${aanval}`, `\ufeff${aanval}`]) {
    expect([codes(xml), codes(bytes(xml))]).toEqual([['IB001 doctype'], ['IB001 doctype']])
  }
  // Not even well-formed: had it been parsed, the answer would be BRS14.
  expect(codes('<!DOCTYPE')).toEqual(['IB001 doctype'])
  expect(codes(Buffer.from(aanval, 'utf16le'))).toEqual(['BRS14 codering'])
  expect(codes(Buffer.from(`\ufeff${aanval}`, 'utf16le'))).toEqual(['BRS14 codering'])
})

test('BER-09 only UTF-8 is read', () => {
  expect(codes(Buffer.from(goed.replace('Tim', 'Zoë'), 'latin1'))).toEqual(['BRS14 codering'])
  expect(codes(bytes(goed.replace('Tim', 'Zoë')))).toEqual([])
})

test('BER-09 over 25 MB is cut off before parsing', () => {
  const kilo = `<!--${'x'.repeat(993)}-->`
  const vulling = (grootte: number) =>
    goed + kilo.repeat((grootte - goed.length) / 1000) + ' '.repeat((grootte - goed.length) % 1000)
  expect(codes(vulling(25_000_000))).toEqual([])
  expect(codes(bytes(vulling(25_000_001)))).toEqual(['IB003 grootte'])
  expect(codes('<'.repeat(25_000_001))).toEqual(['IB003 grootte'])
})

test('BER-09 all faults of structure come back at once, without values out of the message', () => {
  const xml = goed
    .replace('>42420001<', '>geheim1<')
    .replace('<wmo305:Geslacht>1</wmo305:Geslacht>', '')
    .replace('>01A11<', '>geheim2<')
  const { geldig, soort, fouten } = valideer(xml)
  expect([geldig, soort]).toEqual([false, 'WMO305'])
  expect(codes(xml)).toEqual([
    'IB001 pattern Header/Afzender',
    'IB001 minOccurs Client/Geslacht',
    'IB001 maxLength Client/StartProducten/StartProduct[1]/Product/Code',
  ])
  expect(JSON.stringify(fouten)).not.toContain('geheim')
})

test('BER-09 a hostile file gets at most a hundred faults', () => {
  const lijn = '<wmo305:StartProduct><wmo305:Begindatum>x</wmo305:Begindatum></wmo305:StartProduct>'
  const xml = goed.replace('</wmo305:StartProducten>', `${lijn.repeat(5000)}</wmo305:StartProducten>`)
  expect(valideer(xml).fouten).toHaveLength(100)
})

test('BER-09 level 2 is judged when the structure is right', () => {
  const xml = build(metProduct({ Einddatum: '2026-03-31' }))
  const [fout] = valideer(xml).fouten
  expect([fout?.niveau, fout?.code, fout?.regel]).toEqual([2, '0001', 'CS003'])
})

test('a stop has a real end date and a reason from the list', () => {
  const stop = build(eenStop())
  expect(codes(stop.replace('>19</wmo307:RedenB', '>99</wmo307:RedenB'))).toEqual([
    'IB001 enumeration Client/StopProducten/StopProduct[1]/RedenBeeindiging',
  ])
  expect(codes(stop.replace('<wmo307:Einddatum>2026-03-20</wmo307:Einddatum>', ''))).toEqual([
    'IB001 minOccurs Client/StopProducten/StopProduct[1]/Einddatum',
  ])
})

test('BER-09 files are judged one by one, in their order, whatever they are', async () => {
  const map = await mkdtemp(join(tmpdir(), 'iwmo-'))
  try {
    const pad = (naam: string) => join(map, naam)
    await writeFile(pad('goed.xml'), goed)
    await writeFile(pad('stuk.xml'), goed.slice(0, 100))
    await writeFile(pad('groot.xml'), '')
    await truncate(pad('groot.xml'), 3_000_000_000)
    const namen = ['goed.xml', 'weg.xml', 'stuk.xml', 'groot.xml', '.', 'goed.xml']
    const oordelen: Bestandsoordeel[] = []
    for await (const oordeel of valideerBestanden(namen.map(pad))) oordelen.push(oordeel)
    expect(oordelen.map(({ bestand }) => bestand)).toEqual(namen.map(pad))
    expect(oordelen.map(({ geldig, fouten }) => [geldig, fouten[0]?.code])).toEqual([
      [true, undefined],
      [false, 'ONLEESBAAR'],
      [false, 'BRS14'],
      [false, 'IB003'],
      [false, 'ONLEESBAAR'],
      [true, undefined],
    ])
  } finally {
    await rm(map, { recursive: true })
  }
})
