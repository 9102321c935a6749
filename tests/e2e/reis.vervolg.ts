import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { dagInNederland } from '../../server/src/kern/datum.ts'
import { berichtenRonde } from '../../server/src/modules/bericht/map.commands.ts'
import { opgehaald, startXml, stopXml } from './aanbieder.ts'
import { open, rondkijken, rust } from './omgeving.ts'
import { MELDER, NAAM, VRAAG, type Reis } from './reiziger.ts'
import { druk, kies, tabNaar, typ } from './toetsenbord.ts'

const A4 = /\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/
const vandaag = dagInNederland(Temporal.Now.instant()).toString()
const kop = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** Step 5: the table of the gemeente, four criteria, and the conclusion of the professional. */
export async function wegen({ als, plaats, dossier }: Reis): Promise<void> {
  const page = await als(plaats.regievoerder)
  await open(page, `${dossier}/besluit`)
  await rondkijken(page)
  if (plaats.tabel === null) {
    await page.getByText('Deze gemeente weegt niet met een tabel.').waitFor()
    expect(await page.getByRole('button', { name: 'Begin een afweging' }).count()).toBe(0)
  } else await metTabel(page, plaats.tabel)
  await page.context().close()
}

async function metTabel(page: Page, tabel: string): Promise<void> {
  await druk(page, page.getByRole('button', { name: 'Begin een afweging' }))
  await typ(page, page.getByLabel('Aard van de beperking'), 'Angst')
  await typ(page, page.getByLabel('Taken'), 'De post')
  await typ(page, page.getByLabel('Omvang'), '2 uur per week')
  await kies(page, page.getByRole('group', { name: 'Welke ondersteuning?' }), tabel)
  await rondkijken(page)
  for (const criterium of await page.locator('.s-criteria fieldset').all()) {
    await tabNaar(page, criterium)
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
  }
  await page.getByText('4 keer aanvullend').waitFor()
  // Nothing is filled in for the professional, whatever the count says.
  const conclusie = page.getByRole('group', { name: 'Wat past het best?' })
  expect(await conclusie.getByRole('radio', { checked: true }).count()).toBe(0)
  await kies(page, conclusie, 'Aanvullende ondersteuning')
  await typ(page, page.getByLabel('Waarom?'), 'De hulp is niet te plannen.')
  await rondkijken(page)
  await druk(page, page.getByRole('button', { name: 'Leg conclusie vast' }))
  await page.getByText('0 keer basis, 4 keer aanvullend').waitFor()
  await rondkijken(page)
}

/** The PDF behind a link, as the browser of this person gets it: one page, A4. */
async function isBrief(page: Page, naam: RegExp): Promise<void> {
  const link = page.getByRole('link', { name: naam })
  await link.waitFor()
  const antwoord = await page.request.get((await link.getAttribute('href'))!)
  expect(antwoord.headers()['content-type']).toBe('application/pdf')
  const pdf = (await antwoord.body()).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  expect(pdf).toMatch(A4)
}

/** Step 6: the verwijzing and its letter in one press. */
export async function verwijzen({ als, plaats, dossier }: Reis): Promise<void> {
  const page = await als(plaats.regievoerder)
  await open(page, `${dossier}/besluit`)
  await page.getByRole('button', { name: 'Maak een verwijzing' }).click()
  await rondkijken(page)
  await page.getByLabel('Welke ondersteuning?').selectOption({ label: plaats.product })
  await page.getByLabel('Welke aanbieder?').selectOption({ label: plaats.aanbieder })
  const maak = page.getByRole('button', { name: 'Maak de verwijzing en de brief' })
  await maak.click()
  await page.locator('.kt-foutenlijst').waitFor()
  await rondkijken(page)
  await page.getByLabel('Wat wil de inwoner bereiken?').fill('U hebt uw post op orde.')
  await page.getByLabel('Vanaf').fill(vandaag.split('-').toReversed().join('-'))
  await maak.click()
  await isBrief(page, /Bekijk de brief/)
  await rondkijken(page)
  await page.context().close()
}

/** Chooses a file as a person does, and answers what the page says of it. */
async function inlezen(page: Page, xml: string): Promise<string> {
  const [kiezer] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Bestand inlezen' }).click(),
  ])
  await kiezer.setFiles({ name: 'bericht.xml', mimeType: 'text/xml', buffer: Buffer.from(xml) })
  const melding = page.locator('main .kt-melding').first()
  await melding.waitFor()
  await rust(page)
  const zegt = await melding.innerText()
  await rondkijken(page)
  await open(page, '/berichten')
  return zegt
}

async function nietGestart(page: Page): Promise<number> {
  await open(page, '/berichten')
  const link = page.getByRole('link', { name: 'toegewezen, niet gestart' })
  const aantal = Number(await link.locator('b').innerText())
  await link.click()
  await page.getByText('U ziet een deel van de lijst.').waitFor()
  await rust(page)
  expect(await page.locator('main tr[data-rij]').count()).toBe(aantal)
  return aantal
}

const rij = (page: Page, naam: string) => page.locator('main tr[data-rij]', { hasText: naam })

