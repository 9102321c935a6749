import type { OpgepakteVraag, Oppakking } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import type { Beleid } from '../beleid/index.ts'
import { oppakStand, zienHoogstensTot } from './oppakken.rules.ts'
import type { EigenRij, OppakRij } from './oppakken.store.ts'

const isVoorbij = (dag: string, vandaag: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(dag), vandaag) < 0

/** What the organisation reads of what it picked up: its own words, and what was agreed for it. */
export function toOpgepakteVraag(rij: EigenRij, vandaag: Temporal.PlainDate): OpgepakteVraag {
  const stand = oppakStand({ verdeeld: rij.verdeeld_op !== null, gesloten: rij.gesloten })
  const { kenmerk, team, aanspreekpunt, uiterlijk, door, naam, vraag, doet } = rij
  return {
    ...{ kenmerk, team, aanspreekpunt, uiterlijk, door, naam, vraag, doet, stand },
    op: rij.op.toISOString(),
    isLaat: stand === 'verdeling_te_bepalen' && isVoorbij(uiterlijk, vandaag),
    doetAl: rij.doet_al,
    zietTot: rij.ziet_tot,
  }
}

type Bij = { readonly beleid: Beleid; readonly vandaag: Temporal.PlainDate; readonly heeftTaak: boolean }
const ONBEKEND = 'SIG-15'

function toVerdeling(rij: OppakRij): Oppakking['verdeling'] {
  const { verdeeld_op: op, besproken_met: besprokenMet, besproken_op: besprokenOp } = rij
  if (op === null || besprokenMet === null || besprokenOp === null) return null
  return {
    ...{ op, besprokenMet, besprokenOp },
    door: rij.verdeeld_door ?? '',
    organisatieDoet: rij.organisatie_doet,
    wijkteamDoet: rij.wijkteam_doet,
    anderDoet: rij.ander_doet,
    zietTot: rij.ziet_tot,
  }
}

/** What the team reads: who picked it up, and who does what. In the postvak nothing is divided yet. */
export function toOppakking(rij: OppakRij, { beleid, vandaag, heeftTaak }: Bij): Oppakking {
  const regel = beleid.signalering.iedereOrganisatie
  const { kenmerk, organisatie, door, vraag, team, aanspreekpunt, uiterlijk } = rij
  const open = rij.verdeeld_op === null
  return {
    ...{ kenmerk, organisatie, door, vraag, team, aanspreekpunt, uiterlijk },
    signaalId: rij.signaal_id,
    op: rij.op.toISOString(),
    doetAl: rij.doet_al,
    isLaat: open && isVoorbij(uiterlijk, vandaag),
    bron: regel?.bron ?? ONBEKEND,
    zienHoogstensTot: zienHoogstensTot(beleid, vandaag).toString(),
    verdeling: toVerdeling(rij),
    mag: open && heeftTaak && rij.dossier_id !== null ? ['hulpvraag.verdelen'] : [],
  }
}

/** The day on which it was picked up, in the Netherlands. */
export const opgepaktOp = (rij: OppakRij): Temporal.PlainDate => dagInNederland(rij.op.toTemporalInstant())
