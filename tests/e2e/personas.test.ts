import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { maandagVan } from '../../server/src/modules/uren/uren.rules.ts'
import { maakGesprek, type TestGesprek } from '../../server/src/modules/gesprek/gesprek.test-data.ts'
import { begonnen, triage, zien, type Begonnen } from '../../server/src/modules/plan/plan.test-data.ts'
import { inloggenAls, omgeving, open, rondkijken, rust, type Omgeving } from './omgeving.ts'

/*
 * The four people of the plan of Leeuwarden (004 §3.1, §4.1, §4.5), each with the acts that tell their story, on the
 * screens. What every journey does alike (signal, triage, akkoord) is set through the API: `reis.ts` walks it.
 */

const WERKER = 'Anna Hoekstra'
const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam')
const op = (dag: Temporal.PlainDate): string => dag.toString().split('-').toReversed().join('-')
/** Monday of so many weeks ago */
const week = (geleden: number) => maandagVan(vandaag).subtract({ weeks: geleden })
/** `004 §4.1 Voorbeeld Pieter`: "ruim drie maanden" lie between the gesprek and the change */
const GEWENNING = 93

let o: Omgeving
beforeAll(async () => {
  o = await omgeving('leeuwarden')
})

async function als(wie: number | string, breedte?: number): Promise<Page> {
  const page = await o.pagina(breedte)
  await inloggenAls(page, o, wie)
  return page
}
/** A page on the telephone of who lives there. */
async function inwoner(persoonId: number | undefined): Promise<Page> {
  const [ik] = await o.kijk<{ id: number }>('select inwoner_id as id from persoon where id = $1', [persoonId])
  return als(ik?.id ?? 0, 360)
}
const persoon = (voornamen: string, geboortedatum: string) => ({
  regievoerder: WERKER,
  naam: `Huishouden ${voornamen}`,
  personen: [{ voornamen, achternaam: 'Demo', tussenvoegsel: '', geboortedatum }],
})
const lezen = (page: Page) => page.locator('main').innerText()

/** From concept to running, as every journey does; nothing of this is the story of one person. */
async function uitvoeren(p: Begonnen): Promise<void> {
  await triage(p)
  for (const [naam, body] of [
    ['aanbiedingen', undefined],
    ['akkoorden', { persoonId: p.dossier.personen[0], hoe: 'mondeling' }],
    ['vaststellingen', undefined],
    ['uitvoeringen', undefined],
  ] as const) {
    const uit = await p.stap(naam, body)
    expect(uit.status, uit.tekst).toBe(201)
  }
}

type Taak = {
  readonly wat: string
  readonly trede: RegExp
  readonly soort: string
  readonly wie: string
  readonly uren?: string
  readonly vanaf?: string
}
async function taakErbij(page: Page, taak: Taak): Promise<void> {
  await page.getByRole('button', { name: /^Taak erbij/ }).click()
  const venster = page.getByRole('dialog')
  await venster.getByLabel('Wat gaat er gebeuren?').fill(taak.wat)
  await venster.getByRole('radio', { name: taak.trede }).check()
  await venster.getByLabel(taak.soort, { exact: true }).check()
  await venster.getByLabel('Naam').fill(taak.wie)
  if (taak.uren !== undefined) await venster.getByLabel('Uren per week').fill(taak.uren)
  if (taak.vanaf !== undefined) await venster.getByLabel('Vanaf').fill(taak.vanaf)
  if (taak.soort === 'Beroepskracht')
    await venster.getByLabel('Waarom geen einddatum?').fill('Zo lang als het nodig is')
  const waarom = venster.getByRole('group', { name: 'Waarom is een lichtere trede niet genoeg?' })
  for (const veld of await waarom.getByRole('textbox').all()) await veld.fill('Dat is niet genoeg.')
  await venster.getByRole('button', { name: 'Zet in het plan' }).click()
  await venster.waitFor({ state: 'detached' })
}
async function zegtJa(page: Page, wat: string): Promise<void> {
  const knop = page.getByRole('button', { name: `Zegt ja: ${wat}` })
  await knop.click()
  await knop.waitFor({ state: 'detached' })
}

