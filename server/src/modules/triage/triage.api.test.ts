import { beforeAll, describe, expect, test } from 'vitest'
import type { Dossier, AntwoordVan, triageTonen, TriageView, TriageVoorstelView } from '@keukentafel/contract'
import { Bezoeker, testServer, type TestServer } from '../../../../tests/support/server.ts'
import { alsPersoon, maakDossier, type TestDossier } from '../dossier/dossier.test-data.ts'
import { eenFeiten } from './triage.test-data.ts'

type Pagina = AntwoordVan<typeof triageTonen>
type Probleem = { code: string; errors: { veld: string; code: string }[] }

const VERJAARDAG = (jaren: number, dagen = 0) =>
  Temporal.Now.plainDateISO('Europe/Amsterdam').subtract({ years: jaren }).add({ days: dagen }).toString()

/** What Nijmegen asks before a specialist (TRI-16). */
const LICHT = { soort: 'geprobeerd', toelichting: 'Het team hielp met de post.' }

describe('Nijmegen', () => {
  let server: TestServer
  let bas: Bezoeker // Lindenholt
  let gea: Bezoeker // teamleider
  let dossier: TestDossier
  beforeAll(async () => {
    server = await testServer('nijmegen')
    bas = await server.als('Bas Willems')
    gea = await server.als('Gea Derks')
    dossier = await maakDossier(server, { regievoerder: 'Bas Willems' })
  })
  const huis = (geboortedatum: string) =>
    maakDossier(server, { regievoerder: 'Bas Willems', personen: [{ geboortedatum }] })
  /** Opened by Bas and not yet given to anybody, as an import leaves it. */
  const zonderRegie = async () => {
    const opening = {
      naam: 'Huishouden Bakker',
      gebied_id: dossier.gebiedId,
      team_id: dossier.teamId,
      beleid_versie: 1,
      bron: 'signaal',
    }
    const waarden = [JSON.stringify(opening), ['kern', 'gesprek'], 'teamlid', 'test']
    return (await alsPersoon(server, dossier.regievoerderId, (_trx, sql) =>
      sql('select dossier_openen($1, $2, $3, $4) as uit', waarden),
    )) as number
  }
  const toon = async (d: TestDossier, wie = bas) => (await wie.get<Pagina>(`/dossiers/${d.id}/triage`)).body
  const stelVoor = async (anders: object, d = dossier) =>
    (await bas.post<TriageVoorstelView>(`/dossiers/${d.id}/triagevoorstellen`, eenFeiten(anders))).body
  const besluit = async (d: TestDossier, body: object, wie = bas, versie?: number) => {
    const version = versie ?? (await toon(d)).version
    return wie.post<TriageView & Probleem>(
      `/dossiers/${d.id}/triages`,
      { ...eenFeiten(), oordeel: 'enkelvoudig', besluit: 'geen', lichteHulp: LICHT, ...body },
      { ifMatch: version },
    )
  }

  test('TRI-01 the judgement enkelvoudig or complex is asked for and stored', async () => {
    const d = await huis('1990-01-01')
    const zonder = await besluit(d, { oordeel: null })
    expect(zonder.status).toBe(400)
    expect(zonder.body.errors).toMatchObject([{ veld: 'oordeel', code: 'triage-zonder-oordeel' }])
    expect(await toon(d)).toMatchObject({ geschiedenis: [], vervolg: null })
    expect((await besluit(d, { oordeel: 'enkelvoudig' })).status).toBe(201)
    expect((await toon(d)).vervolg).toBe('plan')
    const goed = await besluit(d, { oordeel: 'complex' })
    expect(goed.status).toBe(201)
    expect((await toon(d)).vervolg).toBe('specialist')
    expect((await toon(d)).geschiedenis[0]).toMatchObject({ oordeel: 'complex', door: 'Bas Willems' })
  })

  test('TRI-16 to a specialist only with “lichte hulp geprobeerd of niet passend, want …”, except TRI-06 and TRI-09', async () => {
    const d = await huis('1990-01-01')
    for (const lichteHulp of [undefined, { soort: 'niet_passend', toelichting: '  ' }]) {
      const uit = await besluit(d, { oordeel: 'complex', lichteHulp })
      expect([uit.status, uit.body.errors]).toMatchObject([
        400,
        [{ veld: 'lichteHulp/toelichting', code: 'triage-zonder-lichte-hulp' }],
      ])
    }
    const fact = { besluit: 'fact_team', motivatie: 'De huisarts vraagt het.', lichteHulp: undefined }
    expect((await besluit(d, fact)).body.code).toBe('triage-zonder-lichte-hulp')
    const want = { soort: 'niet_passend', toelichting: 'Er is 24 uur per dag toezicht nodig.' }
    expect((await besluit(d, { oordeel: 'complex', lichteHulp: want })).body.lichteHulp).toEqual(want)
    // A dominant problem goes up at once, palliatieve zorg too, and who stays with the team is not asked.
    const direct = { dominanteProblemen: ['zwaar_psychiatrisch'], oordeel: 'complex', besluit: 'fact_team' }
    const palliatief = { palliatief: true, oordeel: 'complex', besluit: 'palliatief' }
    for (const body of [direct, palliatief, {}])
      expect((await besluit(d, { ...body, lichteHulp: undefined })).status).toBe(201)
    expect((await toon(d)).geschiedenis[0]?.lichteHulp).toBeNull()
  })

  test('TRI-15 “formulier invullen” is handled at once, and with 2 kenmerken a keukentafelgesprek is proposed', async () => {
    const d = await huis('1990-01-01')
    const voor = async (anders: object) => (await stelVoor(anders, d)).afhandeling
    expect((await toon(d)).keuzes.vraagsoorten.map((v) => v.id)).toEqual([
      'formulier',
      'informatie',
      'anders',
    ])
    expect(await voor({ vraagsoort: 'formulier' })).toMatchObject({
      voorstel: 'direct',
      redenen: [{ regel: 'TRI-15' }],
    })
    expect(await voor({ vraagsoort: 'formulier', indicatoren: ['zwakbegaafdheid'] })).toMatchObject({
      voorstel: 'direct',
    })
    const twee = { indicatoren: ['zwakbegaafdheid', 'armoede_schulden'] }
    expect(await voor({ vraagsoort: 'formulier', ...twee })).toMatchObject({ voorstel: 'gesprek' })
    expect(await voor({ vraagsoort: 'anders' })).toMatchObject({ voorstel: 'gesprek' })
    expect(await voor({})).toEqual({ voorstel: null, redenen: [] })
    // Age counts too: one kenmerk is derived, one is ticked.
    const oud = await huis('1940-01-01')
    const een = await stelVoor({ vraagsoort: 'formulier', indicatoren: ['zwakbegaafdheid'] }, oud)
    expect(een.afhandeling).toMatchObject({ voorstel: 'gesprek' })
    const uit = await besluit(d, { vraagsoort: 'formulier' })
    expect(uit.body.voorstel.afhandeling).toMatchObject({ voorstel: 'direct' })
    const fout = await besluit(d, { vraagsoort: 'roddel' })
    expect(fout.body.errors).toMatchObject([{ veld: 'vraagsoort', code: 'triage-keuze-onbekend' }])
  })

  test('TRI-02 a dossier without regievoerder gets no triage', async () => {
    const d = { ...dossier, id: await zonderRegie() }
    const uit = await besluit(d, {})
    expect([uit.status, uit.body.code]).toEqual([409, 'triage-zonder-regievoerder'])
    expect((await toon(d)).mag).toEqual([])
  })

  test('TRI-03 a person of 78 with schulden: hoge leeftijd by age and armoede as ticked; stored which apply', async () => {
    const d = await huis(VERJAARDAG(78))
    const keuzes = (await toon(d)).keuzes.indicatoren
    expect(keuzes).toHaveLength(7)
    expect(keuzes.find((i) => i.id === 'sociaal_cultureel_isolement')?.onderdelen).toEqual([
      'werkloosheid',
      'geen maatschappelijke participatie',
    ])
    const uit = await besluit(d, {
      indicatoren: ['armoede_schulden', 'sociaal_cultureel_isolement'],
      onderdelen: ['werkloosheid'],
    })
    expect(uit.body.voorstel.indicatoren.filter((i) => i.herkomst !== 'niet_van_toepassing')).toMatchObject([
      { id: 'hoge_leeftijd', herkomst: 'afgeleid' },
      { id: 'armoede_schulden', herkomst: 'aangevinkt' },
      { id: 'sociaal_cultureel_isolement', herkomst: 'aangevinkt' },
    ])
    expect(uit.body.feiten.onderdelen).toEqual(['werkloosheid'])
    const [rij] = await server.kijk('select indicatoren, beleid_versie from triage where dossier_id = $1', [
      d.id,
    ])
    expect(rij).toEqual({
      indicatoren: ['hoge_leeftijd', 'armoede_schulden', 'sociaal_cultureel_isolement'],
      beleid_versie: 1,
    })
  })

  test('TRI-04 hoge leeftijd follows from the date of birth: not at 74, from the 75th birthday', async () => {
    const afgeleid = async (geboren: string) =>
      (await toon(await huis(geboren))).keuzes.indicatoren.find((i) => i.id === 'hoge_leeftijd')?.afgeleid
    expect(await afgeleid(VERJAARDAG(75, 1))).toBe(false)
    expect(await afgeleid(VERJAARDAG(75))).toBe(true)
    expect((await toon(dossier)).keuzes).toMatchObject({ hogeLeeftijdVanaf: 75, vragenlijsten: true })
  })

  test('TRI-05 problems on three leefgebieden propose the regieteam with the clause; on two nothing', async () => {
    const drie = await stelVoor({ leefgebieden: ['wonen', 'financien', 'psychisch'] })
    expect(drie.opschaling).toMatchObject({ voorstel: 'regieteam', direct: false })
    expect(drie.opschaling.redenen).toMatchObject([{ regel: 'TRI-05', bron: '003 Uitv.notitie §5' }])
    const twee = await stelVoor({ leefgebieden: ['wonen', 'financien'] })
    expect(twee.opschaling).toEqual({ voorstel: 'geen', direct: false, redenen: [] })
    // The same leefgebied twice is one.
    const dubbel = await stelVoor({ leefgebieden: ['wonen', 'financien', 'wonen'] })
    expect(dubbel.opschaling.voorstel).toBe('geen')
  })

  test('TRI-06 a dominant problem proposes to go up at once, also with one leefgebied', async () => {
    const fact = await stelVoor({ leefgebieden: ['psychisch'], dominanteProblemen: ['zwaar_psychiatrisch'] })
    expect(fact.opschaling).toMatchObject({ voorstel: 'fact_team', direct: true })
    expect(fact.opschaling.redenen[0]).toMatchObject({ regel: 'TRI-06', bron: '003 Basisontwerp §3.5' })
    for (const probleem of ['huiselijk_geweld', 'veelpleger'])
      expect((await stelVoor({ dominanteProblemen: [probleem] })).opschaling.voorstel).toBe('veiligheidshuis')
    const uit = await besluit(await huis('1990-01-01'), {
      dominanteProblemen: ['zwaar_psychiatrisch'],
      oordeel: 'complex',
      besluit: 'fact_team',
    })
    expect(uit.body).toMatchObject({ besluit: 'fact_team', wijktAf: false, motivatie: null })
  })

  test('TRI-07 betrokkenheid van justitie proposes the Veiligheidshuis before the count of leefgebieden', async () => {
    const uit = await stelVoor({ justitieBetrokken: true, leefgebieden: ['wonen', 'financien'] })
    expect(uit.opschaling).toMatchObject({ voorstel: 'veiligheidshuis', direct: false })
  })

  test('TRI-19 a decision that differs from the proposal needs a motivation; both are stored and the teamleider reads them', async () => {
    const d = await huis('1990-01-01')
    const leefgebieden = ['wonen', 'financien', 'psychisch']
    const zonder = await besluit(d, { leefgebieden, motivatie: '  ' })
    expect(zonder.body.errors).toMatchObject([{ veld: 'motivatie', code: 'triage-zonder-motivatie' }])
    const motivatie = 'Het wijkteam houdt de regie: het gezin vertrouwt Bas.'
    expect((await besluit(d, { leefgebieden, motivatie })).status).toBe(201)
    const [gezien] = (await toon(d, gea)).geschiedenis
    expect(gezien).toMatchObject({ besluit: 'geen', wijktAf: true, motivatie, beleidVersie: 1 })
    expect(gezien?.voorstel.opschaling).toMatchObject({
      voorstel: 'regieteam',
      redenen: [{ regel: 'TRI-05' }],
    })
    expect(gezien?.feiten.leefgebieden).toEqual(leefgebieden)
    // The teamleider reads along and does not decide.
    expect((await toon(d, gea)).mag).toEqual([])
    expect((await besluit(d, { leefgebieden, motivatie }, gea)).status).toBe(404)
  })

  test('a vrijwilliger who writes the gesprek still does not decide the triage', async () => {
    const d = await huis('1990-01-01')
    const karin = await server.als('Karin Smeets')
    const pad = `/dossiers/${d.id}/triage`
    expect((await karin.get(pad)).status).toBe(404)
    const aanvraag = {
      dossier_id: d.id,
      houder_id: await server.idVan('Karin Smeets'),
      delen: ['kern', 'gesprek'],
      recht: 'schrijven',
      grondslag: 'toestemming',
      bron: 'test',
      beeindigbaar: true,
    }
    await alsPersoon(
      server,
      d.regievoerderId,
      (_trx, sql) => sql('select count(*) as uit from toegang_verlenen($1)', [JSON.stringify(aanvraag)]),
      d.id,
    )
    expect((await karin.get<Pagina>(pad)).body.mag).toEqual([])
    const uit = await besluit(d, {}, karin)
    expect([uit.status, uit.body.code]).toEqual([403, 'triage-alleen-beroepskracht'])
  })

  test('two people decide at once: one succeeds, the other sees that it changed', async () => {
    const d = await huis('1990-01-01')
    const uit = await Promise.all([besluit(d, {}, bas, 1), besluit(d, { oordeel: 'complex' }, bas, 1)])
    expect(uit.map((u) => u.status).toSorted()).toEqual([201, 412])
    expect((await toon(d)).geschiedenis).toHaveLength(1)
    const tweede = await besluit(d, { oordeel: 'complex' })
    expect(tweede.status).toBe(201)
    expect((await toon(d)).geschiedenis.map((t) => t.oordeel)).toHaveLength(2)
  })

  test('the first triage moves the line on to the gesprek; timeline and spoor say that it was decided', async () => {
    const d = await huis('1990-01-01')
    const { body } = await besluit(d, {})
    const [lijn] = await server.kijk('select fase from werkregel where dossier_id = $1', [d.id])
    expect(lijn).toEqual({ fase: 'gesprek' })
    const [regel] = await server.kijk(
      "select deel, object_id, gegevens from tijdlijn where dossier_id = $1 and gebeurtenis = 'triage.besloten'",
      [d.id],
    )
    const gegevens = { oordeel: 'enkelvoudig', besluit: 'geen', wijktAf: false }
    expect(regel).toEqual({ deel: 'gesprek', object_id: body.id, gegevens })
    const spoor = await server.kijk(
      "select from spoor where dossier_id = $1 and handeling = 'triage.besluiten'",
      [d.id],
    )
    expect(spoor).toHaveLength(1)
  })

  test('a choice that this gemeente does not have is refused, also an unknown field', async () => {
    const vreemd = await besluit(dossier, { leefgebieden: ['meedoen'] })
    expect([vreemd.status, vreemd.body.errors[0]?.veld]).toEqual([400, 'leefgebieden'])
    const veld = await besluit(dossier, { score: 12 })
    expect(veld.body.errors).toMatchObject([{ veld: 'score', code: 'schema-additionalProperties' }])
    const chantal = await server.als('Chantal Janssen')
    const onzichtbaar = await chantal.get(`/dossiers/${dossier.id}/triage`)
    expect(onzichtbaar.tekst).toBe((await chantal.get('/dossiers/999999/triage')).tekst)
    expect(onzichtbaar.status).toBe(404)
  })
})

