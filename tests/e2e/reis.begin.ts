import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { open, rondkijken, rust } from './omgeving.ts'
import { MELDER, NAAM, VRAAG, WENS, type Reis, type Taak } from './reiziger.ts'
import { druk, kies, kiesUit, tabNaar, typ, vink } from './toetsenbord.ts'

const BSN = '999990019'
const kop = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** Step 1: somebody next door, without login; what was told lies in the postvak of the wijk. */
export async function aanmelden({ o, plaats, als }: Reis): Promise<void> {
  const page = await o.pagina(360)
  await open(page, '/')
  await page.getByRole('link', { name: 'Meld uw zorg' }).click()
  await kop(page, 'Meld uw zorg')
  await rondkijken(page)
  await page.getByLabel('Waar maakt u zich zorgen over?').fill(VRAAG)
  await page.getByLabel('Voornaam').fill('Sietske')
  await page.getByLabel('Achternaam').fill('Terpstra')
  await page.getByLabel('Postcode').fill(plaats.postcode)
  await page.getByLabel('Huisnummer').fill('117')
  await page.getByLabel('Ik ben').selectOption({ label: plaats.ikBen })
  await page.getByLabel('Naam', { exact: true }).fill(MELDER)
  await page.getByLabel('Ik wil onbekend blijven').check()
  await page.getByRole('button', { name: 'Verstuur uw melding' }).click()
  await kop(page, 'Wij hebben uw melding')
  await rondkijken(page)
  const kenmerk = await page.locator('main .kt-code').innerText()
  await page.context().close()

  const collega = await als(plaats.collega)
  await open(collega, '/postvak')
  await collega.getByRole('link', { name: NAAM }).first().click()
  await kop(collega, NAAM)
  const tekst = await collega.locator('main').innerText()
  for (const wat of [kenmerk, VRAAG, MELDER, 'Wil onbekend blijven', `${plaats.postcode} 117`])
    expect(tekst).toContain(wat)
  await rondkijken(collega)
  await collega.context().close()
}

async function afspreken({ plaats, als }: Reis): Promise<void> {
  const page = await als(plaats.collega)
  await open(page, '/postvak')
  await rondkijken(page)
  const kaart = page.locator('li.s-signaal', { hasText: NAAM })
  // What is not chosen yet is told at the field, and the focus goes there.
  await druk(page, kaart.getByRole('button', { name: `Afspreken: ${NAAM}` }))
  await kaart.getByText('Kies wie er gaat.').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^veld-bezoekerId-/)
  await kiesUit(page, kaart.getByLabel('Wie gaat'), plaats.regievoerder)
  await kiesUit(page, kaart.getByLabel('Welke dag'), 'Vandaag')
  await druk(page, kaart.getByRole('button', { name: `Afspreken: ${NAAM}` }))
  await kaart.waitFor({ state: 'detached' })
  await page.context().close()
}

async function openen(page: Page): Promise<string> {
  await open(page, '/postvak')
  await druk(page, page.getByRole('button', { name: /^Afgesproken/ }))
  const lijst = page.getByRole('list', { name: 'Signalen, oudste eerst' })
  await druk(page, lijst.getByRole('link', { name: NAAM }))
  await kop(page, NAAM)
  await rondkijken(page)
  await druk(page, page.getByRole('button', { name: 'Kijk of er al contact is' }))
  await page.getByText('Geen contact bekend.').waitFor()
  await kiesUit(page, page.getByLabel('Wie krijgt de regie?'), 'Ikzelf')
  await druk(page, page.getByRole('button', { name: 'Open het dossier' }))
  await page.waitForURL(/\/dossiers\/\d+$/)
  await kop(page, 'Huishouden Terpstra')
  await rondkijken(page)
  return new URL(page.url()).pathname
}

async function aanvullen(page: Page): Promise<void> {
  await druk(page, page.getByRole('button', { name: `Wijzig de gegevens van ${NAAM}` }))
  const venster = page.getByRole('dialog')
  await venster.waitFor()
  await rondkijken(page)
  await typ(page, page.getByLabel('Geboortedatum'), '9-4-1945')
  await typ(page, page.getByLabel('Burgerservicenummer'), BSN)
  await druk(page, page.getByRole('button', { name: 'Bewaar deze persoon' }))
  await venster.waitFor({ state: 'detached' })
}

