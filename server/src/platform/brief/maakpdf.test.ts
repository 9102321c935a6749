import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BriefmiddelenOntbreken, leesBriefmiddelen, type Briefmiddelen } from './briefmiddelen.ts'
import { alsLettertype } from './lettertype.ts'
import { maakPdf, type Briefopdracht } from './maakpdf.ts'

const gemeenten = join(import.meta.dirname, '../../../../gemeenten')
const lettertype = (naam: string) => join(gemeenten, 'lettertypen', naam)
const KOP = `
  #let g = json(bytes(sys.inputs.gegevens))
  #set document(title: "Proef")
  #set text(font: "Atkinson Hyperlegible Next", lang: "nl", fallback: false)
  = Proef
`
let middelen: Briefmiddelen
let map: string
beforeAll(async () => {
  middelen = await leesBriefmiddelen(gemeenten, 'leeuwarden', 'verwijsbrief')
  map = await mkdtemp(join(tmpdir(), 'kt-brief-'))
})
afterAll(() => rm(map, { recursive: true }))

const maak = (sjabloon: string, anders: Partial<Briefopdracht> = {}) =>
  maakPdf({ ...middelen, sjabloon, gegevens: {}, hoogstens: 1, ...anders })
const pdf = (sjabloon: string, anders: Partial<Briefopdracht> = {}): string => {
  const uitkomst = maak(sjabloon, { verzonnen: true, ...anders })
  if (!uitkomst.ok) throw new Error(uitkomst.weigeringen[0]?.tekst)
  return Buffer.from(uitkomst.waarde.pdf).toString('latin1')
}
const weigering = (sjabloon: string, anders: Partial<Briefopdracht> = {}) => {
  const uitkomst = maak(sjabloon, anders)
  return uitkomst.ok ? null : uitkomst.weigeringen[0]
}

describe('the PDF', () => {
  test('is PDF/UA-1, tagged, in Dutch, with a title', () => {
    const bestand = pdf(`${KOP} Hallo`)
    expect(bestand).toMatch(/^%PDF-1\.7/)
    expect(bestand).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(bestand).toMatch(/\/MarkInfo <<\s*\/Marked true/)
    expect(bestand).toContain('/StructTreeRoot')
    expect(bestand).toMatch(/\/Lang \(nl\)/)
    expect(bestand).toMatch(/\/DisplayDocTitle true/)
    expect(bestand).toContain('<rdf:li xml:lang="x-default">Proef</rdf:li>')
  })

  test('has its fonts inside', () => {
    const bestand = pdf(`${KOP} Hallo`)
    expect(bestand.match(/\/FontName \/[A-Z]{6}\+(\S+)/g)).toHaveLength(2)
    expect(bestand.match(/\/FontFile2 /g)).toHaveLength(2)
  })

  test('counts its pages', () => {
    const uitkomst = maak(`${KOP} een #pagebreak() twee`, { hoogstens: 2 })
    expect(uitkomst).toMatchObject({ ok: true, waarde: { paginas: 2 } })
  })

  test('that is longer than allowed is refused, with the number of pages', () => {
    const fout = weigering(`${KOP} een #pagebreak() twee #pagebreak() drie`)
    expect(fout?.code).toBe('brief-te-lang')
    expect(fout?.tekst).toContain('3 bladzijden')
  })
})

describe('content is never read as Typst', () => {
  const lelijk = [
    '#import "@preview/x:1.0.0": *',
    '#panic("weg")',
    '*vet* _schuin_ `code` $x^2$',
    '<label> @verwijzing',
    '= Kop - streep + plus / woord: uitleg',
    '"aanhaling" \\ \\u{41} // opmerking /* blok */',
    "]] #{ } ] [ ~ -- --- ... 'x'",
    '{{g.naam}} #g.naam',
  ]
  // What the PDF prints is compressed: let Typst itself say whether the printed element is plain text.
  const CONTROLE = `${KOP}
    #let getoond = [#g.naam]
    #assert(getoond.func() == text and getoond.text == g.verwacht)
    #getoond
  `
  test.each(lelijk)('%s', (naam) => {
    expect(() => pdf(CONTROLE, { gegevens: { naam, verwacht: naam } })).not.toThrow()
  })

  test('and the check itself would notice', () => {
    const anders = { gegevens: { naam: '*x*', verwacht: 'x' } }
    expect(weigering(CONTROLE, anders)?.code).toBe('sjabloon-onjuist')
    expect(weigering(CONTROLE.replace('[#g.naam]', 'eval(g.naam, mode: "markup")'), anders)).not.toBeNull()
  })
})

