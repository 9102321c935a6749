import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { controleer, type Overzicht } from '../../server/src/platform/backup/bestand.ts'
import { leesSleutel } from '../../server/src/platform/backup/kluis.ts'
import { kt, opstelling, roep, type Opstelling, type Programma, type Verzoek } from '../storing/programma.ts'
import { maakBasis } from '../storing/rondes.ts'
import { logIn } from '../storing/schrijvers.ts'

const LANG = 600_000

type Geval = { dossier_id: number; regievoerder_id: number; persoon_id: number }
type Persoon = { cookie: string; vanaf: number }

let basis: Opstelling
let oud: Opstelling
let map: string
let bestand: string
let sleutel: Record<string, string>
let overzicht: Overzicht
let gevallen: Geval[]
let partij: { id: number; organisatie_id: number }
let toestemmingen: number[]
let voorheen: unknown

const doe = (p: Programma, wie: Persoon, verzoek: Verzoek) =>
  roep(p.port, wie.vanaf, { ...verzoek, kop: { cookie: wie.cookie } })
const post = (p: Programma, wie: Persoon, pad: string, body?: unknown) =>
  doe(p, wie, { methode: 'POST', pad, ...(body === undefined ? {} : { body }) })
const ziet = async (p: Programma, wie: Persoon, { dossier_id }: Geval) =>
  (await doe(p, wie, { methode: 'GET', pad: `/dossiers/${dossier_id}/plan` })).status
const opname = (n: number) => ({
  voorWie: 'zelf',
  melderType: 'inwoner',
  kanaal: 'telefoon',
  route: 'a',
  vraag: `na de back-up ${n}`,
  huisnummer: n,
  postcode: '8911AB',
})
// In one statement: asked side by side, a connection for each table is more than the database takes.
const aantallen = async ({ kijk }: Pick<Opstelling, 'kijk'>, tabellen: readonly string[]) => {
  const per = tabellen.map((t) => `select '${t}' as tabel, count(*)::int as n from kt.${t}`)
  const rijen = await kijk<{ tabel: string; n: number }>(per.join(' union all '))
  return Object.fromEntries(rijen.map(({ tabel, n }) => [tabel, n])) as Record<string, number>
}

// Counted by PostgreSQL itself, of tables that nothing after the backup touched.
const sommen = async ({ kijk }: Pick<Opstelling, 'kijk'>) =>
  Promise.all(
    [
      'persoon',
      'plan',
      'doel',
      'inzet',
      'document',
      'bericht',
      'beleid',
      'zoeknaam',
      'tijdlijn',
      'regie',
    ].map((t) =>
      kijk(
        `select '${t}' as tabel, count(*)::int as n, md5(string_agg(t::text, '|' order by t::text collate "C")) as som from kt.${t} t`,
      ),
    ),
  )

beforeAll(async () => {
  basis = await maakBasis(1)
  oud = await opstelling(basis.map)
  map = await mkdtemp(join(tmpdir(), 'kt-backup-'))
  sleutel = { KT_BACKUP_SLEUTEL_BESTAND: join(map, 'sleutel') }
}, LANG)
afterAll(async () => {
  await oud.ruimOp()
  await basis.ruimOp()
  await rm(map, { recursive: true, force: true })
})

