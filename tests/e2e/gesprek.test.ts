import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { alsPersoon, maakDossier } from '../../server/src/modules/dossier/dossier.test-data.ts'
import {
  antwoord,
  antwoorden,
  maakGesprek,
  type TestGesprek,
} from '../../server/src/modules/gesprek/gesprek.test-data.ts'
import { axe, geenZijwaarts, inloggenAls, meldAan, omgeving, open, type Omgeving } from './omgeving.ts'

let o: Omgeving
beforeAll(async () => {
  o = await omgeving('leeuwarden')
})

/** A gesprek about wonen and financien, and a browser on a tablet in the hands of its regievoerder. */
async function aanTafel(personen: readonly string[] = ['Sietske']): Promise<{ g: TestGesprek; page: Page }> {
  const g = await maakGesprek(o, { personen: personen.map((voornamen) => ({ voornamen })) })
  await g.werker.put(`${g.pad}/antwoorden`, antwoorden({ leefgebieden: ['wonen', 'financien'] }), {
    ifMatch: 1,
  })
  const page = await o.pagina(768)
  await inloggenAls(page, o, g.dossier.regievoerderId)
  await open(page, `${g.pad}?onderwerp=wonen`)
  return { g, page }
}
const situatie = (page: Page) => page.getByLabel('Hoe is het nu?')
const isBewaard = (page: Page) =>
  page
    .getByText(/^Bewaard om \d{1,2}\.\d{2} uur$/)
    .first()
    .waitFor()

test('what is typed saves itself, says so, and is there again in a new tab', async () => {
  const { g, page } = await aanTafel()
  await situatie(page).fill('Slaapt beneden, omdat de trap te steil is.')
  await isBewaard(page)
  const tweede = await page.context().newPage()
  await page.close()
  await open(tweede, `${g.pad}?onderwerp=wonen`)
  expect(await situatie(tweede).inputValue()).toBe('Slaapt beneden, omdat de trap te steil is.')
  // It is a draft until the onderwerp is left; then it stands in the gesprek.
  const opgeslagen = async () =>
    await o.kijk('select situatie from gesprek_antwoord where gesprek_id = $1', [g.id])
  expect(await opgeslagen()).toEqual([])
  await tweede.getByRole('button', { name: 'Volgende' }).press('Enter')
  await tweede.getByRole('heading', { name: 'Financiën' }).waitFor()
  await expect.poll(opgeslagen).toEqual([{ situatie: 'Slaapt beneden, omdat de trap te steil is.' }])
  expect(await o.kijk('select sleutel from concept where dossier_id = $1', [g.dossier.id])).toEqual([])
  expect(await tweede.evaluate(() => document.activeElement?.id)).toBe('inhoud')
  await tweede.context().close()
})

test('what is typed while the former onderwerp is still being saved is not taken away with its draft', async () => {
  const { g, page } = await aanTafel()
  let houdVast = 1
  await page.route('**/v1/dossiers/*/concepten/*', async (route) => {
    if (route.request().method() === 'PUT' && houdVast-- > 0)
      await new Promise((door) => void setTimeout(door, 1_500))
    await route.continue()
  })
  await situatie(page).fill('Slaapt beneden.')
  await page.getByRole('link', { name: 'Financiën' }).click()
  await page.getByRole('heading', { name: 'Financiën' }).waitFor()
  const opgeslagen = page.waitForResponse((uit) => uit.url().endsWith('/antwoorden'))
  await situatie(page).fill('De post blijft liggen.')
  expect((await opgeslagen).ok()).toBe(true)
  // As when the tablet goes down now: what the server has is what is left.
  await page.reload()
  expect(await situatie(page).inputValue()).toBe('De post blijft liggen.')
  expect((await g.werker.get<{ antwoorden: unknown[] }>(g.pad)).body.antwoorden.length).toBe(2)
  await page.context().close()
})

test('after the session ended the text is out of sight, and goes on when the same person logs in again', async () => {
  const { g, page } = await aanTafel()
  await page.request.post('/v1/sessie/beeindiging', { headers: { 'x-kt-csrf': '1' } })
  await situatie(page).fill('De bel doet het niet.')
  await page.getByRole('heading', { name: 'U bent uitgelogd' }).waitFor()
  expect(await situatie(page).isVisible()).toBe(false)
  await meldAan(page, o, g.dossier.regievoerderId)
  await page.getByRole('button', { name: 'Ik ben weer ingelogd, ga verder' }).click()
  await isBewaard(page)
  expect(await situatie(page).inputValue()).toBe('De bel doet het niet.')
  await page.reload()
  expect(await situatie(page).inputValue()).toBe('De bel doet het niet.')
  await page.context().close()
})

