import { beforeAll, expect, test } from 'vitest'
import type {
  AntwoordVan,
  doelgroepenTonen,
  DoelgroepVoorstel,
  postvakkenTonen,
  SignaalDetail,
  voorzieningenTonen,
} from '@keukentafel/contract'
import { Bezoeker, testServer, type TestServer } from '../../../../tests/support/server.ts'
import { eenMelding, inPostvak, maakSignaal } from '../signaal/signaal.test-data.ts'

let server: TestServer
let werker: Bezoeker
let elders: Bezoeker
beforeAll(async () => {
  server = await testServer('nijmegen')
  werker = await server.als('Bas Willems')
  elders = await server.als('Chantal Janssen')
})

type Probleem = { code: string; errors: { veld: string; code: string }[] }
type Pagina = AntwoordVan<typeof doelgroepenTonen>
const geborenVoor = (jaren: number) =>
  Temporal.Now.plainDateISO('Europe/Amsterdam').subtract({ years: jaren }).toString()
const pagina = async (id: number, wie = werker) => (await wie.get<Pagina>(`/signalen/${id}/doelgroepen`)).body
const dossiers = async () =>
  (await server.kijk<{ n: number }>('select count(*)::int as n from dossier'))[0]?.n

async function voorziening(naam: string, gebiedId: number): Promise<number> {
  const fb = await server.als('functioneel_beheerder')
  const body = { naam, omschrijving: 'Samen bewegen en gezond eten', telefoon: null, organisatieId: null }
  return (await fb.post<{ id: number }>('/voorzieningen', { ...body, gebiedId })).body.id
}

test('TRI-21 a person of 55 with overgewicht and beweegarmoede, no vraag: group risico, preventie offered, no casus', async () => {
  const s = await maakSignaal(
    server,
    werker,
    eenMelding({ postcode: '6546 AB', geboortedatum: geborenVoor(55), vraag: 'De huisarts noemde mij.' }),
  )
  const aanbod = await voorziening('Ketenaanpak actieve leefstijl', s.gebiedId)
  const alle = (await elders.get<AntwoordVan<typeof postvakkenTonen>>('/postvakken')).body.postvakken
  const anderWijk = alle.find((p) => p.isWijk)?.gebiedId ?? 0
  const verweg = await voorziening('Beweegclub elders', anderWijk)

  const open = await pagina(s.id)
  expect([open.keuzes?.leeftijd, open.indelingen, open.mag]).toEqual([55, [], ['signaal.doelgroep']])
  // Upward from the place of the signaal, near first; what lies elsewhere is not offered.
  const { body: kaart } = await werker.get<AntwoordVan<typeof voorzieningenTonen>>(
    `/voorzieningen?gebiedId=${s.gebiedId}`,
  )
  expect(open.keuzes?.aanbod.map((v) => v.id)).toEqual(kaart.rijen.map((v) => v.id))
  expect(open.keuzes?.aanbod[0]).toMatchObject({ id: aanbod, naam: 'Ketenaanpak actieve leefstijl' })
  expect(open.keuzes?.aanbod.some((v) => v.id === verweg)).toBe(false)

  const feiten = { leeftijd: 55, kenmerken: ['overgewicht', 'beweegarmoede'], heeftVraag: false }
  const voorstel = await werker.post<DoelgroepVoorstel>('/doelgroepvoorstellen', feiten)
  expect(voorstel.body).toMatchObject({
    groepen: [
      {
        id: 'risico',
        waarom: 'Overgewicht, Te weinig beweging',
        bron: '003 Convenant, Doelgroep (uitwerking)',
      },
    ],
    vervolg: 'preventie',
  })

  const goed = { ...feiten, groepen: ['risico'], vervolg: 'preventie', voorzieningIds: [aanbod] }
  const leg = (anders: object = {}, wie = werker, ifMatch = s.version) =>
    wie.post<{ id: number } & Probleem>(`/signalen/${s.id}/doelgroepen`, { ...goed, ...anders }, { ifMatch })
  const codes = async (anders: object) => {
    const uit = await leg(anders)
    return [uit.status, ...uit.body.errors.map((e) => `${e.veld} ${e.code}`)]
  }
  expect(await codes({ groepen: ['ouderen'], voorzieningIds: [] })).toEqual([
    400,
    'reden doelgroep-zonder-reden',
    'voorzieningIds preventie-zonder-aanbod',
  ])
  expect(await codes({ voorzieningIds: [verweg] })).toEqual([400, 'voorzieningIds voorziening-onbekend'])
  expect(await codes({ heeftVraag: true, reden: 'x' })).toEqual([400, 'vervolg preventie-bij-vraag'])
  expect(await codes({ leeftijd: 54 })).toEqual([400, 'leeftijd leeftijd-te-laag'])
  expect(await codes({ kenmerken: ['roken'] })).toEqual([400, 'kenmerken kenmerk-onbekend'])
  expect((await leg({ groepen: ['rijk'] })).status).toBe(400)
  expect((await leg({}, elders)).status).toBe(404)
  expect((await leg({}, werker, s.version + 1)).status).toBe(412)
  expect((await elders.get(`/signalen/${s.id}/doelgroepen`)).status).toBe(404)

  const voor = await dossiers()
  expect((await leg()).status).toBe(201)
  const na = await pagina(s.id)
  expect(na.mag).toEqual([])
  expect(na.indelingen).toMatchObject([
    {
      leeftijd: 55,
      kenmerken: [{ id: 'overgewicht' }, { id: 'beweegarmoede', naam: 'Te weinig beweging' }],
      groepen: [{ id: 'risico', naam: 'Risico' }],
      vervolg: 'preventie',
      reden: null,
      aanbod: [{ id: aanbod, naam: 'Ketenaanpak actieve leefstijl' }],
      door: 'Bas Willems',
    },
  ])
  // No casus: the signaal is closed for this reason, it left the postvak, and no dossier can come of it.
  const { body: dicht } = await werker.get<SignaalDetail>(`/signalen/${s.id}`)
  expect([dicht.status, dicht.redenSluiten, dicht.dossier]).toEqual([
    'gesloten',
    'preventie_aangeboden',
    null,
  ])
  expect(await inPostvak(werker, s.kenmerk)).toBeUndefined()
  const casus = await werker.post<Probleem>(`/signalen/${s.id}/dossiers`, {}, { ifMatch: dicht.version })
  expect([casus.status, casus.body.code]).toEqual([403, 'signaal-mag-niet'])
  expect(await dossiers()).toBe(voor)
  const spoor = await server.kijk(
    'select from spoor where handeling = $1 and object_id = $2 and uitkomst = $3',
    ['doelgroep.vastleggen', s.id, 'gelukt'],
  )
  expect(spoor).toHaveLength(1)
})

