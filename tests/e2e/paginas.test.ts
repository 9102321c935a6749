import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { berichtenRonde } from '../../server/src/modules/bericht/map.commands.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  axe,
  BREEDTES,
  geenZijwaarts,
  inloggenAls,
  klachtenVan,
  omgeving,
  open,
  verder,
  vergeetLogin,
  type Omgeving,
} from './omgeving.ts'

/** Who looks at the screens: one browser, because a new one fetches and reads the whole program again. */
type Kijker = Omgeving & {
  readonly page: Page
  readonly klachten: string[]
  /** The widths at which axe looks; no screen may be too wide at any width. */
  readonly breedtes: readonly number[]
  /** How one comes from one screen to the next: each read anew, or by the way of the links. */
  readonly heen: (page: Page, pad: string) => Promise<void>
}

/** One screen: it stands without a complaint, with one h1, for everybody, and says it is a demo. */
async function schouwen({ page, breedtes }: Kijker, pad: string, heen: Kijker['heen']): Promise<void> {
  await heen(page, pad)
  const { pathname, search } = new URL(page.url())
  expect(pathname + search).toBe(pad)
  expect(await page.locator('h1:visible').count(), 'h1').toBe(1)
  expect(await page.getByText('De mensen in dit voorbeeld zijn verzonnen').isVisible(), 'demo').toBe(true)
  expect(await page.title()).toMatch(/\| Keukentafel$/)
  // An id that stands twice sends a label, or a link of the error summary, to the wrong field.
  const ids = await page.locator('[id]').evaluateAll((alle) => alle.map((e) => e.id))
  expect(
    ids.filter((id, i) => ids.indexOf(id) !== i),
    'id twice',
  ).toEqual([])
  for (const width of BREEDTES) {
    await page.setViewportSize({ width, height: 900 })
    if (breedtes.includes(width)) expect(await axe(page), `${width} px`).toEqual([])
    await geenZijwaarts(page)
  }
}

/** All screens of one person. What is wrong is told at once: who mends one screen wants to know of the others. */
async function alleSchouwen(k: Kijker, wie: number | string | null, paden: readonly string[]) {
  await (wie === null ? vergeetLogin(k.page) : inloggenAls(k.page, k, wie))
  const fouten: string[] = []
  for (const [nr, pad] of paden.entries())
    await schouwen(k, pad, wie === null || nr === 0 ? open : k.heen).catch((fout: unknown) =>
      fouten.push(`${pad}: ${String(fout)}`),
    )
  expect(fouten).toEqual([])
  expect(k.klachten.splice(0)).toEqual([])
}

/** A dossier that has come far, so that no tab is empty, with who holds the regie and who lives there. */
type Dossier = {
  readonly id: number
  readonly wie: number
  readonly naam: string
  readonly gesprek: number
  readonly inwoner: number
}
async function verDossier(o: Omgeving): Promise<Dossier> {
  const [dossier] = await o.kijk<Dossier>(
    `select w.dossier_id as id, w.regievoerder_id as wie, w.naam, max(g.id) as gesprek, max(p.inwoner_id) as inwoner
     from werkregel w join gesprek g using (dossier_id) join persoon p using (dossier_id)
     where w.fase = 'uitvoering' and p.inwoner_id is not null
     group by 1, 2, 3
     order by (select count(*) from verwijzing v where v.dossier_id = w.dossier_id) desc, 1 limit 1`,
  )
  return dossier!
}

/** The messages of the demo go out, as the server does every two seconds. */
async function berichtenUit(o: Omgeving): Promise<void> {
  const map = await mkdtemp(join(tmpdir(), 'kt-paginas-'))
  await berichtenRonde(o.db, map, Temporal.Now.instant(), { meld: () => undefined })
  await rm(map, { recursive: true, force: true })
}

