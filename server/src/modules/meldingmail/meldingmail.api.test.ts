import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, meldingmailTonen } from '@keukentafel/contract'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import { maakPost } from '../../koppelingen/mail/mail.ts'
import type { Hapering } from '../../platform/taken/hapering.ts'
import { maakDossier } from '../dossier/dossier.test-data.ts'
import { medewerkersInlezen } from '../inrichting/medewerkers.commands.ts'
import { meldingmailRonde, type Post } from './meldingmail.commands.ts'
import { klaarzetten } from './meldingmail.store.ts'

type Instelling = AntwoordVan<typeof meldingmailTonen> & { code: string; errors: { code: string }[] }
const VAN = 'keukentafel@kt.example'
const PAD = '/attenderingen/mailinstelling'

let server: TestServer
let anna: Bezoeker
let bas: Bezoeker
let smtp: SMTPServer
let post: Post
/** what the mail server took in: to whom, and the mail as it came over the line */
const bus: { aan: string[]; mail: string }[] = []
/** the answer to the next recipient, when it is to be refused */
let weiger: number | null = null

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_adres, _sessie, klaar) => {
      const fout = weiger === null ? null : Object.assign(new Error('later'), { responseCode: weiger })
      weiger = null
      klaar(fout)
    },
    onData: (stroom, sessie, klaar) => {
      const delen: Buffer[] = []
      stroom.on('data', (deel: Buffer) => delen.push(deel))
      stroom.on('end', () => {
        bus.push({
          aan: sessie.envelope.rcptTo.map((r) => r.address),
          mail: Buffer.concat(delen)
            .toString()
            .replaceAll(/=\r?\n/g, ''),
        })
        klaar()
      })
    },
  })
  await new Promise<void>((klaar) => smtp.listen(0, '127.0.0.1', klaar))
  const { port } = smtp.server.address() as AddressInfo
  const adres = `smtp://127.0.0.1:${port}`
  post = maakPost({ smtp: adres, van: VAN })
  server = await testServer('leeuwarden', 'demo', { KT_SMTP: adres, KT_MAIL_VAN: VAN })
  anna = await server.als('Anna Hoekstra')
  bas = await server.als('Bas Veenstra')
})
afterAll(() => new Promise<void>((klaar) => smtp.close(klaar)))

/** Gives Bas an address the way a gemeente does: with the list of people. */
async function geefAdres(email: string): Promise<void> {
  const [rij] = await server.kijk<{ onderwerp: string; organisatie: string; rol: string; teams: string }>(
    `select m.oidc_onderwerp as onderwerp, o.sleutel as organisatie, m.functie as rol,
       (select string_agg(t.sleutel, '|') from teamlid l join team t on t.id = l.team_id where l.medewerker_id = m.id and l.tot is null) as teams
     from medewerker m join houder h on h.id = m.id join organisatie o on o.id = m.organisatie_id where h.naam = 'Bas Veenstra'`,
  )
  const map = await mkdtemp(join(tmpdir(), 'kt-mail-'))
  const { onderwerp, organisatie, rol, teams } = rij!
  await writeFile(
    join(map, 'lijst.csv'),
    `onderwerp;naam;organisatie;rol;deskundig;teams;in_dienst_tot;email\n${onderwerp};Bas Veenstra;${organisatie};${rol};;${teams};;${email}`,
  )
  expect((await medewerkersInlezen(server.eigenaarUrl, join(map, 'lijst.csv'))).fouten).toEqual([])
  await rm(map, { recursive: true })
}
/** Something new for Bas: Anna gives him the regie. */
async function nieuws(): Promise<{ id: number; kenmerk: string }> {
  const dossier = await maakDossier(server, { regievoerder: 'Anna Hoekstra' })
  const regievoerderId = await server.idVan('Bas Veenstra')
  await anna.post(`/dossiers/${dossier.id}/regies`, {
    regievoerderId,
    reden: 'Verhuisd naar een andere wijk',
  })
  return dossier
}
const haperingen: Hapering[] = []
const ronde = (moment: string, via: Post = post) =>
  meldingmailRonde(
    {
      db: server.db,
      post: via,
      vanaf: '07:30',
      url: 'https://kt.example',
      meld: (h) => haperingen.push(h),
    },
    Temporal.Instant.from(moment),
  )
const stand = async (dag: string) =>
  (await server.kijk<{ status: string }>('select status from meldingmail where dag = $1', [dag])).map(
    (r) => r.status,
  )