test('when somebody else saved the same text both stand beside each other and nothing is lost', async () => {
  const { g, page } = await aanTafel()
  await situatie(page).fill('Slaapt beneden.')
  const [persoon] = g.dossier.personen
  const vanAnder = antwoorden({
    vraag: 'Veilig wonen',
    leefgebieden: ['wonen', 'financien'],
    antwoorden: [antwoord(persoon!, 'wonen', { situatie: 'Slaapt op de bank.' })],
  })
  expect((await g.werker.put(`${g.pad}/antwoorden`, vanAnder, { ifMatch: 2 })).status).toBe(200)
  await page.getByRole('button', { name: 'Volgende' }).click()
  await page.getByText('Iemand anders schreef ook in dit gesprek.').waitFor()
  expect(await axe(page)).toEqual([])
  for (const breedte of [360, 768, 1440]) {
    await page.setViewportSize({ width: breedte, height: 900 })
    await geenZijwaarts(page)
  }
  await page.getByLabel('Allebei houden').check()
  await page.getByRole('button', { name: 'Houd allebei' }).click()
  await page.getByRole('link', { name: 'Wonen' }).click()
  const nu = async () =>
    (await g.werker.get<{ vraag: string; antwoorden: { situatie: string }[] }>(g.pad)).body
  await expect
    .poll(async () => (await nu()).antwoorden[0]?.situatie)
    .toBe('Slaapt beneden.\n\nSlaapt op de bank.')
  expect((await nu()).vraag).toBe('Veilig wonen')
  await page.context().close()
})

test('what one typed on a second device is not overwritten by the first: both stand beside each other', async () => {
  const { g, page } = await aanTafel()
  const bureau = await o.pagina()
  await inloggenAls(bureau, o, g.dossier.regievoerderId)
  await open(bureau, `${g.pad}?onderwerp=wonen`)
  await situatie(page).fill('Op de tablet geschreven.')
  await isBewaard(page)
  await situatie(bureau).fill('Aan het bureau geschreven.')
  await bureau.getByLabel('Wat wilt u graag?').fill('Blijven wonen.')
  await bureau.getByText('U schreef ook op een ander apparaat in dit gesprek.').waitFor()
  await bureau.getByText('Op de tablet geschreven.').first().waitFor()
  await bureau.getByLabel('Allebei houden').check()
  await bureau.getByRole('button', { name: 'Houd allebei' }).click()
  await bureau.getByRole('button', { name: 'Volgende' }).click()
  await expect
    .poll(() => o.kijk('select situatie, wens from gesprek_antwoord where gesprek_id = $1', [g.id]))
    .toEqual([{ situatie: 'Aan het bureau geschreven.\n\nOp de tablet geschreven.', wens: 'Blijven wonen.' }])
  await Promise.all([page, bureau].map((een) => een.context().close()))
})

test('KTG-05 the screen asks for mantelzorg, and closing without the mantelzorger takes a confirmation', async () => {
  const { g, page } = await aanTafel(['Sietske', 'Jorn'])
  await page.getByLabel('Jorn').check()
  await page.getByLabel('Wat wilt u graag?').fill('Een eigen plek.')
  await page.getByRole('radio', { name: 'Ja', exact: true }).check()
  // Begun at the end: all that is missing is told at once, and what is on another sheet is one press away.
  await page.getByRole('link', { name: 'Afronden' }).click()
  await page.getByRole('button', { name: 'Rond het gesprek af' }).click()
  await page.getByText('Er zijn 4 dingen die nog niet kloppen').waitFor()
  await page.getByLabel('Wij maken samen een plan').check()
  await page.getByRole('link', { name: /^Mantelzorg: / }).click()
  await page.getByRole('radio', { name: 'Ja', exact: true }).check()
  await page.getByText('De mantelzorger is nog niet uitgenodigd.').waitFor()
  await page.getByRole('link', { name: 'Afronden' }).click()
  await page.getByRole('button', { name: 'Het was vandaag' }).click()
  expect(await page.getByLabel('Wij maken samen een plan').isChecked()).toBe(true)
  await page.getByLabel(/Ik heb dit gezien/).waitFor()
  await page.getByRole('button', { name: 'Rond het gesprek af' }).click()
  await page.locator('.kt-foutenlijst').waitFor()
  expect(await axe(page)).toEqual([])
  await page.getByLabel(/Ik heb dit gezien/).check()
  await page.getByRole('button', { name: 'Rond het gesprek af' }).click()
  await page.waitForURL((url) => url.pathname === `/dossiers/${g.dossier.id}/plan`)
  const doelen = await o.kijk('select tekst, persoon_id from doel where dossier_id = $1', [g.dossier.id])
  expect(doelen).toEqual([{ tekst: 'Een eigen plek.', persoon_id: g.dossier.personen[1] }])
  await page.context().close()
})