describe('Leeuwarden', () => {
  let server: TestServer
  let anna: Bezoeker
  let dossier: TestDossier
  beforeAll(async () => {
    server = await testServer('leeuwarden')
    anna = await server.als('Anna Hoekstra')
    dossier = await maakDossier(server, { regievoerder: 'Anna Hoekstra' })
  })
  const stelVoor = async (anders: object) =>
    (await anna.post<TriageVoorstelView>(`/dossiers/${dossier.id}/triagevoorstellen`, eenFeiten(anders))).body

  test('TRI-05 the count of leefgebieden is off where the plan names no threshold', async () => {
    const leefgebieden = ['meedoen', 'wonen', 'welzijn', 'financien', 'sociale_relaties', 'gezondheid']
    expect((await stelVoor({ leefgebieden })).opschaling).toEqual({
      voorstel: 'geen',
      direct: false,
      redenen: [],
    })
  })

  test('TRI-03 without a checklist in the plan none is shown', async () => {
    const { body } = await anna.get<Pagina>(`/dossiers/${dossier.id}/triage`)
    expect(body.keuzes.indicatoren).toEqual([])
    expect(body.keuzes).toMatchObject({
      hogeLeeftijdVanaf: null,
      justitie: false,
      vragenlijsten: false,
      besluiten: ['geen', 'palliatief'],
    })
    expect(body).toMatchObject({
      regievoerder: { naam: 'Anna Hoekstra' },
      mag: ['triage.besluiten'],
      version: 1,
    })
  })

  test('TRI-20 a vraag under more than one law proposes the partner: opvoeding JET, bijstand Sociale Zaken', async () => {
    expect((await stelVoor({ wetten: ['wmo', 'jeugdwet'] })).partners.voorstel).toEqual([
      'het Jeugd Expert Team (JET)',
    ])
    expect((await stelVoor({ wetten: ['participatiewet'] })).partners.voorstel).toEqual(['Sociale Zaken'])
  })

  test('ALG-07 a household with bijstand and a Wmo-vraag shows both laws and asks to settle it with the partner', async () => {
    const { id } = await maakDossier(server, { regievoerder: 'Anna Hoekstra' })
    const lees = async (wie: Bezoeker) => (await wie.get<Dossier>(`/dossiers/${id}`)).body
    expect(await lees(anna)).toMatchObject({ wetten: [], waarschuwingen: [] })
    const besluit = (wetten: string[], version: number) =>
      anna.post(
        `/dossiers/${id}/triages`,
        { ...eenFeiten(), wetten, oordeel: 'enkelvoudig', besluit: 'geen' },
        { ifMatch: version },
      )
    expect((await besluit(['participatiewet'], 1)).status).toBe(201)
    const twee = await lees(anna)
    expect(twee.wetten).toEqual(['wmo', 'participatiewet'])
    expect(twee.waarschuwingen).toMatchObject([{ code: 'afstemmen', partij: 'Sociale Zaken' }])
    // What the triage said is of the gesprek: who sees only the kern of the dossier does not read it there.
    const consulent = await lees(await server.als('consulent'))
    expect([consulent.id, consulent.wetten]).toEqual([id, []])
    // A later triage counts: one law asks for nobody.
    expect((await besluit([], 2)).status).toBe(201)
    expect(await lees(anna)).toMatchObject({ wetten: ['wmo'], waarschuwingen: [] })
  })
})

describe('Deventer', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer('deventer')
  })

  test('TRI-10 verslaving alone is proposed as enkelvoudig, together with financiën as complex', async () => {
    const dossier = await maakDossier(server, { regievoerder: 'Aafke Bolink' })
    const aafke = await server.als('Aafke Bolink')
    const pad = `/dossiers/${dossier.id}/triagevoorstellen`
    const stelVoor = async (factoren: string[]) =>
      (await aafke.post<TriageVoorstelView>(pad, eenFeiten({ factoren }))).body.complexiteit
    expect((await stelVoor(['verslaving'])).voorstel).toBe('enkelvoudig')
    const twee = await stelVoor(['verslaving', 'financien'])
    expect(twee).toMatchObject({ voorstel: 'complex', redenen: [{ regel: 'TRI-10' }] })
  })
})
