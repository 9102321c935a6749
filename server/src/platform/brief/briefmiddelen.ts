import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { alsLettertype, type Lettertype } from './lettertype.ts'

/** All that makes a letter look as it does; comes with the inrichting of a gemeente. */
export type Briefmiddelen = {
  /** Typst source */
  readonly sjabloon: string
  readonly lettertypen: readonly Lettertype[]
  /** The only folder from which the template can read, a logo for instance. */
  readonly map: string
}

/** The inrichting lacks what a letter needs. The message is Dutch and says what to put where. */
export class BriefmiddelenOntbreken extends Error {}

const isAfwezig = (fout: unknown): boolean =>
  fout instanceof Error && 'code' in fout && fout.code === 'ENOENT'

async function leesAlsErIs<T>(lezen: Promise<T>, anders: T): Promise<T> {
  try {
    return await lezen
  } catch (fout) {
    if (isAfwezig(fout)) return anders
    throw fout
  }
}

async function lettertypenUit(map: string): Promise<Lettertype[]> {
  const bestanden = (await leesAlsErIs(readdir(map), []))
    .filter((naam) => /\.(ttf|otf)$/i.test(naam))
    .toSorted()
  return Promise.all(
    bestanden.map(async (naam) => {
      const lettertype = alsLettertype(await readFile(join(map, naam)))
      if (lettertype) return lettertype
      throw new BriefmiddelenOntbreken(`${naam} is geen lettertype. Zet een TTF- of OTF-bestand in ${map}.`)
    }),
  )
}

/**
 * Reads the template of a kind of letter and the fonts. What the gemeente has itself goes before what all share:
 * `<gemeenten>/<gemeente>/sjablonen/<soort>.typ`, else `<gemeenten>/sjablonen/<soort>.typ`; fonts come from
 * `lettertypen/` in both. `gemeente` and `soort` are names of folders and files: lower case letters and `-`.
 *
 * Throws `BriefmiddelenOntbreken` when there is no template, no font, or a font file that is none.
 */
export async function leesBriefmiddelen(
  gemeenten: string,
  gemeente: string,
  soort: string,
): Promise<Briefmiddelen> {
  if (![gemeente, soort].every((naam) => /^[a-z-]+$/.test(naam))) {
    throw new BriefmiddelenOntbreken(
      'De naam van een gemeente of sjabloon heeft alleen kleine letters en streepjes.',
    )
  }
  const map = join(gemeenten, gemeente)
  const plekken = [map, gemeenten].map((plek) => join(plek, 'sjablonen', `${soort}.typ`))
  const gevonden = await Promise.all(plekken.map((plek) => leesAlsErIs(readFile(plek, 'utf8'), null)))
  const sjabloon = gevonden.find((tekst) => tekst !== null)
  if (sjabloon === undefined) {
    throw new BriefmiddelenOntbreken(
      `Er is geen sjabloon ${soort}.typ. Zet het in ${plekken.join(' of in ')}.`,
    )
  }
  const lettertypen = (
    await Promise.all([map, gemeenten].map((plek) => lettertypenUit(join(plek, 'lettertypen'))))
  ).flat()
  if (lettertypen.length === 0) {
    throw new BriefmiddelenOntbreken(
      `Er is geen lettertype. Zet TTF- of OTF-bestanden in ${join(gemeenten, 'lettertypen')}.`,
    )
  }
  return { sjabloon, lettertypen, map }
}
