import { beforeAll, expect, test } from 'vitest'
import type { Verslag, VerslagOpmerking } from '@keukentafel/contract'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import { antwoord, antwoorden, maakGesprek, type TestGesprek } from '../gesprek/gesprek.test-data.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer('nijmegen')
})

const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam')
const dagVan = (op: string) =>
  Temporal.Instant.from(op).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()

async function inwoner(g: TestGesprek, plek: number): Promise<Bezoeker> {
  const [rij] = await server.kijk<{ id: number }>('select inwoner_id as id from persoon where id = $1', [
    g.dossier.personen[plek],
  ])
  const ik = server.publiek()
  expect((await ik.post('/demo/aanmeldingen', { id: rij?.id })).status).toBe(204)
  return ik
}

test('KTG-16 the inwoner reads the verslag, in the portal and on paper, and adds a remark: both stand, both dated', async () => {
  const g = await maakGesprek(server, {
    personen: [{ voornamen: 'Sietske' }, { voornamen: 'Jelle', relatie: 'partner' }],
  })
  const [ikId = 0, hijId = 0] = g.dossier.personen
  const gezegd = [
    antwoord(ikId, 'wonen', { situatie: 'Het huis is te groot.', wens: 'Hier blijven wonen.' }),
    antwoord(hijId, 'wonen', { wens: 'Naar een flat.' }),
  ]
  const tekst = antwoorden({ antwoorden: gezegd, gehoudenOp: vandaag.toString() })
  const uit = await g.werker.put(`${g.pad}/antwoorden`, tekst, { ifMatch: 1 })
  expect(uit.status, uit.tekst).toBe(200)
  const ik = await inwoner(g, 0)
  const mijn = `/mijn/dossiers/${g.dossier.id}/verslagen`
  const lees = async (wie: Bezoeker) => (await wie.get<{ verslagen: Verslag[] }>(mijn)).body.verslagen
  // Not yet: what is still being written is nobody's verslag.
  expect(await lees(ik)).toEqual([])
  const vroeg = await ik.post(`${mijn}/${g.id}/opmerkingen`, { tekst: 'x' })
  expect(vroeg.status).toBe(404)
  await server.kijk(
    "update gesprek set status = 'afgesloten', afgesloten_op = now(), uitkomst = 'plan' where id = $1",
    [g.id],
  )

  const [verslag] = await lees(ik)
  expect(verslag).toMatchObject({
    gesprekId: g.id,
    gehoudenOp: vandaag.toString(),
    delen: [
      {
        persoon: 'Sietske de Boer',
        naam: 'Wonen',
        regels: [{ tekst: 'Het huis is te groot.' }, { tekst: 'Hier blijven wonen.' }],
      },
    ],
    opmerkingen: [],
  })
  expect(JSON.stringify(verslag)).not.toContain('Naar een flat')
  const schrijf = (body: object, wie = ik) => wie.post<{ code: string }>(`${mijn}/${g.id}/opmerkingen`, body)
  for (const [body, code] of [
    [{ tekst: '   ' }, 'opmerking-leeg'],
    [{ tekst: 'x', leefgebied: 'financien' }, 'onderwerp-onbekend'],
    [{ tekst: 'x', naam: 'y' }, 'invoer-onjuist'],
  ] as const) {
    const nee = await schrijf(body)
    expect([nee.status, nee.body.code]).toEqual([400, code])
  }
  const goed = await schrijf({
    tekst: 'Het huis is niet te groot, de tuin is te groot.',
    leefgebied: 'wonen',
  })
  expect(goed.status, goed.tekst).toBe(201)
  const [nu] = await lees(ik)
  // The original stands as it was, with its day; the remark beside it with its own.
  expect(nu).toMatchObject({ ...verslag, opmerkingen: [{ persoon: 'Sietske de Boer', leefgebied: 'Wonen' }] })
  expect(nu!.opmerkingen[0]!.tekst).toBe('Het huis is niet te groot, de tuin is te groot.')
  // It goes along when the inwoner takes the dossier away.
  const mee = await ik.get<{ verslagen: unknown[] }>(`${mijn.replace('/verslagen', '')}/export`)
  expect(mee.body.verslagen).toEqual([nu])
  const dagen = [nu!.geschrevenOp, nu!.opmerkingen[0]!.op].map(dagVan)
  expect(dagen).toEqual([vandaag.toString(), vandaag.toString()])
  const pdf = await ik.get(`${mijn}/${g.id}/verslagdrukken`)
  expect(
    [pdf.status, pdf.kop['content-type'], pdf.tekst.includes('<pdfuaid:part>1</pdfuaid:part>')],
    pdf.tekst.slice(0, 300),
  ).toEqual([200, 'application/pdf', true])

  // Who works on the gesprek reads it; the partner reads the own verslag and not this remark; a stranger nothing.
  const bij = await g.werker.get<{ opmerkingen: VerslagOpmerking[] }>(`${g.pad}/opmerkingen`)
  expect(bij.body.opmerkingen.map((o) => o.tekst)).toEqual([
    'Het huis is niet te groot, de tuin is te groot.',
  ])
  const bel = (await g.werker.get<{ rijen: { dossierId: number; soort: string }[] }>('/attenderingen')).body
  expect(bel.rijen.find((r) => r.dossierId === g.dossier.id)?.soort).toBe('verslag.aangevuld')
  const hij = await inwoner(g, 1)
  expect(await lees(hij)).toMatchObject([
    { delen: [{ regels: [{ tekst: 'Naar een flat.' }] }], opmerkingen: [] },
  ])
  const ander = await inwoner(await maakGesprek(server, {}), 0)
  expect((await schrijf({ tekst: 'x' }, ander)).status).toBe(404)
  expect((await ander.get(mijn)).status).toBe(404)
  expect((await ander.get(`${mijn}/${g.id}/verslagdrukken`)).status).toBe(404)
})

