import { beforeAll, expect, test } from 'vitest'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { alsPersoon, maakDossier } from '../dossier/dossier.test-data.ts'
import { ADVIES, antwoord, antwoorden, maakGesprek, type GesprekBeeld } from './gesprek.test-data.ts'

let leeuwarden: TestServer
let nijmegen: TestServer
beforeAll(async () => {
  leeuwarden = await testServer('leeuwarden')
  nijmegen = await testServer('nijmegen')
})

const dagVan = (tekst: string) => Temporal.PlainDate.from(tekst)
const vandaag = () => Temporal.Now.plainDateISO('Europe/Amsterdam')

test('KTG-01 a gesprek keeps date, place, participants with their relation, and the vraag in the words of the inwoner', async () => {
  const op = '2026-04-12T08:30:00.000Z'
  const { werker, pad, dossier } = await maakGesprek(
    leeuwarden,
    {},
    {
      geplandOp: op,
      deelnemers: [{ soort: 'netwerk', naam: 'Ans', relatie: 'buurvrouw', uitgenodigd: true }],
    },
  )
  const vraag = 'Ik wil niet de hele dag naar de klok zitten kijken.'
  const bewaard = await werker.put(`${pad}/antwoorden`, antwoorden({ vraag, gehoudenOp: '2026-04-12' }), {
    ifMatch: 1,
  })
  expect(bewaard.status, bewaard.tekst).toBe(200)
  const { body } = await werker.get<GesprekBeeld>(pad)
  expect(body).toMatchObject({ plaats: 'huisbezoek', geplandOp: op, gehoudenOp: '2026-04-12', vraag })
  expect(body.deelnemers).toMatchObject([{ naam: 'Ans', relatie: 'buurvrouw', soort: 'netwerk' }])
  const lijst = await werker.get<{ rijen: unknown[] }>(`/dossiers/${dossier.id}/gesprekken`)
  expect(lijst.body.rijen).toMatchObject([
    { plaats: 'huisbezoek', status: 'lopend', gehoudenOp: '2026-04-12' },
  ])
})

test('KTG-02 the form holds every leefgebied of the gemeente, 12 in Nijmegen and 6 in Leeuwarden, and keeps the choice', async () => {
  for (const [server, aantal, keuze] of [
    [nijmegen, 12, ['taal', 'wonen']],
    [leeuwarden, 6, ['wonen', 'financien']],
  ] as const) {
    const { werker, pad } = await maakGesprek(server)
    const voor = await werker.get<GesprekBeeld>(pad)
    expect(voor.body.formulier).toHaveLength(aantal)
    await werker.put(`${pad}/antwoorden`, antwoorden({ leefgebieden: [...keuze] }), { ifMatch: 1 })
    expect((await werker.get<GesprekBeeld>(pad)).body.leefgebieden).toEqual(keuze)
  }
  const { werker, pad } = await maakGesprek(leeuwarden)
  const uit = await werker.put(`${pad}/antwoorden`, antwoorden({ leefgebieden: ['taal'] }), { ifMatch: 1 })
  expect(uit).toMatchObject({ status: 400, body: { code: 'gesprek-leefgebied-onbekend' } })
})

test('KTG-03 situatie, eigen kracht, netwerk, wens and probleem are kept per leefgebied', async () => {
  const { werker, pad, dossier } = await maakGesprek(nijmegen)
  const financien = antwoord(dossier.personen[0]!, 'financien', {
    situatie: 'De post blijft liggen.',
    eigenKracht: 'kan zelf post sorteren',
    netwerk: 'zus helpt met internetbankieren',
    wens: 'Weer overzicht.',
    probleem: true,
  })
  const wonen = antwoord(dossier.personen[0]!, 'wonen', { situatie: 'Gaat goed.', probleem: false })
  await werker.put(`${pad}/antwoorden`, antwoorden({ antwoorden: [financien, wonen] }), { ifMatch: 1 })
  expect((await werker.get<GesprekBeeld>(pad)).body.antwoorden).toEqual([financien, wonen])
  // What is emptied is gone, what is not sent is not kept: one save is the whole gesprek.
  await werker.put(`${pad}/antwoorden`, antwoorden({ antwoorden: [wonen] }), { ifMatch: 2 })
  expect((await werker.get<GesprekBeeld>(pad)).body.antwoorden).toEqual([wonen])
})

