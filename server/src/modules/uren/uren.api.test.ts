import { beforeAll, expect, test } from 'vitest'
import type { UrenView } from '@keukentafel/contract'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import * as t from '../plan/plan.test-data.ts'
import { codes, zien, type Fout, type Ok } from '../plan/plan.test-data.ts'
import { maandagVan } from './uren.rules.ts'

const servers = {} as Record<t.Gemeente, TestServer>
beforeAll(async () => {
  for (const g of ['leeuwarden', 'nijmegen'] as const) servers[g] = await testServer(g)
})

const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam')
/** Monday of so many weeks ago */
const week = (geleden: number) => maandagVan(vandaag).subtract({ weeks: geleden }).toString()
const BEGIN = week(4)

/** Jelle: a begeleider, a vrijwilliger, and the sollicitatieclub that has no hours; nobody said yes yet. */
async function jelle(g: t.Gemeente) {
  const p = await t.begonnen(servers[g], {
    naam: 'Huishouden Jelle',
    personen: [{ voornamen: 'Jelle', geboortedatum: '1982-04-01' }],
  })
  const treden = t.TREDEN[g]
  const redenen = Object.fromEntries(treden.map((trede) => [trede, 'niet genoeg']))
  const professioneel = g === 'leeuwarden' ? treden[2] : treden[3]
  const vrijwillig = g === 'leeuwarden' ? treden[1] : treden[2]
  const tot = vandaag.add({ years: 1 }).toString()
  const begeleider = await t.metTaak(p, {
    omschrijving: 'Begeleiding thuis',
    trede: professioneel,
    uitvoerderType: 'professioneel',
    uitvoerderNaam: 'Naima',
    urenPerWeek: 3,
    vanaf: BEGIN,
    tot,
    redenen,
  })
  const vrijwilliger = await t.metTaak(p, {
    omschrijving: 'Administratie',
    trede: vrijwillig,
    uitvoerderType: 'vrijwilliger',
    uitvoerderNaam: 'Henk',
    urenPerWeek: 2,
    vanaf: BEGIN,
    redenen,
  })
  const club = await t.metTaak(p, { omschrijving: 'Sollicitatieclub op dinsdagmiddag' })
  const uren = async () => (await p.werker.get<UrenView>(`${p.plan}/uren`)).body
  const taak = async (id: number) => (await uren()).taken.find((x) => x.inzetId === id)!
  return { ...p, begeleider, vrijwilliger, club, uren, taak }
}
type Jelle = Awaited<ReturnType<typeof jelle>>

