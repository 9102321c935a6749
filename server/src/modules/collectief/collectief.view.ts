import type { CollectieveVraag } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import type { Beleid } from '../beleid/index.ts'
import type { CollectieveRij } from './collectief.store.ts'

export const toCollectieveVraag = (
  rij: CollectieveRij,
  bij: { readonly beleid: Beleid; readonly vandaag: Temporal.PlainDate },
): CollectieveVraag => ({
  id: rij.id,
  kenmerk: rij.kenmerk,
  gebiedId: rij.gebied_id,
  gebied: rij.gebied,
  vraag: rij.vraag,
  kanaal: bij.beleid.aanmelding.kanalen.find((k) => k.id === rij.kanaal)?.naam ?? rij.kanaal,
  status: rij.status,
  afspraak: rij.afspraak,
  ontvangenOp: rij.ontvangen_op.toISOString(),
  dagenOud: dagInNederland(rij.ontvangen_op.toTemporalInstant()).until(bij.vandaag, { largestUnit: 'day' })
    .days,
  version: rij.version,
  mag: rij.status === 'klaar' ? [] : ['collectieve-vraag.opvolgen'],
})
