import type { Thuissignaal } from '@keukentafel/contract'
import { heeftRol, type Wie } from '../../kern/wie.ts'
import type { Beleid } from '../beleid/index.ts'
import { onderwerpenVan } from './thuissignaal.rules.ts'
import type { ThuisRij } from './thuissignaal.store.ts'

/** The word of a subject, also of one that a later beleid no longer has. */
export const onderwerpNaam = (beleid: Beleid | null, id: string): string =>
  (beleid === null ? [] : onderwerpenVan(beleid)).find((o) => o.id === id)?.naam ?? id.replaceAll('_', ' ')

export const toThuissignaal = (rij: ThuisRij, bij: { beleid: Beleid; wie: Wie }): Thuissignaal => ({
  id: rij.id,
  wie: rij.wie,
  onderwerp: onderwerpNaam(bij.beleid, rij.onderwerp),
  toelichting: rij.toelichting,
  door: rij.door,
  organisatie: rij.organisatie,
  op: rij.op.toISOString(),
  bijPlan: rij.plan_id !== null,
  afgehandeldOp: rij.afgehandeld_op?.toISOString() ?? null,
  afgehandeldDoor: rij.afgehandeld_door,
  actie: rij.actie,
  mag: rij.afgehandeld_op === null && heeftRol(bij.wie, 'sociaal_werker') ? ['thuissignaal.afhandelen'] : [],
})
