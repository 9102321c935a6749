import axeCore from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import { demoVullen } from '../../server/src/modules/demo/demo.commands.ts'
import { eisChromium } from '../support/chromium.ts'
import { testServer, type TestServer } from '../support/server.ts'

/** The widths that every screen must hold: a telephone and a desk (ALG-12). */
export const BREEDTES = [360, 1440] as const

type Persoon = { readonly id: number; readonly naam: string; readonly rol: string }

export type Omgeving = TestServer & {
  /** A page in a browser context of its own, so with cookies of its own. */
  readonly pagina: (breedte?: number) => Promise<Page>
  readonly personen: readonly Persoon[]
}

/** A server of this gemeente that listens, filled with the households of the demo, and a real browser. */
export async function omgeving(gemeente: string): Promise<Omgeving> {
  const server = await testServer(gemeente)
  await demoVullen(server.db, { vanaf: 0, aantal: 24, nu: Temporal.Now.instant() })
  const adres = await server.app.listen({ host: '127.0.0.1', port: 0 })
  const { body } = await server.publiek().get<{ personen: Persoon[] }>('/demo/personen')
  // Back and forward as people have it: Playwright would switch the cache of whole pages off.
  const browser: Browser = await chromium.launch({
    executablePath: eisChromium(),
    args: ['--no-sandbox'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  afterAll(() => browser.close())
  const pagina = async (breedte = 1440) => {
    const context = await browser.newContext({
      baseURL: adres,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      viewport: { width: breedte, height: 900 },
    })
    context.setDefaultTimeout(30_000)
    return context.newPage()
  }
  return { ...server, pagina, personen: body.personen }
}

/** Logs the browser in as the person of the demo with this id, this name, or the first with this role. */
export async function inloggenAls(page: Page, { personen }: Omgeving, wie: number | string): Promise<void> {
  const persoon = personen.find((p) => p.id === wie || p.naam === wie) ?? personen.find((p) => p.rol === wie)
  if (persoon === undefined) throw new Error(`niemand in de demo heet of is "${wie}"`)
  const uit = await page.request.post('/v1/demo/aanmeldingen', {
    headers: { 'x-kt-csrf': '1' },
    data: { id: persoon.id },
  })
  if (uit.status() !== 204) throw new Error(`inloggen als ${wie}: ${await uit.text()}`)
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
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** The violations of WCAG 2.2 A and AA that axe finds, one line for each element. */
export async function axe(page: Page): Promise<string[]> {
  // Through the debugger of the browser: our content security policy refuses a script in the page, as it should.
  await page.evaluate(axeCore.source)
  return page.evaluate(async (values) => {
    const axeInPagina = (globalThis as unknown as { axe: typeof axeCore }).axe
    const { violations } = await axeInPagina.run(document, { runOnly: { type: 'tag', values } })
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
