import { open } from 'node:fs/promises'
import type { Soort } from './definitie/berichten.ts'
import type { Fout } from './fout.ts'
import { valideer } from './valideer.ts'
import { maxBytes } from './xml/lees.ts'

/** The verdict on one file. A file that cannot be read is invalid, with a single fault `leesbaar`. */
export type Bestandsoordeel = {
  readonly bestand: string
  readonly geldig: boolean
  readonly soort: Soort | null
  readonly fouten: readonly (Fout | Leesfout)[]
}

type Leesfout = {
  readonly niveau: 0
  readonly code: 'ONLEESBAAR'
  readonly regel: 'leesbaar'
  readonly pad: ''
  readonly tekst: string
}

const leesfout: Leesfout = {
  niveau: 0,
  code: 'ONLEESBAAR',
  regel: 'leesbaar',
  pad: '',
  tekst: 'Dit bestand is niet te lezen: controleer de naam en de rechten.',
}

/** Judge files one after the other (levels 1 and 2), in the order given: one verdict per path, no more in memory. */
export async function* valideerBestanden(paden: Iterable<string>): AsyncGenerator<Bestandsoordeel> {
  for (const bestand of paden) {
    const bytes = await leesTotGrens(bestand)
    yield bytes === null
      ? { bestand, geldig: false, soort: null, fouten: [leesfout] }
      : { bestand, ...valideer(bytes) }
  }
}

/** At most one byte over the limit is read: enough to see that the file is too large, whatever its size. */
async function leesTotGrens(bestand: string): Promise<Uint8Array | null> {
  try {
    await using greep = await open(bestand, 'r')
    const stukken: Buffer[] = []
    for await (const stuk of greep.createReadStream({ end: maxBytes, autoClose: false }))
      stukken.push(stuk as Buffer)
    return Buffer.concat(stukken)
  } catch (fout) {
    if (fout instanceof Error && 'code' in fout) return null
    throw fout
  }
}
