// `npm run handboek:beelden`: makes the pictures of docs/handboek anew, from the demo. Ends with 1 when a screen is not there.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { eisChromium } from '../support/chromium.ts'
import { WORTEL } from '../support/stap.ts'
import { BEELDEN, type Beeld } from './tabel.ts'
import { begin, type Wereld } from './wereld.ts'

const MAP = join(WORTEL, 'docs/handboek/beeld')
const GROOTST = 85_000
const KWALITEITEN = [70, 60, 50, 40, 30]
/** Half past ten in the morning: the greeting is the same whenever the pictures are made. */
const KLOK = Temporal.Now.zonedDateTimeISO('Europe/Amsterdam').withPlainTime('10:30').epochMilliseconds

async function inloggen(page: Page, id: number): Promise<void> {
  const uit = await page.request.post('/v1/demo/aanmeldingen', {
    headers: { 'x-kt-csrf': '1' },
    data: { id },
  })
  if (uit.status() !== 204) throw new Error(`logging in as ${id}: ${await uit.text()}`)
}

/** Nothing is being fetched or laid out any more. */
async function stil(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.getByText('Bezig met laden').waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForTimeout(700)
}

/** Brings what the picture is about to the top, below a head that stays; answers where what stands in the page ends. */
const schikken = (page: Page, vanaf: string | undefined) =>
  page.evaluate((plek) => {
    ;(document.activeElement as HTMLElement | null)?.blur()
    const kop = document.querySelector('.kt-kop')
    const vast = kop !== null && getComputedStyle(kop).position === 'sticky' ? kop.clientHeight : 0
    const doel = plek === undefined ? null : document.querySelector(plek)
    scrollTo(0, doel === null ? 0 : doel.getBoundingClientRect().top + scrollY - vast - 16)
    return Math.max(
      ...[...document.querySelectorAll('main *')].map((el) => el.getBoundingClientRect().bottom),
    )
  }, vanaf)

/** The window as JPEG, in the best quality that is light enough, without the empty part below the page. */
async function nemen(page: Page, { breed, hoog, vanaf }: Beeld): Promise<Buffer> {
  if (vanaf !== undefined) await page.locator(vanaf).first().waitFor()
  await page.mouse.move(0, 0)
  const einde = await schikken(page, vanaf)
  const clip = { x: 0, y: 0, width: breed, height: Math.min(hoog, Math.ceil(einde) + 32) }
  for (const quality of KWALITEITEN) {
    const bytes = await page.screenshot({ type: 'jpeg', quality, clip, animations: 'disabled' })
    if (bytes.length <= GROOTST) return bytes
  }
  throw new Error(`heavier than ${GROOTST / 1000} kB`)
}

async function maken(browser: Browser, { adres, plekken }: Wereld, beeld: Beeld): Promise<Buffer> {
  const context = await browser.newContext({
    baseURL: adres,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: beeld.breed, height: beeld.hoog },
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  try {
    const page = await context.newPage()
    if (beeld.echteTijd !== true) await page.clock.setFixedTime(KLOK)
    if (beeld.wie !== null) await inloggen(page, plekken.wie[beeld.wie])
    await page.goto(beeld.pad(plekken))
    await page.locator('h1').first().waitFor()
    await beeld.doe?.(page, plekken)
    const kop = page.getByRole('heading', { name: beeld.kop }).first()
    await kop.waitFor()
    await stil(page)
    return await nemen(page, beeld)
  } finally {
    await context.close()
  }
}

const gemeenteVan = (beeld: Beeld): string => beeld.gemeente ?? 'leeuwarden'

/** Every picture of this gemeente; what is wrong with each is told at once. */
async function makenIn(browser: Browser, gemeente: string): Promise<[string, Buffer][]> {
  const wereld = await begin(gemeente)
  const gemaakt: [string, Buffer][] = []
  const mis: string[] = []
  try {
    for (const beeld of BEELDEN.filter((b) => gemeenteVan(b) === gemeente))
      await maken(browser, wereld, beeld).then(
        (bytes) => gemaakt.push([`${beeld.naam}.jpg`, bytes]),
        (fout: unknown) => mis.push(`${beeld.naam}: ${String(fout)}`),
      )
  } finally {
    await wereld.sluit()
  }
  if (mis.length > 0) throw new Error(`not made:\n${mis.join('\n')}`)
  return gemaakt
}

/** All or nothing: the old pictures go when the new ones are there. */
async function bewaren(beelden: readonly [string, Buffer][]): Promise<void> {
  await mkdir(MAP, { recursive: true })
  for (const oud of await readdir(MAP)) await rm(join(MAP, oud))
  for (const [naam, bytes] of beelden) {
    await writeFile(join(MAP, naam), bytes)
    console.log(`${(bytes.length / 1000).toFixed(0).padStart(5)} kB  ${naam}`)
  }
  const samen = beelden.reduce((totaal, [, bytes]) => totaal + bytes.length, 0)
  console.log(
    `${(samen / 1000).toFixed(0).padStart(5)} kB  ${beelden.length} pictures in docs/handboek/beeld`,
  )
}

const browser = await chromium.launch({ executablePath: eisChromium(), args: ['--no-sandbox'] })
try {
  const beelden: [string, Buffer][] = []
  for (const gemeente of new Set(BEELDEN.map(gemeenteVan)))
    beelden.push(...(await makenIn(browser, gemeente)))
  await bewaren(beelden)
} finally {
  await browser.close()
}
