import { beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, beleidTonen, beleidVersiesTonen, verslagenTonen } from '@keukentafel/contract'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import type { Beleid } from '../beleid/index.ts'
import { ADVIES, antwoord, antwoorden, maakGesprek, type GesprekBeeld } from './gesprek.test-data.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer('nijmegen')
})
const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam').toString()
const blok = (beeld: GesprekBeeld, id: string) => beeld.formulier.find((f) => f.id === id)?.vragen ?? []

test('KTG-14 “Easycare breed” 1.1 has 12 blocks; the beheerder composes 1.2 and retires a question: an open gesprek loses nothing, an old verslag stays readable', async () => {
  const open = await maakGesprek(server)
  const klaar = await maakGesprek(server)
  const beeld = (await open.werker.get<GesprekBeeld>(open.pad)).body
  expect(beeld.instrument).toEqual({ naam: 'Easycare breed', uitgave: '1.1' })
  expect(beeld.formulier.filter((f) => f.vragen.length > 0)).toHaveLength(12)
  expect(blok(beeld, 'lichamelijk').map((v) => v.id)).toEqual(['br_lijf', 'br_vallen'])

  const inhoud = (wie: number, tekst: string) =>
    antwoorden({
      gehoudenOp: vandaag,
      mantelzorg: false,
      antwoorden: [antwoord(wie, 'lichamelijk', { vragen: { br_vallen: tekst, br_lijf: ' ' } })],
    })
  const bewaar = (g: typeof open, tekst: string, ifMatch: number) =>
    g.werker.put<{ code: string }>(`${g.pad}/antwoorden`, inhoud(g.dossier.personen[0]!, tekst), { ifMatch })
  expect((await bewaar(open, 'In mei.', 1)).status).toBe(200)
  expect((await bewaar(klaar, 'Twee keer.', 1)).status).toBe(200)
  expect((await klaar.werker.post(`${klaar.pad}/afsluitingen`, ADVIES, { ifMatch: 2 })).status).toBe(200)

  // The beheerder takes an own question in, retires a national one, and lets what runs go along.
  const beheer = await server.als('functioneel_beheerder')
  const [nu] = (await beheer.get<AntwoordVan<typeof beleidVersiesTonen>>('/beleidsversies')).body.rijen
  const { body } = await beheer.get<AntwoordVan<typeof beleidTonen>>(`/beleidsversies/${nu?.versie ?? 0}`)
  const b = structuredClone(body.document) as Beleid
  b.versie += 1
  b.geldigVanaf = vandaag
  const lijst = b.gesprek.vragenlijst!
  lijst.uitgave = '1.2'
  lijst.vragensets[0]!.vragen.find((v) => v.id === 'br_vallen')!.vervallen = true
  lijst.vragensets[1]!.vragen.push({ id: 'nm_slapen', tekst: 'Hoe slaapt u?', vervallen: false })
  const lichaam = lijst.blokken.find((x) => x.leefgebied === 'lichamelijk')!
  lichaam.vragen.push('nm_slapen')
  const reden = 'Na een jaar werken met de vragenlijst.'
  const gezet = await beheer.post('/beleidsversies', { document: b, reden, ookLopend: true })
  expect(gezet.status, gezet.tekst).toBe(201)

  const later = (await open.werker.get<GesprekBeeld>(open.pad)).body
  expect(later.instrument?.uitgave).toBe('1.1')
  expect(later.formulier).toEqual(beeld.formulier)
  expect(later.antwoorden).toMatchObject([{ vragen: { br_vallen: 'In mei.' } }])
  expect((await bewaar(open, 'In mei en in juni.', 2)).status).toBe(200)
  const vreemd = inhoud(open.dossier.personen[0]!, 'x')
  vreemd.antwoorden[0]!.vragen = { nm_slapen: 'Goed.' }
  expect(await open.werker.put(`${open.pad}/antwoorden`, vreemd, { ifMatch: 3 })).toMatchObject({
    status: 400,
    body: { code: 'gesprek-vraag-onbekend' },
  })

  const nieuw = await maakGesprek(server)
  const anders = (await nieuw.werker.get<GesprekBeeld>(nieuw.pad)).body
  expect(anders.instrument?.uitgave).toBe('1.2')
  expect(blok(anders, 'lichamelijk').map((v) => v.id)).toEqual(['br_lijf', 'nm_slapen'])

  // What was answered is read by the worker and by the inwoner in the words with which it was asked.
  const oud = (await klaar.werker.get<GesprekBeeld>(klaar.pad)).body
  expect(oud.antwoorden[0]?.vragen).toEqual({ br_vallen: 'Twee keer.' })
  expect(blok(oud, 'lichamelijk')).toContainEqual({
    id: 'br_vallen',
    tekst: 'Bent u het laatste half jaar gevallen?',
  })
  const [rij] = await server.kijk<{ id: number }>('select inwoner_id as id from persoon where id = $1', [
    klaar.dossier.personen[0],
  ])
  const ik = server.publiek()
  await ik.post('/demo/aanmeldingen', { id: rij?.id })
  const { verslagen } = (
    await ik.get<AntwoordVan<typeof verslagenTonen>>(`/mijn/dossiers/${klaar.dossier.id}/verslagen`)
  ).body
  expect(verslagen[0]?.delen[0]?.regels).toEqual([
    { kop: 'Bent u het laatste half jaar gevallen?', tekst: 'Twee keer.' },
  ])
})
