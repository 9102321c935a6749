import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { access } from 'node:fs/promises'
import {
  BriefmiddelenOntbreken,
  leesBriefmiddelen,
  type Briefmiddelen,
} from '../../platform/brief/briefmiddelen.ts'
import type { Brieftekst } from './brief.rules.ts'

const GEMEENTEN = join(import.meta.dirname, '../../../../gemeenten')

/** The kinds of letters there is a text and a template for (COM-06). */
export type Briefsoort = 'verwijsbrief' | 'plan' | 'plan-licht' | 'taak' | 'verslag'

async function teksten(map: string): Promise<Partial<Record<Briefsoort, Brieftekst>>> {
  const bestand = join(map, 'brieven.ts')
  const isEr = await access(bestand).then(
    () => true,
    () => false,
  )
  if (!isEr) return {}
  const module = (await import(pathToFileURL(bestand).href)) as {
    default: Partial<Record<Briefsoort, Brieftekst>>
  }
  return module.default
}

/**
 * The text, template and fonts of a letter of a gemeente: its own, else those all gemeenten share. Read once and
 * keep: the compiler of `maakPdf` goes with the fonts.
 *
 * Throws `BriefmiddelenOntbreken` when the inrichting lacks one.
 */
export async function leesBriefvorm(
  gemeente: string,
  soort: Briefsoort,
): Promise<{ readonly tekst: Brieftekst; readonly middelen: Briefmiddelen }> {
  const middelen = await leesBriefmiddelen(GEMEENTEN, gemeente, soort)
  const tekst = (await teksten(join(GEMEENTEN, gemeente)))[soort] ?? (await teksten(GEMEENTEN))[soort]
  if (tekst === undefined)
    throw new BriefmiddelenOntbreken(`Er is geen tekst voor ${soort}. Zet die in gemeenten/brieven.ts.`)
  return { tekst, middelen }
}
