import { constants, type Stats } from 'node:fs'
import { lstat, mkdir, open, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A folder per aanbieder through which messages come and go: `in/<agb>/` and `uit/<agb>/`. Who puts a file in writes
 * it under another name (starting with a dot) and renames it; we do the same. What was taken in moves to
 * `in/<agb>/verwerkt/`, what is no plain file with a plain name to `in/<agb>/geweigerd/`.
 */
export type Gevonden =
  | { readonly soort: 'bestand'; readonly naam: string; readonly bytes: Buffer }
  /** A link, a folder, or a name we do not trust; `kenmerk` tells this one from another with the same name. */
  | { readonly soort: 'vreemd'; readonly naam: string; readonly kenmerk: string }

const NAAM = /^[A-Za-z0-9][A-Za-z0-9._-]{0,150}$/
const EIGEN_MAPPEN = new Set(['verwerkt', 'geweigerd'])
const AGB = /^[0-9]{8}$/

const mapVan = (basis: string, kant: 'in' | 'uit', agb: string): string => {
  if (!AGB.test(agb)) throw new Error('geen AGB-code')
  return join(basis, kant, agb)
}

// A folder that somebody replaced by a link would let us read or write elsewhere.
async function echteMap(map: string): Promise<string> {
  await mkdir(map, { recursive: true })
  if (!(await lstat(map)).isDirectory()) throw new Error('de berichtenmap is geen gewone map')
  return map
}

const isGewoon = (naam: string, stat: Stats) => NAAM.test(naam) && stat.isFile()

async function lees(pad: string, max: number): Promise<Buffer> {
  // Between lstat and open it may have become a link: then this fails, and the next round refuses it.
  await using greep = await open(pad, constants.O_RDONLY | constants.O_NOFOLLOW)
  const stukken: Buffer[] = []
  for await (const stuk of greep.createReadStream({ end: max - 1, autoClose: false }))
    stukken.push(stuk as Buffer)
  return Buffer.concat(stukken)
}

/**
 * What lies in the folder of this aanbieder, one at a time, by name. Reads at most `max` bytes of each. A file that
 * changed less than `rustMs` ago may still be being written and waits for the next round.
 */
export async function* vindBestanden(
  basis: string,
  agb: string,
  grens: { readonly max: number; readonly rustMs: number },
): AsyncGenerator<Gevonden> {
  const map = await echteMap(mapVan(basis, 'in', agb))
  for (const naam of (await readdir(map)).sort()) {
    if (naam.startsWith('.') || EIGEN_MAPPEN.has(naam)) continue
    const stat = await lstat(join(map, naam))
    if (!isGewoon(naam, stat)) yield { soort: 'vreemd', naam, kenmerk: `${stat.ino}-${stat.ctimeMs}` }
    else if (Date.now() - stat.mtimeMs >= grens.rustMs)
      yield { soort: 'bestand', naam, bytes: await lees(join(map, naam), grens.max) }
  }
}

const isEr = async (pad: string): Promise<boolean> =>
  lstat(pad).then(
    () => true,
    () => false,
  )

/** Moves it out of the way, beside what had the same name before. A link is moved, never followed. */
export async function zetWeg(
  basis: string,
  agb: string,
  naam: string,
  waarheen: 'verwerkt' | 'geweigerd',
): Promise<void> {
  const map = mapVan(basis, 'in', agb)
  const doel = await echteMap(join(map, waarheen))
  let nieuw = naam
  for (let n = 2; await isEr(join(doel, nieuw)); n++) nieuw = `${n}-${naam}`
  await rename(join(map, naam), join(doel, nieuw))
}

/**
 * Puts a message out for the aanbieder: complete under its name or not there. Doing it twice gives one file, so a
 * program that died before it wrote down that this was sent may do it again.
 */
export async function zetUit(basis: string, agb: string, naam: string, bytes: Uint8Array): Promise<void> {
  if (!NAAM.test(naam)) throw new Error('geen goede bestandsnaam')
  const map = await echteMap(mapVan(basis, 'uit', agb))
  const tijdelijk = join(map, `.${naam}.tmp`)
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = constants
  await using greep = await open(tijdelijk, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o640)
  await greep.writeFile(bytes)
  await greep.sync()
  await rename(tijdelijk, join(map, naam))
}
