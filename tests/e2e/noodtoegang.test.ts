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