async function zegtJa(p: Jelle, ...ids: number[]) {
  for (const id of ids) {
    const versie = (await zien(p.werker, p.dossier)).inzetten.find((i) => i.id === id)!.version
    const uit = await p.werker.post(
      `${p.plan}/inzetten/${id}/antwoorden`,
      { antwoord: 'aanvaard' },
      { ifMatch: versie },
    )
    expect(uit.status, uit.tekst).toBe(201)
  }
}
async function uitvoeren(p: Jelle) {
  await t.triage(p)
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
const schrijf = (
  p: Jelle,
  id: number,
  maandag: string,
  [uren, vorige = null]: readonly [number, (number | null)?],
) => p.werker.put<{ stand: string }>(`${p.plan}/inzetten/${id}/weken/${maandag}`, { uren, vorige })

test('PLAN-20 PLAN-21 GT-L24 Jelle: 4 becomes 3 + 2, and weeks of 4, 2, 3 and 3 ask nobody to decide again', async () => {
  const p = await jelle('leeuwarden')
  const eerder = [
    {
      persoonId: p.dossier.personen[0],
      omschrijving: 'Thuisondersteuning 2',
      soort: 'professioneel',
      urenPerWeek: 4,
    },
  ]
  const { version } = await zien(p.werker, p.dossier)
  const gezet = await p.werker.put(
    `${p.plan}/eerdere-ondersteuning`,
    { regels: eerder },
    { ifMatch: version },
  )
  expect(gezet.status, gezet.tekst).toBe(200)
  // Nobody said yes yet: nothing new counts as help (PLAN-26).
  expect((await p.uren()).personen).toMatchObject([{ oud: { totaal: 4 }, nieuw: { totaal: 0 } }])
  expect((await p.uren()).wachtend).toBe(2)
  await zegtJa(p, p.begeleider.id, p.vrijwilliger.id, p.club.id)
  expect((await p.uren()).personen).toEqual([
    {
      persoonId: p.dossier.personen[0],
      naam: 'Jelle de Boer',
      oud: { professioneel: 4, informeel: 0, totaal: 4 },
      nieuw: { professioneel: 3, informeel: 2, totaal: 5 },
      verschil: { professioneel: -1, informeel: 2, totaal: 1 },
      zonderUren: ['Sollicitatieclub op dinsdagmiddag'],
    },
  ])
  await uitvoeren(p)
  const voor = await zien(p.werker, p.dossier)
  for (const [n, uren] of [4, 2, 3, 3].entries()) {
    const uit = await schrijf(p, p.begeleider.id, week(4 - n), [uren])
    expect([uit.status, uit.body.stand]).toEqual([200, n === 0 ? 'te_weinig_weken' : 'volgens_afspraak'])
  }
  expect(await p.taak(p.begeleider.id)).toMatchObject({
    stand: 'volgens_afspraak',
    afgesproken: 3,
    echt: 3,
    redenen: [],
    weken: [4, 2, 3, 3].map((uren, n) => ({ week: week(4 - n), uren, afgesproken: 3 })),
  })
  // Not another plan, not another agreement, no decision.
  const na = await zien(p.werker, p.dossier)
  expect([na.version, na.status, na.akkoorden]).toEqual([voor.version, 'in_uitvoering', voor.akkoorden])
  const tellen = `select (select count(*)::int from afweging where dossier_id = $1) + (select count(*)::int from verwijzing
    where dossier_id = $1) as n`
  expect(await p.server.kijk(tellen, [p.dossier.id])).toEqual([{ n: 0 }])
  // The last four count: 3, 3, 5 and 5 is an average of 4, and that is told once.
  expect((await schrijf(p, p.begeleider.id, week(0), [5])).body.stand).toBe('volgens_afspraak')
  expect((await schrijf(p, p.begeleider.id, week(1), [7, 3])).body.stand).toBe('meer')
  expect((await schrijf(p, p.begeleider.id, week(1), [8, 7])).body.stand).toBe('meer')
  expect((await p.taak(p.begeleider.id)).redenen).toMatchObject([
    { regel: 'PLAN-20', bron: expect.stringContaining('004 §3.1') as unknown },
  ])
  const lijn = `select gegevens from tijdlijn where dossier_id = $1 and gebeurtenis = 'uren.afwijking'`
  expect(await p.server.kijk(lijn, [p.dossier.id])).toEqual([{ gegevens: { stand: 'meer' } }])
  // Nobody hears what they did themselves; a colleague who writes it down rings the bell of the regievoerder.
  const bel = async () =>
    (
      await p.werker.get<{ rijen: { soort: string; dossierId: number }[] }>('/attenderingen')
    ).body.rijen.filter((r) => r.dossierId === p.dossier.id && r.soort === 'uren.afwijking')
  expect(await bel()).toEqual([])
  await p.server.kijk(
    `insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door)
     select $1, $2, d, 'schrijven', 'teamlid', 'x', false, 1 from unnest(array['kern', 'plan']) d`,
    [p.dossier.id, await p.server.idVan('Carla Dijkstra')],
  )
  expect((await schrijf(p, p.begeleider.id, week(1), [3, 8])).body.stand).toBe('volgens_afspraak')
  const werker = await p.server.als('Carla Dijkstra')
  expect((await schrijf({ ...p, werker }, p.begeleider.id, week(1), [9, 3])).body.stand).toBe('meer')
  expect(await bel()).toHaveLength(1)
})

test('PLAN-20 hours are refused for a week that is not one, that others changed, or before the plan runs', async () => {
  const p = await jelle('nijmegen')
  await zegtJa(p, p.begeleider.id, p.club.id)
  const nietNu = await schrijf(p, p.begeleider.id, week(1), [3])
  expect([nietNu.status, (nietNu.body as unknown as Fout).code]).toEqual([409, 'uren-niet-nu'])
  await uitvoeren(p)
  const fout = async (id: number, maandag: string, uren: number, vorige: number | null = null) => {
    const uit = await schrijf(p, id, maandag, [uren, vorige])
    return [uit.status, (uit.body as unknown as Fout).code]
  }
  const { id } = p.begeleider
  expect(await fout(p.vrijwilliger.id, week(1), 2)).toEqual([409, 'uren-niet-nu']) // said neither yes nor no
  expect(await fout(p.club.id, week(1), 2)).toEqual([409, 'uren-bij-zelf'])
  expect(await fout(id, vandaag.subtract({ days: vandaag.dayOfWeek }).toString(), 2)).toEqual([
    400,
    'week-geen-maandag',
  ])
  expect((await schrijf(p, id, '2026-02-30', [2])).status).toBe(400)
  expect(await fout(id, week(-1), 2)).toEqual([409, 'week-nog-niet'])
  expect(await fout(id, week(5), 2)).toEqual([409, 'week-voor-begin'])
  expect(codes(await schrijf(p, id, week(1), [169]))).toEqual(['schema-maximum'])
  expect((await schrijf(p, id, week(1), [3])).status).toBe(200)
  expect(await fout(id, week(1), 4)).toEqual([412, 'versie-verouderd'])
  // Nijmegen says nothing of hours: nine where three were agreed is kept, shown and not judged.
  expect((await schrijf(p, id, week(2), [9])).body.stand).toBe('niet_beoordeeld')
  expect(await p.taak(id)).toMatchObject({ afgesproken: 3, echt: 6, redenen: [] })
  const vreemde = await p.server.als('bas_willems')
  expect((await vreemde.get(`${p.plan}/uren`)).status).toBe(404)
  expect(
    (await vreemde.put(`${p.plan}/inzetten/${id}/weken/${week(1)}`, { uren: 1, vorige: 3 })).status,
  ).toBe(404)
  const leider = await p.server.als('teamleider')
  expect((await leider.get<UrenView>(`${p.plan}/uren`)).body.taken.flatMap((x) => x.mag)).toEqual([])
  expect((await leider.put(`${p.plan}/inzetten/${id}/weken/${week(1)}`, { uren: 1, vorige: 3 })).status).toBe(
    403,
  )
})

test('PLAN-13 afbouw in steps with days and amounts: 4, 3, 1 of the professional and 0, 2, 3 of the vrijwilliger', async () => {
  const p = await jelle('leeuwarden')
  const zet = (id: number, ifMatch: number, stappen: { vanaf: string; uren: number }[]) =>
    p.werker.put<Ok>(`${p.plan}/inzetten/${id}/stappen`, { stappen }, { ifMatch })
  const inzet = async (id: number) => (await zien(p.werker, p.dossier)).inzetten.find((i) => i.id === id)!
  const over = (weken: number) => maandagVan(vandaag).add({ weeks: weken }).toString()
  const { id } = p.begeleider
  // The amount it begins with is that of the task itself.
  const toInvoer = ({
    doelId,
    persoonId,
    omschrijving,
    trede,
    uitvoerderType,
    uitvoerderNaam,
    ...i
  }: Awaited<ReturnType<typeof inzet>>) => ({
    ...{ doelId, persoonId, omschrijving, trede, uitvoerderType, uitvoerderNaam },
    ...{ organisatieId: i.organisatieId, product: i.product, urenPerWeek: i.urenPerWeek, vanaf: i.vanaf },
    ...{ tot: i.tot, zonderEinde: i.zonderEinde, redenen: i.redenen },
  })
  const wijzig = async (welke: number, wat: object) => {
    const nu = await inzet(welke)
    const uit = await p.werker.put<Ok>(
      `${p.plan}/inzetten/${welke}`,
      { ...toInvoer(nu), ...wat },
      { ifMatch: nu.version },
    )
    expect(uit.status, uit.tekst).toBe(200)
  }
  await wijzig(id, { urenPerWeek: 4 })
  await wijzig(p.vrijwilliger.id, { vanaf: over(2) })
  await zegtJa(p, id, p.vrijwilliger.id)
  const { version } = await inzet(id)
  const plan = (await zien(p.werker, p.dossier)).version
  const STAPPEN = [
    { vanaf: over(2), uren: 3 },
    { vanaf: over(6), uren: 1 },
  ]
  expect(codes(await zet(id, version, STAPPEN.toReversed()))).toEqual(['stap-volgorde', 'afbouw-omhoog'])
  expect(codes(await zet(id, version, [{ vanaf: '2026-02-30', uren: 3 }]))).toEqual([
    'datum-dag-bestaat-niet',
  ])
  expect((await zet(p.club.id, 1, [])).body).toMatchObject({ code: 'uren-bij-zelf' })
  expect((await zet(id, version - 1, STAPPEN)).status).toBe(412)
  expect((await zet(id, version, STAPPEN)).status).toBe(200)
  expect(
    (await zet(p.vrijwilliger.id, (await inzet(p.vrijwilliger.id)).version, [{ vanaf: over(6), uren: 3 }]))
      .status,
  ).toBe(200)
  // Other hours are another question to who said yes, and another plan to agree with.
  expect([(await inzet(id)).status, (await zien(p.werker, p.dossier)).version > plan]).toEqual([
    'gevraagd',
    true,
  ])
  expect((await p.uren()).lijnen).toBeNull()
  await zegtJa(p, id, p.vrijwilliger.id)
  const { lijnen } = await p.uren()
  expect(lijnen).toMatchObject({
    professioneel: [{ vanaf: BEGIN, uren: 4 }, ...STAPPEN],
    informeel: [
      { vanaf: BEGIN, uren: 0 },
      { vanaf: over(2), uren: 2 },
      { vanaf: over(6), uren: 3 },
    ],
  })
  await uitvoeren(p)
  // Still 4 where 4 was agreed is as agreed; 6 and 6 is flagged.
  expect((await schrijf(p, id, week(2), [4])).body.stand).toBe('te_weinig_weken')
  expect((await schrijf(p, id, week(1), [4])).body.stand).toBe('volgens_afspraak')
  expect((await schrijf(p, id, week(0), [8])).body.stand).toBe('meer')
  expect((await p.uren()).lijnen?.echt.map((w) => w.professioneel)).toEqual([4, 4, 8])
  expect((await zet(id, (await inzet(id)).version, [])).body).toMatchObject({ code: 'plan-status-past-niet' })
  // What was really done is not thrown away with the task.
  const anders = { uitkomst: 'doelen_bijstellen', toelichting: 'Opnieuw' }
  expect((await p.stap('evaluaties', anders)).status).toBe(201)
  expect((await p.stap('uitvoeringen')).status).toBe(201)
  expect(
    (
      await p.werker.roep<Fout>('DELETE', `${p.plan}/inzetten/${id}`, undefined, {
        ifMatch: (await inzet(id)).version,
      })
    ).body.code,
  ).toBe('inzet-heeft-besluit')
})

test('PLAN-21 what there was before is told of people of this household, in a concept', async () => {
  const p = await jelle('leeuwarden')
  const { version } = await zien(p.werker, p.dossier)
  const regel = { persoonId: null, omschrijving: 'Buurvrouw', soort: 'informeel', urenPerWeek: 1 }
  const zet = (regels: object[], ifMatch = version) =>
    p.werker.put<Fout>(`${p.plan}/eerdere-ondersteuning`, { regels }, { ifMatch })
  const onbekend = await zet([regel, { ...regel, persoonId: 999_999 }])
  expect([onbekend.status, onbekend.body.errors.map((e) => `${e.code} ${e.veld}`)]).toEqual([
    400,
    ['persoon-onbekend regels/1/persoonId'],
  ])
  expect(codes(await zet([{ ...regel, urenPerWeek: 0 }]))).toEqual(['schema-exclusiveMinimum'])
  expect((await zet([regel], version - 1)).status).toBe(412)
  expect((await zet([regel])).status).toBe(200)
  expect((await p.uren()).eerder).toEqual([regel])
  expect((await p.uren()).mag).toEqual(['eerdere-ondersteuning.zetten'])
  await p.stap('aanbiedingen')
  expect((await p.uren()).mag).toEqual([])
  expect((await zet([], (await zien(p.werker, p.dossier)).version)).body.code).toBe('plan-status-past-niet')
})

test('REG-15 from 3 to 5 uur in one week: a line in the log, no beschikking and no bericht; aanvullend keeps its route', async () => {
  const p = await jelle('leeuwarden')
  const aanvullend = await t.metTaak(p, {
    omschrijving: 'Dagbesteding',
    trede: t.TREDEN.leeuwarden[3],
    uitvoerderType: 'professioneel',
    uitvoerderNaam: 'Begeleiding De Wadden',
    urenPerWeek: 3,
    vanaf: BEGIN,
    redenen: Object.fromEntries(t.TREDEN.leeuwarden.map((trede) => [trede, 'niet genoeg'])),
  })
  await zegtJa(p, p.begeleider.id, p.vrijwilliger.id, p.club.id, aanvullend.id)
  const schaal = (id: number, uren: number, over: object = {}) =>
    p.werker.post<Fout>(`${p.plan}/inzetten/${id}/schalingen`, {
      uren,
      vanaf: vandaag.toString(),
      reden: 'Het gaat even minder goed.',
      ...over,
    })
  expect((await schaal(p.begeleider.id, 5)).body.code).toBe('schalen-niet-nu')
  await uitvoeren(p)
  const tel = async () => {
    const [rij] = await p.server.kijk<object>(
      `select (select count(*)::int from verwijzing where dossier_id = $1) as verwijzingen,
         (select count(*)::int from toewijzing where dossier_id = $1) as toewijzingen,
         (select count(*)::int from bericht b where b.dossier_id = $1) as berichten,
         (select count(*)::int from document where dossier_id = $1) as documenten,
         (select count(*)::int from termijn where dossier_id = $1 and soort = 'beschikking') as termijnen`,
      [p.dossier.id],
    )
    return rij
  }
  const geen = { verwijzingen: 0, toewijzingen: 0, berichten: 0, documenten: 0, termijnen: 0 }
  expect(await tel()).toEqual(geen)
  expect((await p.taak(p.begeleider.id)).mag).toEqual(['uren.registreren', 'inzet.schalen'])
  const akkoord = (await zien(p.werker, p.dossier)).akkoorden
  // Up from 3 to 5, and down again in the same week: both stay in the log.
  expect((await schaal(p.begeleider.id, 5)).status).toBe(201)
  expect((await schaal(p.begeleider.id, 5)).body).toMatchObject({ code: 'schalen-zelfde-uren' })
  expect((await schaal(p.begeleider.id, 4, { reden: 'Het gaat weer beter.' })).status).toBe(201)
  const taak = await p.taak(p.begeleider.id)
  expect(taak.schalingen.map((s) => [s.van, s.naar, s.reden, s.door])).toEqual([
    [3, 5, 'Het gaat even minder goed.', p.naam],
    [5, 4, 'Het gaat weer beter.', p.naam],
  ])
  expect([taak.urenPerWeek, taak.stappenBelet]).toEqual([3, []])
  const lijn = `select gebeurtenis, gegevens from tijdlijn where dossier_id = $1 and gebeurtenis like 'uren.%schaald' order by id`
  const vanaf = vandaag.toString()
  expect(await p.server.kijk(lijn, [p.dossier.id])).toEqual([
    { gebeurtenis: 'uren.opgeschaald', gegevens: { van: 3, naar: 5, vanaf } },
    { gebeurtenis: 'uren.afgeschaald', gegevens: { van: 5, naar: 4, vanaf } },
  ])
  expect(await tel()).toEqual(geen)
  expect((await zien(p.werker, p.dossier)).akkoorden).toEqual(akkoord)
  // Aanvullend goes by verwijzing or beschikking; of the own circle the hours are not given by anybody.
  for (const id of [aanvullend.id, p.vrijwilliger.id]) {
    const uit = await schaal(id, 5)
    expect([uit.status, uit.body.code]).toEqual([409, 'schalen-vraagt-route'])
    expect((await p.taak(id)).mag).toEqual(['uren.registreren'])
  }
  const fout = await schaal(p.begeleider.id, 6, {
    vanaf: vandaag.subtract({ days: 1 }).toString(),
    reden: '  ',
  })
  expect([fout.status, codes(fout)]).toEqual([400, ['schalen-in-verleden', 'schalen-zonder-reden']])
  expect(codes(await schaal(p.begeleider.id, 6, { vanaf: vandaag.add({ years: 2 }).toString() }))).toEqual([
    'schalen-na-einde',
  ])
  const zelf = await schaal(p.club.id, 2)
  expect([zelf.status, zelf.body.code]).toEqual([409, 'uren-bij-zelf'])
})
