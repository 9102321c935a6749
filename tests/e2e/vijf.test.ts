import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { begonnen } from '../../server/src/modules/plan/plan.test-data.ts'
import { inloggenAls, omgeving, open, rondkijken } from './omgeving.ts'

/** What the plan of each gemeente says of one and the same case, as a worker reads it; with the clause. */
const VIJF = [
  {
    gemeente: 'enschede',
    woorden: ['klant', 'aanspreekpunt', 'integraal ondersteuningspakket'],
    leefgebieden: 6,
    treden: ['Eigen regie', 'Wijkdiensten en vrijwilligers', 'Geïndiceerde ondersteuning'],
    regievoerder: ['aanbieder', 'Rolverdeling'],
    opschalen: ['Staat uit', 'beleidsplan zegt niets'],
    voorstel: null,
  },
  {
    gemeente: 'deventer',
    woorden: ['burger', 'regisseur', 'ondersteuningsplan'],
    leefgebieden: 6,
    treden: [
      'Eigen kracht en netwerk',
      'Collectieve mogelijkheden en vrijwilligers in de wijk',
      'Professionele of specialistische ondersteuning',
    ],
    regievoerder: [
      'vertrouwd persoon, vrijwilliger, betrokken hulpverlener, sociaal werker',
      'beleidsplan §1.2 en voetnoot 1',
    ],
    opschalen: ['Staat uit', 'beleidsplan noemt geen aantal leefgebieden'],
    voorstel: 'beleidsplan §1.3',
  },
  {
    gemeente: 'drechtsteden',
    woorden: ['cliënt', 'aanspreekpunt', 'arrangement'],
    leefgebieden: 3,
    treden: [
      'Wat de cliënt zelf kan',
      'Mantelzorg, netwerk en vrijwilligers',
      'Algemene voorzieningen in de wijk',
      'Professionele ondersteuning',
    ],
    regievoerder: ['aanbieder, sociaal werker', 'Innovatie'],
    opschalen: ['Staat uit', 'beleidsplan zegt niets'],
    voorstel: null,
  },
  {
    gemeente: 'nijmegen',
    woorden: ['bewoner', 'casusregisseur', 'zorg-welzijnsplan'],
    leefgebieden: 12,
    treden: [
      'Eigen kracht',
      'Eigen netwerk en omgeving',
      'Collectieve voorzieningen en lichte hulp van het team',
      'Individuele voorziening',
    ],
    regievoerder: [
      'sociaal werker, betrokken hulpverlener, regieteam',
      'Uitvoeringsnotitie §4 en voetnoot 3',
    ],
    opschalen: ['Vanaf 3 leefgebieden met een probleem, naar regieteam', 'Uitvoeringsnotitie §5'],
    voorstel: 'Uitvoeringsnotitie §5',
  },
  {
    gemeente: 'leeuwarden',
    woorden: ['inwoner', 'regievoerder', 'ondersteuningsplan'],
    leefgebieden: 6,
    treden: ['Eigen kracht', 'Netwerk en sociale basis', 'Basisondersteuning', 'Aanvullende ondersteuning'],
    regievoerder: ['sociaal werker', 'beleidsplan §2.3, §4.6'],
    opschalen: ['Staat uit', 'beleidsplan noemt geen aantal leefgebieden'],
    voorstel: null,
  },
] as const

/** What stands beside a rule on the page, and its clause. */
async function regel(page: Page, wat: string): Promise<readonly string[]> {
  const rij = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: wat, exact: true }) })
  return rij.getByRole('cell').evaluateAll((cellen) => cellen.map((cel) => cel.textContent.trim()))
}
const zonderBreekpunt = (tekst: string): string => tekst.replaceAll('\u00AD', '')

test.each(VIJF)(
  'one and the same case in $gemeente: its words, ladder, regie and threshold, each with its clause',
  async (v) => {
    const o = await omgeving(v.gemeente, 0)
    const p = await begonnen(o, { naam: 'Huishouden De Boer' })
    const page = await o.pagina()
    await inloggenAls(page, o, p.dossier.regievoerderId)
    // Three leefgebieden with a problem: only where a threshold stands in the plan something is proposed, by its clause.
    await open(page, `/dossiers/${p.dossier.id}/triage`)
    const leefgebieden = page
      .getByRole('group', { name: 'Leefgebieden met een probleem' })
      .getByRole('checkbox')
    expect(await leefgebieden.count()).toBe(v.leefgebieden)
    for (const nr of [0, 1, 2]) await leefgebieden.nth(nr).check()
    const voorstel = page.getByRole('status').filter({ hasText: 'beleid van de gemeente, versie 1' })
    if (v.voorstel === null) await voorstel.getByText('past geen enkele regel van deze gemeente').waitFor()
    else await voorstel.getByText(`(${v.voorstel})`).first().waitFor()

    if (v.gemeente === 'nijmegen') await rondkijken(page)
    await open(page, `/dossiers/${p.dossier.id}/plan`)
    const ladder = page.getByRole('region', { name: 'Wie doet wat, en waarom' })
    const staat = zonderBreekpunt(await ladder.innerText())
    for (const trede of v.treden) expect(staat).toContain(trede)

    await page.getByRole('link', { name: 'Wat geldt voor dit dossier?' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: /^Wat geldt in / }).waitFor()
    expect(new URL(page.url()).search).toBe('?versie=1')
    const [inwoner, regie, plan] = v.woorden
    expect((await regel(page, 'Om wie het gaat'))[0]).toBe(inwoner)
    expect((await regel(page, 'Wie de regie heeft'))[0]).toBe(regie)
    expect((await regel(page, 'Het plan'))[0]).toBe(plan)
    expect(await regel(page, `Leefgebieden (${v.leefgebieden})`)).toHaveLength(2)
    for (const [i, trede] of v.treden.entries())
      expect((await regel(page, `Trede ${i + 1} van ${v.treden.length}`))[0]).toBe(trede)
    expect(await regel(page, 'Bij Wmo')).toEqual(v.regievoerder)
    expect(await regel(page, 'Opschalen')).toEqual(v.opschalen)
    expect(await regel(page, 'Onderzoek')).toEqual(['6 weken', 'Wmo 2015 art. 2.3.2 lid 1'])
    if (v.gemeente === 'nijmegen') await rondkijken(page)
    await page.context().close()
  },
)
