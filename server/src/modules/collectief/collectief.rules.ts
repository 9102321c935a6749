/** Vragen of a whole wijk: no person, no dossier (SIG-05; 003 Uitv.notitie §4). */
import { alsGoed, conflict, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid } from '../beleid/index.ts'

export type CollectieveStatus = 'nieuw' | 'opgepakt' | 'klaar'

/**
 * May this be taken in as a vraag of the wijk? Codes `collectief-uit` (409, this gemeente keeps none),
 * `collectief-zonder-vraag`, `collectief-kanaal-onbekend`, `collectief-gebied-onbekend`.
 */
export function collectiefOpnemen(
  beleid: Beleid,
  v: { readonly vraag: string; readonly kanaal: string; readonly eigenGebied: boolean },
): Result<string> {
  if (beleid.signalering.collectief === null)
    return conflict('collectief-uit', 'Deze gemeente houdt geen vragen van de wijk bij.')
  const fouten: Weigering[] = []
  if (v.vraag.trim() === '')
    fouten.push({ code: 'collectief-zonder-vraag', tekst: 'Schrijf op wat de wijk mist.', veld: 'vraag' })
  if (!beleid.aanmelding.kanalen.some((k) => k.id === v.kanaal))
    fouten.push({
      code: 'collectief-kanaal-onbekend',
      tekst: 'Kies hoe de vraag binnenkwam.',
      veld: 'kanaal',
    })
  if (!v.eigenGebied)
    fouten.push({
      code: 'collectief-gebied-onbekend',
      tekst: 'Kies een wijk waar u werkt.',
      veld: 'gebiedId',
    })
  return alsGoed(fouten, v.vraag.trim())
}

const VOLGENDE: Readonly<Record<CollectieveStatus, readonly CollectieveStatus[]>> = {
  nieuw: ['opgepakt', 'klaar'],
  opgepakt: ['opgepakt', 'klaar'],
  klaar: [],
}

/** What happens with it, in words. Codes `collectief-klaar` (409), `collectief-zonder-afspraak`. */
export function collectiefOpvolgen(
  van: CollectieveStatus,
  naar: CollectieveStatus,
  afspraak: string,
): Result<string> {
  if (!VOLGENDE[van].includes(naar))
    return conflict('collectief-klaar', 'Deze vraag is klaar. Schrijf een nieuwe vraag op.')
  const tekst = 'Schrijf op wat er is afgesproken, en met wie.'
  return alsGoed(
    afspraak.trim() === '' ? [{ code: 'collectief-zonder-afspraak', tekst, veld: 'afspraak' }] : [],
    afspraak.trim(),
  )
}
