import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { vastePoort } from '../support/poort.ts'
import { opstelling, Programma, roep, sessie, type Opstelling } from './programma.ts'
import { maakBasis, storen, type Soort } from './rondes.ts'
import { weg } from './weg.ts'

// The real program in a process of its own; `npm run storing -- --rondes 50` does the same for longer.
const LANG = 600_000

let basis: Opstelling
beforeAll(async () => {
  basis = await maakBasis(1)
}, LANG)
afterAll(() => basis.ruimOp())

test.each(['server', 'database'] as const)(
  'kill -9 of the %s while people write: what was confirmed is there once, messages too, and the spoor fits',
  async (soort: Soort) => {
    const cijfers = await storen(soort, { rondes: 6, zaad: 26, basis: basis.map })
    expect(cijfers).toMatchObject({ verloren: [], dubbel: [], vreemd: [], berichten: 6, spoor: 'klopt' })
    expect(cijfers.bevestigd).toBeGreaterThan(40)
    // Of one toewijzing: started, stopped, and every later stop refused.
    expect(cijfers.leveringen).toBeGreaterThanOrEqual(2)
  },
  LANG,
)

test(
  'a database that is away for ten seconds: refused with 503 while it lasts, and works again after',
  async () => {
    const { anders, maxRondes, opnames } = await weg(basis.map, 10)
    expect(anders).toEqual([])
    // A refusal takes five rounds on a machine with time. A busy one slows the rounds too; without the waker it is all 50.
    expect(maxRondes).toBeLessThan(15)
    expect(opnames).toBe(1)
  },
  LANG,
)

test(
  'a second server on the same data folder is refused with a sentence that says what to do, also after the database was killed',
  async () => {
    const o = await opstelling(basis.map)
    const tweede = new Programma(o.programma.omgeving, await vastePoort())
    const zin = `De map ${o.map} is al in gebruik door een andere Keukentafel. Stop die eerst, of kies met KT_DATA een andere map.`
    try {
      await o.programma.start()
      await expect(tweede.start()).rejects.toThrow(zin)
      expect(await tweede.einde()).toBe(1)
      const pid = await o.pid()
      process.kill(pid, 'SIGKILL')
      // The first starts its database again and claims the folder again before it serves.
      await expect.poll(async () => (await o.pid()) || pid, { timeout: 60_000 }).not.toBe(pid)
      await expect
        .poll(() => roep(o.programma.port, 80, { methode: 'GET', pad: '/sessie' }), { timeout: 60_000 })
        .toMatchObject({ status: 200 })
      await expect(tweede.start()).rejects.toThrow(zin)
      expect(await o.programma.sein('SIGTERM')).toBe(0)
      await tweede.start()
      expect(await tweede.sein('SIGTERM')).toBe(0)
    } finally {
      await tweede.sein('SIGTERM')
      await o.ruimOp()
    }
  },
  LANG,
)

test(
  'a server whose folder was taken while its database was away ends, and leaves the other alone',
  async () => {
    const o = await opstelling(basis.map)
    const tweede = new Programma(o.programma.omgeving, await vastePoort())
    try {
      await o.programma.start()
      const pid = await o.pid()
      o.programma.houdVast('SIGSTOP')
      process.kill(pid, 'SIGKILL')
      await tweede.start()
      o.programma.houdVast('SIGCONT')
      expect(await o.programma.einde()).toBe(1)
      expect(o.programma.uit).toContain('is al in gebruik door een andere Keukentafel')
      await sessie(tweede)
    } finally {
      await tweede.sein('SIGTERM')
      await o.ruimOp()
    }
  },
  LANG,
)

test(
  'a database left behind by a crash of the machine, whose number is now that of another program, starts again',
  async () => {
    const o = await opstelling(basis.map)
    const bestand = join(o.map, 'pg', 'postmaster.pid')
    try {
      await o.programma.start()
      const was = await readFile(bestand, 'utf8')
      expect(await o.programma.sein('SIGTERM')).toBe(0)
      expect(existsSync(bestand)).toBe(false)
      await writeFile(bestand, was.replace(/^\d+/, String(process.pid)))
      await o.programma.start()
      await sessie(o.programma)
    } finally {
      await o.ruimOp()
    }
  },
  LANG,
)
