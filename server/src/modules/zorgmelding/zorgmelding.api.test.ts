import { beforeAll, expect, test } from 'vitest'
import type {
  AntwoordVan,
  attenderingenTonen,
  hulplinkMaken,
  SignaalDetail,
  Taak,
  zorgmeldingBesluiten,
  zorgmeldingenTonen,
  zorgmeldingTonen,
} from '@keukentafel/contract'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import { begonnen, metTaak, type Fout, type Ok } from '../plan/plan.test-data.ts'

let server: TestServer
let anna: Bezoeker // holds the regie
let bas: Bezoeker // works the same wijk, and is not in the dossier
beforeAll(async () => {
  server = await testServer('leeuwarden')
  anna = await server.als('Anna Hoekstra')
  bas = await server.als('Bas Veenstra')
})

const MAATJE = {
  omschrijving: 'Elke week samen koffie',
  uitvoerderType: 'vrijwilliger',
  uitvoerderNaam: 'Maatje Ymkje',
  trede: 'sociale_basis',
  redenen: { eigen_kracht: 'Zij komt de deur niet uit.' },
}
const THUISHULP = {
  omschrijving: 'Gesprekken over de post',
  uitvoerderType: 'professioneel',
  uitvoerderNaam: 'Wijkteam',
  trede: 'basisondersteuning',
  redenen: { eigen_kracht: 'Lukt niet.', sociale_basis: 'Is niet genoeg.' },
}
type Melding = Ok & Fout

/** A household in which a maatje helps, who said yes and stands on the own page. */
async function metMaatje(ander: Record<string, unknown> | null = null, bij = server, over: object = {}) {
  const p = await begonnen(bij, bij === server ? { regievoerder: 'Anna Hoekstra' } : {})
  const taak = await metTaak(p, { ...MAATJE, ...over })
  if (ander !== null) await metTaak(p, ander)
  const helper = bij.publiek()
  const { sleutel, code } = (
    await p.werker.post<AntwoordVan<typeof hulplinkMaken>>(`${p.plan}/inzetten/${taak.id}/hulplinks`)
  ).body
  expect((await helper.post('/taakopeningen', { sleutel, code })).status).toBe(204)
  const zie = async () => (await helper.get<{ taken: Taak[] }>('/mijn/taken')).body.taken[0]
  const ja = { antwoord: 'aanvaard' }
  const zegJa = () => helper.post(`/mijn/taken/${taak.id}/antwoorden`, ja, { ifMatch: taak.version })
  const meld = (tekst: string, meer: object = {}) =>
    helper.post<Melding>(`/mijn/taken/${taak.id}/zorgen`, { tekst, ...meer })
  const signalen = () =>
    server.kijk<{ id: number; dossier_id: number | null }>(
      `select s.id, s.dossier_id from signaal s join zorgmelding z on z.signaal_id = s.id where z.dossier_id = $1 order by s.id`,
      [p.dossier.id],
    )
  const regie = () =>
    server.kijk(
      `select h.naam, r.reden from regie r join houder h on h.id = r.regievoerder_id where r.dossier_id = $1 and r.tot is null`,
      [p.dossier.id],
    )
  return { ...p, id: p.dossier.id, taak, helper, zie, zegJa, meld, signalen, regie }
}
const zorg = async (wie: Bezoeker, signaal: number) =>
  wie.get<AntwoordVan<typeof zorgmeldingTonen>>(`/signalen/${signaal}/zorgmelding`)
const besluit = (wie: Bezoeker, signaal: number, body: object) =>
  wie.post<AntwoordVan<typeof zorgmeldingBesluiten> & Fout>(`/signalen/${signaal}/zorgbesluiten`, body)
const bel = async (wie: Bezoeker, dossierId: number) =>
  (await wie.get<AntwoordVan<typeof attenderingenTonen>>('/attenderingen')).body.rijen
    .filter((r) => r.dossierId === dossierId)
    .map((r) => r.soort)