test('TRI-21 with a vraag, or set aside with a reason, the signaal goes on; the indeling goes along into the dossier', async () => {
  const s = await maakSignaal(server, werker, eenMelding({ postcode: '6546 AB', huisnummer: 77 }))
  const pad = `/signalen/${s.id}/doelgroepen`
  const body = {
    leeftijd: 55,
    kenmerken: ['overgewicht'],
    heeftVraag: false,
    groepen: ['risico', 'beperking'],
    vervolg: 'verder',
    voorzieningIds: [],
  }
  const zonder = await werker.post<Probleem>(pad, body, { ifMatch: s.version })
  expect(zonder.body.errors).toMatchObject([{ veld: 'reden', code: 'doelgroep-zonder-reden' }])
  const met = { ...body, reden: 'Hij loopt ook slecht.' }
  expect((await werker.post(pad, met, { ifMatch: s.version })).status).toBe(201)

  // By hand nobody closes with “preventie aangeboden”: that says that something was offered.
  const { body: nu } = await werker.get<SignaalDetail>(`/signalen/${s.id}`)
  expect([nu.status, nu.version]).toEqual(['in_behandeling', s.version + 1])
  expect(nu.sluitredenen.map((r) => r.id)).not.toContain('preventie_aangeboden')
  const sluit = await werker.post<Probleem>(
    `/signalen/${s.id}/sluitingen`,
    { reden: 'preventie_aangeboden' },
    { ifMatch: nu.version },
  )
  expect(sluit.body.errors).toMatchObject([{ code: 'signaal-sluitreden-onbekend' }])

  const dossier = await werker.post(`/signalen/${s.id}/dossiers`, {}, { ifMatch: nu.version })
  expect(dossier.status).toBe(201)
  expect(await pagina(s.id)).toMatchObject({
    mag: [],
    indelingen: [
      {
        voorstel: [{ id: 'risico' }],
        groepen: [{ id: 'risico' }, { id: 'beperking' }],
        vervolg: 'verder',
        reden: 'Hij loopt ook slecht.',
        aanbod: [],
      },
    ],
  })
})

test('TRI-21 a gemeente whose plan names no doelgroepen has none (O-14)', async () => {
  const leeuwarden = await testServer('leeuwarden')
  const anna = await leeuwarden.als('Anna Hoekstra')
  const s = await maakSignaal(leeuwarden, anna)
  expect(s.mag).not.toContain('signaal.doelgroep')
  const { body } = await anna.get<Pagina>(`/signalen/${s.id}/doelgroepen`)
  expect(body).toMatchObject({ keuzes: null, indelingen: [], mag: [] })
  const feiten = { leeftijd: 55, kenmerken: ['overgewicht'], heeftVraag: false }
  const voorstel = await anna.post<Probleem>('/doelgroepvoorstellen', feiten)
  expect([voorstel.status, voorstel.body.code]).toEqual([409, 'doelgroep-uit'])
  const leg = await anna.post<Probleem>(
    `/signalen/${s.id}/doelgroepen`,
    { ...feiten, groepen: ['risico'], vervolg: 'verder', voorzieningIds: [] },
    { ifMatch: s.version },
  )
  expect([leg.status, leg.body.code]).toEqual([403, 'signaal-mag-niet'])
})
