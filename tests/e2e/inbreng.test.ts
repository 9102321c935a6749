import { beforeAll, expect, test } from 'vitest'
import { begonnen } from '../../server/src/modules/plan/plan.test-data.ts'
import { axe, geenZijwaarts, inloggenAls, klachtenVan, omgeving, open } from './omgeving.ts'

let o: Awaited<ReturnType<typeof omgeving>>
beforeAll(async () => {
  o = await omgeving('nijmegen')
}, 240_000)

test('PLAN-10 the inwoner writes a goal and who helps in the portal; the worker sees whose it is and puts it in the plan', async () => {
  const p = await begonnen(o)
  const [ik] = await o.kijk<{ id: number }>('select inwoner_id as id from persoon where id = $1', [
    p.dossier.personen[0],
  ])
  const page = await o.pagina(360)
  const klachten = klachtenVan(page)
  await inloggenAls(page, o, ik?.id ?? 0)
  await open(page, '/mijn')
  await page.getByRole('link', { name: 'Zelf schrijven' }).click()
  await page.getByRole('heading', { level: 1, name: 'Zelf schrijven aan mijn plan' }).waitFor()
  await page.getByLabel('Wat wilt u bereiken?').fill('Weer naar de markt')
  await page.getByLabel('Wat gaat er gebeuren?').fill('Op zaterdag samen lopen')
  await page.getByRole('button', { name: 'Zet het erbij' }).press('Enter')
  await page.getByText('Kies wie dit gaat doen.').first().waitFor()
  await page.getByLabel('Familie, een vriend of de buren').press('Space')
  await page.getByLabel('Hoe heet die persoon?').fill('Buurman Sjoerd')
  expect(await axe(page)).toEqual([])
  await geenZijwaarts(page)
  await page.getByRole('button', { name: 'Zet het erbij' }).press('Enter')
  await page.getByText('Wacht op antwoord').waitFor()

  const werk = await o.pagina(1440)
  klachten.push(...klachtenVan(werk))
  await inloggenAls(werk, o, p.naam)
  await open(werk, `/dossiers/${p.dossier.id}/plan`)
  await werk.getByText('Voorgesteld door bewoner').waitFor()
  await werk.getByRole('button', { name: 'Neem over: Weer naar de markt' }).press('Enter')
  await werk.getByRole('button', { name: 'Zet in het plan' }).press('Enter')
  await werk.getByText('Schrijf op waarom “').first().waitFor()
  await werk.locator('textarea[name^="redenen/"]').first().fill('Alleen durft zij niet.')
  expect(await axe(werk)).toEqual([])
  await werk.getByRole('button', { name: 'Zet in het plan' }).press('Enter')
  await werk.getByText('In het plan: Weer naar de markt: Op zaterdag samen lopen').waitFor()

  await open(page, '/mijn/schrijven')
  await page.getByText('Staat in het plan').waitFor()
  expect(klachten.filter((k) => !/400/.test(k))).toEqual([])
})
