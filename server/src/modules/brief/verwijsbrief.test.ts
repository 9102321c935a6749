import { beforeAll, describe, expect, test } from 'vitest'
import deventer from '../../../../gemeenten/deventer/inrichting.ts'
import drechtsteden from '../../../../gemeenten/drechtsteden/inrichting.ts'
import enschede from '../../../../gemeenten/enschede/inrichting.ts'
import jargon from '../../../../gemeenten/jargon.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/inrichting.ts'
import nijmegen from '../../../../gemeenten/nijmegen/inrichting.ts'
import { maakPdf } from '../../platform/brief/maakpdf.ts'
import { leesBriefvorm } from './brief.queries.ts'
import { leestekst, type Briefhoofd, type Briefinhoud } from './brief.rules.ts'
import { eenBriefhoofd, eenVerwijzing } from './brief.test-data.ts'
import { leesniveau } from './leesniveau.rules.ts'
import { verwijsbriefInhoud, type Verwijzing } from './verwijsbrief.rules.ts'

const gemeenten = { deventer, drechtsteden, enschede, leeuwarden, nijmegen }

// Round the template: Typst itself keeps every text that it sets, and refuses when one of a route is not among them.
const ONTHOUD_GEDRUKT = `#let gedrukt = state("gedrukt", ())
#show text: it => { gedrukt.update(lijst => lijst + (it.text,)); it }
`
const EIS_ROUTES = `
#context for route in g.routes {
  for tekst in (route.kop, route.uitleg, route.naam, route.telefoon, route.adres) {
    assert(tekst in gedrukt.final(), message: "not printed: " + tekst)
  }
}
`

describe.each(Object.entries(gemeenten))('%s', (gemeente, { naam, telefoon, contact }) => {
  let vorm: Awaited<ReturnType<typeof leesBriefvorm>>
  beforeAll(async () => {
    vorm = await leesBriefvorm(gemeente, 'verwijsbrief')
  })
  const inhoud = (hoofd: Partial<Briefhoofd> = {}, verwijzing: Partial<Verwijzing> = {}): Briefinhoud => {
    const uitkomst = verwijsbriefInhoud(
      vorm.tekst,
      eenBriefhoofd({ gemeente: { naam, telefoon }, contacten: contact, ...hoofd }),
      eenVerwijzing(verwijzing),
    )
    if (!uitkomst.ok) throw new Error(uitkomst.weigeringen[0]?.code)
    return uitkomst.waarde
  }
  const maak = (gegevens: Briefinhoud) =>
    maakPdf({ ...vorm.middelen, gegevens, hoogstens: 1, verzonnen: true })

  test('COM-06 the verwijsbrief is one A4', () => {
    const uitkomst = maak(inhoud())
    expect(uitkomst).toMatchObject({ ok: true, waarde: { paginas: 1 } })
    const bestand = uitkomst.ok ? Buffer.from(uitkomst.waarde.pdf).toString('latin1') : ''
    expect(bestand).toMatch(/\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/)
    expect(bestand).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test('COM-06 it still is with long names and a resultaat of 60 words', () => {
    const lang = 'U doet weer mee met de mensen in uw straat. '.repeat(6)
    const uitkomst = maak(
      inhoud(
        {
          inwoner: {
            naam: 'Jan-Willem Frederik van der Oude Lansink-Fernandes Gonçalves',
            adres: ['Lantaarnopsteker 12', '8918 AB Plaats'],
          },
        },
        {
          resultaat: lang,
          aanbieder: { naam: 'Stichting Thuisondersteuning en Dagbesteding Oost', telefoon: '000 444 44 44' },
        },
      ),
    )
    expect(uitkomst.ok).toBe(true)
  })

  test('COM-06 more than one A4 is refused', () => {
    const uitkomst = maak(
      inhoud({}, { resultaat: 'U doet weer mee met de mensen in uw straat. '.repeat(80) }),
    )
    expect(uitkomst).toMatchObject({ ok: false, weigeringen: [{ code: 'brief-te-lang' }] })
  })

  test('COM-06 it reads at B1: short sentences, easy words, no jargon', () => {
    const meting = leesniveau(leestekst(inhoud()), jargon)
    expect(meting.woorden).toBeGreaterThan(100)
    expect(meting.gebreken).toEqual([])
  })

  test('KLA-05 what is printed on the letter holds the four routes, each with its contact', () => {
    const gegevens = inhoud()
    expect(gegevens.routes).toHaveLength(4)
    const gedrukt = (sjabloon: string) =>
      maakPdf({
        ...vorm.middelen,
        sjabloon: `${ONTHOUD_GEDRUKT}${sjabloon}${EIS_ROUTES}`,
        gegevens,
        hoogstens: 1,
        verzonnen: true,
      })
    expect(gedrukt(vorm.middelen.sjabloon)).toMatchObject({ ok: true })
    // A template that leaves out a route, or a contact, is found out.
    for (const [wel, niet] of [
      ['..g.routes.map', '..g.routes.slice(0, 3).map'],
      ['#route.telefoon', ''],
    ] as const) {
      expect(vorm.middelen.sjabloon).toContain(wel)
      const zonder = gedrukt(vorm.middelen.sjabloon.replace(wel, niet))
      expect(zonder.ok ? [] : zonder.weigeringen.map((w) => w.tekst)).toEqual([
        expect.stringContaining('not printed: ') as string,
      ])
    }
  })

  test('Typst in a name is printed as it stands', () => {
    const lelijk = '#import "x" *Jan* _de_ $Vries$ <a> @b'
    expect(
      maak(inhoud({ inwoner: { naam: lelijk, adres: ['#panic()', '= [Kop]'] } }, { resultaat: lelijk })).ok,
    ).toBe(true)
  })
})
