import type { Bericht } from '../definitie/berichten.ts'
import type { Fout } from '../fout.ts'
import { toetsLeeg, toetsOmgeving, toetsPersoon } from './client.rules.ts'
import { toetsStart, toetsStop } from './levering.rules.ts'
import { toetsToewijzing } from './toewijzing.rules.ts'

/**
 * Level 2: the conditions (CD), constraints (CS) and technical rules marked "xslt" that one message can be judged
 * by alone. A retour has none of its own: it repeats what the heenbericht said, faults included.
 */
export function toetsInhoud(bericht: Bericht): readonly Fout[] {
  switch (bericht.soort) {
    case 'WMO301':
      return [
        ...toetsLeeg(bericht),
        ...toetsPersoon(bericht),
        ...toetsOmgeving(bericht),
        ...toetsToewijzing(bericht),
      ]
    case 'WMO305':
      return [...toetsLeeg(bericht), ...toetsPersoon(bericht), ...toetsStart(bericht)]
    case 'WMO307':
      return [...toetsLeeg(bericht), ...toetsPersoon(bericht), ...toetsStop(bericht)]
    case 'WMO302':
    case 'WMO306':
    case 'WMO308':
      return []
  }
}
