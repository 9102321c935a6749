import { expect, test } from 'vitest'
import {
  aanbieder,
  bekendBijAanbieder,
  bekendBijGemeente,
  bsn,
  eenProduct,
  eenStart,
  eenStartProduct,
  eenStop,
  eenStopProduct,
  eenToewijzing,
  gemeente,
  metProduct,
} from '../bericht.test-data.ts'
import { controleerStart, controleerStop, controleerToewijzing } from './bekend.rules.ts'
import { toetsAdres, toetsProduct } from './kop.rules.ts'

const codes = (fouten: readonly { code: string; regel: string }[]) =>
  fouten.map(({ code, regel }) => `${code} ${regel}`)

const start = { ...eenStartProduct, Bsn: bsn }
const stop = { ...eenStopProduct, Bsn: bsn }
const tijdelijk = { ...stop, RedenBeeindiging: '20', Einddatum: '2026-02-01' } as const
type Bekend = Parameters<typeof bekendBijGemeente>[0]
const bijStart = (bekend: Bekend, ...producten: Parameters<typeof eenStart>) =>
  codes(controleerStart(eenStart(...producten), bekendBijGemeente(bekend)))
const bijStop = (bekend: Bekend, ...producten: Parameters<typeof eenStop>) =>
  codes(controleerStop(eenStop(...producten), bekendBijGemeente({ starts: [start], ...bekend })))

test('BER-09 what fits what is known gets no code', () => {
  expect(controleerToewijzing(eenToewijzing(), bekendBijAanbieder())).toEqual([])
  expect(bijStart({})).toEqual([])
  expect(bijStop({})).toEqual([])
})

test('BER-09 the header: used Identificatie, Dagtekening in the future, unknown gemeente', () => {
  const anders = { identificatieGebruikt: true, vandaag: '2026-03-31', gemeenten: new Set(['0150']) }
  const drie = ['9056 TR056', '8848 TR135', 'S300 TR378']
  expect(codes(controleerToewijzing(eenToewijzing(), bekendBijAanbieder(anders)))).toEqual(drie)
  expect(bijStart(anders)).toEqual(drie)
  expect(bijStop(anders)).toEqual(drie)
  expect(bijStart({ vandaag: '2026-04-01' })).toEqual([])
})

test('BER-09 9332 a ToewijzingNummer of another client, aanbieder or product', () => {
  const eigen = { Bsn: bsn, aanbieder, ToewijzingNummer: 300201, Product: eenProduct.Product }
  const bij = (anders: object) =>
    codes(
      controleerToewijzing(eenToewijzing(), bekendBijAanbieder({ toewijzingen: [{ ...eigen, ...anders }] })),
    )
  expect(bij({})).toEqual([])
  expect(bij({ ToewijzingNummer: 300202, Bsn: '999990019' })).toEqual([])
  expect(bij({ Bsn: '999990019' })).toEqual(['9332 TR332'])
  expect(bij({ aanbieder: '42420002' })).toEqual(['9332 TR332'])
  expect(bij({ Product: { Categorie: '02' } })).toEqual(['9332 TR332'])
})

test('BER-09 9379 a reference of the aanbieder belongs to a request', () => {
  const bericht = metProduct({ ReferentieAanbieder: 'VOT-1' })
  expect(codes(controleerToewijzing(bericht, bekendBijAanbieder()))).toEqual(['9379 TR379'])
  expect(controleerToewijzing(bericht, bekendBijAanbieder({ referenties: new Set(['VOT-1']) }))).toEqual([])
})

test('BER-09 9385 a toewijzing with approved declarations is not removed', () => {
  const verwijderd = metProduct({ RedenWijziging: '13', Einddatum: eenProduct.Ingangsdatum })
  const gedeclareerd = new Set([300201])
  expect(codes(controleerToewijzing(verwijderd, bekendBijAanbieder({ gedeclareerd })))).toEqual([
    '9385 TR385',
  ])
  expect(controleerToewijzing(eenToewijzing(), bekendBijAanbieder({ gedeclareerd }))).toEqual([])
})

test('BER-09 S329 the code fits the category', () => {
  const anders = { Product: { Categorie: '02', Code: '01A11' } } as const
  expect(codes(controleerToewijzing(metProduct(anders), bekendBijAanbieder()))).toEqual(['S329 TR381'])
  expect(bijStart({}, anders)).toEqual(['S329 TR381'])
  expect(toetsProduct({ Categorie: '02' }, '', bekendBijGemeente())).toEqual([])
})