test(
  'a backup of a running installation is encrypted, read back, and holds every row; without a key there is none',
  async () => {
    await oud.programma.start()
    gevallen = await oud.kijk<Geval>(
      `select p.dossier_id::int, w.regievoerder_id::int, min(l.id)::int as persoon_id from plan p
         join werkregel w using (dossier_id) join persoon l using (dossier_id)
       where p.status <> 'afgesloten' group by 1, 2 order by 1 limit 2`,
    )
    const [rij] = await oud.kijk<typeof partij>(
      `select m.id::int, m.organisatie_id::int from medewerker m join rol_toekenning r on r.houder_id = m.id
       where r.rol = 'aanbieder' and m.organisatie_id <> all (select organisatie_id from toewijzing) order by m.id limit 1`,
    )
    partij = rij!
    const wie = await logIn(oud, partij.id, 90)
    toestemmingen = []
    for (const geval of gevallen) {
      const regie = await logIn(oud, geval.regievoerder_id, 91)
      const ja = await post(oud.programma, regie, `/dossiers/${geval.dossier_id}/toestemmingen`, {
        persoonId: geval.persoon_id,
        partijId: partij.organisatie_id,
        doel: 'samen beginnen',
        delen: ['plan'],
        gegeven: true,
        hoe: 'schriftelijk',
      })
      expect(ja.status, JSON.stringify(ja.body)).toBe(201)
      toestemmingen.push((ja.body as { id: number }).id)
      expect(await ziet(oud.programma, wie, geval)).toBe(200)
    }

    const { omgeving } = oud.programma
    const zonder = await kt(omgeving, 'backup', map)
    expect(zonder).toMatchObject({
      code: 1,
      uit: expect.stringContaining('KT_BACKUP_SLEUTEL_BESTAND') as string,
    })
    expect((await kt(omgeving, 'backup', 'sleutel', join(map, 'sleutel'))).code).toBe(0)
    expect((await kt(omgeving, 'backup', 'sleutel', join(map, 'sleutel'))).uit).toContain('bestaat al')
    bestand = join(map, 'a.ktb')
    const uit = await kt({ ...omgeving, ...sleutel }, 'backup', bestand)
    expect(uit, uit.uit).toMatchObject({
      code: 0,
      uit: expect.stringContaining('gemaakt en nagelezen') as string,
    })
    expect((await kt({ ...omgeving, ...sleutel }, 'backup', bestand)).uit).toContain('bestaat al')
    expect(readFileSync(bestand).includes('Hoekstra')).toBe(false)

    voorheen = await sommen(oud)
    overzicht = await controleer(bestand, await leesSleutel(join(map, 'sleutel')))
    const echt = await aantallen(oud, Object.keys(overzicht.slot.tabellen))
    // What goes on by itself while we look: seals, logins.
    for (const [tabel, { aantal }] of Object.entries(overzicht.slot.tabellen))
      if (!['zegel', 'spoor', 'sessie'].includes(tabel)) expect([tabel, aantal]).toEqual([tabel, echt[tabel]])
    expect(overzicht.slot.tabellen['dossier']?.aantal).toBeGreaterThan(3)
  },
  LANG,
)

test(
  'the drill: after a loss of everything the backup stands in a new folder, and what was ended since is ended still',
  async () => {
    const [gestopt, loopt] = gevallen as [Geval, Geval]
    const { programma } = oud
    const regie = await logIn(oud, gestopt.regievoerder_id, 92)
    for (let n = 1; n <= 3; n++)
      expect((await post(programma, regie, '/signaalopnames', opname(n))).status).toBe(201)
    const stop = `/dossiers/${gestopt.dossier_id}/toestemmingen/${toestemmingen[0] ?? 0}/intrekkingen`
    expect((await post(programma, regie, stop)).status).toBe(200)
    const wie = await logIn(oud, partij.id, 93)
    expect(await ziet(programma, wie, gestopt)).toBe(403)
    const weg = (
      await oud.kijk<{ id: number }>(
        `select max(m.id)::int as id from medewerker m join rol_toekenning r on r.houder_id = m.id where r.rol = 'teamleider'`,
      )
    )[0]!.id
    await oud.kijk(`update medewerker set in_dienst_tot = '2020-01-01' where id = $1`, [weg])
    const lijst = join(oud.map, 'intrekkingen.jsonl')
    await expect
      .poll(() => (existsSync(lijst) ? readFileSync(lijst, 'utf8') : ''), { timeout: 20_000 })
      .toMatch(/"medewerker"/)
    const kopie = join(map, 'intrekkingen.jsonl')
    await cp(lijst, kopie)
    const kenmerken = await oud.kijk<{ kenmerk: string }>('select kenmerk from signaal')
    await programma.sein('SIGKILL')
    process.kill(await oud.pid(), 'SIGKILL')

    const nieuw = await opstelling()
    try {
      const plek = { ...nieuw.programma.omgeving, ...sleutel }
      const uit = await kt(plek, 'herstel', bestand, '--intrekkingen', kopie)
      expect(uit.code, uit.uit).toBe(0)
      expect(uit.uit).toMatch(/Het spoor klopt: \d+ zegels/)
      await nieuw.programma.start()
      const nu = await aantallen(nieuw, Object.keys(overzicht.slot.tabellen))
      // What the restore itself adds: ended rights, a line of spoor, a seal.
      for (const [tabel, { aantal }] of Object.entries(overzicht.slot.tabellen))
        if (!['zegel', 'spoor', 'intrekking'].includes(tabel))
          expect([tabel, nu[tabel]]).toEqual([tabel, aantal])
      expect(await sommen(nieuw)).toEqual(voorheen)

      expect(await ziet(nieuw.programma, wie, loopt), 'a session of before').toBe(401)
      const weer = await logIn(nieuw, partij.id, 94)
      expect(await ziet(nieuw.programma, weer, gestopt)).toBe(403)
      expect(await ziet(nieuw.programma, weer, loopt)).toBe(200)
      const ingetrokken = await nieuw.kijk(
        'select id from toestemming where id = any ($1) and ingetrokken_op is not null',
        [toestemmingen],
      )
      expect(ingetrokken).toHaveLength(1)
      await expect(logIn(nieuw, weg, 95).then((p) => ziet(nieuw.programma, p, loopt))).resolves.toBe(401)

      // A number that went out in a letter after the backup does not come again.
      const regieNu = await logIn(nieuw, loopt.regievoerder_id, 96)
      const opnieuw = await post(nieuw.programma, regieNu, '/signaalopnames', opname(4))
      expect(opnieuw.status).toBe(201)
      expect(kenmerken.map((k) => k.kenmerk)).not.toContain((opnieuw.body as { kenmerk: string }).kenmerk)
      expect(await nieuw.kijk(`select id from signaal where vraag like 'na de back-up _'`)).toHaveLength(1)

      const klopt = await kt(nieuw.programma.omgeving, 'spoor', 'verifieer')
      expect(klopt.code, klopt.uit).toBe(0)
      const [spoor] = await nieuw.kijk<{ n: number; reeksen: number }>(
        `select count(*) filter (where handeling = 'backup.herstellen')::int as n, max(reeks) as reeksen from spoor`,
      )
      expect(spoor).toEqual({ n: 1, reeksen: 2 })
      // The list goes on in the new place: a restore of the same backup tomorrow needs it again.
      expect(readFileSync(join(nieuw.map, 'intrekkingen.jsonl'), 'utf8')).toContain('"toestemming"')
    } finally {
      await nieuw.ruimOp()
    }
  },
  LANG,
)

