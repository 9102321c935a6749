import type { OverdrachtView } from '@keukentafel/contract'
import type { Wie } from '../../kern/wie.ts'
import { magMetOverdracht, type OverdrachtStand } from './overdracht.policy.ts'
import type { OverdrachtRij } from './overdracht.store.ts'

export const toStand = (rij: OverdrachtRij): OverdrachtStand => ({
  status: rij.status,
  gesprekVereist: rij.gesprek_vereist,
  vanId: rij.van_id,
  naarId: rij.naar_id,
})

/** One overdracht, and what this person may do. The receiver reads what it is about once the burger was asked. */
export function toOverdrachtView(
  rij: OverdrachtRij,
  bij: { wie: Wie; isRegievoerder: boolean; alsOntvanger: boolean },
): OverdrachtView {
  const leest = !bij.alsOntvanger || rij.status !== 'aangeboden' || !rij.gesprek_vereist
  return {
    id: rij.id,
    soort: rij.soort,
    van: rij.van,
    naar: rij.naar_naam,
    naarHeeftAccount: rij.naar_id !== null,
    vanLijn: rij.van_lijn,
    naarLijn: rij.naar_lijn,
    inhoud: leest ? rij.inhoud : null,
    checklist: rij.checklist,
    gesprekVereist: rij.gesprek_vereist,
    gesprek:
      rij.gesprek_op === null
        ? null
        : { op: rij.gesprek_op, burgerErbij: rij.burger_erbij ?? false, reden: rij.reden_zonder_burger },
    status: rij.status,
    reden: rij.reden,
    aangebodenOp: rij.aangeboden_op.toISOString(),
    beantwoordOp: rij.beantwoord_op?.toISOString() ?? null,
    beantwoordDoor: rij.beantwoord_door,
    version: rij.version,
    mag: [...magMetOverdracht(bij.wie, toStand(rij), bij)],
  }
}
