import { expect, test } from 'vitest'
import type { AntwoordVan, pijlersTellen } from '@keukentafel/contract'
import { testServer, type Bezoeker } from '../../../../tests/support/server.ts'
import * as t from './plan.test-data.ts'
import { codes, inzet, zien, type Begonnen } from './plan.test-data.ts'

const alle = (redenen: string[]) => Object.fromEntries(redenen.map((r) => [r, 'niet genoeg']))

async function uitvoeren(p: Begonnen) {
  await t.triage(p)
  for (const i of (await zien(p.werker, p.dossier)).inzetten)
    await p.werker.post(
      `${p.plan}/inzetten/${i.id}/antwoorden`,
      { antwoord: 'aanvaard' },
      { ifMatch: i.version },
    )
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

test('PLAN-28 GT-R03 a maatje is for the own netwerk, and at the evaluation it is "deels bereikt"', async () => {
  const server = await testServer('drechtsteden')
  const p = await t.begonnen(server)
  const maatje = {
    omschrijving: 'Maatje: elke week samen eropuit',
    trede: 'eigen_netwerk',
    uitvoerderType: 'vrijwilliger',
    uitvoerderNaam: 'Wim',
    redenen: { zelfredzaamheid: 'Alleen durft hij niet.' },
  }
  const mis = await p.werker.post(
    `${p.plan}/inzetten`,
    inzet(await zien(p.werker, p.dossier), { ...maatje, resultaat: 'gezondheid' }),
  )
  expect([mis.status, codes(mis)]).toEqual([400, ['resultaat-past-niet']])
  const zonder = await t.metTaak(p, { trede: 'zelfredzaamheid', omschrijving: 'Zelf koken' })
  const { id } = await t.metTaak(p, { ...maatje, resultaat: 'eigen_netwerk' })
  const view = await zien(p.werker, p.dossier)
  expect(view.resultaten.map((r) => r.naam)).toEqual(['Participatie', 'Zelfredzaamheid', 'Eigen netwerk'])
  expect(view.waarschuwingen).toMatchObject([{ code: 'inzet-zonder-resultaat', inzetId: zonder.id }])
  await uitvoeren(p)
  const evalueer = (resultaten?: object[]) =>
    p.stap('evaluaties', {
      uitkomst: 'voortzetten',
      toelichting: 'Het gaat.',
      ...(resultaten && { resultaten }),
    })
  const leeg = await evalueer()
  expect([leeg.status, codes(leeg)]).toEqual([400, ['resultaat-zonder-stand']])
  expect(
    codes(
      await evalueer([
        { inzetId: id, stand: 'deels' },
        { inzetId: zonder.id, stand: 'niet' },
      ]),
    ),
  ).toEqual(['resultaat-onbekend'])
  expect((await zien(p.werker, p.dossier)).status).toBe('in_uitvoering')
  expect((await evalueer([{ inzetId: id, stand: 'deels' }])).status).toBe(201)
  const na = (await zien(p.werker, p.dossier)).inzetten.find((i) => i.id === id)
  expect(na).toMatchObject({ resultaat: 'eigen_netwerk', resultaatStand: 'deels' })
  // The household reads what was decided; what the team wrote about it stays with the team.
  const gehouden = async (wie: Bezoeker) =>
    (await zien(wie, p.dossier)).evaluaties.filter((e) => e.gehoudenOp !== null)
  expect(await gehouden(p.werker)).toMatchObject([{ uitkomst: 'voortzetten', toelichting: 'Het gaat.' }])
  expect(await gehouden(await t.inwonerVan(p))).toMatchObject([
    { uitkomst: 'voortzetten', toelichting: null },
  ])
})

test('PLAN-31 a rolstoel is for "in en om de woning"; a voorziening without a result is a warning, no obstacle', async () => {
  const server = await testServer('nijmegen')
  const p = await t.begonnen(server)
  const rolstoel = {
    omschrijving: 'Rolstoel',
    trede: 'individueel',
    uitvoerderType: 'professioneel',
    uitvoerderNaam: 'Hulpmiddelen Waalstad',
    redenen: Object.fromEntries(t.TREDEN.nijmegen.map((trede) => [trede, 'niet genoeg'])),
  }
  const { id, version } = await t.metTaak(p, rolstoel)
  const view = await zien(p.werker, p.dossier)
  expect(view.waarschuwingen).toMatchObject([
    { code: 'voorziening-zonder-resultaat', inzetId: id, bron: '003 Convenant, Overwegingen' },
  ])
  expect(view.belet.map((b) => b.code)).not.toContain('voorziening-zonder-resultaat')
  const zet = await p.werker.put(
    `${p.plan}/inzetten/${id}`,
    inzet(view, { ...rolstoel, resultaat: 'in_en_om_de_woning' }),
    { ifMatch: version },
  )
  expect(zet.status, zet.tekst).toBe(200)
  expect((await zien(p.werker, p.dossier)).waarschuwingen).toEqual([])
  const licht = { trede: 'eigen_kracht', resultaat: 'in_en_om_de_woning' }
  expect(codes(await p.werker.post(`${p.plan}/inzetten`, inzet(view, licht)))).toEqual([
    'resultaat-past-niet',
  ])
})

test('PLAN-19 one plan with support of all three pillars; the count has the client in each pillar and once in total', async () => {
  const server = await testServer('leeuwarden')
  const leider = await server.als('teamleider')
  const tel = async () => {
    const { body } = await leider.get<AntwoordVan<typeof pijlersTellen>>('/pijlertellingen')
    return { ...Object.fromEntries(body.pijlers.map((x) => [x.id, x.mensen])), totaal: body.totaal }
  }
  const niets = { sociale_basis: 0, basisondersteuning: 0, aanvullend: 0, totaal: 0 }
  expect(await tel()).toEqual(niets)
  const p = await t.begonnen(server)
  const redenen = alle([...t.TREDEN.leeuwarden])
  const vak = { uitvoerderType: 'professioneel', tot: '2031-01-01', redenen }
  await t.metTaak(p, { trede: 'sociale_basis', uitvoerderType: 'vrijwilliger', redenen })
  await t.metTaak(p, { trede: 'basisondersteuning', ...vak })
  await t.metTaak(p, { trede: 'aanvullend', ...vak })
  expect(await tel()).toEqual(niets) // a concept is no support yet
  await uitvoeren(p)
  expect(await tel()).toEqual({ sociale_basis: 1, basisondersteuning: 1, aanvullend: 1, totaal: 1 })
  // Two people, of whom one is helped by the sociale basis only.
  const twee = await t.begonnen(server, { personen: [{ voornamen: 'Wiebe' }, { voornamen: 'Hinke' }] })
  const [wiebe, hinke] = twee.dossier.personen
  await t.metTaak(twee, { trede: 'basisondersteuning', ...vak, persoonId: wiebe })
  await t.metTaak(twee, { trede: 'sociale_basis', uitvoerderType: 'vrijwilliger', redenen, persoonId: hinke })
  await uitvoeren(twee)
  expect(await tel()).toEqual({ sociale_basis: 2, basisondersteuning: 2, aanvullend: 1, totaal: 3 })
  expect((await p.werker.get('/pijlertellingen')).status).toBe(404)
})