test('BER-09 9019 a start or stop without a toewijzing of this client to this aanbieder', () => {
  const [toewijzing] = bekendBijGemeente().toewijzingen
  const anderen = [
    { ...toewijzing!, Bsn: '999990019' },
    { ...toewijzing!, aanbieder: '42420002' },
  ]
  expect(bijStart({ toewijzingen: anderen })).toEqual(['9019 TR019'])
  expect(bijStop({ toewijzingen: anderen })).toEqual(['9019 TR019'])
  expect(bijStart({}, { ToewijzingNummer: 1 })).toEqual(['9019 TR019'])
})

test('BER-09 9063 only what was received can be removed', () => {
  expect(bijStart({}, { StatusAanlevering: '3' })).toEqual(['9063 TR063'])
  expect(bijStart({ starts: [{ ...start, Bsn: '999990019' }] }, { StatusAanlevering: '3' })).toEqual([
    '9063 TR063',
  ])
  expect(bijStart({ starts: [start] }, { StatusAanlevering: '3' })).toEqual([])
  expect(bijStop({}, { StatusAanlevering: '3' })).toEqual(['9063 TR063'])
  expect(bijStop({ stops: [stop] }, { StatusAanlevering: '3' })).toEqual([])
})

test('BER-09 9071 a start that was stopped is not removed', () => {
  expect(bijStart({ starts: [start], stops: [stop] }, { StatusAanlevering: '3' })).toEqual(['9071 TR071'])
})

test('BER-09 9074 the same start or stop again', () => {
  expect(bijStart({ starts: [start] })).toEqual(['9074 TR074'])
  expect(bijStop({ stops: [stop] })).toEqual(['9074 TR074'])
})

test('BER-09 9326 a new start waits for the stop of the one before', () => {
  const opnieuw = { Begindatum: '2026-03-30' }
  expect(bijStart({ starts: [start] }, opnieuw)).toEqual(['9326 TR326'])
  expect(bijStart({ starts: [start], stops: [stop] }, opnieuw)).toEqual([])
  expect(bijStart({}, {}, opnieuw)).toEqual(['9326 TR326'])
})

test('BER-09 a removal makes room for its replacement in the same message', () => {
  const beter = { Begindatum: '2026-01-06' }
  expect(bijStart({ starts: [start] }, { StatusAanlevering: '3' }, beter)).toEqual([])
  expect(bijStop({ stops: [stop] }, { StatusAanlevering: '3' }, { RedenBeeindiging: '02' })).toEqual([])
})

test('BER-09 9069 a stop repeats the key of its start', () => {
  expect(bijStop({ starts: [] })).toEqual(['9069 TR382'])
  expect(bijStop({}, { Begindatum: '2026-01-06' })).toEqual(['9069 TR382'])
  expect(bijStop({}, { Product: { Categorie: '01', Code: '01A12' } })).toEqual(['9069 TR382'])
})

test('BER-09 stop after stop: 9413, 9414 and 9415', () => {
  expect(bijStop({ stops: [tijdelijk] })).toEqual([])
  expect(bijStop({ stops: [tijdelijk] }, { RedenBeeindiging: '20' })).toEqual(['9413 TR413'])
  expect(bijStop({ stops: [tijdelijk] }, { Einddatum: '2026-01-31' })).toEqual(['9414 TR414'])
  expect(bijStop({ stops: [stop] }, { RedenBeeindiging: '02' })).toEqual(['9415 TR415'])
})

test('BER-09 a message for another gemeente or from another aanbieder is refused without a retour', () => {
  const verwacht = { gemeente, aanbieder }
  expect([eenStart(), eenStop(), eenToewijzing()].map((b) => toetsAdres(b, verwacht))).toEqual([[], [], []])
  const ergens = { gemeente: '0150', aanbieder: '42420002' }
  expect(toetsAdres(eenStart(), ergens).map(({ niveau, code, pad }) => [niveau, code, pad])).toEqual([
    [1, 'IB005', 'Header/Ontvanger'],
    [1, 'IB009', 'Header/Afzender'],
  ])
  expect(toetsAdres(eenToewijzing(), ergens).map(({ pad }) => pad)).toEqual([
    'Header/Afzender',
    'Header/Ontvanger',
  ])
})