test('KTG-10 each member has own answers, and a member who joins during the gesprek too', async () => {
  const { werker, pad, dossier } = await maakGesprek(leeuwarden, {
    personen: [
      { voornamen: 'Mirjam', geboortedatum: '1982-01-01' },
      { voornamen: 'Daan', geboortedatum: '2014-01-01', relatie: 'kind' },
    ],
  })
  const [moeder, kind] = dossier.personen as [number, number]
  const vreemd = (await maakDossier(leeuwarden)).personen[0]!
  const fout = await werker.put(
    `${pad}/antwoorden`,
    antwoorden({ antwoorden: [antwoord(vreemd, 'wonen', { wens: 'x' })] }),
    { ifMatch: 1 },
  )
  expect(fout).toMatchObject({ status: 400, body: { code: 'gesprek-persoon-onbekend' } })
  const twee = [
    antwoord(moeder, 'wonen', { wens: 'Rust.' }),
    antwoord(kind, 'wonen', { wens: 'Een eigen kamer.' }),
  ]
  await werker.put(`${pad}/antwoorden`, antwoorden({ antwoorden: twee }), { ifMatch: 1 })
  const { body } = await werker.get<GesprekBeeld>(pad)
  expect(body.antwoorden).toEqual(twee)
  expect(body.leden.map((lid) => [lid.naam.split(' ')[0], lid.leeftijd])).toEqual([
    ['Mirjam', leeftijd('1982-01-01')],
    ['Daan', leeftijd('2014-01-01')],
  ])
  const partner = { voornamen: 'Sander', achternaam: 'Vos', relatie: 'partner' }
  const erbij = await werker.post<{ id: number }>(`/dossiers/${dossier.id}/personen`, partner)
  expect(erbij.status, erbij.tekst).toBe(201)
  const nu = await werker.get<GesprekBeeld>(pad)
  expect(nu.body.leden).toHaveLength(3)
  const derde = antwoord(nu.body.leden[2]!.persoonId, 'financien', { situatie: 'Werkt in ploegen.' })
  const drie = await werker.put(`${pad}/antwoorden`, antwoorden({ antwoorden: [...twee, derde] }), {
    ifMatch: 2,
  })
  expect(drie.status, drie.tekst).toBe(200)
})

test('SIG-17 what a neighbour told in confidence does not become the vraag of the inwoner', async () => {
  const dossier = await maakDossier(leeuwarden)
  const vragen = [
    ['zelf', false, 'Mijn eigen vraag'],
    ['ander', false, 'Zij drinkt, zegt haar zus'],
    ['ander', true, 'Zij drinkt, zegt de buurvrouw'],
    ['zelf', true, 'Niet vertellen'],
  ] as const
  await alsPersoon(leeuwarden, dossier.regievoerderId, async (_trx, sql) => {
    for (const [i, [voorWie, vertrouwelijk, vraag]] of vragen.entries()) {
      await sql(
        `insert into signaal (kenmerk, gebied_id, kanaal, route, voor_wie, vertrouwelijk, vraag, ontvangen_op)
         values ($1, $2, 'telefoon', 'a', $3, $4, $5, now() + $6 * interval '1 minute')`,
        [`S-ZORG-${String(i)}`, dossier.gebiedId, voorWie, vertrouwelijk, vraag, i],
      )
    }
    await sql("update signaal set dossier_id = $1 where kenmerk like 'S-ZORG-%'", [dossier.id])
  })
  const [naam] = await leeuwarden.kijk<{ naam: string }>('select naam from houder where id = $1', [
    dossier.regievoerderId,
  ])
  const werker = await leeuwarden.als(naam!.naam)
  const { body } = await werker.post<{ id: number }>(`/dossiers/${dossier.id}/gesprekken`, {
    reden: 'nieuwe_client',
    plaats: 'huisbezoek',
    geplandOp: null,
    deelnemers: [],
    clientondersteuningAangeboden: true,
  })
  const gesprek = await werker.get<GesprekBeeld>(`/dossiers/${dossier.id}/gesprekken/${body.id}`)
  expect(gesprek.body.vraag).toBe('Mijn eigen vraag')
})