describe('fonts come with the gemeente and from nowhere else', () => {
  const met = (naam: string) => KOP.replace('Atkinson Hyperlegible Next', naam)

  test('a font that is nowhere is refused by its name', () => {
    const fout = weigering(`${met('Bestaat Nergens')} Hallo`)
    expect(fout?.code).toBe('lettertype-ontbreekt')
    expect(fout?.tekst).toContain('bestaat nergens')
  })

  test('a font that Typst brings itself is refused', () => {
    expect(weigering(`${met('Libertinus Serif')} Hallo`)).toMatchObject({
      code: 'lettertype-ontbreekt',
      tekst: expect.stringContaining('LibertinusSerif') as string,
    })
  })

  test('a font that the template falls back on is refused', () => {
    const terugval = KOP.replace('fallback: false', 'fallback: true')
    expect(weigering(`${terugval} Привет`)?.code).toBe('lettertype-ontbreekt')
  })

  test('the same template without the files of its font is refused', () => {
    const zonder = middelen.lettertypen.filter(({ naam }) => naam.startsWith('Figtree'))
    expect(weigering(`${KOP} Hallo`, { lettertypen: zonder })?.code).toBe('lettertype-ontbreekt')
  })

  test('a letter the fonts do not have is refused, without repeating it', () => {
    const fout = weigering(`${KOP} #g.naam`, { gegevens: { naam: '漢字' } })
    expect(fout?.code).toBe('teken-ontbreekt')
    expect(fout?.tekst).not.toContain('漢')
  })

  test('names as they occur in the Netherlands can be printed', () => {
    const naam =
      "Ayşe Yılmaz, Łukasz Đặng, Zoë van 't Hof, Öztürk-Çelik, João Gonçalves, Ñuñez, Őry, Ģirts, Țepeș"
    const breed = KOP.replace('"Atkinson Hyperlegible Next"', '("Atkinson Hyperlegible Next", "Noto Sans")')
    expect(() => pdf(`${breed} #g.naam`, { gegevens: { naam } })).not.toThrow()
  })

  test('a file that is no font is refused when it is read', async () => {
    await mkdir(join(map, 'fout', 'lettertypen'), { recursive: true })
    await mkdir(join(map, 'sjablonen'), { recursive: true })
    await writeFile(join(map, 'sjablonen', 'brief.typ'), KOP)
    await expect(leesBriefmiddelen(map, 'fout', 'brief')).rejects.toThrow(/geen lettertype\. Zet TTF/)
    await writeFile(join(map, 'fout', 'lettertypen', 'x.ttf'), 'geen font')
    await expect(leesBriefmiddelen(map, 'fout', 'brief')).rejects.toThrow(/x\.ttf is geen lettertype/)
  })

  test('a font cut off halfway through its head is no font', async () => {
    const heel = await readFile(lettertype('Figtree_400Regular.ttf'))
    expect(alsLettertype(heel)?.naam).toBe('Figtree-Regular')
    expect(alsLettertype(heel.subarray(0, 100))).toBeNull()
    expect(alsLettertype(Buffer.alloc(0))).toBeNull()
  })
})

describe('a template that is wrong', () => {
  test.each([
    ['a name that is not there', `${KOP} #bestaatniet`],
    ['no title', KOP.replace('#set document(title: "Proef")', '')],
    [
      'a picture without a text for who cannot see it',
      `${KOP} #image(bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"))`,
    ],
    ['a package from the network', `${KOP} #import "@preview/cetz:0.2.0"`],
    ['a file outside the folder of the gemeente', `${KOP} #read("../brieven.ts")`],
  ])('%s is refused', (_, sjabloon) => expect(weigering(sjabloon)?.code).toBe('sjabloon-onjuist'))

  test('what Typst says is told for invented content only, since it may quote a name', () => {
    const stuk = `${KOP} #panic(g.naam)`
    const gegevens = { naam: 'Johanna' }
    expect(weigering(stuk, { gegevens })?.tekst).not.toContain('Johanna')
    expect(weigering(stuk, { gegevens, verzonnen: true })?.tekst).toContain('Johanna')
  })
})

describe('what a gemeente has itself goes before what all share', () => {
  test('template and fonts', async () => {
    await mkdir(join(map, 'eigen', 'sjablonen'), { recursive: true })
    await mkdir(join(map, 'lettertypen'), { recursive: true })
    await mkdir(join(map, 'sjablonen'), { recursive: true })
    await writeFile(join(map, 'lettertypen', 'a.ttf'), await readFile(lettertype('Figtree_400Regular.ttf')))
    await writeFile(join(map, 'sjablonen', 'brief.typ'), 'gedeeld')
    await writeFile(join(map, 'eigen', 'sjablonen', 'brief.typ'), 'eigen')
    expect((await leesBriefmiddelen(map, 'eigen', 'brief')).sjabloon).toBe('eigen')
    expect((await leesBriefmiddelen(map, 'ander', 'brief')).sjabloon).toBe('gedeeld')
  })

  test('a kind of letter nobody has is refused, and a name that leaves the folder too', async () => {
    await expect(leesBriefmiddelen(gemeenten, 'leeuwarden', 'liefdesbrief')).rejects.toThrow(
      BriefmiddelenOntbreken,
    )
    await expect(leesBriefmiddelen(gemeenten, '../gemeenten', 'verwijsbrief')).rejects.toThrow(
      BriefmiddelenOntbreken,
    )
  })
})
