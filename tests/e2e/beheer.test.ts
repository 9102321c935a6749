import { beforeAll, expect, test } from 'vitest'
import { maakDossier } from '../../server/src/modules/dossier/dossier.test-data.ts'
import { axe, BREEDTES, geenZijwaarts, inloggenAls, klachtenVan, omgeving, open } from './omgeving.ts'

let o: Awaited<ReturnType<typeof omgeving>>
beforeAll(async () => {
  o = await omgeving('leeuwarden')
}, 240_000)

test.each(BREEDTES)(
  'PRI-03 at %i: who finds nothing asks noodtoegang with a reason and reads; the beheerder sees it and ends it',
  async (breedte) => {
    const { id } = await maakDossier(o)
    const [rij] = await o.kijk<{ kenmerk: string }>('select kenmerk from dossier where id = $1', [id])
    const kenmerk = rij?.kenmerk ?? ''
    const page = await o.pagina(breedte)
    const klachten = klachtenVan(page)
    await inloggenAls(page, o, 'Carla Dijkstra')
    await open(page, '/werklijst')
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox').fill('Xyzzyq')
    await page.getByRole('link', { name: 'Spoed? Vraag noodtoegang' }).click()
    await page.getByRole('heading', { level: 1, name: 'Noodtoegang vragen' }).waitFor()
    await page.getByRole('textbox', { name: 'Kenmerk van het dossier' }).fill(kenmerk)
    await page.getByLabel('Waarom kan dit niet wachten?').fill('te kort')
    await page.getByRole('button', { name: 'Open het dossier met spoed' }).click()
    await page.getByText('minstens 20 tekens waarom').first().waitFor()
    expect(await axe(page)).toEqual([])
    await geenZijwaarts(page)
    await page.getByLabel('Waarom kan dit niet wachten?').fill('De huisarts belt: er doet niemand open.')
    await page.getByRole('button', { name: 'Open het dossier met spoed' }).click()
    await page.waitForURL(`**/dossiers/${id}**`)
    await page.getByText(kenmerk).first().waitFor()

    await inloggenAls(page, o, 'functioneel_beheerder')
    await open(page, '/')
    await open(page, '/noodtoegangen')
    await page.getByText('De huisarts belt: er doet niemand open.').first().waitFor()
    await page.getByText('Heeft gekeken').first().waitFor()
    expect(await axe(page)).toEqual([])
    await geenZijwaarts(page)
    const stop = page.getByRole('button', { name: `Stop nu: Carla Dijkstra, ${kenmerk}` })
    await stop.click()
    await stop.waitFor({ state: 'detached' })

    await inloggenAls(page, o, 'Carla Dijkstra')
    expect((await page.request.get(`/v1/dossiers/${id}`)).status()).toBe(403)
    expect(klachten.filter((k) => !/40[039]/.test(k))).toEqual([])
    await page.context().close()
  },
)

test('ALG-02 at 360: the beheerder changes the beleid, reads the difference in words, gives a reason and sets it', async () => {
  const page = await o.pagina(360)
  const klachten = klachtenVan(page)
  await inloggenAls(page, o, 'functioneel_beheerder')
  await open(page, '/beleid')
  await page.getByRole('link', { name: 'Maak een nieuwe versie' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nieuwe versie van het beleid' }).waitFor()
  await page.locator('summary', { hasText: 'Opschaling' }).click()
  // What goes wrong is named at its place, and stays typed.
  await page.getByRole('checkbox', { name: 'Duur van tijdelijke regie (maanden): staat aan' }).click()
  await page.getByRole('textbox', { name: 'Duur van tijdelijke regie (maanden)' }).fill('negen')
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
  await page.getByRole('link', { name: /^Opschaling › Duur van tijdelijke regie/ }).click()
  const duur = page.getByRole('textbox', { name: 'Duur van tijdelijke regie (maanden)' })
  expect([await duur.inputValue(), await duur.evaluate((e) => e === document.activeElement)]).toEqual([
    'negen',
    true,
  ])
  await duur.fill('9')
  // What was typed is still there after the page was left.
  await open(page, '/beleid')
  await open(page, '/beleid/nieuw')
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
  await page.getByText('was uit, wordt 9').waitFor()
  await page.getByRole('radio', { name: /Alleen voor nieuwe zaken/ }).click()
  expect(await axe(page)).toEqual([])
  await geenZijwaarts(page)
  await page.getByRole('button', { name: 'Stel versie 2 vast' }).click()
  await page.getByRole('link', { name: /^Waarom: / }).waitFor()
  await page
    .getByRole('textbox', { name: /Waarom verandert dit/ })
    .fill('Besluit van het college van 1 maart.')
  await page.getByRole('button', { name: 'Stel versie 2 vast' }).click()
  await page.getByRole('heading', { level: 1, name: 'Beleid, versie 2' }).waitFor()
  await page.getByText('was uit, wordt 9').waitFor()
  expect(klachten.filter((k) => !k.includes('400'))).toEqual([])
  await page.context().close()
})
