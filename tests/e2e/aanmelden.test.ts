import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { BREEDTES, geenZijwaarts, inloggenAls, omgeving, open, type Omgeving } from './omgeving.ts'

const VRAAG = 'Ik kom de trap niet meer op en mijn zoon woont ver weg.'
const ADRES = {
  leeuwarden: { postcode: '8911 AB', wijk: 'Binnenstad' },
  nijmegen: { postcode: '6511 AB', wijk: 'Nijmegen-Centrum' },
} as const

const hier = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '')

/** With the Tab key only, as somebody without a mouse: to the field, the button or the link with this name. */
async function tabNaar(page: Page, doel: string): Promise<void> {
  for (let keer = 0; keer < 60; keer++) {
    await page.keyboard.press('Tab')
    const raak = await page.evaluate((wat) => {
      const el = document.activeElement
      return el?.id === wat || el?.textContent.trim() === wat
    }, doel)
    if (raak) return
  }
  throw new Error(`Tab does not reach "${doel}"`)
}

async function typ(page: Page, veld: string, tekst: string): Promise<void> {
  await tabNaar(page, `veld-${veld}`)
  await page.keyboard.type(tekst)
}

type Gemeente = { telefoon: string; kanalen: { id: string; naam: string }[] }
const sessieVan = async (page: Page): Promise<Gemeente> =>
  ((await (await page.request.get('/v1/sessie')).json()) as { gemeente: Gemeente }).gemeente

/** Fills the public form by keyboard, sends it half finished first; answers the kenmerk of the receipt. */
async function aanmelden(page: Page, postcode: string): Promise<string> {
  await open(page, '/aanmelden')
  await geenZijwaarts(page)
  await tabNaar(page, 'veld-voorWie')
  await page.keyboard.press('Space')
  await typ(page, 'vraag', VRAAG)
  await typ(page, 'achternaam', 'Verzonnen')
  await tabNaar(page, 'Verstuur uw vraag')
  await page.keyboard.press('Enter')

  const samenvatting = page.locator('.kt-foutenlijst')
  await samenvatting.waitFor()
  expect(await samenvatting.evaluate((el) => el === document.activeElement)).toBe(true)
  expect(await samenvatting.getByRole('link').count()).toBe(2)
  expect(await page.locator('#veld-vraag').inputValue()).toBe(VRAAG)
  expect(await page.locator('#veld-achternaam').inputValue()).toBe('Verzonnen')
  await geenZijwaarts(page)

  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await hier(page)).toBe('veld-postcode')
  await page.keyboard.type(postcode)
  await typ(page, 'huisnummer', '17')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Wij hebben uw vraag' }).waitFor()
  await geenZijwaarts(page)
  return page.locator('main .kt-code').innerText()
}

/** Walks through the whole gesprek, every subject chosen, as far as the page that closes it; answers how many pages. */
async function gesprekLopen(page: Page, pad: string): Promise<number> {
  await open(page, pad)
  await page.locator('main textarea').first().fill(VRAAG)
  await page.getByRole('button', { name: 'Kies alles' }).click()
  let bladen = 1
  for (; bladen < 30; bladen++) {
    await geenZijwaarts(page)
    const volgende = page.locator('.s-gvoet button', { hasText: 'Volgende' })
    if ((await volgende.count()) === 0) break
    await volgende.scrollIntoViewIfNeeded()
    const vak = (await volgende.boundingBox())!
    expect(vak.x >= 0 && vak.x + vak.width <= 360 && vak.height >= 44, 'a button for a thumb').toBe(true)
    const adres = page.url()
    await volgende.click()
    await page.waitForURL((url) => url.href !== adres)
  }
  await page
    .getByText(/^Bewaard om/)
    .first()
    .waitFor()
  return bladen
}