test('REG-03 a maatje presses “ik maak me zorgen”: a new signaal for the basisondersteuning, and the regie moves on acceptance', async () => {
  const p = await metMaatje()
  // Who was asked and did not answer yet does not help yet.
  expect((await p.zie())?.mag).not.toContain('zorgen.melden')
  expect((await p.meld('Zij eet niet')).body.code).toBe('zorgen-niet-hier')
  expect((await p.zegJa()).status).toBe(201)
  expect(await p.zie()).toMatchObject({ zorgen: null, mag: ['taak.beantwoorden', 'zorgen.melden'] })

  const leeg = await p.meld('  ')
  expect([leeg.status, leeg.body.errors[0]]).toMatchObject([
    400,
    { code: 'zorgen-zonder-tekst', veld: 'tekst' },
  ])
  expect((await p.meld('x', { naam: 'y' })).status).toBe(400)
  // Pressed twice at once, and once more: one signaal. Other words do not get lost under it.
  const twee = await Promise.all([p.meld('Zij eet niet meer'), p.meld('Zij eet niet meer')])
  expect(twee.map((u) => u.status)).toEqual([201, 201])
  expect((await p.meld('Zij eet niet meer')).body.id).toBe(twee[0].body.id)
  expect([(await p.meld('En zij valt')).status, (await p.meld('En zij valt')).body.code]).toEqual([
    409,
    'zorgen-al-gemeld',
  ])
  const [signaal, ...meer] = await p.signalen()
  expect([meer, signaal?.dossier_id]).toEqual([[], null])
  expect(await p.zie()).toMatchObject({ zorgen: { besluit: null, woord: null }, mag: ['taak.beantwoorden'] })
  expect(await bel(anna, p.id)).toContain('zorgen.gemeld')
  expect((await anna.get(`/dossiers/${p.id}/tijdlijn`)).tekst).toContain('zorgmelding.gemeld')

  // It lies in the postvak of the wijk; there it ends with who has the regie, not with a second dossier.
  const s = (await bas.get<SignaalDetail>(`/signalen/${signaal!.id}`)).body
  expect(s).toMatchObject({ vraag: 'Zij eet niet meer', naam: 'Sietske de Boer', dossier: null })
  expect([s.melder?.naam, s.mag]).toEqual(['Maatje Ymkje', ['signaal.verdelen']])
  const dicht = await bas.post<Fout>(
    `/signalen/${s.id}/sluitingen`,
    { reden: s.sluitredenen[0]?.id },
    { ifMatch: s.version },
  )
  expect([dicht.status, dicht.body.code]).toEqual([403, 'signaal-mag-niet'])
  expect((await zorg(bas, s.id)).body).toMatchObject({
    door: 'Maatje Ymkje',
    bron: '004 §4.6',
    besluit: null,
  })
  // Nothing moved yet, and the colleague does not see the dossier for it.
  expect(await p.regie()).toMatchObject([{ naam: 'Anna Hoekstra' }])
  expect((await bas.get(`/dossiers/${p.id}`)).status).toBe(404)

  const zonder = await besluit(bas, s.id, { besluit: 'overgenomen', woord: ' ' })
  expect([zonder.status, zonder.body.errors[0]]).toMatchObject([
    400,
    { code: 'zorgen-zonder-woord', veld: 'woord' },
  ])
  const uit = await besluit(bas, s.id, { besluit: 'overgenomen', woord: 'Ik kom donderdag langs.' })
  expect([uit.status, uit.body]).toEqual([
    201,
    { dossierId: p.id, regievoerder: 'Bas Veenstra', zichtbaar: true },
  ])
  expect(await p.regie()).toEqual([
    { naam: 'Bas Veenstra', reden: 'Zorgen van de sociale basis: Ik kom donderdag langs' },
  ])
  expect((await anna.get(`/dossiers/${p.id}`)).status).toBe(403)
  const lijst = await bas.get<AntwoordVan<typeof zorgmeldingenTonen>>(`/dossiers/${p.id}/zorgmeldingen`)
  expect(lijst.body).toMatchObject({
    zicht: { naam: 'Maatje Ymkje' },
    rijen: [{ besluit: 'overgenomen', besluitDoor: 'Bas Veenstra', mag: [] }],
  })
  expect((await p.signalen())[0]?.dossier_id).toBe(p.id)
  // What he held to decide is over; what is left is the regie.
  const houdt = await server.kijk(
    'select distinct grondslag from toegang where dossier_id = $1 and houder_id = $2 and tot is null',
    [p.id, await server.idVan('Bas Veenstra')],
  )
  expect(houdt).toEqual([{ grondslag: 'regie' }])
  expect((await besluit(bas, s.id, { besluit: 'blijft', woord: 'x' })).body.code).toBe('zorgen-al-besloten')
  expect(await p.zie()).toMatchObject({
    zorgen: { besluit: 'overgenomen', woord: 'Ik kom donderdag langs.' },
    mag: ['taak.beantwoorden', 'zorgen.melden'],
  })
})

