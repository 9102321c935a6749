import type { Verslag } from '@keukentafel/contract'
import { beforeAll, expect, test } from 'vitest'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { antwoorden, maakGesprek, type GesprekBeeld } from './gesprek.test-data.ts'

let leeuwarden: TestServer
beforeAll(async () => {
  leeuwarden = await testServer('leeuwarden')
})

test('KTG-18 GT-L25 Mariska: three participants conclude together that aanvullende ondersteuning stays, and each of them agrees', async () => {
  const g = await maakGesprek(
    leeuwarden,
    {
      personen: [
        { voornamen: 'Mariska', geboortedatum: '1995-02-01' },
        { voornamen: 'Jorn', geboortedatum: '1994-02-01', relatie: 'partner' },
      ],
    },
    { soort: 'driegesprek', reden: 'wijziging_persoonlijke_situatie' },
  )
  const { werker, pad, dossier } = g
  const beeld = async () => (await werker.get<GesprekBeeld>(pad)).body
  expect(await beeld()).toMatchObject({ soort: 'driegesprek', conclusie: '', motivering: '' })
  const dag = Temporal.Now.plainDateISO('Europe/Amsterdam').toString()
  const inhoud = antwoorden({ vraag: 'Hoe gaat het verder?', gehoudenOp: dag, mantelzorg: false })
  expect((await werker.put(`${pad}/antwoorden`, inhoud, { ifMatch: 1 })).status).toBe(200)
  const sluit = async () =>
    werker.post<{ errors: { code: string }[]; code: string }>(
      `${pad}/afsluitingen`,
      { uitkomst: 'advies', bevestigd: [] },
      { ifMatch: (await beeld()).version },
    )
  expect((await sluit()).body.errors.map((e) => e.code)).toEqual([
    'driegesprek-onvolledig',
    'driegesprek-zonder-conclusie',
    'driegesprek-zonder-motivering',
  ])
  const erbij = async (wie: object) =>
    (await werker.post<{ id: number }>(`${pad}/deelnemers`, { uitgenodigd: true, ...wie })).body.id
  const drie = [
    await erbij({ soort: 'inwoner', persoonId: dossier.personen[0] }),
    await erbij({ soort: 'regievoerder', naam: 'Anna Hoekstra', relatie: 'sociaal werker' }),
    await erbij({ soort: 'begeleider', naam: 'Fenna Postma', relatie: 'vaste begeleider' }),
  ]
  const zus = await erbij({ soort: 'netwerk', naam: 'Ilse', relatie: 'zus' })
  const akkoord = async (id: number, ifMatch?: number) =>
    werker.post<{ akkoordOp: string; code: string }>(`${pad}/deelnemers/${id}/akkoorden`, undefined, {
      ifMatch: ifMatch ?? (await beeld()).version,
    })
  // There are no words to agree with yet.
  expect(await akkoord(drie[0]!)).toMatchObject({
    status: 409,
    body: { code: 'driegesprek-zonder-conclusie' },
  })
  const schrijf = (conclusie: string, ifMatch: number) =>
    werker.put<{ version: number }>(
      `${pad}/conclusie`,
      { conclusie, motivering: 'Borderline en PTSS; zonder begeleiding gaat het snel achteruit.' },
      { ifMatch },
    )
  expect((await schrijf('Minder begeleiding', 2)).body.version).toBe(3)
  expect((await akkoord(drie[0]!)).status).toBe(200)
  expect((await akkoord(zus)).body.code).toBe('driegesprek-niet-een-van-drie')
  // Other words: who agreed with the old ones is asked again, and nobody agrees with words that were not seen.
  expect((await schrijf('Aanvullende ondersteuning blijft', 2)).status).toBe(412)
  expect((await schrijf('Aanvullende ondersteuning blijft', 3)).body.version).toBe(4)
  expect((await beeld()).deelnemers.every((d) => d.akkoordOp === null)).toBe(true)
  expect((await akkoord(drie[0]!, 3)).status).toBe(412)
  expect((await akkoord(drie[0]!)).status).toBe(200)
  expect((await akkoord(drie[1]!)).status).toBe(200)
  expect(await sluit()).toMatchObject({ status: 409, body: { code: 'driegesprek-zonder-akkoord' } })
  expect((await akkoord(drie[2]!)).status).toBe(200)
  const slot = await sluit()
  expect(slot.status, JSON.stringify(slot.body)).toBe(200)
  const { conclusie, motivering, deelnemers, status } = await beeld()
  expect({ conclusie, status }).toEqual({
    conclusie: 'Aanvullende ondersteuning blijft',
    status: 'afgesloten',
  })
  expect(motivering).toContain('Borderline en PTSS')
  expect(deelnemers.filter((d) => d.akkoordOp !== null).map((d) => d.soort)).toEqual([
    'inwoner',
    'regievoerder',
    'begeleider',
  ])
  const [tijdlijn] = await leeuwarden.kijk<{ n: number }>(
    "select count(*)::int as n from tijdlijn where dossier_id = $1 and gebeurtenis = 'driegesprek.akkoord'",
    [dossier.id],
  )
  expect(tijdlijn?.n).toBe(4)
  // She reads at home what was concluded (004 §4.1); her partner, who was not at the table, does not.
  const verslagen = async (plek: number) => {
    const [wie] = await leeuwarden.kijk<{ id: number }>(
      'select inwoner_id as id from persoon where id = $1',
      [dossier.personen[plek]],
    )
    const ik = leeuwarden.publiek()
    await ik.post('/demo/aanmeldingen', { id: wie?.id })
    return (await ik.get<{ verslagen: Verslag[] }>(`/mijn/dossiers/${dossier.id}/verslagen`)).body.verslagen
  }
  expect(await verslagen(0)).toMatchObject([{ gesprekId: g.id, conclusie, motivering, delen: [] }])
  expect(await verslagen(1)).toEqual([])
  expect((await schrijf('Toch anders', 5)).body).toMatchObject({ code: 'gesprek-afgesloten' })
  const gewoon = await maakGesprek(leeuwarden)
  const lid = await gewoon.werker.post<{ id: number }>(`${gewoon.pad}/deelnemers`, {
    soort: 'inwoner',
    persoonId: gewoon.dossier.personen[0],
    uitgenodigd: true,
  })
  expect(
    await gewoon.werker.post(`${gewoon.pad}/deelnemers/${lid.body.id}/akkoorden`, undefined, { ifMatch: 1 }),
  ).toMatchObject({ status: 409, body: { code: 'driegesprek-ander-gesprek' } })
})
