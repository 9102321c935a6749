import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KluisFout, leesSleutel, maakSleutel, ontsleutel, versleutel } from './kluis.ts'

const STUK = 1024 * 1024
const KOP = 42
const sleutel = randomBytes(32)

async function* stroom(bytes: Buffer, per: number): AsyncGenerator<Buffer> {
  for (let i = 0; i < bytes.length; i += per) yield await Promise.resolve(bytes.subarray(i, i + per))
}
const verzamel = async (bron: AsyncIterable<Buffer>) => {
  const delen: Buffer[] = []
  for await (const deel of bron) delen.push(deel)
  return Buffer.concat(delen)
}
const dicht = (bytes: Buffer, met = sleutel) => verzamel(versleutel(met)(stroom(bytes, 65_536)))
const open = (bytes: Buffer, met = sleutel) => verzamel(ontsleutel(met)(stroom(bytes, 50_000)))

test.each([0, 1, STUK - 1, STUK, STUK + 1, 3 * STUK, 3 * STUK + 7])(
  '%i bytes come out as they went in, and nothing of them is readable in between',
  async (lengte) => {
    const bytes = Buffer.alloc(lengte, 'Sietske de Boer')
    const uit = await dicht(bytes)
    expect(uit.includes('Sietske')).toBe(false)
    expect((await open(uit)).equals(bytes)).toBe(true)
  },
)

test('the same content twice is never the same file', async () => {
  const bytes = Buffer.from('hetzelfde')
  expect((await dicht(bytes)).equals(await dicht(bytes))).toBe(false)
})

describe('what is not whole, or not ours', () => {
  const bytes = randomBytes(2 * STUK + 100)
  const STAP = 4 + STUK + 16
  let goed: Buffer
  beforeAll(async () => {
    goed = await dicht(bytes)
  })
  const anders = (i: number) => {
    const uit = Buffer.from(goed)
    uit[i]! ^= 1
    return uit
  }
  test.each([
    ['one bit of the salt', () => anders(20)],
    ['one bit of a length', () => anders(KOP + 1)],
    ['one bit of the content', () => anders(KOP + 1000)],
    ['one bit of the last seal', () => anders(goed.length - 1)],
    ['the last piece gone', () => goed.subarray(0, KOP + 2 * STAP)],
    ['half of the last piece gone', () => goed.subarray(0, goed.length - 50)],
    [
      'a piece gone from the middle',
      () => Buffer.concat([goed.subarray(0, KOP + STAP), goed.subarray(KOP + 2 * STAP)]),
    ],
    [
      'two pieces changed places',
      () =>
        Buffer.concat([
          goed.subarray(0, KOP),
          goed.subarray(KOP + STAP, KOP + 2 * STAP),
          goed.subarray(KOP, KOP + STAP),
          goed.subarray(KOP + 2 * STAP),
        ]),
    ],
    [
      'the first piece told to be the last',
      () => {
        const uit = Buffer.from(goed.subarray(0, KOP + STAP))
        uit[KOP]! |= 0x80
        return uit
      },
    ],
    ['something else', () => randomBytes(5000)],
    ['nothing', () => Buffer.alloc(0)],
  ])('%s is refused', async (_wat, maak) => {
    await expect(open(maak())).rejects.toThrow(KluisFout)
  })
  test('another key is refused', async () => {
    await expect(open(goed, randomBytes(32))).rejects.toThrow('De sleutel past niet op deze back-up')
  })
})

describe('a key', () => {
  let map: string
  beforeAll(async () => {
    map = await mkdtemp(join(tmpdir(), 'kt-sleutel-'))
  })
  afterAll(() => rm(map, { recursive: true, force: true }))

  test('is made once, for this account only, and never written over', async () => {
    const bestand = join(map, 'a')
    await maakSleutel(bestand)
    const was = await readFile(bestand)
    expect((await leesSleutel(bestand)).length).toBe(32)
    if (process.platform !== 'win32') expect((await stat(bestand)).mode & 0o777).toBe(0o600)
    await expect(maakSleutel(bestand)).rejects.toThrow('bestaat al')
    expect((await readFile(bestand)).equals(was)).toBe(true)
  })
  test('that is none says how to make one', async () => {
    await writeFile(join(map, 'b'), 'geheim\n')
    await expect(leesSleutel(join(map, 'b'))).rejects.toThrow('is geen sleutel. Maak er een met')
    await expect(leesSleutel(join(map, 'weg'))).rejects.toThrow('KT_BACKUP_SLEUTEL_BESTAND')
  })
})
