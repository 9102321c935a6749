import { berichten, ruimteVan, type Bericht, type Soort } from './definitie/berichten.ts'
import { opbouwfout, type Fout } from './fout.ts'
import { toets } from './opbouw.ts'
import { toetsInhoud } from './regels/inhoud.rules.ts'
import { lees, type Knoop } from './xml/lees.ts'

/** A message out of XML, or what is wrong with its structure (level 1). */
export type Ontleed =
  | { readonly ok: true; readonly bericht: Bericht }
  | { readonly ok: false; readonly soort: Soort | null; readonly fouten: readonly Fout[] }

/** The verdict on one XML text, levels 1 and 2. `soort` is null when we do not know the message. */
export type Oordeel = {
  readonly geldig: boolean
  readonly soort: Soort | null
  readonly fouten: readonly Fout[]
}

const soorten = Object.keys(berichten) as Soort[]

/**
 * Read XML as a message. All structure errors come back at once, with the code for the envelope:
 * BRS14 not well-formed, IB003 too large, IB004 other message or version, IB001 anything else (too many parts, too).
 */
export function parse(xml: Uint8Array | string): Ontleed {
  const gelezen = lees(xml)
  if (!gelezen.ok) return { ok: false, soort: null, fouten: gelezen.fouten }
  const soort = soortVan(gelezen.wortel)
  if (soort === null) return { ok: false, soort, fouten: [onbekendBericht(gelezen.wortel)] }
  const { waarde, fouten } = toets(soort, berichten[soort].inhoud, gelezen.wortel)
  if (fouten.length > 0) return { ok: false, soort, fouten }
  // The definition and the type are one thing (Waarde): what passed the one has the shape of the other.
  return { ok: true, bericht: Object.assign({ soort }, waarde) as Bericht }
}

/** Judge XML on structure (level 1) and, when that is right, on its conditions (level 2). */
export function valideer(xml: Uint8Array | string): Oordeel {
  const ontleed = parse(xml)
  if (!ontleed.ok) return { geldig: false, soort: ontleed.soort, fouten: ontleed.fouten }
  const fouten = toetsInhoud(ontleed.bericht)
  return { geldig: fouten.length === 0, soort: ontleed.bericht.soort, fouten }
}

function soortVan(wortel: Knoop): Soort | null {
  if (wortel.naam !== 'Bericht') return null
  return soorten.find((soort) => ruimteVan(soort) === wortel.ruimte) ?? null
}

function onbekendBericht(wortel: Knoop): Fout {
  const versie = /istandaarden\.nl\/iwmo\/(\d+)_(\d+)\//.exec(wortel.ruimte)
  const tekst =
    versie !== null && `${versie[1] ?? ''}.${versie[2] ?? ''}` !== '3.2'
      ? 'Dit bericht heeft een andere versie dan iWmo 3.2. Stuur het bericht in versie 3.2.'
      : `Dit bericht kennen we niet. Stuur een van deze berichten in iWmo 3.2: ${soorten.join(', ')}.`
  return opbouwfout('bericht', '', tekst, 'IB004')
}
