/** The file of an import, as bundles of judged lines; it is read as a stream, so that its size costs no memory. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { CsvOnleesbaar, type CsvRegel } from '../../platform/csv/csv.ts'
import type { GemeldeFout } from './huishouden.store.ts'
import { leesKop, maakRegellezer, type InvoerKader, type InvoerRegel, type Kolom } from './invoer.rules.ts'
import { maakSamenhang } from './samenhang.rules.ts'

/** The file can't be imported at all; the message says what to do. */
export class ImportFout extends Error {}

type Oordeel = { regel: number; invoer: InvoerRegel | null; fouten: readonly GemeldeFout[] }
/** Lines that are saved together: those of one huishouden, with the bad ones that stand between. */
export type Bundel = { regels: InvoerRegel[]; fouten: GemeldeFout[]; foutRegels: number; tot: number }
/** A bundle larger than this is saved in parts, so that memory does not grow with the file. */
const GROOTSTE_BUNDEL = 500

/** SHA-256 of the file, by which a second run knows it again. */
export async function digestVan(bestand: string): Promise<Buffer> {
  const som = createHash('sha256')
  for await (const stuk of createReadStream(bestand) as AsyncIterable<Buffer>) som.update(stuk)
  return som.digest()
}

/** The bytes of the file; `meld` hears how many were read. */
export async function* stukken(bestand: string, meld: (bytes: number) => void): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const stuk of createReadStream(bestand) as AsyncIterable<Buffer>) {
    meld((bytes += stuk.length))
    yield stuk
  }
}

/**
 * The columns that the first line names.
 * @throws ImportFout when there is no such line, or it can't be used
 */
export async function kopVan(csv: AsyncGenerator<CsvRegel>): Promise<readonly Kolom[]> {
  const eerste = await csv.next().catch((fout: unknown) => {
    if (fout instanceof CsvOnleesbaar)
      throw new ImportFout('Het bestand is niet te lezen. Bewaar het als CSV UTF-8 met ; tussen de kolommen.')
    throw fout
  })
  if (eerste.done === true)
    throw new ImportFout('Het bestand is leeg. Zet op de eerste regel de namen van de kolommen.')
  const kop = leesKop(eerste.value.velden)
  if (kop.ok) return kop.waarde
  const redenen = kop.weigeringen.map((w) => w.tekst).join(' ')
  throw new ImportFout(`De eerste regel van het bestand klopt niet. ${redenen}`)
}

/** Every line with what is wrong with it, also against the lines before it. */
export async function* oordelen(
  csv: AsyncGenerator<CsvRegel>,
  kop: readonly Kolom[],
  kader: InvoerKader,
): AsyncGenerator<Oordeel> {
  const lees = maakRegellezer(kop, kader)
  const botst = maakSamenhang()
  try {
    for await (const { regel, velden } of csv) {
      const gelezen = lees(regel, velden)
      const fouten = gelezen.ok ? botst(gelezen.waarde) : gelezen.weigeringen
      yield { regel, invoer: gelezen.ok && fouten.length === 0 ? gelezen.waarde : null, fouten }
    }
  } catch (fout) {
    if (!(fout instanceof CsvOnleesbaar)) throw fout
    const tekst =
      'Vanaf hier is het bestand niet te lezen. Sluit het aanhalingsteken dat op deze regel begint.'
    const { regel } = fout
    yield { regel, invoer: null, fouten: [{ regel, veld: 'regel', code: 'csv-onleesbaar', tekst }] }
  }
}

const isVol = ({ regels, fouten }: Bundel, { invoer }: Oordeel): boolean =>
  regels.length + fouten.length >= GROOTSTE_BUNDEL ||
  (invoer !== null && regels[0] !== undefined && regels[0].huishoudenSleutel !== invoer.huishoudenSleutel)

const leeg = (): Bundel => ({ regels: [], fouten: [], foutRegels: 0, tot: 0 })

/** Lines up to `vanaf` were saved before: they were only read again for what later lines must agree with. */
export async function* bundels(stroom: AsyncIterable<Oordeel>, vanaf: number): AsyncGenerator<Bundel> {
  let bundel = leeg()
  for await (const oordeel of stroom) {
    if (oordeel.regel <= vanaf) continue
    if (isVol(bundel, oordeel)) {
      yield bundel
      bundel = leeg()
    }
    bundel.tot = oordeel.regel
    if (oordeel.invoer !== null) bundel.regels.push(oordeel.invoer)
    else bundel.foutRegels += 1
    bundel.fouten.push(...oordeel.fouten)
  }
  if (bundel.tot > 0) yield bundel
}
