import { beforeAll, expect, test } from 'vitest'
import type {
  AntwoordVan,
  attenderingenTonen,
  Bijstand,
  dossierTonen,
  planTonen,
  toegangTonen,
  werklijstTonen,
} from '@keukentafel/contract'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { antwoord, antwoorden, maakGesprek } from '../gesprek/gesprek.test-data.ts'

let leeuwarden: TestServer
let nijmegen: TestServer
let nynke: number
beforeAll(async () => {
  ;[leeuwarden, nijmegen] = await Promise.all([testServer('leeuwarden'), testServer('nijmegen')])
  const [rij] = await leeuwarden.kijk<{ id: number }>(`select id from houder where naam = 'Nynke Brouwer'`)
  nynke = rij?.id ?? 0
})
type Fout = { code: string; errors: { code: string; veld: string }[] }
type Plan = AntwoordVan<typeof planTonen>

/** A gesprek of one person, with what is asked and told about bijstand. */
async function aanTafel(server: TestServer) {
  const { werker, dossier, pad, id } = await maakGesprek(server)
  const hier = `/dossiers/${dossier.id}`
  const persoonId = dossier.personen[0] ?? 0
  const toon = async () => (await werker.get<Bijstand>(`${hier}/bijstand`)).body
  const zeg = (wat: object, ifMatch: number) =>
    werker.put<{ version: number } & Fout>(
      `${hier}/bijstand`,
      {
        antwoord: 'bijstand',
        persoonId,
        contact: { consulentId: nynke, naam: '', bereikbaar: '14 0990' },
        delen: 'niet_gevraagd',
        hoe: null,
        ...wat,
      },
      { ifMatch },
    )
  const doelen = async () =>
    ((await werker.get<Plan>(`${hier}/plan`)).body.plan?.doelen ?? []).map((d) => ({
      tekst: d.tekst,
      id: d.id,
    }))
  /** Closes the gesprek with a plan: one goal of the gesprek itself. */
  const metPlan = async () => {
    const body = antwoorden({
      gehoudenOp: Temporal.Now.plainDateISO('Europe/Amsterdam').toString(),
      leefgebieden: ['wonen'],
      mantelzorg: false,
      antwoorden: [antwoord(persoonId, 'wonen', { probleem: true, wens: 'Thuis blijven wonen' })],
    })
    const bewaard = await werker.put<{ version: number }>(`${pad}/antwoorden`, body, { ifMatch: 1 })
    expect(bewaard.status, bewaard.tekst).toBe(200)
    const slot = await werker.post<{ planId: number }>(
      `${pad}/afsluitingen`,
      { uitkomst: 'plan', bevestigd: [], structureel: true },
      { ifMatch: bewaard.body.version },
    )
    expect(slot.status, slot.tekst).toBe(200)
    return slot.body.planId
  }
  return { werker, dossier, id, hier, persoonId, toon, zeg, doelen, metPlan }
}

test('KTG-17 bijstand = ja: the consulent is the contact in the dossier and the topic stands in the plan, once', async () => {
  const t = await aanTafel(leeuwarden)
  expect(await t.toon()).toMatchObject({
    bron: '004 §1.5',
    partner: 'Sociale Zaken',
    antwoord: null,
    contact: null,
    onderwerp: null,
    consulenten: [{ id: nynke, naam: 'Nynke Brouwer' }],
    version: 0,
    mag: ['bijstand.vastleggen'],
  })
  const mis = await t.zeg({ persoonId: 999_999, contact: null }, 0)
  expect(mis.body.errors.map((e) => [e.veld, e.code])).toEqual([
    ['persoonId', 'bijstand-persoon-onbekend'],
    ['contact/naam', 'bijstand-zonder-contact'],
    ['contact/bereikbaar', 'bijstand-contact-onbereikbaar'],
  ])
  expect((await t.zeg({}, 0)).body).toEqual({ version: 1 })
  expect((await t.zeg({}, 0)).status).toBe(412)
  // Before there is a plan the topic waits; the plan of this gesprek begins with it.
  expect(await t.toon()).toMatchObject({
    antwoord: 'bijstand',
    contact: { consulentId: nynke, naam: 'Nynke Brouwer', bereikbaar: '14 0990' },
    delen: 'niet',
    onderwerp: 'wacht',
  })
  const planId = await t.metPlan()
  const onderwerp = 'Samen met Sociale Zaken afspreken hoe de ondersteuning en de bijstand bij elkaar passen'
  expect((await t.doelen()).map((d) => d.tekst)).toEqual([expect.stringContaining('Thuis'), onderwerp])
  expect((await t.toon()).onderwerp).toBe('in_plan')

  // A second save does not double it; who takes it out keeps it out; "nee" deletes nothing that was written.
  expect((await t.zeg({ antwoord: 'beide' }, 1)).status).toBe(200)
  expect(await t.doelen()).toHaveLength(2)
  const nee = { antwoord: 'nee', persoonId: null, contact: null }
  expect((await t.zeg(nee, 2)).status).toBe(200)
  expect(await t.toon()).toMatchObject({
    antwoord: 'nee',
    contact: { naam: 'Nynke Brouwer', bereikbaar: '14 0990' },
    onderwerp: 'in_plan',
  })
  expect((await t.doelen()).map((d) => d.tekst)).toContain(onderwerp)
  const plan = (await t.werker.get<Plan>(`${t.hier}/plan`)).body.plan
  if (plan === null) throw new Error('geen plan')
  const { situatie, ondersteuningsvraag, eigenKracht, netwerk, collectief, professioneel } = plan
  const weg = await t.werker.put(
    `${t.hier}/plannen/${planId}`,
    {
      ...{ situatie, ondersteuningsvraag, eigenKracht, netwerk, collectief, professioneel },
      ...{ regisseurNaam: null, regisseurRol: null, verwachteDuurWeken: null },
      doelen: plan.doelen
        .filter((d) => d.tekst !== onderwerp)
        .map(({ id, tekst, leefgebied, persoonId }) => ({ id, tekst, leefgebied, persoonId })),
    },
    { ifMatch: plan.version },
  )
  expect(weg.status, weg.tekst).toBe(200)
  expect((await t.zeg({}, 3)).status).toBe(200)
  expect(await t.doelen()).toHaveLength(1)
  expect((await t.toon()).onderwerp).toBe('weggehaald')
})