/** Step 7: the 301 lies ready; a bad file, the start and the stop come in on the screen. */
export async function toewijzen({ o, als, plaats, map }: Reis): Promise<void> {
  const haperingen: unknown[] = []
  await berichtenRonde(o.db, map, Temporal.Now.instant(), { meld: (hapering) => haperingen.push(hapering) })
  expect(haperingen).toEqual([])
  const toewijzingen = await opgehaald(map, plaats.agb)
  const mijn = toewijzingen.find((t) => t.Client.Naam.Geslachtsnaam.Achternaam === 'Terpstra')!
  const laat = toewijzingen.find((t) => t !== mijn)
  const levering = { dag: vandaag, product: plaats.productcode }

  const consulent = await als(plaats.consulent)
  const eerst = await nietGestart(consulent)
  expect(eerst).toBe(plaats.wachtIemand ? 1 : 0)
  expect(await rij(consulent, NAAM).count()).toBe(0)
  await rondkijken(consulent)

  const page = await als(plaats.bijAanbieder)
  await open(page, '/berichten')
  await rondkijken(page)
  expect(await inlezen(page, '<geen bericht')).toContain('Afgekeurd.')
  if (laat !== undefined) expect(await inlezen(page, startXml(laat, levering))).toContain('Gelukt.')
  expect(await inlezen(page, startXml(mijn, levering))).toContain('Gelukt.')
  expect(await inlezen(page, stopXml(mijn, levering))).toContain('Gelukt.')
  expect(await rij(page, NAAM).innerText()).toMatch(/0 dagen/)
  await druk(page, page.getByRole('link', { name: 'Per bericht' }))
  await page.getByRole('columnheader', { name: 'Richting' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Per bericht')
  await rondkijken(page)
  await page.getByRole('link', { name: 'Toewijzing', exact: true }).first().click()
  await kop(page, 'Toewijzing')
  await rondkijken(page)
  await page.context().close()

  expect(await nietGestart(consulent)).toBe(0)
  await consulent.context().close()
}

/** Step 8: what happened, who may look, and what comes next. */
export async function teruglezen({ als, plaats, dossier }: Reis): Promise<void> {
  const page = await als(plaats.regievoerder)
  await open(page, `${dossier}/tijdlijn`)
  const regels = await page.locator('main').innerText()
  for (const zin of [
    'Het dossier is geopend.',
    'Het gesprek is afgerond. Er komt een plan.',
    'Het plan is definitief.',
    'De verwijsbrief is klaar.',
    'De aanbieder meldt dat de hulp is begonnen.',
    'De aanbieder meldt dat de hulp is gestopt.',
  ])
    expect(regels).toContain(zin)
  for (const tab of ['/tijdlijn', '/toegang', '/berichten', '']) {
    await open(page, dossier + tab)
    await rondkijken(page)
  }
  await open(page, '/werklijst')
  await page.getByRole('button', { name: /^Te laat/ }).waitFor()
  const mijne = page.getByRole('row', { name: 'Huishouden Terpstra' }).filter({ hasText: plaats.postcode })
  expect(await mijne.innerText()).toContain('Plan volgen')
  await rondkijken(page)
  await page.context().close()
}

const lezen = (page: Page) => page.locator('main').innerText()

async function stopMeelezen({ als, plaats, dossier }: Reis, page: Page): Promise<void> {
  const partij = await als(plaats.bijPartij)
  await open(partij, dossier)
  await kop(partij, 'Huishouden Terpstra')
  await rondkijken(partij)
  await druk(page, page.getByRole('button', { name: `Stop meelezen door ${plaats.partij}` }))
  await page.getByRole('dialog').waitFor()
  await rondkijken(page)
  await druk(page, page.getByRole('button', { name: 'Ja, stop meelezen' }))
  await page.getByText('leest niet meer mee').waitFor()
  await rondkijken(page)
  await open(partij, dossier)
  expect(await lezen(partij)).not.toContain('Terpstra')
  await partij.context().close()
}

/** Step 9: the own plan, the letter, who may look and why, who looked; and ending what can be ended. */
export async function inzien(r: Reis): Promise<void> {
  const page = await r.als(NAAM, 360)
  await open(page, '/mijn')
  const gelezen = [await lezen(page)]
  const naar = async (naam: string) => {
    await druk(page, page.getByRole('link', { name: naam }).last())
    await kop(page, naam)
    await rondkijken(page)
    gelezen.push(await lezen(page))
  }
  const terug = () => druk(page, page.getByRole('link', { name: 'Terug naar mijn plan' }))
  await naar('Mijn brieven')
  await isBrief(page, /Verwijsbrief/)
  await terug()
  await naar('Wie mag meelezen?')
  const waarom = page.getByText('Waarom mag dat?').first()
  await druk(page, waarom)
  await page.getByText('Deze persoon heeft de regie over uw ondersteuning').waitFor()
  await stopMeelezen(r, page)
  await terug()
  await naar('Wie heeft gekeken?')
  expect(gelezen.at(-1)).toContain('Sociaal werker')
  expect(gelezen.at(-1)).toContain(r.plaats.aanbieder)
  const alles = await page.request.get(`/v1/mijn${r.dossier}/export`)
  expect(alles.status()).toBe(200)
  for (const tekst of [...gelezen, await alles.text()]) {
    expect(tekst).not.toContain(MELDER)
    expect(tekst).not.toContain(VRAAG)
  }
  await page.context().close()
}
