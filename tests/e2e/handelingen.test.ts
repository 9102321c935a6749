import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { maakDossier } from '../../server/src/modules/dossier/dossier.test-data.ts'
import { begonnen } from '../../server/src/modules/plan/plan.test-data.ts'
import { axe, BREEDTES, geenZijwaarts, inloggenAls, omgeving, open } from './omgeving.ts'
import { viaPaneel } from './toetsenbord.ts'

const pad = (page: Page) => () => {
  const { pathname, search } = new URL(page.url())
  return pathname + search
}
const antwoorden = (page: Page) => page.getByRole('dialog').getByRole('link').allInnerTexts()

test('REG-04 what is offered stands above the werklijst of the receiver, whose yes opens the dossier', async () => {
  const o = await omgeving('nijmegen', 0)
  const dossier = await maakDossier(o, { regievoerder: 'Bas Willems' })
  const bas = await o.als('Bas Willems')
  const aanbod = await bas.post(`/dossiers/${dossier.id}/overdrachten`, {
    soort: 'casusregie',
    naarId: await o.idVan('Noor Verbeek'),
    inhoud: 'Mevrouw ziet u elke week.',
  })
  expect(aanbod.status, aanbod.tekst).toBe(201)
  const page = await o.pagina(360)
  await inloggenAls(page, o, 'Bas Willems')
  await open(page, `/dossiers/${dossier.id}/regie`)
  // Second thoughts: who came by keyboard goes on where it began.
  for (const naam of [
    'Geef de regie aan iemand anders',
    'Vraag een opschaling aan',
    'Bied een overdracht aan',
  ]) {
    await page.getByRole('button', { name: naam }).press('Enter')
    await page.locator('form :is(input, select):focus').first().waitFor()
    await page.getByRole('button', { name: 'Toch niet' }).press('Enter')
    await page.locator('button:focus', { hasText: naam }).waitFor()
  }
  await inloggenAls(page, o, 'Gea Derks')
  await open(page, '/werklijst')
  expect(await page.getByRole('heading', { name: 'Aan u aangeboden' }).count()).toBe(0)
  await inloggenAls(page, o, 'Noor Verbeek')
  await open(page, '/werklijst')
  await page.getByRole('heading', { name: 'Aan u aangeboden' }).waitFor()
  for (const width of BREEDTES) {
    await page.setViewportSize({ width, height: 900 })
    expect(await axe(page)).toEqual([])
    await geenZijwaarts(page)
  }
  await page.getByRole('button', { name: `Ja, ik neem dit over: ${dossier.kenmerk}` }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(pad(page)).toBe(`/dossiers/${dossier.id}`)
  await page.context().close()
})

test('by keys alone: a person, a page of the open dossier, an act; each two steps from the werklijst, and only what one may', async () => {
  const o = await omgeving('leeuwarden', 0)
  const p = await begonnen(o, {
    naam: 'Huishouden Palet',
    personen: [{ voornamen: 'Palet', achternaam: 'Palet', tussenvoegsel: '' }],
  })
  const page = await o.pagina()
  await inloggenAls(page, o, p.dossier.regievoerderId)
  await open(page, '/werklijst')
  // Before anything is typed: what one can do, and nothing of another role.
  await page.keyboard.press('Control+k')
  await page.getByRole('region', { name: 'Wat u kunt doen' }).waitFor()
  const alle = await antwoorden(page)
  for (const wat of ['Werklijst', 'Signaal opschrijven', 'Nieuw in mijn dossiers', 'Wat geldt hier?'])
    expect(alle).toContain(wat)
  expect(alle).not.toContain('Beleid')
  expect(alle).not.toContain('Nieuw beleid opstellen')
  expect(alle).not.toContain('Cijfers van de wijk')
  expect(await axe(page)).toEqual([])
  for (const breedte of BREEDTES) {
    await page.setViewportSize({ width: breedte, height: 900 })
    await geenZijwaarts(page)
  }
  await page.keyboard.press('Escape')
  await viaPaneel(page, 'nieuwe melding', 'Signaal opschrijven')
  await expect.poll(pad(page)).toBe('/postvak/nieuw')

  await open(page, '/werklijst')
  await viaPaneel(page, 'Palet', 'Palet Palet')
  await page.getByRole('heading', { level: 1, name: 'Huishouden Palet' }).waitFor()
  const dossier = `/dossiers/${p.dossier.id}`
  expect(pad(page)()).toBe(dossier)
  // In a dossier its own pages come first, and a key goes there too.
  await viaPaneel(page, 'netwerk', 'Netwerk tekenen')
  await expect.poll(pad(page)).toBe(`${dossier}/netwerk`)
  await open(page, dossier)
  await page.keyboard.press('d')
  await page.keyboard.press('p')
  await expect.poll(pad(page)).toBe(`${dossier}/plan`)
  await page.getByRole('heading', { name: 'Wie doet wat, en waarom' }).waitFor()
  await page.keyboard.press('?')
  const lijst = page.getByRole('dialog', { name: 'Sneltoetsen' })
  for (const wat of [
    'Zoeken, of iets doen',
    'Signaal opschrijven',
    'In dit dossier: Plan',
    'Naar de bezoeken',
  ])
    await lijst.getByText(wat, { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await expect.poll(pad(page)).toBe('/postvak/nieuw')

  // When the plan is closed and help is needed again, the page of the plan begins a new one.
  expect((await p.stap('afsluitingen', { reden: 'Het lukt weer zelf.' })).status).toBe(201)
  await open(page, `/dossiers/${p.dossier.id}/plan`)
  await page.getByText('Dit plan is afgesloten.').waitFor()
  await page.getByRole('button', { name: 'Begin een plan' }).press('Enter')
  await page.getByRole('heading', { name: 'Nog nodig voor definitief' }).waitFor()

  await inloggenAls(page, o, 'functioneel_beheerder')
  await open(page, '/beleid')
  await page.keyboard.press('Control+k')
  await page.getByRole('region', { name: 'Wat u kunt doen' }).waitFor()
  const beheer = await antwoorden(page)
  expect(beheer).toContain('Nieuw beleid opstellen')
  expect(beheer).not.toContain('Signaal opschrijven')
  await page.context().close()
})
