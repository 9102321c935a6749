import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoVullen } from '../../server/src/modules/demo/demo.commands.ts'
import { maakDatabaseHandle } from '../../server/src/platform/db/pool.ts'
import { vastePoort } from '../support/poort.ts'
import { Aanbieder } from '../storing/aanbieder.ts'
import { kt, Programma, roep, sessie, type Antwoord, type Verzoek } from '../storing/programma.ts'
import { logIn } from '../storing/schrijvers.ts'
import { databaseserver, type Databaseserver } from './server.ts'

const LANG = 600_000

let s: Databaseserver
let a: Programma
let b: Programma
beforeAll(async () => {
  s = await databaseserver()
  a = new Programma(s.app, await vastePoort())
  b = new Programma(s.app, await vastePoort())
}, LANG)
afterAll(async () => {
  await a.sein('SIGTERM')
  await b.sein('SIGTERM')
  await s.ruimOp()
})

type Persoon = { cookie: string; vanaf: number }
const als = async (id: number): Promise<Persoon> => logIn({ programma: a }, id, 90)
const vraag = (op: Programma, wie: Persoon, verzoek: Verzoek): Promise<Antwoord> =>
  roep(op.port, wie.vanaf, { ...verzoek, kop: { cookie: wie.cookie, ...verzoek.kop } })
const lees = (op: Programma, wie: Persoon, pad: string) => vraag(op, wie, { methode: 'GET', pad })
const stuur = (op: Programma, wie: Persoon, pad: string, body?: unknown) =>
  vraag(op, wie, { methode: 'POST', pad, ...(body === undefined ? {} : { body }) })

test(
  'an empty database, or the role of the owner, is refused with a sentence that says what to do',
  async () => {
    await expect(a.start()).rejects.toThrow(
      /Deze database is nog leeg\. Voer eerst `npm run kt -- migreer` uit/,
    )
    // Nobody has told the app how the owner connects, so it cannot make it either.
    const zonder = await kt(s.app, 'migreer')
    expect(zonder).toMatchObject({ code: 1, uit: expect.stringContaining('met KT_MIGRATIE_URL') as string })
    expect(await kt(s.migratie, 'migreer')).toMatchObject({ code: 0 })
    expect((await kt(s.migratie, 'migreer')).code).toBe(0)
    const alsEigenaar = new Programma({ ...s.app, DATABASE_URL: s.url('kt_eigenaar', 'keukentafel') }, a.port)
    await expect(alsEigenaar.start()).rejects.toThrow('DATABASE_URL wijst naar een rol die alles mag zien')
    const db = maakDatabaseHandle(s.app['DATABASE_URL'] ?? '', 4, 20_000)
    await demoVullen(db, { vanaf: 0, aantal: 12, nu: Temporal.Now.instant() })
    await db.sluit()
  },
  LANG,
)

test(
  'a database that is behind the program is refused; the owner brings it up to date',
  async () => {
    const [laatste] = await s.kijk<{ naam: string }>('select max(naam) as naam from public.kt_migratie')
    await s.kijk('update public.kt_migratie set naam = $2 where naam = $1', [laatste?.naam, 'anders'])
    await expect(a.start()).rejects.toThrow(`De database loopt achter: ${laatste?.naam ?? ''} ontbreekt.`)
    await s.kijk('update public.kt_migratie set naam = $1 where naam = $2', [laatste?.naam, 'anders'])
  },
  LANG,
)

test(
  'a session of one server counts on the other, and so does its end; access that ends on one has ended on the other',
  async () => {
    await Promise.all([a.start(), b.start()])
    const [plan] = (await s.kijk(
      `select p.dossier_id::int, w.regievoerder_id::int, min(l.id)::int as persoon_id from plan p
         join werkregel w using (dossier_id) join persoon l using (dossier_id)
       where p.status = 'concept' group by 1, 2 order by 1 limit 1`,
    )) as [{ dossier_id: number; regievoerder_id: number; persoon_id: number }]
    const [aanbieder] = (await s.kijk(
      `select m.id::int, m.organisatie_id::int from medewerker m join rol_toekenning r on r.houder_id = m.id
       where r.rol = 'aanbieder' order by m.id limit 1`,
    )) as [{ id: number; organisatie_id: number }]
    const pad = `/dossiers/${plan.dossier_id}`
    const regie = await als(plan.regievoerder_id)
    const partij = await als(aanbieder.id)
    expect((await lees(b, partij, `${pad}/plan`)).status).toBe(404)
    const ja = await stuur(a, regie, `${pad}/toestemmingen`, {
      persoonId: plan.persoon_id,
      partijId: aanbieder.organisatie_id,
      doel: 'samen beginnen',
      delen: ['plan'],
      gegeven: true,
      hoe: 'schriftelijk',
    })
    expect(ja.status, JSON.stringify(ja.body)).toBe(201)
    const { id } = ja.body as { id: number }
    for (let n = 0; n < 3; n++) expect((await lees(b, partij, `${pad}/plan`)).status).toBe(200)
    expect((await stuur(a, regie, `${pad}/toestemmingen/${id}/intrekkingen`)).status).toBe(200)
    expect(await lees(b, partij, `${pad}/plan`)).toMatchObject({
      status: 403,
      body: { code: 'geen-toegang-meer' },
    })
    expect((await stuur(a, regie, '/sessie/beeindiging')).status).toBe(204)
    expect((await lees(b, regie, `${pad}/plan`)).status).toBe(401)
    // Out of service on one side of the house: the next request on any server knows.
    await s.kijk(`update medewerker set in_dienst_tot = '2020-01-01' where id = $1`, [aanbieder.id])
    expect((await lees(b, partij, '/berichten')).status).toBe(401)
  },
  LANG,
)

test(
  'the work that goes by itself is done once by two servers, and by the other when one is killed',
  async () => {
    const aanbieder = new Aanbieder(s.map, '98020001')
    await expect.poll(() => aanbieder.toewijzingen().length, { timeout: 60_000 }).toBeGreaterThan(0)
    for (let n = 0; n < 6; n++) aanbieder.leg()
    expect(await aanbieder.nagaan(s)).toEqual([])
    await a.sein('SIGKILL')
    for (let n = 0; n < 4; n++) aanbieder.leg()
    expect(await aanbieder.nagaan(s)).toEqual([])
    expect(await aanbieder.leveringen(s)).toBeGreaterThanOrEqual(2)
    await a.start()
    await sessie(a)
    const { code, uit } = await kt(s.app, 'spoor', 'verifieer')
    expect(uit).toContain('Het spoor klopt.')
    expect(code).toBe(0)
  },
  LANG,
)
