import { appendFile, mkdir, open, readFile, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Database } from '../db/pool.ts'
import { metSlot } from '../db/slot.ts'
import { KluisFout } from './kluis.ts'

/** A right that ended: which row, and when. Numbers and moments only. */
export type Intrekking = {
  readonly op: string
  readonly tabel: string
  readonly sleutel: Readonly<Record<string, unknown>>
  /** null when the end was taken back. */
  readonly einde: string | null
}

const SLOT = 7_251_005
const PER_KEER = 1000

// Half a line is what a killed process left; its row was not ticked off and comes again.
async function zonderHalveRegel(greep: FileHandle): Promise<void> {
  const { size } = await greep.stat()
  const einde = Buffer.alloc(1)
  if (size > 0) await greep.read(einde, 0, 1, size - 1)
  if (size === 0 || einde[0] === 10) return
  await greep.truncate((await greep.readFile()).lastIndexOf(10) + 1)
}

async function voegToe(bestand: string, regels: readonly Intrekking[]): Promise<void> {
  await mkdir(dirname(bestand), { recursive: true })
  await using greep = await open(bestand, 'a+', 0o600)
  await zonderHalveRegel(greep)
  await appendFile(greep, regels.map((regel) => `${JSON.stringify(regel)}\n`).join(''))
  await greep.sync()
}

/**
 * Copies what ended since the last time to the list outside the database. Dying in between writes a line twice, which
 * says the same; nothing is skipped. One process of the installation at a time.
 */
export async function intrekkingenWegschrijven(db: Database, bestand: string): Promise<void> {
  await metSlot(db, SLOT, async () => {
    for (;;) {
      const { rows } = await db.pool.query<Intrekking & { id: number }>(
        `select id, to_char(op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as op, tabel, sleutel, einde
         from intrekkingen_open($1)`,
        [PER_KEER],
      )
      if (rows.length === 0) return
      await voegToe(
        bestand,
        rows.map(({ op, tabel, sleutel, einde }) => ({ op, tabel, sleutel, einde })),
      )
      await db.pool.query('select intrekkingen_geschreven($1)', [rows.map((rij) => rij.id)])
    }
  })
}

const isIntrekking = (wat: unknown): wat is Intrekking =>
  typeof wat === 'object' &&
  wat !== null &&
  'op' in wat &&
  'tabel' in wat &&
  'sleutel' in wat &&
  'einde' in wat

function leesRegel(tekst: string, waar: string): Intrekking {
  try {
    const wat: unknown = JSON.parse(tekst)
    if (isIntrekking(wat)) return wat
  } catch {
    // said below
  }
  throw new KluisFout(`${waar} is niet te lezen. Herstel die regel, of neem een andere kopie van de lijst.`)
}

/**
 * Reads lists of ended rights; of each row the last word counts. A half last line is not read.
 * @throws KluisFout naming the line that cannot be read
 */
export async function leesIntrekkingen(bestanden: readonly string[]): Promise<readonly Intrekking[]> {
  const laatste = new Map<string, Intrekking>()
  for (const bestand of bestanden) {
    const tekst = await readFile(bestand, 'utf8').catch(() => {
      throw new KluisFout(`De lijst van intrekkingen ${bestand} is niet te lezen.`)
    })
    for (const [i, regel] of tekst
      .slice(0, tekst.lastIndexOf('\n') + 1)
      .split('\n')
      .entries()) {
      if (regel === '') continue
      const nieuw = leesRegel(regel, `Regel ${i + 1} van ${bestand}`)
      const wie = JSON.stringify([nieuw.tabel, nieuw.sleutel])
      const was = laatste.get(wie)
      if (was === undefined || was.op <= nieuw.op) laatste.set(wie, nieuw)
    }
  }
  return [...laatste.values()]
}

/** Keeps what was read in the list of the restored installation: a later restore needs it again. */
export const bewaarIntrekkingen = (bestand: string, regels: readonly Intrekking[]): Promise<void> =>
  regels.length === 0 ? Promise.resolve() : voegToe(bestand, regels)
