import type { Page } from 'playwright-core'
import type { Plekken } from './wereld.ts'

/* The small steps between opening a screen and taking its picture. */

export async function gesprekVoeren(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Wonen' }).check()
  await page.getByRole('checkbox', { name: 'Financiën' }).check()
  await page.getByRole('link', { name: 'Financiën' }).click()
  await page.getByLabel('Hoe is het nu?').fill('De post blijft liggen. Twee rekeningen zijn te laat.')
  await page.getByLabel('Wat lukt zelf?').fill('De brieven openmaken en op stapels leggen.')
  await page.getByLabel('Wie kan helpen?').fill('Een zus helpt met de bank op de tablet.')
  await page.getByLabel('Wat wilt u graag?').fill('Zelf weten hoe ik ervoor sta.')
  await page.getByRole('radio', { name: 'Ja', exact: true }).check()
  await page
    .getByText(/^Bewaard om/)
    .first()
    .waitFor()
}

export const kiezen =
  (...vinkjes: string[]) =>
  async (page: Page) => {
    for (const naam of vinkjes) await page.getByRole('checkbox', { name: naam, exact: true }).check()
  }

export async function noodtoegangVragen(page: Page, { ver }: Plekken): Promise<void> {
  await page.getByRole('textbox', { name: 'Kenmerk van het dossier' }).fill(ver.kenmerk)
  await page.getByLabel('Waarom kan dit niet wachten?').fill('De huisarts belt: er doet niemand open.')
}

export async function noodtoegangNemen(page: Page, p: Plekken): Promise<void> {
  await noodtoegangVragen(page, p)
  await page.getByRole('button', { name: 'Open het dossier met spoed' }).click()
  await page.waitForURL(`**/dossiers/${p.ver.id}**`)
}

export async function wegen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin een afweging' }).click()
  await page.getByRole('group', { name: 'Welke ondersteuning?' }).getByRole('radio').first().check()
  for (const [nr, criterium] of (await page.locator('.s-criteria fieldset').all()).entries())
    await criterium
      .getByRole('radio')
      .nth(nr === 0 ? 0 : 1)
      .check()
}

const CSRF = { 'x-kt-csrf': '1' }
/** Asks the server what the screen would ask; the picture is of what comes of it. */
async function doe<T>(page: Page, pad: string, data: object): Promise<T> {
  const uit = await page.request.post(`/v1${pad}`, {
    headers: { ...CSRF, 'idempotency-key': crypto.randomUUID() },
    data,
  })
  if (!uit.ok()) throw new Error(`${pad}: ${await uit.text()}`)
  return (await uit.json()) as T
}

const NETWERK = [
  {
    naam: 'Froukje Bos',
    relatie: 'dochter',
    bijdrage: 'kookt op zondag',
    wilHelpen: true,
    kring: 1,
    hoek: 300,
  },
  {
    naam: 'Jan van Dijk',
    relatie: 'buurman',
    bijdrage: 'let op de post',
    wilHelpen: true,
    kring: 2,
    hoek: 40,
  },
  { naam: 'Ria Smit', relatie: 'vriendin', bijdrage: '', wilHelpen: null, kring: 3, hoek: 150 },
] as const
export async function netwerkTekenen(page: Page, { ver }: Plekken): Promise<void> {
  for (const iemand of NETWERK)
    await doe(page, `/dossiers/${ver.id}/netwerk/personen`, { soort: 'naaste', ...iemand })
  await doe(page, `/dossiers/${ver.id}/netwerk/personen`, {
    soort: 'professional',
    naam: 'Huisarts Bakhuis',
    relatie: 'huisarts',
    bijdrage: '',
    wilHelpen: null,
    kring: 2,
    hoek: 220,
  })
  await page.reload()
}

export async function driegesprek(page: Page, { ver }: Plekken): Promise<void> {
  const { id } = await doe<{ id: number }>(page, `/dossiers/${ver.id}/gesprekken`, {
    soort: 'driegesprek',
    reden: 'wijziging_persoonlijke_situatie',
    plaats: 'huisbezoek',
    geplandOp: null,
    deelnemers: [
      { soort: 'inwoner', naam: 'De inwoner', uitgenodigd: true },
      { soort: 'regievoerder', naam: 'Anna Hoekstra', uitgenodigd: true },
      { soort: 'begeleider', naam: 'Fenna Postma', uitgenodigd: true },
    ],
    clientondersteuningAangeboden: true,
  })
  await page.goto(`/dossiers/${ver.id}/gesprekken/${id}?onderwerp=conclusie`)
  await page.getByLabel('Wat spreekt u samen af?').fill('De hulp blijft zoals zij is.')
  await page.getByLabel('Waarom is dat zo?').fill('Er is vaak iemand nodig die meteen kan komen.')
  await page.getByRole('button', { name: 'Bewaar de conclusie' }).click()
  await page
    .getByRole('button', { name: /is het eens$/ })
    .first()
    .click()
}

