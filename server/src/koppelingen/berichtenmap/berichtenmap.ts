import { constants, type Stats } from 'node:fs'
import { lstat, mkdir, open, readdir, rename } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/**
 * A folder per aanbieder through which messages come and go: `in/<agb>/` and `uit/<agb>/`. Who puts a file in writes
 * it under another name (starting with a dot) and renames it; we do the same. What was taken in moves to
 * `in/<agb>/verwerkt/`, what is no plain file with a plain name to `in/<agb>/geweigerd/`.
 */
export type Gevonden =
  | { readonly soort: 'bestand'; readonly naam: string; readonly bytes: Buffer }
  /** A link, a folder, a file we may not read, or a name we do not trust; `kenmerk` tells it from another of that name. */
  | { readonly soort: 'vreemd'; readonly kenmerk: string }

const NAAM = /^[A-Za-z0-9][A-Za-z0-9._-]{0,150}$/
const EIGEN_MAPPEN = new Set(['verwerkt', 'geweigerd'])
const AGB = /^[0-9]{8}$/
const ONLEESBAAR = new Set(['EACCES', 'EPERM', 'ELOOP'])

const mapVan = (basis: string, kant: 'in' | 'uit', agb: string): string => {
  if (!AGB.test(agb)) throw new Error('geen AGB-code')
  return resolve(basis, kant, agb)
}

// A name is bytes: one that is no UTF-8 would not find its own file as text.
const padVan = (map: string, naam: Buffer): Buffer => Buffer.concat([Buffer.from(`${map}/`), naam])

const codeVan = (fout: unknown): string => (fout as NodeJS.ErrnoException).code ?? ''

// A file or folder is only there after a crash when the folder that names it was written too. Windows opens no folder.
async function bewaarMap(map: string): Promise<void> {
  if (process.platform === 'win32') return
  await using greep = await open(map, constants.O_RDONLY | constants.O_DIRECTORY)
  await greep.sync()
}

// A folder that somebody replaced by a link would let us read or write elsewhere.
async function echteMap(map: string): Promise<string> {
  const eerste = await mkdir(map, { recursive: true })
  if (eerste !== undefined)
    for (let nieuw = map; nieuw.length >= eerste.length; nieuw = dirname(nieuw))
      await bewaarMap(dirname(nieuw))
  if (!(await lstat(map)).isDirectory()) throw new Error('de berichtenmap is geen gewone map')
  return map
}

const isGewoon = (naam: string, stat: Stats) => NAAM.test(naam) && stat.isFile()

async function lees(pad: Buffer, max: number): Promise<Buffer> {
  // Between lstat and open it may have become a link: then this fails.
  await using greep = await open(pad, constants.O_RDONLY | constants.O_NOFOLLOW)
  const stukken: Buffer[] = []
  for await (const stuk of greep.createReadStream({ end: max - 1, autoClose: false }))
    stukken.push(stuk as Buffer)
  return Buffer.concat(stukken)
}

/** The names of what lies in the folder of this aanbieder, in order; as bytes, because a name may be anything. */
export async function vindNamen(basis: string, agb: string): Promise<Buffer[]> {
  const namen = await readdir(await echteMap(mapVan(basis, 'in', agb)), { encoding: 'buffer' })
  return namen
    .filter((naam) => naam[0] !== 0x2e && !EIGEN_MAPPEN.has(naam.toString('latin1')))
    .sort((a, b) => a.compare(b))
}

/**
 * What this is. Reads at most `max` bytes. Null when there is nothing to take yet: a file that changed less than
 * `rustMs` ago may still be being written and waits for the next round, and another may have taken it meanwhile.
 */
export async function neemBestand(
  basis: string,
  agb: string,
  naam: Buffer,
  grens: { readonly max: number; readonly rustMs: number },
): Promise<Gevonden | null> {
  const pad = padVan(mapVan(basis, 'in', agb), naam)
  const tekst = naam.toString('latin1')
  const stat = await lstat(pad).catch((fout: unknown) => {
    if (codeVan(fout) === 'ENOENT') return null
    throw fout
  })
  if (stat === null) return null
  const vreemd = { soort: 'vreemd', kenmerk: `${stat.ino}-${stat.ctimeMs}` } as const
  if (!isGewoon(tekst, stat)) return vreemd
  if (Date.now() - stat.mtimeMs < grens.rustMs) return null
  try {
    return { soort: 'bestand', naam: tekst, bytes: await lees(pad, grens.max) }
  } catch (fout) {
    if (ONLEESBAAR.has(codeVan(fout))) return vreemd
    throw fout
  }
}

const isEr = async (pad: Buffer): Promise<boolean> =>
  lstat(pad).then(
    () => true,
    () => false,
  )

/** Moves it out of the way, beside what had the same name before. A link is moved, never followed. */
export async function zetWeg(
  basis: string,
  agb: string,
  naam: Buffer,
  waarheen: 'verwerkt' | 'geweigerd',
): Promise<void> {
  const map = mapVan(basis, 'in', agb)
  const doel = await echteMap(join(map, waarheen))
  let nieuw = naam
  for (let n = 2; await isEr(padVan(doel, nieuw)); n++) nieuw = Buffer.concat([Buffer.from(`${n}-`), naam])
  await rename(padVan(map, naam), padVan(doel, nieuw))
}

/**
 * Puts a message out for the aanbieder: complete under its name or not there. Doing it twice gives one file, so a
 * program that died before it wrote down that this was sent may do it again. When it answers, the file stays.
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
  await bewaarMap(map)
}
