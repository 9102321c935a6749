import { CsvError, parse, type Parser } from 'csv-parse'

/** One record of a CSV file. `regel` is the line of the file on which it ends; the first line is 1. */
export type CsvRegel = { readonly regel: number; readonly velden: readonly string[] }

/** The file can't be read any further from this line on: a quote that is never closed. */
export class CsvOnleesbaar extends Error {
  readonly regel: number
  constructor(regel: number) {
    super(`CSV can't be read from line ${regel} on`)
    this.regel = regel
  }
}

/** A record above this is not a line of people but a quote left open. */
const LANGSTE_REGEL = 64 * 1024

/** Hands a chunk (or the end) to the parser and waits until it is parsed. */
const voer = (lezer: Parser, stuk: Uint8Array | null): Promise<Error | null | undefined> =>
  new Promise((klaar) => {
    if (stuk === null) lezer.end(klaar)
    else lezer.write(stuk, klaar)
  })

/**
 * Reads a CSV with `;` between the cells, in UTF-8 with or without BOM, CRLF or LF, line by line, in memory
 * that does not grow with the file. Empty lines are skipped. A line with too many or too few cells is answered
 * as it stands: what that means is for the caller.
 *
 * Throws `CsvOnleesbaar`; every line before it was answered.
 */
export async function* leesCsv(
  bron: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<CsvRegel> {
  // Records are taken by on_record: the parser's own stream drops the good lines it holds when it meets a bad one.
  let gelezen: CsvRegel[] = []
  let laatste = 0
  const lezer = parse({
    delimiter: ';',
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LANGSTE_REGEL,
    on_record: (velden: string[], { lines }) => {
      laatste = lines
      gelezen.push({ regel: lines, velden })
      return null
    },
  })
  lezer.on('error', () => undefined).resume()

  async function* geef(stuk: Uint8Array | null): AsyncGenerator<CsvRegel> {
    const fout = await voer(lezer, stuk)
    yield* gelezen
    gelezen = []
    if (fout) throw fout instanceof CsvError ? new CsvOnleesbaar(laatste + 1) : fout
  }
  for await (const stuk of bron) yield* geef(stuk)
  yield* geef(null)
}
