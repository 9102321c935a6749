import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import {
  antwoord,
  antwoorden,
  maakGesprek,
  type GesprekBeeld,
  type TestGesprek,
} from '../../server/src/modules/gesprek/gesprek.test-data.ts'
import { axe, geenZijwaarts, inloggenAls, omgeving, open, rust, type Omgeving } from './omgeving.ts'

let o: Omgeving
beforeAll(async () => {
  o = await omgeving('leeuwarden')
})

/** Everything that lies on the device as one text, and how many visits: what somebody with a screwdriver would find. */
const opSchijf = (page: Page) =>
  page.evaluate(async () => {
    // Looking must not make it.
    if (!(await indexedDB.databases()).some((een) => een.name === 'kt-bezoek'))
      return { aantal: 0, tekst: '' }
    const db = await new Promise<IDBDatabase>((klaar) => {
      const verzoek = indexedDB.open('kt-bezoek')
      verzoek.onsuccess = () => klaar(verzoek.result)
    })
    const rijen = await new Promise<{ data: ArrayBuffer }[]>((klaar) => {
      const verzoek = db.transaction('rijen').objectStore('rijen').getAll()
      verzoek.onsuccess = () => klaar(verzoek.result as { data: ArrayBuffer }[])
    })
    db.close()
    const tekst = rijen.map((rij) => JSON.stringify(rij) + new TextDecoder('latin1').decode(rij.data)).join()
    return { aantal: rijen.length, tekst }
  })

/** What the service worker keeps: never anything of the API. */
const inSchil = (page: Page) =>
  page.evaluate(async () => {
    const adressen: string[] = []
    for (const naam of await caches.keys())
      for (const verzoek of await (await caches.open(naam)).keys())
        adressen.push(new URL(verzoek.url).pathname)
    return adressen
  })

async function meegenomen(): Promise<{ g: TestGesprek; page: Page; context: BrowserContext }> {
  const g = await maakGesprek(o, { personen: [{ voornamen: 'Sietske' }] })
  await g.werker.put(`${g.pad}/antwoorden`, antwoorden({ leefgebieden: ['wonen', 'financien'] }), {
    ifMatch: 1,
  })
  const page = await o.pagina(768)
  await inloggenAls(page, o, g.dossier.regievoerderId)
  await open(page, `${g.pad}?onderwerp=wonen`)
  await page.getByRole('button', { name: 'Neem mee' }).press('Enter')
  await page.getByText(/^Alles is verzonden · laatst uitgewisseld om \d{1,2}\.\d{2} uur$/).waitFor()
  return { g, page, context: page.context() }
}
const situatie = (page: Page) => page.getByLabel('Hoe is het nu?')