const leeftijd = (geboren: string) => dagVan(geboren).until(vandaag(), { largestUnit: 'year' }).years

test('ALG-05 the vraag of the signaal and of the earlier gesprek is filled in, and the plan takes over what was said', async () => {
  const dossier = await maakDossier(leeuwarden)
  await alsPersoon(leeuwarden, dossier.regievoerderId, async (_trx, sql) => {
    const wat = 'insert into signaal (kenmerk, gebied_id, dossier_id, kanaal, route, voor_wie, vraag) values'
    const vraag = 'Hulp bij het huishouden'
    await sql(`${wat} ('S-TEST', $1, null, 'telefoon', 'a', 'zelf', $2)`, [dossier.gebiedId, vraag])
    await sql('update signaal set dossier_id = $1 where kenmerk = $2', [dossier.id, 'S-TEST'])
  })
  const naam = (
    await leeuwarden.kijk<{ naam: string }>('select naam from houder where id = $1', [dossier.regievoerderId])
  )[0]!.naam
  const werker = await leeuwarden.als(naam)
  const plan = {
    reden: 'nieuwe_client',
    plaats: 'huisbezoek',
    geplandOp: null,
    deelnemers: [],
    clientondersteuningAangeboden: true,
  }
  const een = await werker.post<{ id: number }>(`/dossiers/${dossier.id}/gesprekken`, plan)
  const pad = `/dossiers/${dossier.id}/gesprekken/${een.body.id}`
  expect((await werker.get<GesprekBeeld>(pad)).body).toMatchObject({
    vraag: 'Hulp bij het huishouden',
    leden: [{ naam: 'Sietske de Boer' }],
  })
  const persoon = dossier.personen[0]!
  const body = antwoorden({
    vraag: 'Rouw, geen ritme in de dag',
    gehoudenOp: vandaag().toString(),
    mantelzorg: false,
    antwoorden: [
      antwoord(persoon, 'meedoen', {
        situatie: 'Komt weinig buiten.',
        eigenKracht: 'Loopt naar de bakker.',
        netwerk: 'Buurvrouw Ans loopt mee.',
        wens: 'Weer zingen.',
        probleem: true,
      }),
      antwoord(persoon, 'wonen', { situatie: 'Drempels.', probleem: true }),
      antwoord(persoon, 'financien', { situatie: 'In orde.', probleem: false }),
    ],
  })
  await werker.put(`${pad}/antwoorden`, body, { ifMatch: 1 })
  const slot = await werker.post<{ planId: number; doelen: { tekst: string }[] }>(
    `${pad}/afsluitingen`,
    { uitkomst: 'plan', bevestigd: [] },
    { ifMatch: 2 },
  )
  expect(slot.status, slot.tekst).toBe(200)
  const gemaakt = await werker.get(`/dossiers/${dossier.id}/plan`)
  expect(gemaakt.body).toMatchObject({
    plan: {
      ondersteuningsvraag: 'Rouw, geen ritme in de dag',
      eigenKracht: 'Meedoen: Loopt naar de bakker.',
      netwerk: 'Meedoen: Buurvrouw Ans loopt mee.',
    },
  })
  const twee = await werker.post<{ id: number }>(`/dossiers/${dossier.id}/gesprekken`, plan)
  const tweede = await werker.get<GesprekBeeld>(`/dossiers/${dossier.id}/gesprekken/${twee.body.id}`)
  expect(tweede.body.vraag).toBe('Rouw, geen ritme in de dag')
})

test('KTG-08 three problems give a concept-plan with three goals; advice closes without a plan', async () => {
  for (const [uitkomst, doelen] of [
    ['plan', 3],
    ['advies', 0],
  ] as const) {
    const { werker, pad, dossier } = await maakGesprek(leeuwarden)
    const drie = ['wonen', 'financien', 'meedoen'].map((l) =>
      antwoord(dossier.personen[0]!, l, { probleem: true }),
    )
    const body = antwoorden({ gehoudenOp: vandaag().toString(), mantelzorg: false, antwoorden: drie })
    await werker.put(`${pad}/antwoorden`, body, { ifMatch: 1 })
    const slot = await werker.post<{ planId: number | null; doelen: unknown[] }>(
      `${pad}/afsluitingen`,
      { ...ADVIES, uitkomst },
      { ifMatch: 2 },
    )
    expect(slot.status, slot.tekst).toBe(200)
    expect(slot.body.doelen).toHaveLength(doelen)
    const plannen = await leeuwarden.kijk('select gesprek_id from plan where dossier_id = $1', [dossier.id])
    expect(plannen).toHaveLength(uitkomst === 'plan' ? 1 : 0)
    const na = await werker.put(`${pad}/antwoorden`, body, { ifMatch: 3 })
    expect(na).toMatchObject({ status: 409, body: { code: 'gesprek-afgesloten' } })
  }
})