test('REG-03 a no leaves the regie where it is, with a word back; the one who has it already keeps it with a yes', async () => {
  const p = await metMaatje()
  await p.zegJa()
  await p.meld('Zij is stil')
  const id = (await p.signalen())[0]!.id
  const nee = await besluit(bas, id, { besluit: 'blijft', woord: 'Anna komt morgen al.' })
  expect(nee.body).toEqual({ dossierId: p.id, regievoerder: 'Anna Hoekstra', zichtbaar: false })
  expect(await p.regie()).toMatchObject([{ naam: 'Anna Hoekstra' }])
  expect((await bas.get(`/dossiers/${p.id}`)).status).toBe(403)
  expect(await bel(anna, p.id)).toContain('zorgen.blijft')
  expect((await p.zie())?.zorgen).toMatchObject({ besluit: 'blijft', woord: 'Anna komt morgen al.' })

  await p.meld('Zij is nog stiller')
  const weer = (await p.signalen()).find((s) => s.dossier_id === null)!.id
  const zelf = await besluit(anna, weer, { besluit: 'overgenomen', woord: 'Ik ga erheen.' })
  expect(zelf.body).toEqual({ dossierId: p.id, regievoerder: 'Anna Hoekstra', zichtbaar: true })
  expect(await server.kijk('select count(*)::int as n from regie where dossier_id = $1', [p.id])).toEqual([
    { n: 1 },
  ])
  const { zicht } = (
    await anna.get<AntwoordVan<typeof zorgmeldingenTonen>>(`/dossiers/${p.id}/zorgmeldingen`)
  ).body
  expect(zicht?.naam).toBe('Maatje Ymkje')
})

test('REG-03 not where a professional helps, where the plan has it off, in another wijk or after the link', async () => {
  const met = await metMaatje(THUISHULP)
  await met.zegJa()
  expect((await met.zie())?.mag).toEqual(['taak.beantwoorden'])
  const uit = await met.meld('Zij eet niet')
  expect([uit.status, uit.body.code, await met.signalen()]).toEqual([409, 'zorgen-niet-hier', []])

  const elders = await metMaatje(null, await testServer('nijmegen'), { trede: 'eigen_omgeving' })
  await elders.zegJa()
  expect((await elders.zie())?.mag).toEqual(['taak.beantwoorden'])
  expect((await elders.meld('Zij eet niet')).body.code).toBe('zorgen-niet-hier')

  const p = await metMaatje()
  await p.zegJa()
  await p.meld('Zij eet niet')
  const open = async () => (await p.signalen()).at(-1)?.id ?? 0
  const [ander] = await server.kijk<{ naam: string }>(
    `select h.naam from houder h join medewerker m on m.id = h.id join teamlid l on l.medewerker_id = m.id
     where m.functie = 'sociaal_werker' and not exists (select from teamlid x join team_gebied g on g.team_id = x.team_id
       where x.medewerker_id = m.id and g.gebied_id = $1) limit 1`,
    [p.dossier.gebiedId],
  )
  const vreemd = await server.als(ander?.naam ?? '')
  const over = { besluit: 'overgenomen', woord: 'x' }
  expect([
    (await zorg(vreemd, await open())).status,
    (await besluit(vreemd, await open(), over)).status,
  ]).toEqual([404, 404])
  expect((await besluit(anna, await open(), { besluit: 'blijft', woord: 'x' })).status).toBe(201)
  // A dossier that is closed to the wijk is not shown to it: those who hold it decide.
  await server.kijk('update dossier set afgeschermd = true where id = $1', [p.id])
  await p.meld('Zij eet weer niet')
  const id = await open()
  expect([(await zorg(bas, id)).status, (await zorg(anna, id)).body.mag]).toEqual([
    404,
    ['zorgmelding.besluiten'],
  ])
  expect((await besluit(bas, id, over)).status).toBe(404)
  expect((await p.helper.get(`/signalen/${id}/zorgmelding`)).status).toBe(404)
  // The task ended: the door is closed, whatever the page still showed.
  await server.kijk("update inzet set status = 'gestopt' where id = $1", [p.taak.id])
  expect((await p.meld('Zij eet niet')).status).toBe(404)
  await server.kijk(
    'update sessie set verloopt_op = now() where houder_id in (select helper_id from hulplink where dossier_id = $1)',
    [p.id],
  )
  expect((await p.meld('Zij eet niet')).status).toBe(401)
})