test('a visit without a network: written, closed, opened again, and a colleague meanwhile; nothing is lost or overwritten', async () => {
  const { g, page, context } = await meegenomen()
  await context.setOffline(true)
  await situatie(page).fill('Slaapt beneden, de trap is te steil.')
  await page.getByText(/^Niet verzonden: 1 · laatst uitgewisseld om/).waitFor()
  // On to the next subject, whose parts come from the device too.
  await page.getByRole('button', { name: 'Volgende' }).click()
  await page.getByRole('heading', { name: 'Financiën' }).waitFor()
  await situatie(page).fill('De post blijft liggen.')
  await page.getByRole('link', { name: 'Toestemming' }).click()
  await page.getByText('Dit blad heeft internet nodig.').waitFor()
  await page.getByRole('link', { name: 'Afronden' }).click()
  await page.getByText('De post blijft liggen.').waitFor()
  expect(await axe(page)).toEqual([])
  for (const breedte of [360, 1440]) {
    await page.setViewportSize({ width: breedte, height: 900 })
    await geenZijwaarts(page)
  }
  const schijf = await opSchijf(page)
  expect(schijf.aantal).toBe(1)
  for (const woord of ['Sietske', 'beneden', 'post', 'leefgebied', String(g.dossier.id) + '/'])
    expect(schijf.tekst).not.toContain(woord)
  const schil = await inSchil(page)
  expect(schil.length).toBeGreaterThan(10)
  expect(schil.filter((pad) => pad.startsWith('/v1') || pad.startsWith('/dossiers'))).toEqual([])
  await page.close()

  // The tab is opened again, still without a network: the program is there, what was written is under lock and key.
  const tweede = await context.newPage()
  await tweede.goto(`${g.pad}?onderwerp=wonen`)
  await tweede.getByText('Wat u schreef staat veilig op dit apparaat.').waitFor()
  await tweede.getByText(/Niet verzonden: 1 · laatst uitgewisseld om/).waitFor()
  expect(await tweede.getByText('beneden').count()).toBe(0)

  const persoon = g.dossier.personen[0]!
  const vanAnder = antwoorden({
    leefgebieden: ['wonen', 'financien'],
    antwoorden: [antwoord(persoon, 'wonen', { situatie: 'Slaapt op de bank.' })],
  })
  expect((await g.werker.put(`${g.pad}/antwoorden`, vanAnder, { ifMatch: 2 })).status).toBe(200)

  await context.setOffline(false)
  await tweede.getByText('Iemand anders schreef ook in dit gesprek.').waitFor()
  expect(await tweede.getByText('Slaapt op de bank.').isVisible()).toBe(true)
  expect(await tweede.getByText('Slaapt beneden, de trap is te steil.').first().isVisible()).toBe(true)
  // Nothing of the colleague was overwritten while it waited.
  const nu = async () => (await g.werker.get<GesprekBeeld>(g.pad)).body
  expect((await nu()).antwoorden).toMatchObject([{ situatie: 'Slaapt op de bank.' }])
  await tweede.getByLabel('Allebei houden').check()
  await tweede.getByRole('button', { name: 'Houd allebei' }).click()
  await tweede.getByRole('link', { name: 'Financiën' }).click()
  await expect
    .poll(async () => (await nu()).antwoorden.map((a) => a.situatie))
    .toEqual(['De post blijft liggen.', 'Slaapt beneden, de trap is te steil.\n\nSlaapt op de bank.'])
  await tweede.getByText(/^Alles is verzonden/).waitFor()
  expect(
    await o.kijk('select count(*)::int as n from gesprek where dossier_id = $1', [g.dossier.id]),
  ).toEqual([{ n: 1 }])
  await context.close()
})

test('the end of the login and the end of its time take what is on a device away, and nobody can read it', async () => {
  const { g, page, context } = await meegenomen()
  await context.setOffline(true)
  await situatie(page).fill('Alleen hier geschreven.')
  await page.getByText(/^Niet verzonden: 1/).waitFor()
  await expect.poll(async () => (await opSchijf(page)).aantal).toBe(1)
  await page.close()
  await context.setOffline(false)
  // The device is lost: everywhere out, from another one. The key is gone with the login.
  const [wie] = await o.kijk<{ naam: string }>('select naam from houder where id = $1', [
    g.dossier.regievoerderId,
  ])
  expect((await (await o.als(wie!.naam)).post('/sessies/beeindigingen')).status).toBe(204)
  const tweede = await context.newPage()
  await tweede.goto(g.pad)
  await expect.poll(() => tweede.url()).toContain('/inloggen')
  await expect.poll(async () => (await opSchijf(tweede)).aantal).toBe(0)

  // A new login, taken along anew; past its time it goes by itself, also without a network.
  await inloggenAls(tweede, o, g.dossier.regievoerderId)
  await open(tweede, '/bezoeken')
  expect(await tweede.getByRole('heading', { name: 'Op dit apparaat' }).count()).toBe(0)
  await open(tweede, g.pad)
  await tweede.getByRole('button', { name: 'Neem mee' }).click()
  await tweede.getByText(/^Alles is verzonden/).waitFor()
  await open(tweede, '/bezoeken')
  await tweede.getByRole('heading', { name: 'Op dit apparaat' }).waitFor()
  await tweede.getByRole('link', { name: /^Gesprek met Sietske/ }).waitFor()
  await rust(tweede)
  expect(await axe(tweede)).toEqual([])
  expect((await opSchijf(tweede)).aantal).toBe(1)
  const later = await context.newPage()
  await context.setOffline(true)
  await later.clock.install({ time: Date.now() + 11 * 3_600_000 })
  await later.goto('/bezoeken')
  await expect.poll(async () => (await opSchijf(later)).aantal, { timeout: 15_000 }).toBe(0)
  await context.close()
})