type Regel = readonly [wat: string, uren: string]
async function eerder(page: Page, regels: readonly Regel[]): Promise<void> {
  await page.getByRole('button', { name: 'Schrijf op wat er eerder was' }).click()
  const venster = page.getByRole('dialog')
  for (const [i, [wat, uren]] of regels.entries()) {
    if (i > 0) await venster.getByRole('button', { name: 'Hulp erbij' }).click()
    const hulp = venster.getByRole('group', { name: `Hulp ${i + 1}` })
    await hulp.getByLabel('Wat was het?').fill(wat)
    await hulp.getByLabel('Uren per week').fill(uren)
  }
  await venster.getByRole('button', { name: 'Bewaar wat er eerder was' }).click()
  await venster.waitFor({ state: 'detached' })
}
/** The rows of old against new, as they stand on the screen. */
const vroegerEnNu = async (page: Page) =>
  page
    .getByRole('table', { name: /vroeger en nu$/ })
    .getByRole('row')
    .evaluateAll((rijen) =>
      rijen.slice(1).map((rij) => [...rij.children].map((cel) => cel.textContent.trim())),
    )

async function jelle(): Promise<void> {
  const p = await begonnen(o, persoon('Jelle', '1982-04-01'), {
    situatie: 'Was dakloos en gebruikte drugs. Schuld van 14.000 euro.',
  })
  const [begeleiding, administratie, club] = [
    'Begeleiding thuis',
    'Geld en post op orde houden',
    'Sollicitatieclub op dinsdagmiddag',
  ]
  const page = await als(WERKER)
  await open(page, `/dossiers/${p.dossier.id}/plan`)
  await eerder(page, [['Thuisondersteuning 2', '4']])
  const vanaf = op(week(4))
  await taakErbij(page, { wat: club, trede: /^1\./, soort: 'De inwoner zelf', wie: 'Jelle' })
  await taakErbij(page, {
    wat: administratie,
    trede: /^2\./,
    soort: 'Vrijwilliger',
    wie: 'Henk',
    uren: '2',
    vanaf,
  })
  await taakErbij(page, {
    wat: begeleiding,
    trede: /^3\./,
    soort: 'Beroepskracht',
    wie: 'Naima',
    uren: '3',
    vanaf,
  })
  for (const wat of [begeleiding, administratie, club]) await zegtJa(page, wat)
  await rust(page)
  expect(await vroegerEnNu(page)).toEqual([
    ['Beroepskracht', '4', '3', '−1'],
    ['Eigen kring', '0', '2', '+2'],
    ['Samen', '4', '5', '+1'],
  ])
  expect(await lezen(page)).toContain(`Ook erbij, zonder uren: ${club}.`)
  await uitvoeren(p)
  const taken = (await zien(p.werker, p.dossier)).inzetten
  const { id } = taken.find((t) => t.omschrijving === begeleiding)!
  for (const [n, uren] of [4, 2, 3].entries()) {
    const pad = `${p.plan}/inzetten/${id}/weken/${week(4 - n).toString()}`
    expect((await p.werker.put(pad, { uren, vorige: null })).status).toBe(200)
  }
  await page.reload()
  // The last of four weeks is written on the screen: 4, 2, 3 and 3 is what was agreed, and nobody decides again.
  await page.getByRole('button', { name: `Schrijf uren op: Naima, ${begeleiding}` }).click()
  const uren = page.getByRole('dialog')
  await uren.getByRole('combobox').selectOption({ index: 1 })
  await uren.getByLabel('Uren in deze week').fill('3')
  await uren.getByRole('button', { name: 'Bewaar de uren' }).click()
  await page.getByText('Echt: gemiddeld 3 uur in 4 weken').waitFor()
  await page.getByText('Volgens afspraak').waitFor()
  const grafiek = await page.locator('svg.s-grafiek desc').first().textContent()
  expect(grafiek).toMatch(
    /^Beroepskracht: 3 uur .* Eigen kring: 2 uur .* Punten voor 4 weken met echte uren\.$/,
  )
  await terugval(page)
  await papier(page, administratie)
  await rondkijken(page)
  await open(page, '/werklijst')
  await page
    .getByRole('row', { name: /Huishouden Jelle/ })
    .getByText('Gesprek omdat het slechter gaat')
    .waitFor()
  await page.context().close()
  const zelf = await inwoner(p.dossier.personen[0])
  await open(zelf, '/mijn')
  const mijn = await lezen(zelf)
  for (const wat of ['Naima', 'Henk', begeleiding, administratie, club]) expect(mijn).toContain(wat)
  await zelf.context().close()
}