describe.each(['leeuwarden', 'nijmegen'] as const)('%s', (gemeente) => {
  let o: Omgeving
  let page: Page
  const kenmerken: string[] = []
  beforeAll(async () => {
    o = await omgeving(gemeente)
  })

  test.each(BREEDTES)(
    'a question is asked by keyboard alone at %i px; what was typed stays',
    async (breedte) => {
      page = await o.pagina(breedte)
      await open(page, '/')
      await geenZijwaarts(page)
      const { telefoon } = await sessieVan(page)
      expect(telefoon).not.toBe('')
      expect(
        await page
          .locator('main')
          .getByRole('link', { name: `Bel ${telefoon}` })
          .isVisible(),
      ).toBe(true)
      const kenmerk = await aanmelden(page, ADRES[gemeente].postcode)
      expect(kenmerk).toMatch(/^S\d{4}-\d{6}$/)
      expect(await page.locator('main').getByRole('link', { name: telefoon }).isVisible()).toBe(true)
      kenmerken.push(kenmerk)
      await page.context().close()
    },
  )

  test('ALG-12 the public form and the gesprek work at 360 px', async () => {
    page = await o.pagina(360)
    await open(page, '/aanmelden')
    const { telefoon } = await sessieVan(page)
    expect(await page.locator('main').getByRole('link', { name: telefoon }).isVisible()).toBe(true)
    expect(await aanmelden(page, ADRES[gemeente].postcode)).toMatch(/^S\d{4}-\d{6}$/)

    const [gesprek] = await o.kijk<{ id: number; dossier_id: number; wie: number }>(
      `select g.id, g.dossier_id, w.regievoerder_id as wie from gesprek g join werkregel w using (dossier_id)
       where g.status = 'gepland' order by g.id limit 1`,
    )
    await inloggenAls(page, o, gesprek!.wie)
    const pad = `/dossiers/${gesprek!.dossier_id}/gesprekken/${gesprek!.id}`
    const [beleid] = await o.kijk<{ leefgebieden: number }>(
      "select jsonb_array_length(document -> 'leefgebieden') as leefgebieden from beleid order by versie desc limit 1",
    )
    // The beginning, each subject, the mantelzorg, the netwerk, the toestemming and the end.
    expect(await gesprekLopen(page, pad)).toBe(beleid!.leefgebieden + 5)
    await open(page, pad)
    expect(await page.locator('main textarea').first().inputValue()).toBe(VRAAG)
    await page.context().close()
  })

  test('SIG-01 a web form stands in the postvak of the wijk of its address, as digitaal', async () => {
    const [signaal] = await o.kijk<{ id: number; kanaal: string; gebied: string; gebied_id: number }>(
      'select s.id, s.kanaal, g.naam as gebied, g.id as gebied_id from signaal s join gebied g on g.id = s.gebied_id where s.kenmerk = $1',
      [kenmerken[0]],
    )
    expect(signaal!.kanaal).toBe('digitaal')
    expect(signaal!.gebied).toBe(ADRES[gemeente].wijk)
    const werkers = await o.kijk<{ id: number; hier: boolean }>(
      `select r.houder_id as id, bool_or(tg.gebied_id = $1) as hier
       from rol_toekenning r join teamlid l on l.medewerker_id = r.houder_id join team_gebied tg on tg.team_id = l.team_id
       where r.rol = 'sociaal_werker' group by 1 order by 1`,
      [signaal!.gebied_id],
    )
    for (const hoortHier of [true, false]) {
      const werker = werkers.find((w) => w.hier === hoortHier)!
      page = await o.pagina(1440)
      await inloggenAls(page, o, werker.id)
      await open(page, '/postvak')
      const kaart = page.locator('li.s-signaal', { has: page.locator(`a[href="/postvak/${signaal!.id}"]`) })
      expect(await kaart.count()).toBe(hoortHier ? 1 : 0)
      if (hoortHier) {
        const tekst = await kaart.innerText()
        expect(tekst).toContain(VRAAG)
        expect(tekst).toContain(ADRES[gemeente].wijk)
        expect(tekst).toContain((await sessieVan(page)).kanalen.find((k) => k.id === 'digitaal')!.naam)
      }
      await page.context().close()
    }
  })
})