test('KTG-05 with mantelzorg and no mantelzorger invited the gesprek closes only after the warning is confirmed', async () => {
  for (const server of [leeuwarden, nijmegen]) {
    const { werker, pad, dossier } = await maakGesprek(server)
    const body = antwoorden({ gehoudenOp: vandaag().toString(), mantelzorg: true })
    const bewaard = await werker.put<{ waarschuwingen: { code: string }[] }>(`${pad}/antwoorden`, body, {
      ifMatch: 1,
    })
    expect(bewaard.body.waarschuwingen.map((w) => w.code)).toEqual(['gesprek-mantelzorger-niet-uitgenodigd'])
    const sluit = (bevestigd: string[]) =>
      werker.post(`${pad}/afsluitingen`, { ...ADVIES, bevestigd }, { ifMatch: 2 })
    expect(await sluit([])).toMatchObject({
      status: 409,
      body: { code: 'gesprek-mantelzorger-niet-uitgenodigd' },
    })
    expect((await sluit(['gesprek-mantelzorger-niet-uitgenodigd'])).status).toBe(200)
    const [rij] = await server.kijk('select waarschuwing_bevestigd from gesprek where dossier_id = $1', [
      dossier.id,
    ])
    expect(rij).toEqual({ waarschuwing_bevestigd: 'gesprek-mantelzorger-niet-uitgenodigd' })
  }
  const { werker, pad } = await maakGesprek(leeuwarden)
  const froukje = { soort: 'mantelzorger', naam: 'Froukje', relatie: 'dochter', uitgenodigd: true }
  const erbij = await werker.post<{ id: number }>(`${pad}/deelnemers`, froukje)
  const nodig = { uitgenodigd: true, eigenBehoefte: 'Eén weekend per maand vrij.' }
  expect((await werker.put(`${pad}/deelnemers/${erbij.body.id}`, nodig)).status).toBe(204)
  const body = antwoorden({ gehoudenOp: vandaag().toString(), mantelzorg: true })
  await werker.put(`${pad}/antwoorden`, body, { ifMatch: 1 })
  const beeld = (await werker.get<GesprekBeeld>(pad)).body
  expect(beeld.waarschuwingen).toEqual([])
  expect(beeld.deelnemers).toMatchObject([{ eigenBehoefte: 'Eén weekend per maand vrij.' }])
  expect((await werker.post(`${pad}/afsluitingen`, ADVIES, { ifMatch: 2 })).status).toBe(200)
})