test('KTG-17 with a plan that is being written the topic comes in at once, and who has it open sees another version', async () => {
  const t = await aanTafel(leeuwarden)
  await t.metPlan()
  const voor = (await t.werker.get<Plan>(`${t.hier}/plan`)).body.plan
  expect((await t.zeg({ antwoord: 'participatievoorziening' }, 0)).status).toBe(200)
  const na = (await t.werker.get<Plan>(`${t.hier}/plan`)).body.plan
  expect(na?.version).toBe((voor?.version ?? 0) + 1)
  expect(na?.doelen.at(-1)).toMatchObject({
    tekst: expect.stringContaining('participatievoorziening') as string,
    leefgebied: 'financien',
    persoonId: t.persoonId,
  })
})

test('KTG-17 Sociale Zaken reads nothing until the inwoner says ja, and nothing more after it is taken back', async () => {
  const t = await aanTafel(leeuwarden)
  const planId = await t.metPlan()
  const sz = await leeuwarden.als('Nynke Brouwer')
  // What the screens ask: the dossier, its timeline and the plan, found in the own list. All or nothing.
  const leest = async () => {
    const paden = ['', '/tijdlijn', '/plan', `/plannen/${planId}/uitvoering`].map((pad) => `${t.hier}${pad}`)
    const alle = await Promise.all(paden.map(async (pad) => (await sz.get(pad)).status === 200))
    const lijst = await sz.get<AntwoordVan<typeof werklijstTonen>>('/werklijst?weergave=alles')
    const gezien = [...alle, lijst.body.rijen.some((rij) => rij.dossierId === t.dossier.id)]
    expect(new Set(gezien).size, JSON.stringify(gezien)).toBe(1)
    return gezien[0]
  }
  const bel = async () =>
    (await sz.get<AntwoordVan<typeof attenderingenTonen>>('/attenderingen')).body.rijen
      .filter((rij) => rij.dossierId === t.dossier.id)
      .map((rij) => rij.soort)
  const toegang = async () => (await t.werker.get<AntwoordVan<typeof toegangTonen>>(`${t.hier}/toegang`)).body
  const vanSz = async () => (await toegang()).nu.filter((rij) => rij.houder.id === nynke)

  // Who tries to share without a ja is refused, and no access is made; the contact alone gives none either.
  const poging = await t.zeg({ delen: 'ja' }, 0)
  expect(poging).toMatchObject({ status: 400, body: { code: 'bijstand-zonder-toestemming' } })
  expect((await t.zeg({}, 0)).status).toBe(200)
  expect([await leest(), await vanSz()]).toEqual([false, []])
  // A ja to the gemeente for something else is none to who decides on bijstand.
  const [gemeente] = await leeuwarden.kijk<{ id: number }>(
    "select id from organisatie where sleutel = 'gemeente'",
  )
  const parkeren = await t.werker.post(`${t.hier}/toestemmingen`, {
    ...{ persoonId: t.persoonId, partijId: gemeente?.id, doel: 'een parkeerkaart', delen: ['kern', 'plan'] },
    ...{ gegeven: true, hoe: 'mondeling' },
  })
  expect([parkeren.status, await leest()], parkeren.tekst).toEqual([201, false])
  const stopte = await t.werker.post(
    `${t.hier}/toestemmingen/${(await toegang()).toestemmingen[0]?.id ?? 0}/intrekkingen`,
  )
  expect(stopte.status, stopte.tekst).toBe(200)
  expect((await t.zeg({ delen: 'nee' }, 1)).body.code).toBe('bijstand-nee-zonder-hoe')
  expect((await t.zeg({ delen: 'nee', hoe: 'mondeling' }, 1)).status).toBe(200)
  expect(await t.toon()).toMatchObject({ delen: 'nee', contact: { naam: 'Nynke Brouwer' } })
  expect([await leest(), await vanSz()]).toEqual([false, []])

  expect((await t.zeg({ delen: 'ja', hoe: 'mondeling' }, 2)).status).toBe(200)
  expect([await leest(), await bel()]).toEqual([true, ['bijstand.gedeeld']])
  expect((await sz.get(`${t.hier}/gesprekken`)).status).toBe(404)
  // She reads along and changes nothing.
  const gezien = await sz.get<AntwoordVan<typeof dossierTonen>>(t.hier)
  expect(gezien.body).toMatchObject({ delen: ['kern', 'plan'], mag: [] })
  expect((await sz.get<Plan>(`${t.hier}/plan`)).body.plan?.mag).toEqual([])
  expect(
    (await sz.post(`${t.hier}/personen`, { voornamen: 'A', achternaam: 'B', relatie: 'kind' })).status,
  ).toBe(403)
  expect((await t.toon()).delen).toBe('gedeeld')
  const { toestemmingen } = await toegang()
  expect(toestemmingen[0]).toMatchObject({
    partijId: nynke,
    persoonId: t.persoonId,
    doel: 'afstemmen tussen ondersteuning en bijstand of werk',
    delen: ['kern', 'plan'],
    gegeven: true,
  })
  // A later save without news leaves it.
  expect((await t.zeg({ delen: 'ja', antwoord: 'beide' }, 3)).status).toBe(200)
  expect((await toegang()).toestemmingen).toHaveLength(toestemmingen.length)

  const stop = await t.werker.post(`${t.hier}/toestemmingen/${toestemmingen[0]?.id ?? 0}/intrekkingen`)
  expect(stop.status, stop.tekst).toBe(200)
  expect([await leest(), await vanSz()]).toEqual([false, []])
  expect((await t.toon()).delen).toBe('gestopt')
  expect((await t.zeg({ delen: 'ja' }, 4)).body.code).toBe('bijstand-zonder-toestemming')

  // "Nee" ends what still ran: there is nothing to share it for. Another contact asks anew.
  expect((await t.zeg({ delen: 'ja', hoe: 'schriftelijk' }, 4)).status).toBe(200)
  expect(await leest()).toBe(true)
  expect((await t.zeg({ antwoord: 'nee', persoonId: null, contact: null }, 5)).status).toBe(200)
  expect([await leest(), (await t.toon()).delen]).toEqual([false, 'gestopt'])
  const ander = { contact: { consulentId: null, naam: 'Team Werk', bereikbaar: '14 0990' }, delen: 'ja' }
  expect((await t.zeg(ander, 6)).body.code).toBe('bijstand-zonder-toestemming')
  expect((await t.zeg({ ...ander, hoe: 'mondeling' }, 6)).status).toBe(200)
  // To talk with a contact without an account: a ja that stands in the list, and opens nothing to anybody.
  expect((await toegang()).toestemmingen[0]).toMatchObject({
    gegeven: true,
    delen: [],
    doel: 'afstemmen tussen ondersteuning en bijstand of werk (Team Werk)',
  })
  expect(
    await leeuwarden.kijk(
      `select 1 from toegang where dossier_id = $1 and grondslag = 'toestemming' and (tot is null or tot > now())`,
      [t.dossier.id],
    ),
  ).toEqual([])
  expect((await sz.get(`${t.hier}/bijstand`)).status).toBe(404)
  // It goes on with the contact who has an account: nobody stopped anything, so no warning says so.
  const gestopt = async () =>
    (await t.werker.get<AntwoordVan<typeof dossierTonen>>(t.hier)).body.waarschuwingen.flatMap((w) =>
      w.code === 'toestemming_gestopt' ? [w.partij] : [],
    )
  expect((await t.zeg({ delen: 'ja', hoe: 'mondeling' }, 7)).status).toBe(200)
  expect([await leest(), await gestopt()]).toEqual([true, ['Gemeente Leeuwarden']])
  // What the inwoner does stop is told, with the name of the department.
  expect((await t.zeg({ ...ander, hoe: 'mondeling' }, 8)).status).toBe(200)
  const [gesprek] = (await toegang()).toestemmingen
  await t.werker.post(`${t.hier}/toestemmingen/${gesprek?.id ?? 0}/intrekkingen`)
  expect(await gestopt()).toContain('Sociale Zaken (demo)')
})

test('KTG-17 where the plan says nothing it is not asked', async () => {
  const t = await aanTafel(nijmegen)
  expect(await t.toon()).toMatchObject({ bron: null, mag: [] })
  const contact = { consulentId: null, naam: 'Loket', bereikbaar: '14 024' }
  expect(await t.zeg({ contact }, 0)).toMatchObject({ status: 409, body: { code: 'bijstand-hier-niet' } })
})
