import { expect, test } from 'vitest'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import inrichting from '../../../../gemeenten/leeuwarden/inrichting.ts'
import { verwijsbriefInhoud } from '../brief/index.ts'
import { leesBriefvorm } from '../brief/brief.queries.ts'
import { toBriefhoofd } from './verwijsbrief.view.ts'
import {
  aanbiedersVan,
  verwijsproducten,
  verwijzingControleren,
  type VerwijzingFeiten,
} from './verwijzing.rules.ts'

const dag = (tekst: string) => Temporal.PlainDate.from(tekst)
const feiten: VerwijzingFeiten = {
  deskundig: true,
  persoonId: 1,
  planStatus: 'definitief',
  inzet: { id: 5, persoonId: 1, trede: 'aanvullend' },
  afweging: { persoonId: 1, inzetId: 5, tabel: 'dagbesteding', conclusie: 'aanvullend' },
  product: 'dagbesteding_aanvullend',
  agb: '98020001',
  startdatum: dag('2027-01-04'),
  einddatum: null,
  volume: null,
  eenheid: null,
  frequentie: null,
  waaromNietAnders: { eigen_kracht: 'a', sociale_basis: 'b', basisondersteuning: 'c' },
  eerdere: [],
}
const codes = (anders: Partial<VerwijzingFeiten>) => {
  const uit = verwijzingControleren(leeuwarden, { ...feiten, ...anders })
  return uit.ok ? [] : uit.weigeringen.map((w) => w.code)
}

test.each<[string, Partial<VerwijzingFeiten>, string[]]>([
  ['BES-01 everything there', {}, []],
  ['BES-01 not deskundig', { deskundig: false }, ['verwijzing-niet-deskundig']],
  ['BES-01 no weighing', { afweging: null }, ['verwijzing-zonder-afweging']],
  [
    'another person was weighed',
    { afweging: { ...feiten.afweging!, persoonId: 2 } },
    ['verwijzing-afweging-past-niet'],
  ],
  [
    'another task was weighed',
    { afweging: { ...feiten.afweging!, inzetId: 6 } },
    ['verwijzing-afweging-past-niet'],
  ],
  ['a weighing without a task will do', { afweging: { ...feiten.afweging!, inzetId: null } }, []],
  ['a product without table', { product: 'kortdurend_verblijf', agb: '98040001', afweging: null }, []],
  ['PLAN-08 the plan is a concept', { planStatus: 'concept' }, ['verwijzing-zonder-plan']],
  [
    'BAS-02 a lighter step',
    { inzet: { ...feiten.inzet, trede: 'basisondersteuning' } },
    ['verwijzing-inzet-past-niet'],
  ],
  ['a task of somebody else', { inzet: { ...feiten.inzet, persoonId: 2 } }, ['verwijzing-inzet-past-niet']],
  [
    'KTG-13 one step empty',
    { waaromNietAnders: { eigen_kracht: 'a', sociale_basis: ' ', basisondersteuning: 'c' } },
    ['onderzoek-waarom-niet-anders-leeg'],
  ],
  ['a product of basisondersteuning', { product: 'dagbesteding_basis' }, ['verwijzing-product-past-niet']],
  ['an aanbieder without this product', { agb: '98010001' }, ['verwijzing-aanbieder-past-niet']],
  ['before the contract', { startdatum: dag('2020-12-31') }, ['verwijzing-aanbieder-past-niet']],
  ['end before begin', { einddatum: dag('2027-01-03') }, ['einde-voor-begin']],
  ['one day', { einddatum: dag('2027-01-04') }, []],
  ['a unit without amount', { eenheid: '04' }, ['verwijzing-omvang-half']],
  [
    'one that still runs',
    { eerdere: [{ status: 'uitgegeven', einddatum: null }] },
    ['verwijzing-al-gemaakt'],
  ],
  ['one that has ended', { eerdere: [{ status: 'uitgegeven', einddatum: '2027-01-03' }] }, []],
  ['one that failed', { eerdere: [{ status: 'mislukt', einddatum: null }] }, []],
])('%s', (_naam, anders, verwacht) => {
  expect(codes(anders)).toEqual(verwacht)
})

test('what can be referred to is beleid', () => {
  expect(verwijsproducten(leeuwarden).every((p) => p.pijler === 'aanvullend')).toBe(true)
  expect(aanbiedersVan(nijmegen, 'begeleiding', dag('2012-03-31'))).toEqual([])
  expect(aanbiedersVan(nijmegen, 'begeleiding', dag('2012-04-01')).map((a) => a.agb)).toEqual(['98020001'])
})

test('KLA-05 the letter of a dossier names the four routes of the gemeente with their contacts', async () => {
  const vorm = await leesBriefvorm('leeuwarden', 'verwijsbrief')
  const rij = {
    kenmerk: 'V-2026-000001',
    status: 'in_voorbereiding',
    document_id: null,
    resultaat: 'Ritme.',
    startdatum: '2027-01-04',
    straat: 'Kastanjelaan',
    huisnummer: 14,
    toevoeging: 'a',
    postcode: '8924AB',
    plaats: 'Leeuwarden',
    inwoner: 'Sietske de Boer',
    aanbieder: 'Zorg (demo)',
    aanbieder_telefoon: '058 000 00 01',
    afzender: 'Anna Hoekstra',
    functie: 'sociaal_werker',
  }
  const hoofd = toBriefhoofd(rij, inrichting, dag('2026-11-22'))
  expect(hoofd.inwoner.adres).toEqual(['Kastanjelaan 14a', '8924 AB Leeuwarden'])
  expect(hoofd.afzender.functie).toBe('sociaal werker')
  const uit = verwijsbriefInhoud(vorm.tekst, hoofd, {
    resultaat: rij.resultaat,
    aanbieder: { naam: rij.aanbieder, telefoon: rij.aanbieder_telefoon },
    startdatum: dag(rij.startdatum),
  })
  const routes = uit.ok ? uit.waarde.routes : []
  expect(routes.map((r) => r.soort).sort()).toEqual(['bezwaar', 'clientondersteuning', 'klacht', 'ombudsman'])
  for (const route of routes) {
    const contact = inrichting.contact.find((c) => c.soort === route.soort)
    expect([route.naam, route.telefoon.replaceAll('\u00A0', ' '), route.adres]).toEqual([
      contact?.naam,
      contact?.telefoon,
      contact?.adres,
    ])
  }
})
