import type { TaakZorgen, Zorgmelding } from '@keukentafel/contract'
import { heeftRol, type Wie } from '../../kern/wie.ts'
import type { Beleid } from '../beleid/index.ts'
import type { ZorgFeiten } from './zorgmelding.rules.ts'
import type { EigenZorg, ZorgRij } from './zorgmelding.store.ts'

/** The task of the helper as the rule sees it. */
export const toFeiten = ({ status, trede, treden, ...z }: EigenZorg): ZorgFeiten => ({
  status,
  trede,
  treden,
  wacht: z.melding_id !== null && z.besluit === null,
})

export const toTaakZorgen = ({ op, besluit, woord }: EigenZorg): TaakZorgen | null =>
  op === null ? null : { op: op.toISOString(), besluit, woord }

export const toZorgmelding = (rij: ZorgRij, bij: { beleid: Beleid; wie: Wie }): Zorgmelding => ({
  id: rij.id,
  signaalId: rij.signaal_id,
  door: rij.door,
  op: rij.op.toISOString(),
  tekst: rij.tekst,
  besluit: rij.besluit,
  besluitOp: rij.besluit_op?.toISOString() ?? null,
  besluitDoor: rij.besluit_door,
  woord: rij.woord,
  bron: bij.beleid.casusregie.zichtSocialeBasis.bron,
  mag: rij.besluit === null && heeftRol(bij.wie, 'sociaal_werker') ? ['zorgmelding.besluiten'] : [],
})