test('KTG-15 the offer is recorded once with its moment; the cliëntondersteuner reads that one gesprek and nothing else', async () => {
  const { werker, pad, dossier } = await maakGesprek(leeuwarden, {}, { clientondersteuningAangeboden: false })
  expect((await werker.get<GesprekBeeld>(pad)).body.waarschuwingen).toMatchObject([
    { code: 'gesprek-clientondersteuning-niet-gemeld', bron: expect.stringContaining('2.3.2') as string },
  ])
  const bied = (gewenst: boolean | null) =>
    werker.post<{ aangebodenOp: string }>(`${pad}/clientondersteuningaanbiedingen`, { gewenst })
  const eerste = await bied(null)
  const tweede = await bied(true)
  expect(tweede.body).toEqual({ aangebodenOp: eerste.body.aangebodenOp, gewenst: true })
  // Pressing it does not make the one who is typing find a conflict.
  expect((await werker.get<GesprekBeeld>(pad)).body).toMatchObject({ version: 1, waarschuwingen: [] })

  const ander = await werker.post<{ id: number }>(`/dossiers/${dossier.id}/gesprekken`, {
    reden: 'wijziging_persoonlijke_situatie',
    plaats: 'kantoor',
    geplandOp: null,
    deelnemers: [],
    clientondersteuningAangeboden: true,
  })
  const houderId = await leeuwarden.idVan('Linda Terpstra')
  const erbij = { soort: 'clientondersteuner', naam: 'Linda Terpstra', uitgenodigd: true, houderId }
  const linda = await leeuwarden.als('Linda Terpstra')
  expect((await linda.get(pad)).status).toBe(404)
  const lijstVan = async () =>
    (await linda.get<{ rijen: { id: number; dossierId: number }[] }>('/gesprekken')).body.rijen
  expect(await lijstVan()).toEqual([])
  const deelnemer = await werker.post<{ id: number }>(`${pad}/deelnemers`, erbij)
  expect(deelnemer.status, deelnemer.tekst).toBe(201)
  expect((await linda.get<GesprekBeeld>(pad)).body).toMatchObject({
    mag: [],
    leden: [{ naam: 'Sietske de Boer' }],
  })
  const lijst = await linda.get<{ rijen: { id: number }[] }>(`/dossiers/${dossier.id}/gesprekken`)
  expect(lijst.body.rijen.map((rij) => rij.id)).not.toContain(ander.body.id)
  expect((await linda.get(`/dossiers/${dossier.id}/gesprekken/${ander.body.id}`)).status).toBe(404)
  expect((await linda.put(`${pad}/antwoorden`, antwoorden(), { ifMatch: 1 })).status).toBe(404)
  expect((await linda.get(`/dossiers/${dossier.id}/toegang`)).status).toBe(404)
  // Found without a link; who works in the dossier was not invited to one gesprek and has none here.
  expect(await lijstVan()).toMatchObject([{ dossierId: dossier.id, isKlaar: false }])
  expect((await werker.get('/gesprekken')).body).toEqual({ rijen: [] })
  const weg = await werker.roep('DELETE', `${pad}/deelnemers/${deelnemer.body.id}`)
  expect(weg.status).toBe(204)
  expect(await linda.get(pad)).toMatchObject({ status: 403, body: { code: 'geen-toegang-meer' } })
  expect(await lijstVan()).toEqual([])
})

test('an account at the table is of a cliëntondersteuner, and a participant has a name', async () => {
  const { werker, pad } = await maakGesprek(leeuwarden)
  const houderId = await leeuwarden.idVan('Gerrit Smit')
  const uit = await werker.post(`${pad}/deelnemers`, {
    soort: 'clientondersteuner',
    naam: 'Gerrit',
    uitgenodigd: true,
    houderId,
  })
  expect(uit).toMatchObject({ status: 400, body: { code: 'deelnemer-account-onbekend' } })
  const naamloos = await werker.post(`${pad}/deelnemers`, { soort: 'netwerk', uitgenodigd: true })
  expect(naamloos).toMatchObject({
    status: 400,
    body: { code: 'deelnemer-zonder-naam', errors: [{ veld: 'naam' }] },
  })
})

test('a stranger finds nothing, in the same words as for a gesprek that does not exist', async () => {
  const { pad } = await maakGesprek(leeuwarden, { regievoerder: 'Anna Hoekstra' })
  const vreemd = await leeuwarden.als('Bas Veenstra')
  const niets = await vreemd.get('/dossiers/99999999/gesprekken/99999999')
  for (const uit of [await vreemd.get(pad), await vreemd.get(pad.replace(/\/\d+$/, ''))]) {
    expect(uit.status).toBe(404)
    expect(uit.tekst).toBe(niets.tekst)
  }
  expect((await vreemd.put(`${pad}/antwoorden`, antwoorden(), { ifMatch: 1 })).status).toBe(404)
})

