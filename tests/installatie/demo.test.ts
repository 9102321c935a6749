import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { demo } from '../../server/src/commandos/demo.ts'
import { vastePoort } from '../support/poort.ts'
import { kt, Programma, roep, sessie } from '../storing/programma.ts'

const LANG = 600_000

let map: string
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'kt-demo-'))
})
afterAll(() => rm(map, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }))

type Sessie = { demo: boolean; gemeente: { sleutel: string; melderTypes: { id: string }[] } }

/** The number that the next signaal gets. */
async function kenmerk(server: Programma): Promise<string> {
  const body = {
    voorWie: 'zelf',
    melderType: (await sessie<Sessie>(server)).gemeente.melderTypes[0]?.id,
    vraag: 'staat hier niet meer na een nieuwe demo',
    huisnummer: 1,
    postcode: '7411AB',
  }
  const uit = await roep(server.port, 90, { methode: 'POST', pad: '/signalen', body })
  expect(uit.status, JSON.stringify(uit.body)).toBe(201)
  return (uit.body as { kenmerk: string }).kenmerk
}

test('kt help lists every command', async () => {
  const { code, uit } = await kt({}, 'help')
  expect(code).toBe(0)
  for (const naam of [
    'start',
    'migreer',
    'importeer',
    'genereer',
    'bericht',
    'spoor',
    'backup',
    'herstel',
    'demo',
  ])
    expect(uit).toMatch(new RegExp(`^  ${naam} `, 'm'))
})

test(
  'a demo of a chosen gemeente stands in its own folder, and is made anew; while a server uses it, it is left alone',
  async () => {
    const maak = () => kt({}, 'demo', 'deventer', '--map', map, '--huishoudens', '6')
    const uit = await maak()
    expect(uit.code, uit.uit).toBe(0)
    expect(uit.uit).toContain(`KT_DATA=${map} npm start`)
    // The gemeente is that of the folder, whatever the environment says.
    const server = new Programma({ KT_DATA: map }, await vastePoort())
    let eerste = ''
    await server.start()
    try {
      expect(server.uit).toContain('Keukentafel (deventer, demo)')
      expect(await sessie(server)).toMatchObject({ demo: true, gemeente: { sleutel: 'deventer' } })
      eerste = await kenmerk(server)
      expect(await kenmerk(server)).not.toBe(eerste)
      const bezig = await maak()
      expect(bezig).toMatchObject({ code: 1, uit: expect.stringContaining('al in gebruik') as string })
      expect(await sessie(server)).toMatchObject({ demo: true })
    } finally {
      await server.sein('SIGTERM')
    }
    expect((await maak()).code).toBe(0)
    await server.start()
    try {
      expect(await kenmerk(server)).toBe(eerste)
    } finally {
      await server.sein('SIGTERM')
    }
  },
  LANG,
)

test(
  'real data are never replaced by a demo',
  async () => {
    const echt = await mkdtemp(join(tmpdir(), 'kt-echt-'))
    const KT_DATA = echt
    try {
      expect((await kt({ KT_DATA, KT_SOORT: 'echt' }, 'migreer')).code).toBe(0)
      const uit = await kt({}, 'demo', 'leeuwarden', '--map', echt, '--huishoudens', '0')
      expect(uit).toMatchObject({ code: 1, uit: expect.stringContaining('staan echte gegevens') as string })
      const server = new Programma({ KT_DATA, KT_SOORT: 'echt' }, await vastePoort())
      await server.start()
      expect(await sessie(server)).toMatchObject({ demo: false })
      expect(await server.sein('SIGTERM')).toBe(0)
    } finally {
      await rm(echt, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
    }
  },
  LANG,
)

test('a wrong question says what can be asked', async () => {
  const fout = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  for (const rest of [
    [],
    ['amsterdam'],
    ['landelijk'],
    ['nijmegen', '--huishoudens', 'veel'],
    ['nijmegen', '--wat'],
  ]) {
    expect(await demo.doe(rest), rest.join(' ')).toBe(2)
    expect(fout.mock.lastCall?.[0]).toContain(
      'De gemeente is een van: deventer, drechtsteden, enschede, leeuwarden, nijmegen.',
    )
  }
  vi.stubEnv('DATABASE_URL', 'postgres://elders')
  expect(await demo.doe(['nijmegen'])).toBe(2)
  expect(fout.mock.lastCall?.[0]).toContain('Haal DATABASE_URL weg')
  vi.unstubAllEnvs()
})
