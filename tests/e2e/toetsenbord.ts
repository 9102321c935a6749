import type { Locator, Page } from 'playwright-core'

const heeftFocus = (doel: Locator): Promise<boolean> =>
  doel.evaluate((el) => el === document.activeElement || el.contains(document.activeElement))

/** With the Tab key only, as somebody without a mouse. Throws when a whole round of the page does not reach it. */
export async function tabNaar(page: Page, doel: Locator): Promise<void> {
  await doel.waitFor()
  for (let keer = 0; keer < 120; keer++) {
    if (await heeftFocus(doel)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${String(doel)}`)
}

/** Goes to a button or a link and presses Enter. */
export async function druk(page: Page, doel: Locator): Promise<void> {
  await tabNaar(page, doel)
  await page.keyboard.press('Enter')
}

/** Goes to a field and types. */
export async function typ(page: Page, doel: Locator, tekst: string): Promise<void> {
  await tabNaar(page, doel)
  await page.keyboard.type(tekst)
}

/** Ticks a box with the space bar. */
export async function vink(page: Page, doel: Locator): Promise<void> {
  await tabNaar(page, doel)
  await page.keyboard.press('Space')
}

/** Tab goes to a group of radio buttons, the arrows go along it. */
export async function kies(page: Page, groep: Locator, keuze: string): Promise<void> {
  await tabNaar(page, groep)
  await page.keyboard.press('Space')
  const doel = groep.getByRole('radio', { name: keuze })
  for (let keer = 0; keer < 20 && !(await doel.isChecked()); keer++) await page.keyboard.press('ArrowDown')
  if (!(await doel.isChecked())) throw new Error(`the arrows do not reach "${keuze}"`)
}

/** Chooses in a list by typing the beginning of the words. */
export async function kiesUit(page: Page, lijst: Locator, begin: string): Promise<void> {
  await typ(page, lijst, begin)
}

/** Ctrl+K, some letters, Enter: what was looked for is the first answer, and is opened. */
export async function viaPaneel(page: Page, tekst: string, naam: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Zoeken' }).waitFor()
  await page.keyboard.type(tekst)
  await page.getByRole('dialog').getByRole('link').first().filter({ hasText: naam }).waitFor()
  await page.getByText(/^\d+ gevonden$/).waitFor()
  await page.keyboard.press('Enter')
}