/** Step 2: the team agrees who goes; who goes opens the dossier, takes the regie and decides the triage. */
export async function triage(r: Reis): Promise<void> {
  await afspreken(r)
  const page = await r.als(r.plaats.regievoerder)
  r.dossier = await openen(page)
  await aanvullen(page)
  await druk(page, page.getByRole('link', { name: 'Triage', exact: true }))
  await page.getByRole('heading', { name: 'Uw besluit' }).waitFor()
  await rondkijken(page)
  await vink(page, page.getByRole('checkbox', { name: 'Financiën' }))
  const leg = page.getByRole('button', { name: 'Leg dit besluit vast' })
  await druk(page, leg)
  const samenvatting = page.locator('.kt-foutenlijst')
  await samenvatting.waitFor()
  expect(await samenvatting.evaluate((el) => el === document.activeElement)).toBe(true)
  expect(await samenvatting.getByRole('link').count()).toBe(2)
  await rondkijken(page)
  await kies(page, page.getByRole('group', { name: 'Is de vraag enkelvoudig of complex?' }), 'Enkelvoudig')
  await kies(page, page.getByRole('group', { name: 'Hoe gaat het verder?' }), 'Het team gaat zelf verder')
  await typ(page, page.getByLabel('Waarom besluit u dit?'), 'Het team kan dit zelf.')
  await druk(page, leg)
  await page.getByText('Enkelvoudig: het team gaat zelf verder').waitFor()
  // The form is gone: one goes on at what comes next, not at the top.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toMatch(/^Uw besluit ligt vast\./)
  await rondkijken(page)
  await tabNaar(page, page.getByRole('link', { name: 'Overzicht' }))
  await page.context().close()
}

async function meedenken(page: Page, clientondersteuner: string): Promise<void> {
  await page.getByLabel('Ja, graag').check()
  await page.getByLabel('Wie denkt mee?').selectOption({ label: clientondersteuner })
  await page.getByRole('button', { name: 'Vraag erbij' }).click()
  await page.getByText(`${clientondersteuner} denkt mee en mag alleen dit gesprek lezen.`).waitFor()
}

async function vertellen(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Financiën' }).click()
  const situatie = 'De post blijft liggen.'
  const bewaard = page.waitForResponse((uit) => uit.request().postData()?.includes(situatie) === true)
  await page.getByLabel('Hoe is het nu?').fill(situatie)
  expect((await bewaard).ok()).toBe(true)
  await page.reload()
  expect(await page.getByLabel('Hoe is het nu?').inputValue()).toBe(situatie)
  await page.getByLabel('Wat lukt zelf?').fill('Maakt alle brieven open.')
  await page.getByLabel('Wie kan helpen?').fill('Haar zus Froukje belt elke week.')
  await page.getByLabel('Wat wilt u graag?').fill(WENS)
  await page.getByRole('radio', { name: 'Ja', exact: true }).check()
  await rondkijken(page)
}

async function mantelzorg(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Mantelzorg' }).click()
  await page.getByRole('radio', { name: 'Ja', exact: true }).check()
  await page.getByRole('button', { name: 'Nodig de mantelzorger uit' }).click()
  await page.getByLabel('Naam').fill('Froukje Terpstra')
  await page.getByLabel('Wat is diegene van de inwoner?').fill('zus')
  await rondkijken(page)
  await page.getByRole('button', { name: 'Zet aan tafel' }).click()
  await page.getByLabel('Froukje, hoe gaat het met u?').fill('Ik ben moe.')
}

async function toestemming(page: Page, partij: string): Promise<void> {
  await page.getByRole('link', { name: 'Toestemming' }).click()
  await page.getByLabel('Wie leest mee?').selectOption({ label: partij })
  await page
    .getByRole('group', { name: 'Wat mag die partij lezen?' })
    .getByRole('checkbox', { name: 'Huishouden' })
    .check()
  await page.getByLabel('Waarvoor?').fill('Samen de post doen')
  await page.getByRole('group', { name: 'Mag deze partij meelezen?' }).getByLabel('Ja').check()
  await rondkijken(page)
  await page.getByRole('button', { name: 'Schrijf dit op' }).click()
  await page.getByText('Dit is opgeschreven en geldt meteen.').waitFor()
}