export const openen = (knop: string) => async (page: Page) => page.getByRole('button', { name: knop }).click()

/** A plan that begins, with a task of a vrijwilliger who has not been asked yet. */
async function planMetVrijwilliger(page: Page, id: number): Promise<void> {
  const pad = `/dossiers/${id}/plannen`
  const staat = await page.request.get(`/v1/dossiers/${id}/plan`)
  if (((await staat.json()) as { plan: unknown }).plan === null) {
    const plan = await doe<{ id: number; version: number }>(page, pad, {})
    const teksten = {
      situatie: 'De post blijft liggen.',
      ondersteuningsvraag: 'Zelf weten hoe ik ervoor sta.',
      eigenKracht: '',
      netwerk: '',
      collectief: '',
      professioneel: '',
      regisseurNaam: null,
      regisseurRol: null,
      verwachteDuurWeken: 26,
      doelen: [{ tekst: 'De post op orde', leefgebied: null, persoonId: null }],
    }
    const kop = { ...CSRF, 'if-match': String(plan.version) }
    await page.request.put(`/v1${pad}/${plan.id}`, { headers: kop, data: teksten })
    const nu = (await (await page.request.get(`/v1/dossiers/${id}/plan`)).json()) as {
      plan: { doelen: { id: number }[] }
    }
    await doe(page, `${pad}/${plan.id}/inzetten`, {
      doelId: nu.plan.doelen[0]?.id,
      persoonId: null,
      omschrijving: 'Elke maandag samen de post openen',
      trede: 'sociale_basis',
      uitvoerderType: 'vrijwilliger',
      uitvoerderNaam: 'Henk de Wit',
      organisatieId: null,
      product: null,
      urenPerWeek: 2,
      vanaf: null,
      tot: null,
      zonderEinde: null,
      redenen: { eigen_kracht: 'Alleen lukt het niet.' },
    })
  }
  await page.goto(`/dossiers/${id}/plan`)
}

export async function linkMaken(page: Page, { nieuw }: Plekken): Promise<void> {
  await planMetVrijwilliger(page, nieuw.id)
  await page
    .getByRole('button', { name: /^Vraag met een link/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^Maak een (nieuwe )?link/ }).click()
  await page.getByText('Gemaakt, nog niet gebruikt').waitFor()
}
export async function alsHelper(page: Page, p: Plekken): Promise<void> {
  await linkMaken(page, p)
  const venster = page.getByRole('dialog')
  const adres = (await venster.getByText('/taak#').textContent()) ?? ''
  const code = (await venster.getByText(/^\d{3} \d{3}$/).textContent()) ?? ''
  await page.context().clearCookies()
  await page.goto(adres)
  await page.getByLabel('Uw code').fill(code)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Nee, dat lukt niet' }).waitFor()
}

export async function beleidWijzigen(page: Page): Promise<void> {
  await page
    .locator('summary')
    .filter({ hasText: /^Plan$/ })
    .click()
  await page.locator('details[open]').getByRole('textbox').filter({ visible: true }).first().waitFor()
  await page.locator('details[open] input[inputmode="decimal"]').first().fill('4')
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
}

/** Somebody who comes today, and a change by the inwoner that the bell tells of. */
export async function vandaagGepland(page: Page, { gepland }: Plekken): Promise<void> {
  await doe(page, `/dossiers/${gepland.id}/gesprekken`, {
    reden: 'nieuwe_client',
    plaats: 'huisbezoek',
    geplandOp: Temporal.Now.zonedDateTimeISO('Europe/Amsterdam')
      .withPlainTime('14:00')
      .toInstant()
      .toString(),
    deelnemers: [],
    clientondersteuningAangeboden: true,
  })
  await page.reload()
}
export async function ietsNieuws(page: Page, { ver, wie }: Plekken): Promise<void> {
  const als = (id: number) => page.request.post('/v1/demo/aanmeldingen', { headers: CSRF, data: { id } })
  await als(wie.inwoner)
  const lijst = await page.request.get(`/v1/mijn/dossiers/${ver.id}/verslagen`)
  const [verslag] = ((await lijst.json()) as { verslagen: { gesprekId: number }[] }).verslagen
  await doe(page, `/mijn/dossiers/${ver.id}/verslagen/${verslag?.gesprekId ?? 0}/opmerkingen`, {
    tekst: 'De dochter komt op zondag.',
  })
  await als(wie.regievoerder)
  await page.reload()
}

export async function zoeken(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('region', { name: 'Wat u kunt doen' }).waitFor()
}
