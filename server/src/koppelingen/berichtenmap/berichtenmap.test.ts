import { chmod, chown, mkdir, mkdtemp, open, readdir, rm, writeFile, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { neemBestand, vindNamen, zetUit } from './berichtenmap.ts'

const AGB = '98010001'
const GRENS = { max: 1000, rustMs: 0 }
let basis = ''
beforeAll(async () => {
  basis = await mkdtemp(join(tmpdir(), 'map-'))
  await chmod(basis, 0o755)
})
afterAll(() => rm(basis, { recursive: true, force: true }))

test('BER-09 a file is only called sent when the folder that names it is on disk, too', async () => {
  const greep = await open(basis)
  const soort = Object.getPrototypeOf(greep) as FileHandle
  await greep.close()
  const volgorde: string[] = []
  const echt = Object.getOwnPropertyDescriptor(soort, 'sync')?.value as FileHandle['sync']
  const spion = vi.spyOn(soort, 'sync').mockImplementation(async function (this: FileHandle) {
    const isMap = (await this.stat()).isDirectory()
    const er = isMap ? await readdir(join(basis, 'uit', AGB)).catch(() => []) : []
    volgorde.push(isMap ? `map: ${er.join(' ')}` : 'bestand')
    return echt.call(this)
  })
  await zetUit(basis, AGB, 'a.xml', Buffer.from('<a/>'))
  spion.mockRestore()
  // The new folders first, then the bytes, and last the folder in which the file has its real name.
  expect(volgorde.slice(-2)).toEqual(['bestand', 'map: a.xml'])
  expect(volgorde.slice(0, -2).length).toBeGreaterThanOrEqual(2)
})

test('a name that is no UTF-8 is found under its own bytes and refused', async () => {
  const map = join(basis, 'in', AGB)
  await mkdir(map, { recursive: true })
  const naam = Buffer.from('caf\xe9.xml', 'latin1')
  await writeFile(Buffer.concat([Buffer.from(`${map}/`), naam]), 'x')
  expect(await vindNamen(basis, AGB)).toEqual([naam])
  expect(await neemBestand(basis, AGB, naam, GRENS)).toMatchObject({ soort: 'vreemd' })
  expect(await neemBestand(basis, AGB, Buffer.from('weg.xml'), GRENS)).toBeNull()
})

/** As somebody who may not read everything: an administrator of a machine may. */
async function alsGewoon<T>(doe: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return doe()
  process.seteuid?.(65_534)
  try {
    return await doe()
  } finally {
    process.seteuid?.(0)
  }
}

test.skipIf(process.seteuid === undefined)(
  'a file that we may not read is refused, not an error',
  async () => {
    const agb = '98010002'
    const map = join(basis, 'in', agb)
    await mkdir(map, { recursive: true })
    await writeFile(join(map, 'dicht.xml'), 'x')
    await chmod(join(map, 'dicht.xml'), 0)
    if (process.getuid?.() === 0) await chown(map, 65_534, 65_534)
    const uit = await alsGewoon(() => neemBestand(basis, agb, Buffer.from('dicht.xml'), GRENS))
    expect(uit).toMatchObject({ soort: 'vreemd' })
  },
)