/** Step 3: the gesprek, with who thinks along, a draft that saves itself, the mantelzorger and a toestemming. */
export async function gesprekken({ als, plaats, dossier }: Reis): Promise<void> {
  const page = await als(plaats.regievoerder, 768)
  await open(page, `${dossier}/gesprek`)
  await rondkijken(page)
  await page.getByRole('button', { name: 'Spreek een gesprek af' }).click()
  await page.getByLabel('Er is een nieuwe vraag').check()
  await page.getByLabel('Thuis bij de inwoner').check()
  await rondkijken(page)
  await page.getByRole('button', { name: 'Zet het gesprek klaar' }).click()
  await page.getByRole('heading', { name: 'Iemand die met u meedenkt?' }).waitFor()
  // What was told in confidence is not laid on the table.
  expect(await page.getByLabel('Wat is de vraag?').inputValue()).toBe('')
  await page.getByLabel('Wat is de vraag?').fill('Ik wil mijn post weer op orde.')
  await page.getByLabel('Wat zit er achter deze vraag?').fill('Sinds het overlijden geen ritme in de dag.')
  await meedenken(page, plaats.clientondersteuner)
  await page.getByLabel('Financiën').check()
  await rondkijken(page)
  await vertellen(page)
  await mantelzorg(page)
  await toestemming(page, plaats.partij)
  await page.getByRole('link', { name: 'Afronden' }).click()
  await page.getByRole('button', { name: 'Het was vandaag' }).click()
  await page.getByLabel('Wij maken samen een plan').check()
  await rondkijken(page)
  await page.getByRole('button', { name: 'Rond het gesprek af' }).click()
  await page.waitForURL((url) => url.pathname === `${dossier}/plan`)
  await page.context().close()
}

async function taakErbij(page: Page, taak: Taak): Promise<void> {
  await page.getByRole('button', { name: `Taak erbij: ${WENS}` }).click()
  const venster = page.getByRole('dialog')
  await venster.getByLabel('Wat gaat er gebeuren?').fill(taak.wat)
  await venster.getByLabel(taak.trede).check()
  await venster.getByLabel(taak.soort).check()
  await venster.getByLabel('Naam').fill(taak.wie)
  const zet = venster.getByRole('button', { name: 'Zet in het plan' })
  if (!taak.trede.startsWith('1')) {
    await zet.click()
    await venster.locator('.kt-foutenlijst').waitFor()
    await rondkijken(page)
    const waarom = venster.getByRole('group', { name: 'Waarom is een lichtere trede niet genoeg?' })
    for (const veld of await waarom.getByRole('textbox').all()) await veld.fill('Dat is niet genoeg.')
    if (taak.soort === 'Beroepskracht')
      await venster.getByLabel('Waarom geen einddatum?').fill('Wordt bij de evaluatie bekeken')
  }
  await zet.click()
  await venster.waitFor({ state: 'detached' })
}

async function instemmen({ als, plaats: { taken } }: Reis): Promise<void> {
  const page = await als(NAAM, 360)
  await open(page, '/mijn')
  await rondkijken(page)
  await page.getByRole('button', { name: `Ja, dat doe ik: ${taken[0].wat}` }).click()
  await page.getByRole('button', { name: 'Ja, dit is mijn plan' }).click()
  await page.getByText('U bent akkoord.').waitFor()
  await rondkijken(page)
  await page.context().close()
}

/** Step 4: the plan with a task on three steps of the ladder; helpers and the inwoner say yes; then it is definitief. */
export async function plannen(r: Reis): Promise<void> {
  const { als, plaats, dossier } = r
  const page = await als(plaats.regievoerder)
  await open(page, `${dossier}/plan`)
  await rondkijken(page)
  await page.getByLabel('Hoeveel weken duurt de hulp').fill('26')
  await page.getByRole('button', { name: 'Bewaar in het plan' }).click()
  await page.getByText('Voorstel:').nth(1).waitFor()
  // Who does not see the page change hears it.
  await page.locator('[data-live-announcer]', { hasText: 'Gelukt.' }).waitFor({ state: 'attached' })
  for (const taak of plaats.taken) await taakErbij(page, taak)
  await rondkijken(page)
  for (const { wat } of plaats.taken.slice(1))
    await page.getByRole('button', { name: `Zegt ja: ${wat}` }).click()
  await page.getByRole('button', { name: 'Vraag wat iedereen vindt' }).click()
  const definitief = page.getByRole('button', { name: 'Maak het plan definitief' })
  await definitief.waitFor()
  expect(await definitief.getAttribute('aria-disabled')).toBe('true')
  await page.getByText('De inwoner is nog niet akkoord').waitFor()
  await rondkijken(page)
  await instemmen(r)
  await open(page, `${dossier}/plan`)
  await definitief.click()
  // The page is drawn anew around the button: a person waits for that too.
  await page.getByRole('button', { name: 'Begin met uitvoeren' }).waitFor()
  await rust(page)
  await page.getByRole('button', { name: 'Begin met uitvoeren' }).click()
  await page.getByRole('button', { name: 'Leg de evaluatie vast' }).waitFor()
  await rondkijken(page)
  await page.context().close()
}
