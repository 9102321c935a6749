import type { Route } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { begonnen, metTaak } from '../../server/src/modules/plan/plan.test-data.ts'
import { axe, BREEDTES, geenZijwaarts, inloggenAls, klachtenVan, omgeving, open } from './omgeving.ts'

let o: Awaited<ReturnType<typeof omgeving>>
beforeAll(async () => {
  o = await omgeving('leeuwarden')
}, 240_000)

test('PLAN-26 the worker makes a link and a code; the helper finds an empty page, types the code and says no', async () => {
  const p = await begonnen(o)
  await metTaak(p, {
    omschrijving: 'Elke vrijdag samen boodschappen doen',
    uitvoerderType: 'netwerk',
    uitvoerderNaam: 'Zus Baukje',
    trede: 'sociale_basis',
    redenen: { eigen_kracht: 'Zij ziet te slecht.' },
    urenPerWeek: 1.5,
  })
  const page = await o.pagina(1440)
  const klachten = klachtenVan(page)
  await inloggenAls(page, o, p.naam)
  await open(page, `/dossiers/${p.dossier.id}/plan`)
  const knop = page.getByRole('button', { name: 'Vraag met een link: Elke vrijdag' })
  // The links of before come late: no new one can be made until it is known which of them that ends.
  let gekomen = () => {}
  const laat = new Promise<void>((klaar) => (gekomen = klaar))
  const vasthouden = async (route: Route) => {
    const response = await route.fetch()
    await laat
    await route.fulfill({ response })
  }
  await page.route('**/hulplinks', vasthouden, { times: 1 })
  await knop.press('Enter')
  const venster = page.getByRole('dialog', { name: 'Zus Baukje vragen met een link' })
  await venster.getByText('ziet alleen deze taak').waitFor()
  expect(await venster.getByRole('button', { name: /^Maak een/ }).count()).toBe(0)
  gekomen()
  await venster.getByRole('button', { name: 'Maak een link en een code' }).press('Enter')
  const adres = (await venster.getByText('/taak#').textContent()) ?? ''
  const code = (await venster.getByText(/^\d{3} \d{3}$/).textContent()) ?? ''
  await venster.getByText('Gemaakt, nog niet gebruikt').waitFor()
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await venster.waitFor({ state: 'detached' })

  const telefoon = await o.pagina(360)
  klachten.push(...klachtenVan(telefoon))
  const gevraagd: string[] = []
  telefoon.on('request', (v) => gevraagd.push(`${v.method()} ${v.url()} ${v.headers()['referer'] ?? ''}`))
  await open(telefoon, adres)
  // Whoever follows the link finds nothing of anybody, and the key never leaves with a request.
  expect(await telefoon.locator('main').innerText()).not.toMatch(/Baukje|boodschappen|Sietske|Boer/)
  expect(gevraagd.join('\n')).not.toContain(adres.split('#')[1])
  expect(await axe(telefoon)).toEqual([])
  await telefoon.getByLabel('Uw code').fill('1')
  await telefoon.keyboard.press('Enter')
  await telefoon.getByText('Vraag een nieuwe link').first().waitFor()
  // Who skips to the content keeps the key of the link.
  await telefoon.getByRole('link', { name: 'Ga naar de inhoud' }).press('Enter')
  await telefoon.getByLabel('Uw code').fill(code)
  await telefoon.keyboard.press('Enter')
  await telefoon.getByRole('heading', { level: 2, name: 'Elke vrijdag samen boodschappen doen' }).waitFor()
  expect(telefoon.url()).not.toContain('#')
  expect(await telefoon.title()).toBe('Kunt u hierbij helpen? | Keukentafel')
  expect(await telefoon.locator('main').innerText()).toContain('Sietske de Boer')
  for (const breedte of BREEDTES) {
    await telefoon.setViewportSize({ width: breedte, height: 900 })
    await geenZijwaarts(telefoon)
  }
  // What was pressed is gone each time; the keyboard goes on from where it stood.
  const isNergens = () => telefoon.evaluate(() => document.activeElement === document.body)
  expect(await isNergens()).toBe(false)
  await telefoon.getByRole('button', { name: 'Nee, dat lukt niet' }).press('Enter')
  await telefoon.getByRole('button', { name: 'Verstuur mijn nee' }).waitFor()
  expect(await isNergens()).toBe(false)
  await telefoon.getByRole('button', { name: 'Verstuur mijn nee' }).press('Enter')
  await telefoon.getByText('Kies er een').first().waitFor()
  expect(await axe(telefoon)).toEqual([])
  await telefoon.getByLabel('Ik heb geen tijd').press('Space')
  await telefoon.getByRole('button', { name: 'Verstuur mijn nee' }).press('Enter')
  await telefoon.getByText('U zei nee.').waitFor()
  // The link again, which is used: the way back to the task is there as long as the session is.
  await open(telefoon, '/')
  await open(telefoon, adres)
  await telefoon.getByRole('button', { name: 'Terug naar uw taak' }).press('Enter')
  await telefoon.getByText('U zei nee.').waitFor()
  // The same page again, and the workplace: the session is of this task alone.
  await open(telefoon, '/werklijst')
  await telefoon.waitForURL('**/taak')
  await telefoon.getByText('U zei nee.').waitFor()

  await open(page, `/dossiers/${p.dossier.id}/plan`)
  await page.getByText('Zegt nee: Heeft geen tijd').first().waitFor()
  await knop.press('Enter')
  await venster.getByText('Geopend', { exact: true }).first().waitFor()
  expect(klachten.filter((k) => !/400/.test(k))).toEqual([])
})
