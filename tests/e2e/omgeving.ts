import type axeCore from 'axe-core'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type Page, type Request } from 'playwright-core'
import { expect } from 'vitest'
import { eisChromium } from '../support/chromium.ts'
import { naBestand } from '../support/opruimen.ts'
import { testServer, type TestServer } from '../support/server.ts'

/** The widths that every screen must hold: a telephone and a desk (ALG-12). */
export const BREEDTES = [360, 1440] as const

type Persoon = { readonly id: number; readonly naam: string; readonly rol: string }

export type Omgeving = TestServer & {
  /** A page in a browser context of its own, so with cookies of its own. */
  readonly pagina: (breedte?: number) => Promise<Page>
  readonly personen: readonly Persoon[]
}

/** A server of this gemeente that listens, filled with the first households of the demo, and a real browser. */
export async function omgeving(gemeente: string, huishoudens = 12): Promise<Omgeving> {
  const server = await testServer(gemeente, 'demo', {}, huishoudens)
  const adres = await server.app.listen({ host: '127.0.0.1', port: 0 })
  const { body } = await server.publiek().get<{ personen: Persoon[] }>('/demo/personen')
  // Back and forward as people have it: Playwright would switch the cache of whole pages off.
  const browser: Browser = await chromium.launch({
    executablePath: eisChromium(),
    args: ['--no-sandbox'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  naBestand(() => browser.close())
  const pagina = async (breedte = 1440) => {
    const context = await browser.newContext({
      baseURL: adres,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      viewport: { width: breedte, height: 900 },
    })
    context.setDefaultTimeout(30_000)
    const page = await context.newPage()
    telVerzoeken(page)
    return page
  }
  return { ...server, pagina, personen: body.personen }
}

const onderweg = new WeakMap<Page, Set<Request>>()
function telVerzoeken(page: Page): void {
  const bezig = new Set<Request>()
  onderweg.set(page, bezig)
  page.on('request', (verzoek) => bezig.add(verzoek))
  page.on('requestfinished', (verzoek) => bezig.delete(verzoek))
  page.on('requestfailed', (verzoek) => bezig.delete(verzoek))
}

/** Two drawn frames in the page: what was changed is on the screen, and what it asked for was asked. */
const beelden = (page: Page) =>
  page.evaluate(
    () => new Promise((klaar) => requestAnimationFrame(() => requestAnimationFrame(() => klaar(null)))),
  )

/** Waits until nothing is being fetched and nothing more is asked for; quicker than the half second of Playwright. */
export async function rust(page: Page): Promise<void> {
  // Not with expect.poll: that knows one test at a time, and some tests look at four pages at once.
  for (const einde = Date.now() + 30_000; Date.now() < einde;) {
    const bezig = onderweg.get(page)?.size ?? 0
    await beelden(page)
    if (bezig + (onderweg.get(page)?.size ?? 0) === 0) return
  }
  throw new Error(`${page.url()} does not come to rest`)
}

/**
 * Leaves the page and forgets who was logged in. In this order: a page that still stands there asks on as nobody, is
 * refused, and sends itself to the login page through whatever comes next.
 */
export async function vergeetLogin(page: Page): Promise<void> {
  await page.goto('about:blank')
  await page.context().clearCookies()
}

/** Logs in as the person of the demo with this id, this name, or the first with this role, under the page that stands. */
export async function meldAan(page: Page, { personen }: Omgeving, wie: number | string): Promise<void> {
  const persoon = personen.find((p) => p.naam === wie) ?? personen.find((p) => p.rol === wie)
  const id = typeof wie === 'number' ? wie : persoon?.id
  if (id === undefined) throw new Error(`niemand in de demo heet of is "${wie}"`)
  const uit = await page.request.post('/v1/demo/aanmeldingen', {
    headers: { 'x-kt-csrf': '1' },
    data: { id },
  })
  if (uit.status() !== 204) throw new Error(`inloggen als ${wie}: ${await uit.text()}`)
}

/** Leaves the page and logs in as this person; the next page is the first of this login. */
export async function inloggenAls(page: Page, o: Omgeving, wie: number | string): Promise<void> {
  await vergeetLogin(page)
  await meldAan(page, o, wie)
}

/** Keeps everything the browser complains about from now on: console errors (the CSP too) and thrown errors. */
export function klachtenVan(page: Page): string[] {
  const klachten: string[] = []
  page.on('console', (m) => {
    if (m.type() === 'error') klachten.push(`${m.text()} (${m.location().url})`)
  })
  page.on('pageerror', (fout) => klachten.push(String(fout)))
  return klachten
}

/** Opens an address and waits until the page stands: its heading is there and nothing is being fetched. */
export async function open(page: Page, pad: string): Promise<void> {
  await page.goto(pad)
  // In the page: from outside Playwright looks again after 20, 50, 100, 100 and then 500 ms.
  await page.waitForFunction(() => document.querySelector('h1') !== null)
  await rust(page)
}

type Router = {
  readonly state: { readonly status: string; readonly resolvedLocation?: { readonly href: string } }
}

/** Goes to an address within the page that is there, as its links do: the program is read already. */
export async function verder(page: Page, pad: string): Promise<void> {
  await page.evaluate((naar) => history.pushState({}, '', naar), pad)
  // The page before may still stand there while the next is on its way.
  await page.waitForFunction((naar) => {
    const { state } = (globalThis as unknown as { __TSR_ROUTER__: Router }).__TSR_ROUTER__
    const h1 = [...document.querySelectorAll('h1')].some((kop) => kop.checkVisibility())
    return h1 && state.status === 'idle' && state.resolvedLocation?.href === naar
  }, pad)
  await rust(page)
}

// The small one: it goes to each page that is looked at.
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** The violations of WCAG 2.2 A and AA that axe finds, one line for each element. */
export async function axe(page: Page): Promise<string[]> {
  await rust(page)
  // Half a colour on its way to another is nobody's contrast.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((a) => Number.isFinite(Number(a.effect?.getComputedTiming().endTime)))
        .map((a) => a.finished),
    ).then(() => null),
  )
  // What lies under the fixed head now can be scrolled away from it. A window as high as the page does that too, and
  // costs four times as much. A dialog does cover what is below it.
  const los = await page.evaluateHandle(() => {
    const plakt = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (e) => ['sticky', 'fixed'].includes(getComputedStyle(e).position) && !e.querySelector('[role=dialog]'),
    )
    for (const e of plakt) e.style.position = 'static'
    return plakt
  })
  const gevonden = await axeHier(page)
  await los.evaluate((plakt) => plakt.forEach((e) => e.style.removeProperty('position')))
  return gevonden
}

async function axeHier(page: Page): Promise<string[]> {
  // Through the debugger of the browser: our content security policy refuses a script in the page, as it should.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  return page.evaluate(async (values) => {
    const axeInPagina = (globalThis as unknown as { axe: typeof axeCore }).axe
    const { violations } = await axeInPagina.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
      preload: false, // style sheets and media again, for rules that are not among these tags
    })
    return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} ${n.failureSummary}`))
  }, TAGS)
}

/** Fails when the page is wider than the window. */
export async function geenZijwaarts(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over, `${page.url()} is too wide by so many px`).toBeLessThanOrEqual(0)
}

/** What stands here holds for everybody: one h1, no axe violation, no sideways scroll narrow or wide. */
export async function rondkijken(page: Page): Promise<void> {
  await page.locator('h1:visible').first().waitFor()
  await rust(page)
  const waar = page.url()
  expect(await page.locator('h1:visible').count(), `h1 of ${waar}`).toBe(1)
  expect(await axe(page), waar).toEqual([])
  const venster = page.viewportSize()
  for (const width of BREEDTES) {
    await page.setViewportSize({ width, height: 900 })
    await geenZijwaarts(page)
  }
  if (venster !== null) await page.setViewportSize(venster)
}