// The screens are the same in both; what differs is what stands on them, and that is most cramped when narrow. And one
// comes to them in two ways: by their address, and from another screen.
describe.each([
  ['leeuwarden', BREEDTES, open],
  ['nijmegen', [360], verder],
] as const)('the screens in %s hold for everybody, narrow and wide', (gemeente, breedtes, heen) => {
  let o: Kijker
  let dossier: Dossier
  beforeAll(async () => {
    const omgevingHier = await omgeving(gemeente, 24)
    const page = await omgevingHier.pagina()
    o = { ...omgevingHier, page, klachten: klachtenVan(page), breedtes, heen }
    dossier = await verDossier(o)
    await berichtenUit(o)
  })

  test('without login', async () => {
    await alleSchouwen(o, null, ['/', '/aanmelden', '/aanmelden?voor=ander', '/inloggen', '/taak'])
  })

  test('the werklijst, the postvak and the settings of a sociaal werker', async () => {
    const [signaal] = await o.kijk<{ id: number; wie: number }>(
      `select s.id, l.medewerker_id as wie from signaal s join team_gebied g using (gebied_id)
       join teamlid l using (team_id) join rol_toekenning r on r.houder_id = l.medewerker_id
       where r.rol = 'sociaal_werker' and s.dossier_id is null order by 1, 2 limit 1`,
    )
    const { id, wie } = signaal!
    await alleSchouwen(o, wie, [
      '/werklijst',
      '/werklijst?weergave=team',
      '/werklijst?wanneer=te_laat',
      '/postvak',
      '/postvak?toon=afgesproken',
      '/postvak?toon=gesloten',
      '/postvak/nieuw',
      '/postvak/outreachend',
      '/postvak/wijk',
      '/postvak/lijsten',
      '/bezoeken',
      '/kamer',
      '/noodtoegang',
      '/nieuw',
      '/spelregels',
      `/postvak/${id}`,
      '/instellingen',
      '/meer',
    ])
  })

  test('every tab of a dossier, and the gesprek', async () => {
    await inloggenAls(o.page, o, dossier.wie)
    await open(o.page, `/dossiers/${dossier.id}`)
    const tabs = await o.page
      .getByRole('navigation', { name: 'Delen van het dossier' })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))
    expect(tabs.map((tab) => tab.replace(/^\/dossiers\/\d+/, ''))).toEqual([
      '',
      '/triage',
      '/gesprek',
      '/plan',
      '/besluit',
      '/berichten',
      '/regie',
      '/tijdlijn',
      '/toegang',
    ])
    await alleSchouwen(o, dossier.wie, [
      ...tabs,
      `/dossiers/${dossier.id}/gesprekken/${dossier.gesprek}`,
      `/dossiers/${dossier.id}/netwerk`,
      `/dossiers/${dossier.id}/instrumenten`,
    ])
    const [gepland] = await o.kijk<{ id: number; dossier_id: number; wie: number }>(
      `select g.id, g.dossier_id, w.regievoerder_id as wie from gesprek g join werkregel w using (dossier_id)
       where g.status = 'gepland' order by g.id limit 1`,
    )
    const pad = `/dossiers/${gepland!.dossier_id}/gesprekken/${gepland!.id}`
    const bladen = ['begin', 'mantelzorg', 'toestemming', 'afronden']
    await alleSchouwen(o, gepland!.wie, [pad, ...bladen.map((blad) => `${pad}?onderwerp=${blad}`)])
  })

  test('TRI-19 a teamleider reads how the triage went, and is sent to no page of the gesprek', async () => {
    await alleSchouwen(o, 'teamleider', [`/dossiers/${dossier.id}/triage`])
    const naar = await o.page
      .locator('main a[href]')
      .evaluateAll((alle) => alle.map((a) => a.getAttribute('href')))
    expect(naar.filter((pad) => /\/(?:gesprek|instrumenten)$/.test(pad ?? ''))).toEqual([])
    expect(await o.page.getByRole('heading', { name: 'Eerder besloten' }).isVisible()).toBe(true)
  })

  test.each<[string, ...string[]]>([
    ['teamleider', '/werklijst'],
    ['teamleider', '/plannen', '/team', '/postvak/cijfers', '/postvak/signaleerders'],
    ['teamleider', '/kamer', '/kamer/rooster'],
    ['vrijwilliger', '/werklijst', '/kamer'],
    ['clientondersteuner', '/instellingen', '/spelregels'],
    [
      'functioneel_beheerder',
      '/noodtoegangen',
      '/beleid',
      '/beleid/1',
      '/beleid/nieuw',
      '/plaatsen',
      '/voorzieningen',
      '/organisaties',
    ],
  ])('where a %s begins', async (rol, ...paden) => {
    await alleSchouwen(o, rol, paden)
  })

  test.each(['consulent', 'aanbieder'])('the messages, for a %s', async (rol) => {
    const [bericht] = await o.kijk<{ id: number }>('select id from bericht order by id limit 1')
    await alleSchouwen(o, rol, [
      '/werklijst',
      '/berichten',
      '/berichten?per=bericht',
      '/berichten?toon=niet_gestart',
      ...(bericht === undefined || rol === 'aanbieder' ? [] : [`/berichten/${bericht.id}`]),
    ])
  })

  test('the pages of an inwoner', async () => {
    await alleSchouwen(o, dossier.inwoner, [
      '/mijn',
      '/mijn/schrijven',
      '/mijn/gesprekken',
      '/mijn/inzage',
      '/mijn/gekeken',
      '/mijn/brieven',
    ])
  })

  test.runIf(gemeente === 'leeuwarden')(
    'TRI-12 a vrijwilliger sees in red that nobody is in the kamer, and whom to ring, also beside a new signaal',
    async () => {
      // Open all day and nobody on the rooster: so it is at whatever time this runs.
      await o.kijk('delete from kamer_uitval')
      await o.kijk('delete from kamer_dienst')
      await o.kijk('delete from kamer_opening')
      await o.kijk(
        "insert into kamer_opening select k.id, d, '00:00', '23:59:59' from kamer k, generate_series(1, 7) d",
      )
      await alleSchouwen(o, 'vrijwilliger', ['/kamer'])
      for (const pad of ['/kamer', '/postvak/nieuw']) {
        await open(o.page, pad)
        const alarm = o.page.getByRole('alert')
        await alarm.waitFor()
        expect(await alarm.innerText()).toContain('Nu is er geen beroepskracht.')
        expect(await alarm.getByRole('link').getAttribute('href')).toBe('tel:0990000100')
      }
    },
  )

  test('after logging out the back button shows nothing of a dossier', async () => {
    const page = await o.pagina()
    await inloggenAls(page, o, dossier.wie)
    await open(page, `/dossiers/${dossier.id}`)
    expect(await page.locator('h1').innerText()).toBe(dossier.naam)
    await page.locator('.kt-persoonknop').click()
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    await page.waitForURL((url) => url.pathname === '/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByText('U bent uitgelogd.').waitFor()
    for (const keer of [1, 2]) {
      await page.goBack({ waitUntil: 'commit' })
      await page.waitForLoadState('networkidle')
      expect(await page.locator('body').innerText(), `${keer} back`).not.toContain(dossier.naam)
    }
    expect(await page.content()).not.toContain(dossier.naam)
    await page.context().close()
  })
})
