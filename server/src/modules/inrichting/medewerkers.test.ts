import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { medewerkersInlezen, type Lijstuitkomst } from './medewerkers.commands.ts'
import { KOLOMMEN } from './medewerkers.rules.ts'

let server: TestServer
let map: string
let sleutels: { organisatie: string; team: string; ander: string }
beforeAll(async () => {
  server = await testServer('leeuwarden', 'echt')
  map = await mkdtemp(join(tmpdir(), 'kt-medewerkers-'))
  const [organisatie] = await server.kijk<{ sleutel: string }>('select sleutel from organisatie order by id')
  const teams = await server.kijk<{ sleutel: string }>('select sleutel from team order by id')
  sleutels = {
    organisatie: organisatie?.sleutel ?? '',
    team: teams[0]?.sleutel ?? '',
    ander: teams[1]?.sleutel ?? '',
  }
})
afterAll(() => rm(map, { recursive: true }))

async function inlezen(...regels: string[]): Promise<Lijstuitkomst> {
  const bestand = join(map, 'lijst.csv')
  // As it was before the e-mail, unless a line tells one.
  const kop = regels.some((r) => r.includes('@')) ? KOLOMMEN : KOLOMMEN.slice(0, -1)
  await writeFile(bestand, [kop.join(';'), ...regels].join('\r\n'))
  return medewerkersInlezen(server.eigenaarUrl, bestand)
}
const stand = (onderwerp: string) =>
  server.kijk<{ rollen: string[]; teams: string[]; bereik: string[] }>(
    `select array(select rol from rol_toekenning r where r.houder_id = m.id and r.tot is null order by rol) as rollen,
       array(select t.sleutel from teamlid l join team t on t.id = l.team_id where l.medewerker_id = m.id and l.tot is null) as teams,
       array(select t.sleutel from bereik b join team t on t.id = b.team_id where b.houder_id = m.id and b.tot is null) as bereik
     from medewerker m where m.oidc_onderwerp = $1`,
    [onderwerp],
  )
const kent = async (onderwerp: string) =>
  (await server.kijk<{ id: number | null }>('select medewerker_van($1) as id', [onderwerp]))[0]?.id ?? null

test('ALG-03 a real installation gets its people from a list; a second list ends what is no longer in it', async () => {
  expect(await kent('anna')).toBeNull()
  const { organisatie, team, ander } = sleutels
  const eerst = await inlezen(
    `anna;Anna Proef;${organisatie};sociaal_werker;ja;${team}|${ander};`,
    `tea;Tea Proef;${organisatie};teamleider;;${team};`,
  )
  expect(eerst).toEqual({ fouten: [], nieuw: 2, gewijzigd: 0 })
  expect(await kent('anna')).not.toBeNull()
  expect(await stand('anna')).toEqual([
    { rollen: ['deskundig', 'sociaal_werker'], teams: [team, ander], bereik: [] },
  ])
  expect(await stand('tea')).toEqual([{ rollen: ['teamleider'], teams: [team], bereik: [team] }])
  const daarna = await inlezen(
    `anna;Anna Proef;${organisatie};sociaal_werker;nee;${ander};`,
    `tea;Tea Proef;${organisatie};sociaal_werker;;${team};2026-01-31`,
  )
  expect(daarna).toEqual({ fouten: [], nieuw: 0, gewijzigd: 2 })
  expect(await stand('anna')).toEqual([{ rollen: ['sociaal_werker'], teams: [ander], bereik: [] }])
  expect(await stand('tea')).toEqual([{ rollen: ['sociaal_werker'], teams: [team], bereik: [] }])
  // Out of service since January: the login service may know her, we do not.
  expect(await kent('tea')).toBeNull()
})