test('PRI-01 one mail a day says how many are new and nothing of what, to who chose it and has an address', async () => {
  expect((await bas.get<Instelling>(PAD)).body).toEqual({ keuze: 'geen', adres: null, mag: [] })
  const zonder = await bas.put<Instelling>(PAD, { keuze: 'dagelijks' })
  expect([zonder.status, zonder.body.errors[0]?.code]).toEqual([409, 'geen-mailadres'])
  await geefAdres('bas@gemeente.example')
  const dossiers = [await nieuws(), await nieuws(), await nieuws()]
  const elders = await nieuws()
  // Who gave it away again is told nothing of it: it may not be counted either.
  const carla = await server.idVan('Carla Dijkstra')
  await bas.post(`/dossiers/${elders.id}/regies`, { regievoerderId: carla, reden: 'Toch niet' })
  // Nobody gets mail who did not ask for it.
  expect(await ronde('2026-11-24T06:31:00Z')).toBe(0)
  expect((await bas.put<Instelling>(PAD, { keuze: 'weekelijks' })).status).toBe(400)
  expect((await bas.put<Instelling>(PAD, { keuze: 'dagelijks' })).body).toEqual({
    keuze: 'dagelijks',
    adres: 'bas@gemeente.example',
    mag: ['meldingmail.kiezen'],
  })
  // 07:29 on a Dutch clock is too early; a minute later two servers come at once.
  expect(await ronde('2026-11-24T06:29:59Z')).toBe(0)
  const samen = await Promise.all([ronde('2026-11-24T06:30:00Z'), ronde('2026-11-24T06:30:00Z')])
  expect(samen.toSorted()).toEqual([0, 1])
  expect(bus.map((b) => b.aan)).toEqual([['bas@gemeente.example']])
  const [{ mail } = { mail: '' }] = bus
  expect(mail).toContain('Subject: U hebt 3 nieuwe meldingen in Keukentafel')
  expect(mail).toContain('https://kt.example/inloggen')
  for (const { kenmerk } of [...dossiers, elders]) expect(mail).not.toContain(kenmerk)
  expect(mail).not.toMatch(/Bas|Veenstra|Anna|regie|Huishouden|dossiers?\//)
  // The same day nothing more, not even of what is new since; the next day only that.
  await nieuws()
  expect(await ronde('2026-11-24T15:00:00Z')).toBe(0)
  expect(await ronde('2026-11-25T06:31:00Z')).toBe(1)
  expect(bus.at(-1)?.mail).toContain('Subject: U hebt 1 nieuwe melding in Keukentafel')
  expect(await ronde('2026-11-26T06:31:00Z')).toBe(0)
  expect([await stand('2026-11-25'), await stand('2026-11-26')]).toEqual([['verstuurd'], ['niets']])
  await bas.put(PAD, { keuze: 'geen' })
  await nieuws()
  expect(await ronde('2026-11-27T06:31:00Z')).toBe(0)
  expect(bus).toHaveLength(2)
})

test('a mail is never sent twice: not after a crash, not when the line broke; what was refused is tried again', async () => {
  await bas.put(PAD, { keuze: 'dagelijks' })
  bus.length = 0
  // The process dies between writing down and sending: that day nothing more goes.
  expect(await klaarzetten(server.db, '2026-12-01')).toHaveLength(1)
  expect(await ronde('2026-12-01T08:00:00Z')).toBe(0)
  expect([bus.length, await stand('2026-12-01')]).toEqual([0, ['bezig']])
  // The line breaks when the mail may have gone already.
  await nieuws()
  const breekt = () => Promise.reject(Object.assign(new Error('weg'), { code: 'ETIMEDOUT' }))
  expect(await ronde('2026-12-02T08:00:00Z', { ...post, verstuur: breekt })).toBe(1)
  expect(await ronde('2026-12-02T08:01:00Z')).toBe(0)
  // No server at all: nothing was begun, so it goes as soon as there is one.
  await nieuws()
  const dicht = maakPost({ smtp: 'smtp://127.0.0.1:9', van: VAN })
  await expect(ronde('2026-12-03T08:00:00Z', dicht)).rejects.toThrow()
  expect(await stand('2026-12-03')).toEqual([])
  // The server refuses for now: certain that it did not go, so the same one is new again.
  weiger = 451
  expect(await ronde('2026-12-03T08:01:00Z')).toBe(1)
  expect([bus.length, await stand('2026-12-03')]).toEqual([0, ['mislukt']])
  expect(await ronde('2026-12-03T08:02:00Z')).toBe(1)
  expect(bus.map((b) => b.mail.includes('U hebt 1 nieuwe melding'))).toEqual([true])
  expect(await stand('2026-12-03')).toEqual(['verstuurd'])
  // What hapers is told by a number and a code, never with an address.
  expect(haperingen.map((h) => h.taak)).toEqual(['meldingmail', 'meldingmail'])
  expect(JSON.stringify(haperingen)).not.toContain('@')
})

test('who is logged in can start no round, and reads of nobody whether mail went', async () => {
  const wie = String(await server.idVan('Bas Veenstra'))
  const client = await server.db.pool.connect()
  try {
    await client.query("select set_config('kt.wie', $1, false)", [wie])
    await expect(client.query("select * from meldingmail_klaarzetten('2026-12-09')")).rejects.toThrow(
      /alleen de taak/,
    )
    await expect(client.query('select * from meldingmail')).rejects.toThrow(/permission denied/)
  } finally {
    client.release(true)
  }
})
