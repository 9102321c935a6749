import type { SignaalRij } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import type { Wie } from '../../kern/wie.ts'
import type { Beleid } from '../beleid/index.ts'
import { magMetSignaal } from './signaal.policy.ts'
import { postvakRoodVanaf } from './signaal.rules.ts'
import type { SignaalLijstRij } from './signaal.store.ts'

/** One line of the postvak, with its age and whether it waits too long without a visitor (SIG-18). */
export function toSignaalRij(
  rij: SignaalLijstRij,
  bij: { beleid: Beleid; wie: Wie; vandaag: Temporal.PlainDate },
): SignaalRij {
  const ontvangen = dagInNederland(rij.ontvangen_op.toTemporalInstant())
  const isLaat =
    rij.bezoeker === null &&
    rij.status !== 'gesloten' &&
    Temporal.PlainDate.compare(bij.vandaag, postvakRoodVanaf(bij.beleid, ontvangen)) > 0
  return {
    id: rij.id,
    kenmerk: rij.kenmerk,
    gebied: rij.gebied,
    naam: [rij.voornaam, rij.achternaam].filter(Boolean).join(' '),
    kanaal: rij.kanaal,
    melderType: rij.melder_type,
    begin: rij.begin,
    status: rij.status,
    ontvangenOp: rij.ontvangen_op.toISOString(),
    dagenOud: ontvangen.until(bij.vandaag, { largestUnit: 'day' }).days,
    isLaat,
    bezoeker: rij.bezoeker,
    bezoekOp: rij.bezoek_op,
    version: rij.version,
    mag: [...magMetSignaal(bij.wie, rij)],
  }
}