test(
  'a restore never writes over anything, never forgets the list by itself, and leaves nothing behind when it fails',
  async () => {
    const leeg = await opstelling()
    const plek = { ...leeg.programma.omgeving, ...sleutel }
    const probeer = (...rest: string[]) => kt(plek, 'herstel', ...rest)
    try {
      expect(await probeer(bestand)).toMatchObject({
        code: 2,
        uit: expect.stringContaining('--zonder-intrekkingen') as string,
      })
      const stuk = join(map, 'stuk.ktb')
      await cp(bestand, stuk)
      truncateSync(stuk, Math.floor(readFileSync(bestand).length / 2))
      expect((await probeer(stuk, '--zonder-intrekkingen')).uit).toContain('niet heel')
      const ander = join(map, 'andere-sleutel')
      expect((await kt(plek, 'backup', 'sleutel', ander)).code).toBe(0)
      const fout = await kt(
        { ...plek, KT_BACKUP_SLEUTEL_BESTAND: ander },
        'herstel',
        bestand,
        '--zonder-intrekkingen',
      )
      expect(fout).toMatchObject({ code: 1, uit: expect.stringContaining('De sleutel past niet') as string })
      writeFileSync(join(map, 'slecht.jsonl'), 'dit is geen lijst\n')
      expect((await probeer(bestand, '--intrekkingen', join(map, 'slecht.jsonl'))).uit).toContain(
        'Regel 1 van',
      )
      expect(existsSync(join(leeg.map, 'cluster.json'))).toBe(false)

      expect((await probeer(bestand, '--zonder-intrekkingen')).code).toBe(0)
      const nogEens = await probeer(bestand, '--zonder-intrekkingen')
      expect(nogEens).toMatchObject({
        code: 1,
        uit: expect.stringContaining('Kies met KT_DATA een lege map') as string,
      })
      await leeg.programma.start()
      // Without the list the ended toestemming lives: it is the list that ends it.
      const wie = await logIn(leeg, partij.id, 97)
      expect(await ziet(leeg.programma, wie, gevallen[0]!)).toBe(200)
    } finally {
      await leeg.ruimOp()
    }
  },
  LANG,
)