test('REG-02 who works for the JET, Sociale Zaken or the regieteam comes in by the list too, with that functie', async () => {
  const { organisatie, team } = sleutels
  const uit = await inlezen(
    `jet;Jet Proef;${organisatie};jet_medewerker;;;`,
    `soz;Soz Proef;${organisatie};consulent_sociale_zaken;;;`,
    `reg;Reg Proef;${organisatie};regieteamlid;;${team};`,
    `spe;Spe Proef;${organisatie};specialist;;;`,
    `cli;Cli Proef;${organisatie};clientondersteuner;;;`,
    `ber;Ber Proef;${organisatie};berichtenverwerker;;;`,
  )
  expect(uit).toEqual({ fouten: [], nieuw: 6, gewijzigd: 0 })
  // Who reads along by a ja alone gets nothing by a team or a second role.
  const teveel = await inlezen(
    `soz;Soz Proef;${organisatie};consulent_sociale_zaken;ja;${team};`,
    `cli;Cli Proef;${organisatie};clientondersteuner;;${team};`,
    `jet;Jet Proef;${organisatie};jet_medewerker;;${team};`,
  )
  expect(teveel.fouten.map((f) => [f.regel, f.veld])).toEqual([
    [2, 'teams'],
    [2, 'deskundig'],
    [3, 'teams'],
  ])
  const rollen = await server.kijk<{ functie: string; rol: string }>(
    `select m.functie, r.rol from medewerker m join rol_toekenning r on r.houder_id = m.id
      where m.oidc_onderwerp in ('jet', 'soz', 'reg', 'spe', 'cli', 'ber') and r.tot is null order by m.id`,
  )
  expect(rollen.map((r) => [r.functie, r.rol])).toEqual([
    ['jet_medewerker', 'sociaal_werker'],
    ['consulent_sociale_zaken', 'consulent_sociale_zaken'],
    ['regieteamlid', 'sociaal_werker'],
    ['specialist', 'sociaal_werker'],
    ['clientondersteuner', 'clientondersteuner'],
    ['berichtenverwerker', 'berichtenverwerker'],
  ])
})

test('a list with a wrong line changes nothing and names every fault, with line, column and what to do', async () => {
  const { organisatie, team } = sleutels
  const uit = await inlezen(
    `bas;Bas Proef;${organisatie};sociaal_werker;;${team};`,
    `met spatie;;nergens;baas;soms;maan;31-02-2026`,
    `bas;Bas Twee;${organisatie};sociaal_werker;;${team};`,
    'te;weinig',
  )
  expect(uit.fouten.map((f) => [f.regel, f.veld])).toEqual([
    [3, 'onderwerp'],
    [3, 'naam'],
    [3, 'organisatie'],
    [3, 'rol'],
    [3, 'deskundig'],
    [3, 'teams'],
    [3, 'in_dienst_tot'],
    [5, 'regel'],
    [4, 'onderwerp'],
  ])
  for (const { tekst } of uit.fouten) expect(tekst).toMatch(/\.$/)
  expect(await kent('bas')).toBeNull()
})

test('the list tells where the daily mail goes; one of before changes nothing of it, and what is no address is refused', async () => {
  const { organisatie, team } = sleutels
  const adres = async () =>
    (
      await server.kijk<{ email: string | null }>("select email from medewerker where oidc_onderwerp = 'mia'")
    )[0]?.email
  const lees = (email: string) => inlezen(`mia;Mia Proef;${organisatie};sociaal_werker;;${team};;${email}`)
  expect((await lees('mia@gemeente.example')).fouten).toEqual([])
  expect(await adres()).toBe('mia@gemeente.example')
  const fout = await lees('mia@x, bas@gemeente.example')
  expect(fout.fouten).toEqual([
    { regel: 2, veld: 'email', tekst: 'Vul één e-mailadres in, zoals naam@gemeente.nl, of niets.' },
  ])
  await inlezen(`mia;Mia Proef;${organisatie};sociaal_werker;;${team};`)
  expect(await adres()).toBe('mia@gemeente.example')
  await inlezen(
    `mia;Mia Proef;${organisatie};sociaal_werker;;${team};;`,
    `pim;Pim Proef;${organisatie};sociaal_werker;;${team};;pim@gemeente.example`,
  )
  expect(await adres()).toBeNull()
})