test('who saves an old version gets 412, nothing is overwritten, and an unknown field or a missing version is refused', async () => {
  const { werker, pad, id, dossier } = await maakGesprek(leeuwarden)
  const mijn = antwoorden({ vraag: 'van mij' })
  await werker.put(`${pad}/antwoorden`, antwoorden({ vraag: 'van de ander' }), { ifMatch: 1 })
  const concept = `/dossiers/${dossier.id}/concepten/gesprek-${id}`
  await werker.put(concept, { deel: 'gesprek', inhoud: { versie: 1, ...mijn } })
  const uit = await werker.put(`${pad}/antwoorden`, mijn, { ifMatch: 1 })
  expect(uit).toMatchObject({ status: 412, body: { code: 'versie-verouderd' } })
  // Both are kept: the other's on the gesprek, one's own as draft.
  expect((await werker.get<GesprekBeeld>(pad)).body.vraag).toBe('van de ander')
  expect((await werker.get(concept)).body).toMatchObject({ concept: { inhoud: { vraag: 'van mij' } } })
  expect((await werker.put(`${pad}/antwoorden`, mijn)).status).toBe(428)
  const vreemd = await werker.put(`${pad}/antwoorden`, { ...mijn, oordeel: 'x' }, { ifMatch: 2 })
  expect(vreemd).toMatchObject({ status: 400, body: { errors: [{ veld: 'oordeel' }] } })
  await werker.put(`${pad}/antwoorden`, mijn, { ifMatch: 2 })
  expect((await werker.get(concept)).body).toEqual({ concept: null })
  const spoor = await leeuwarden.kijk<{ uitkomst: string; code: string | null }>(
    "select uitkomst, code from spoor where handeling = 'gesprek.vastleggen' and dossier_id = $1 order by id",
    [dossier.id],
  )
  expect(spoor).toEqual([
    { uitkomst: 'gelukt', code: null },
    { uitkomst: 'geweigerd', code: 'versie-verouderd' },
    { uitkomst: 'gelukt', code: null },
  ])
})

test('ten people save one version: one succeeds, nine see the conflict', async () => {
  const { werker, pad } = await maakGesprek(leeuwarden)
  const tien = await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      werker.put(`${pad}/antwoorden`, antwoorden({ vraag: `versie ${i}` }), { ifMatch: 1 }),
    ),
  )
  expect(tien.map((uit) => uit.status).toSorted()).toEqual([200, ...Array<number>(9).fill(412)])
  const winnaar = tien.findIndex((uit) => uit.status === 200)
  expect((await werker.get<GesprekBeeld>(pad)).body.vraag).toBe(`versie ${winnaar}`)
})

test('a gesprek planned twice with one key is one gesprek, and a day that must still come is refused', async () => {
  const dossier = await maakDossier(leeuwarden, { regievoerder: 'Anna Hoekstra' })
  const werker = await leeuwarden.als('Anna Hoekstra')
  const plan = {
    reden: 'nieuwe_client',
    plaats: 'telefoon',
    geplandOp: '2027-03-01T09:00:00.000Z',
    deelnemers: [],
    clientondersteuningAangeboden: false,
  }
  const doe = () =>
    werker.post<{ id: number }>(`/dossiers/${dossier.id}/gesprekken`, plan, { sleutel: 'gesprek-eenmaal' })
  const [een, twee] = [await doe(), await doe()]
  expect(twee.body).toEqual(een.body)
  const stand = await leeuwarden.kijk('select fase, termijn_soort from werkregel where dossier_id = $1', [
    dossier.id,
  ])
  expect(stand).toEqual([{ fase: 'gesprek', termijn_soort: 'bezoek' }])
  const pad = `/dossiers/${dossier.id}/gesprekken/${een.body.id}/antwoorden`
  const morgen = vandaag().add({ days: 1 }).toString()
  const uit = await werker.put(pad, antwoorden({ gehoudenOp: morgen }), { ifMatch: 1 })
  expect(uit).toMatchObject({ status: 400, body: { code: 'gesprek-in-de-toekomst' } })
})

test('what was typed while the gesprek was being saved stays as a draft', async () => {
  const { werker, pad, id, dossier } = await maakGesprek(leeuwarden)
  const concept = `/dossiers/${dossier.id}/concepten/gesprek-${id}`
  await werker.put(concept, { deel: 'gesprek', inhoud: 'getypt tijdens het bewaren' })
  await leeuwarden.kijk(
    "update concept set gewijzigd_op = now() + interval '1 minute' where dossier_id = $1",
    [dossier.id],
  )
  expect((await werker.put(`${pad}/antwoorden`, antwoorden({ vraag: 'Hulp' }), { ifMatch: 1 })).status).toBe(
    200,
  )
  expect((await werker.get(concept)).body).toMatchObject({
    concept: { inhoud: 'getypt tijdens het bewaren' },
  })
})