test('KTG-15 the gesprek begins with the vraag we know and the offer of a cliëntondersteuner, who then reads along', async () => {
  const dossier = await maakDossier(o)
  await alsPersoon(o, dossier.regievoerderId, async (_trx, sql) => {
    await sql(
      `insert into signaal (kenmerk, gebied_id, kanaal, route, voor_wie, vraag)
       values ('S-E2E', $1, 'telefoon', 'a', 'zelf', 'Hulp bij het huishouden')`,
      [dossier.gebiedId],
    )
    await sql("update signaal set dossier_id = $1 where kenmerk = 'S-E2E'", [dossier.id])
  })
  const page = await o.pagina(768)
  await inloggenAls(page, o, dossier.regievoerderId)
  await open(page, `/dossiers/${dossier.id}/gesprek`)
  await page.getByRole('button', { name: 'Spreek een gesprek af' }).click()
  await page.getByLabel('Er is een nieuwe vraag').check()
  await page.getByLabel('Thuis bij de inwoner').check()
  await page.getByRole('button', { name: 'Zet het gesprek klaar' }).click()
  await page.getByRole('heading', { name: 'Iemand die met u meedenkt?' }).waitFor()
  expect(await page.getByLabel('Wat is de vraag?').inputValue()).toBe('Hulp bij het huishouden')
  await page.getByLabel('Ja, graag').check()
  await page.getByLabel('Wie denkt mee?').selectOption({ label: 'Linda Terpstra' })
  await page.getByRole('button', { name: 'Vraag erbij' }).click()
  await page.getByText('Linda Terpstra denkt mee en mag alleen dit gesprek lezen.').waitFor()
  const linda = await o.pagina(768)
  await inloggenAls(linda, o, 'Linda Terpstra')
  await open(linda, new URL(page.url()).pathname)
  await linda.getByText('Hulp bij het huishouden').waitFor()
  expect(await linda.getByRole('textbox').count()).toBe(0)
  await linda.context().close()
  await page.context().close()
})

test('KTG-09 the network card is drawn with the pointer and with the keys alike, and offers its willing people to the plan', async () => {
  const { g, page } = await aanTafel()
  const erop = (wat: object) =>
    g.werker.post(`/dossiers/${g.dossier.id}/netwerk/personen`, {
      soort: 'naaste',
      naam: 'Froukje Bos',
      relatie: 'dochter',
      bijdrage: 'kookt op zondag',
      wilHelpen: true,
      kring: 1,
      hoek: 270,
      ...wat,
    })
  await erop({})
  await erop({ soort: 'professional', naam: 'Huisarts Bakhuis', wilHelpen: null, hoek: 180, kring: 2 })
  await page.getByRole('link', { name: 'Netwerk' }).click()
  await page.getByRole('button', { name: 'Nog iemand erbij' }).press('Enter')
  await page.getByRole('textbox', { name: /^Naam/ }).fill('Ans de Vries')
  await page.getByLabel('Wat kan diegene doen?').fill('loopt mee naar De Ketel')
  await page.getByRole('radio', { name: 'Ja', exact: true }).check()
  await page.getByRole('button', { name: 'Zet op de kaart' }).click()
  const ans = page.getByRole('button', { name: /^Ans de Vries, dichtbij/ })
  await ans.waitFor()
  await page.getByRole('button', { name: 'Nog iemand erbij' }).waitFor()
  // A naaste is round, a professional square.
  expect(await ans.locator('circle').count()).toBe(1)
  expect(
    await page
      .getByRole('button', { name: /^Huisarts Bakhuis/ })
      .locator('rect')
      .count(),
  ).toBe(1)
  expect(await axe(page)).toEqual([])
  for (const breedte of [360, 1440]) {
    await page.setViewportSize({ width: breedte, height: 900 })
    await geenZijwaarts(page)
  }
  const staat = (naam: string) => async () =>
    await o.kijk('select kring, hoek from netwerk_persoon where dossier_id = $1 and naam = $2', [
      g.dossier.id,
      naam,
    ])
  const [begin] = (await staat('Ans de Vries')()) as [{ kring: number; hoek: number }]
  await ans.press('ArrowDown')
  await page.getByRole('button', { name: /^Ans de Vries, iets verder/ }).press('ArrowRight')
  const verder = { kring: 2, hoek: (begin.hoek + 15) % 360 }
  await expect.poll(staat('Ans de Vries'), { timeout: 10_000 }).toEqual([verder])
  // The list does the same: the nearness by a choice, around the table by buttons.
  await page.getByLabel('Hoe dichtbij staat Ans de Vries?').selectOption('3')
  await page.getByRole('button', { name: 'Schuif Ans de Vries naar links' }).press('Enter')
  await expect.poll(staat('Ans de Vries'), { timeout: 10_000 }).toEqual([{ kring: 3, hoek: begin.hoek }])
  const froukje = await page
    .getByRole('button', { name: /^Froukje Bos/ })
    .locator('circle')
    .boundingBox()
  const kaart = await page.getByRole('group', { name: /^Netwerk rond/ }).boundingBox()
  await page.mouse.move(froukje!.x + 20, froukje!.y + 20)
  await page.mouse.down()
  await page.mouse.move(kaart!.x + kaart!.width * 0.935, kaart!.y + kaart!.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect.poll(staat('Froukje Bos'), { timeout: 10_000 }).toEqual([{ kring: 3, hoek: 90 }])
  await page.context().close()
})