/** Signs of relapse and what is done then; one is seen, and the regievoerder has a talk within two days (PLAN-29). */
async function terugval(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Afspraak erbij' }).click()
  const afspraak = page.getByRole('dialog')
  await afspraak.getByLabel('Als het slechter gaat').check()
  await afspraak.getByLabel('Waaraan ziet u dat het slechter gaat?').fill('Jelle doet de deur niet open')
  await afspraak.getByLabel('Wat doen wij dan?').fill('Naima belt en komt dezelfde dag langs')
  await afspraak.getByRole('button', { name: 'Zet de afspraak in het plan' }).click()
  await page.getByText('Dan: Naima belt en komt dezelfde dag langs').waitFor()
  await page.getByRole('button', { name: 'Meld dat het slechter gaat' }).click()
  const melding = page.getByRole('dialog')
  await melding.getByLabel('Wat ziet u?').fill('Henk stond twee keer voor een dichte deur.')
  await melding.getByRole('button', { name: 'Meld dit aan de regievoerder' }).click()
  const dag = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short' })
  const uiterlijk = dag.format(new Date(vandaag.add({ days: 2 }).toString()))
  await page.getByText(new RegExp(`Gesprek uiterlijk .*${uiterlijk}`)).waitFor()
}

/** The sheet for one helper, one A4 (PLAN-30); what stands on it and what does not is told by plandruk.rules. */
async function papier(page: Page, wat: string): Promise<void> {
  const href = await page.getByRole('link', { name: `Op papier: ${wat}` }).getAttribute('href')
  const uit = await page.request.get(href!)
  expect(uit.headers()['content-type']).toBe('application/pdf')
  expect((await uit.body()).toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
}

/** One leefgebied that help is wanted with; it becomes the goal of the plan. */
async function wens(page: Page, tekst: string): Promise<void> {
  await page.getByLabel('Wonen', { exact: true }).check()
  await page.getByRole('link', { name: 'Wonen' }).click()
  await page.getByLabel('Wat wilt u graag?').fill(tekst)
  await page.getByRole('radio', { name: 'Ja', exact: true }).check()
}

/** A driegesprek on the screen: who sits there, what they conclude and why, and the yes of each of the three. */
async function driegesprek(wat: {
  wie: string
  vraag: string
  conclusie: string
  motivering: string
  wens?: string
}): Promise<{ page: Page; g: TestGesprek }> {
  const g = await maakGesprek(o, persoon(wat.wie, '1998-02-01'), {
    soort: 'driegesprek',
    reden: 'wijziging_persoonlijke_situatie',
  })
  const erbij = async (lid: object) => g.werker.post(`${g.pad}/deelnemers`, { uitgenodigd: true, ...lid })
  await erbij({ soort: 'inwoner', persoonId: g.dossier.personen[0] })
  await erbij({ soort: 'regievoerder', naam: WERKER, relatie: 'sociaal werker' })
  const page = await als(WERKER, 768)
  await open(page, g.pad)
  await page.getByLabel('Wat is de vraag?').fill(wat.vraag)
  if (wat.wens !== undefined) await wens(page, wat.wens)
  await page.getByRole('link', { name: 'Mantelzorg' }).click()
  await page.getByRole('radio', { name: 'Nee', exact: true }).check()
  await page.getByRole('link', { name: 'Conclusie' }).click()
  await page.getByText('Nog niet aan tafel: vaste begeleider').waitFor()
  await erbij({ soort: 'begeleider', naam: 'Fenna Postma', relatie: 'vaste begeleider' })
  await page.reload()
  await page.getByLabel('Wat spreekt u samen af?').fill(wat.conclusie)
  await page.getByLabel('Waarom is dat zo?').fill(wat.motivering)
  await page.getByRole('button', { name: 'Bewaar de conclusie' }).click()
  for (const naam of [wat.wie, WERKER, 'Fenna Postma']) {
    const knop = page.getByRole('button', { name: new RegExp(`^${naam}.* is het eens$`) })
    await page.locator('button:not([aria-disabled="true"])', { hasText: 'Is het eens' }).first().waitFor()
    await knop.click()
    await knop.waitFor({ state: 'detached' })
  }
  return { page, g }
}
async function afronden(page: Page, wat: string): Promise<void> {
  await page.getByRole('link', { name: 'Afronden' }).click()
  await page.getByRole('button', { name: 'Het was vandaag' }).click()
  await page.getByLabel(wat).check()
  await page.getByRole('button', { name: 'Rond het gesprek af' }).click()
  await page.waitForURL((url) => !url.pathname.includes('/gesprekken/'))
}

/** The table of the plan, filled in on the screen by the professional. */
async function wegen(
  page: Page,
  wat: { tabel: string; kant: 'basis' | 'aanvullend'; omvang: string; waarom: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Begin een afweging' }).click()
  await page.getByLabel('Aard van de beperking').fill('Zie het gesprek')
  await page.getByRole('textbox', { name: /^Taken/ }).fill('De dag en het huis')
  await page.getByLabel('Omvang').fill(wat.omvang)
  await page.getByRole('radio', { name: wat.tabel, exact: true }).check()
  const kolom = wat.kant === 'basis' ? 0 : 1
  for (const criterium of await page.locator('.s-criteria fieldset').all())
    await criterium.getByRole('radio').nth(kolom).check()
  await page.getByText(`4 keer ${wat.kant}`).waitFor()
  const naam = wat.kant === 'basis' ? 'Basisondersteuning' : 'Aanvullende ondersteuning'
  await page.getByRole('group', { name: 'Wat past het best?' }).getByLabel(naam).check()
  await page.getByLabel('Waarom?').fill(wat.waarom)
  await page.getByRole('button', { name: 'Leg conclusie vast' }).click()
  await page.getByRole('button', { name: 'Begin een afweging' }).waitFor()
  await rust(page)
}

async function mariska(): Promise<void> {
  const motivering = 'Borderline en PTSS vragen specifieke kennis; zij heeft een strakke structuur nodig.'
  const conclusie = 'Aanvullende ondersteuning blijft. Er verandert in 2021 niets.'
  const { page, g } = await driegesprek({
    wie: 'Mariska',
    vraag: 'Welke hulp krijg ik straks?',
    conclusie,
    motivering,
  })
  await rondkijken(page)
  await afronden(page, 'Het advies is genoeg')
  await open(page, `/dossiers/${g.dossier.id}/besluit`)
  await wegen(page, { tabel: 'Thuisondersteuning', kant: 'aanvullend', omvang: 'TO3', waarom: motivering })
  await wegen(page, { tabel: 'Dagbesteding', kant: 'aanvullend', omvang: 'DB5', waarom: 'Prikkelarm.' })
  expect(await page.getByText('0 keer basis, 4 keer aanvullend').count()).toBe(2)
  // Nothing changes: no plan was begun over the help that stays.
  await open(page, `/dossiers/${g.dossier.id}/plan`)
  await page.getByText('Er is nog geen plan').waitFor()
  await page.context().close()
  const zelf = await inwoner(g.dossier.personen[0])
  await open(zelf, '/mijn/gesprekken')
  const gelezen = await lezen(zelf)
  expect(gelezen).toContain(conclusie)
  expect(gelezen).toContain(motivering)
  await rondkijken(zelf)
  await zelf.context().close()
}

async function pieter(): Promise<void> {
  const conclusie = 'Basisondersteuning past het best.'
  const { page, g } = await driegesprek({
    wie: 'Pieter',
    wens: 'Een vast ritme in de week',
    vraag: 'Hoe gaat het verder na de opvang?',
    conclusie,
    motivering: 'Brede begeleiding op alle levensgebieden; de zorg is meestal goed te plannen.',
  })
  await afronden(page, 'Wij maken samen een plan')
  await eerder(page, [
    ['Thuisondersteuning 2', '3'],
    ['Dagbesteding 2', '12'],
  ])
  const straks = vandaag.add({ days: GEWENNING })
  const vanaf = op(straks)
  const [begeleiding, groen] = ['Begeleiding thuis op alle levensgebieden', 'Meewerken in het groenproject']
  await taakErbij(page, {
    wat: begeleiding,
    trede: /^3\./,
    soort: 'Beroepskracht',
    wie: 'Naima',
    uren: '3',
    vanaf,
  })
  await taakErbij(page, {
    wat: groen,
    trede: /^2\./,
    soort: 'Vrijwilliger',
    wie: 'Het groenproject',
    uren: '12',
    vanaf,
  })
  await zegtJa(page, begeleiding)
  await zegtJa(page, groen)
  await rust(page)
  expect(await vroegerEnNu(page)).toEqual([
    ['Beroepskracht', '15', '3', '−12'],
    ['Eigen kring', '0', '12', '+12'],
    ['Samen', '15', '15', '0'],
  ])
  await rondkijken(page)
  await page.context().close()
  const zelf = await inwoner(g.dossier.personen[0])
  await open(zelf, '/mijn/gesprekken')
  expect(await lezen(zelf)).toContain(conclusie)
  await zelf.context().close()
}

async function frank(): Promise<void> {
  const g = await maakGesprek(o, persoon('Frank', '1994-05-01'), { plaats: 'buurtkamer' })
  const page = await als(WERKER)
  await open(page, g.pad)
  await page.getByLabel('Wat is de vraag?').fill('Onze zoon wil met hulp de wereld wat groter maken.')
  await wens(page, 'Met een vertrouwd iemand naar buiten')
  await page.getByRole('link', { name: 'Mantelzorg' }).click()
  await page.getByRole('radio', { name: 'Nee', exact: true }).check()
  await afronden(page, 'Wij maken samen een plan')
  await open(page, `/dossiers/${g.dossier.id}/besluit`)
  await wegen(page, {
    tabel: 'Thuisondersteuning',
    kant: 'aanvullend',
    omvang: '6 uur per week',
    waarom: 'De hulpvraag is te specifiek voor de basisondersteuning.',
  })
  await open(page, `/dossiers/${g.dossier.id}/plan`)
  const [pgb, maatje] = [
    'Begeleiding bij autisme, uit een pgb dat de ouders beheren',
    'Onderzoeken of een maatje kan',
  ]
  await taakErbij(page, { wat: pgb, trede: /^4\./, soort: 'Beroepskracht', wie: 'De begeleider van Frank' })
  await taakErbij(page, { wat: maatje, trede: /^2\./, soort: 'Vrijwilliger', wie: 'Nog te vinden' })
  await zegtJa(page, pgb)
  // The maatje is an option for later: nobody said yes, so it does not count as help.
  await page.getByRole('button', { name: `Zegt ja: ${maatje}` }).waitFor()
  await page.getByText('Nog geen antwoord').waitFor()
  await rondkijken(page)
  await page.context().close()
}

describe.concurrent('the people of the plan of Leeuwarden', () => {
  test(
    'PLAN-04 PLAN-20 PLAN-21 PLAN-29 GT-L24 Jelle: 4 hours become 3 and 2 of a volunteer, weeks may differ, and a relapse is answered',
    jelle,
  )
  test('KTG-18 GT-L25 Mariska concludes with two others that her help stays, and reads it at home', mariska)
  test('KTG-18 PLAN-21 GT-L26 Pieter goes to basis: he knows what changes and has 93 days for it', pieter)
  test('GT-L27 Frank: looked into in the buurtkamer, too specific for basis, with a maatje for later', frank)
})
