import { beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, screeninglijstOpnemen, SignaalRij } from '@keukentafel/contract'
import { Bezoeker, testServer, type TestServer } from '../../../../tests/support/server.ts'

type Uit = AntwoordVan<typeof screeninglijstOpnemen> & {
  code: string
  errors: { veld: string; code: string; tekst: string }[]
}
const lever = (wie: Bezoeker, screening: string, csv: string, anders: object = {}) =>
  wie.post<Uit>('/screeninglijsten', { screening, csv, ...anders })
const postvak = async (wie: Bezoeker) => (await wie.get<{ rijen: SignaalRij[] }>('/signalen')).body.rijen

let nijmegen: TestServer
let bas: Bezoeker
let leeuwarden: TestServer
let anna: Bezoeker
beforeAll(async () => {
  nijmegen = await testServer('nijmegen')
  bas = await nijmegen.als('Bas Willems')
  leeuwarden = await testServer('leeuwarden')
  anna = await leeuwarden.als('Anna Hoekstra')
})

const TOS_KOP = 'voornaam;achternaam;geboortedatum;telefoon;straat;huisnummer;postcode;plaats'
const tos = (i: number) =>
  `Jo;Bakker${String(i)};1940-01-0${String((i % 9) + 1)};;Weezenhof;${String(i + 1)};6546 AB;Nijmegen`
const lijst = (kop: string, regels: readonly string[]) => [kop, ...regels].join('\r\n')
const twaalf = Array.from({ length: 12 }, (_, i) => tos(i))

test('SIG-11 a huisartsenpraktijk delivers 12 TOS results: 12 signals with source TOS', async () => {
  const uit = await lever(bas, 'tos', lijst(TOS_KOP, twaalf), { organisatie: 'Praktijk De Dobbe' })
  expect(uit.body).toEqual({ ontvangen: 12, signalen: 12, nietBewaard: 0 })
  const rijen = await postvak(bas)
  expect(rijen).toHaveLength(12)
  for (const rij of rijen)
    expect(rij).toMatchObject({
      kanaal: 'tos',
      melderType: 'huisarts',
      melderOrganisatie: 'Praktijk De Dobbe',
    })
  expect(rijen[0]).toMatchObject({ naam: 'Jo Bakker0', adres: 'Weezenhof 1', gebied: 'Lindenholt' })
})

test('SIG-11 a medical column is refused, whatever it is called, and then nothing is taken in', async () => {
  const voor = (await postvak(bas)).length
  for (const kolom of ['diagnose', 'medicatie', 'medische gegevens', 'hulpvraag', 'Jansen']) {
    const uit = await lever(bas, 'tos', lijst(`${TOS_KOP};${kolom}`, [`${tos(1)};dementie`]))
    expect([uit.status, uit.body.errors]).toMatchObject([
      400,
      [{ veld: 'csv', code: 'screening-kolom-onbekend' }],
    ])
    expect(uit.tekst).not.toContain(kolom)
  }
  expect((await lever(bas, 'sz', 'x')).body.code).toBe('screening-onbekend')
  expect((await lever(bas, 'tos', TOS_KOP)).body.code).toBe('screening-leeg')
  expect((await postvak(bas)).length).toBe(voor)
  const velden = await nijmegen.kijk<{ naam: string }>(
    "select column_name as naam from information_schema.columns where table_schema = 'kt' and table_name = 'signaal'",
  )
  expect(velden.filter(({ naam }) => /medisch|diagnose|medicatie|bsn/.test(naam))).toEqual([])
})

test('SIG-11 every fault is named with its line and column, never with what stands there; one bad line stops all', async () => {
  const uit = await lever(
    bas,
    'tos',
    lijst('achternaam;postcode;huisnummer;geboortedatum', [
      'Geheim;65;1;1940-01-01',
      'Ook;6546AB;x;1940-02-30',
      'Goed;6546AB;3;',
    ]),
  )
  expect(uit.body.errors.map((e) => e.tekst)).toEqual([
    'Regel 2: kijk de kolom postcode na.',
    'Regel 3: kijk de kolom huisnummer na.',
    'Regel 3: kijk de kolom geboortedatum na.',
  ])
  expect(uit.tekst).not.toMatch(/Geheim|Ook/)
  expect(await postvak(bas)).toHaveLength(12)
  const dubbel = await lever(bas, 'tos', lijst('postcode;postcode;straat', ['6546AB;6546AB;x']))
  expect(dubbel.body.errors.map((e) => e.code)).toEqual([
    'screening-kolom-dubbel',
    'screening-kolom-ontbreekt',
  ])
})

test('SIG-16 of 40 screened persons the 6 with a hulpvraag and consent become aanmeldingen; 34 leave nothing behind', async () => {
  const regels = Array.from({ length: 40 }, (_, i) => {
    const soort = i < 6 ? 'Hulp bij post;ja' : i < 12 ? 'Hulp bij post;nee' : i < 18 ? ';ja' : ';'
    const wie = i < 6 ? 'Wel' : 'Nietbewaren'
    return `${wie}${String(i)};8924AB;${String(i + 1)};${soort}`
  })
  const csv = lijst('achternaam;postcode;huisnummer;hulpvraag;toestemming', regels)
  const [een, twee] = [
    await anna.post<Uit>('/screeninglijsten', { screening: 'screening_sz', csv }, { sleutel: 'lijst-maart' }),
    await anna.post<Uit>('/screeninglijsten', { screening: 'screening_sz', csv }, { sleutel: 'lijst-maart' }),
  ]
  expect([een.body, twee.body]).toEqual(Array(2).fill({ ontvangen: 40, signalen: 6, nietBewaard: 34 }))
  const rijen = await postvak(anna)
  expect(rijen.map((r) => [r.kanaal, r.melderType, r.begin])).toEqual(
    Array(6).fill(['screening_sz', 'sociale_zaken', 'Hulp bij post']),
  )
  const sporen = await leeuwarden.kijk<{ tekst: string }>(
    `select coalesce(to_jsonb(s)::text, '') || (select string_agg(to_jsonb(i)::text, '') from idempotentie i) as tekst
     from (select jsonb_agg(to_jsonb(x)) from signaal x) s union all select to_jsonb(s)::text from spoor s`,
  )
  expect(sporen.map((s) => s.tekst).join(' ')).not.toContain('Nietbewaren')
  expect(await leeuwarden.kijk('select from dossier')).toEqual([])
  const vaag = await lever(
    anna,
    'screening_sz',
    lijst('postcode;huisnummer;hulpvraag;toestemming', ['8924AB;1;x;misschien']),
  )
  expect(vaag.body.errors).toMatchObject([{ code: 'screening-toestemming-onleesbaar' }])
})