test('KTG-16 who has no computer gets the own verslag on paper from the sociaal werker, and nothing of another', async () => {
  const g = await maakGesprek(server, {
    personen: [{ voornamen: 'Sietske' }, { voornamen: 'Jelle', relatie: 'partner' }, { voornamen: 'Douwe' }],
  })
  const [zij = 0, hij = 0, stil = 0] = g.dossier.personen
  const gezegd = [
    antwoord(zij, 'wonen', { situatie: 'Het huis is te groot.' }),
    antwoord(hij, 'wonen', { wens: 'Naar een flat.' }),
  ]
  const tekst = antwoorden({ antwoorden: gezegd, gehoudenOp: vandaag.toString() })
  expect((await g.werker.put(`${g.pad}/antwoorden`, tekst, { ifMatch: 1 })).status).toBe(200)
  const blad = (persoon: number, bij = g) => `${bij.pad}/personen/${persoon}/verslagdrukken`
  const vroeg = await g.werker.get<{ code: string }>(blad(zij))
  expect([vroeg.status, vroeg.body.code]).toEqual([409, 'gesprek-loopt-nog'])
  await server.kijk(
    `update gesprek set status = 'afgesloten', afgesloten_op = now(), uitkomst = 'plan',
       conclusie = 'Wij zoeken samen een huis.', motivering = 'Dat wil zij.' where id = $1`,
    [g.id],
  )
  const zijZelf = await inwoner(g, 0)
  const erbij = { tekst: 'De tuin is te groot.' }
  const opmerkingen = `/mijn/dossiers/${g.dossier.id}/verslagen/${g.id}/opmerkingen`
  expect((await zijZelf.post(opmerkingen, erbij)).status).toBe(201)

  for (const persoon of [zij, hij]) {
    const pdf = await g.werker.get(blad(persoon))
    expect(
      [pdf.status, pdf.kop['content-type'], pdf.tekst.includes('<pdfuaid:part>1</pdfuaid:part>')],
      pdf.tekst.slice(0, 300),
    ).toEqual([200, 'application/pdf', true])
  }

  // Of the third nothing was written down: were an answer, a remark or a conclusion of another on it, it would print.
  const elders = await maakGesprek(server, {})
  for (const pad of [
    blad(stil),
    blad(elders.dossier.personen[0] ?? 0),
    `/dossiers/${g.dossier.id}/gesprekken/${elders.id}/personen/${zij}/verslagdrukken`,
  ])
    expect((await g.werker.get(pad)).status, pad).toBe(404)
  expect((await zijZelf.get(blad(zij))).status).toBe(404)
  const spoor = await server.kijk<{ n: number }>(
    "select count(*)::int as n from spoor where handeling = 'verslag.meegeven' and dossier_id = $1 and uitkomst = 'gelukt'",
    [g.dossier.id],
  )
  expect(spoor).toEqual([{ n: 2 }])
})
