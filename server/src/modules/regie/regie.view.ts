import type { AntwoordVan, regiesTonen as TonenOp } from '@keukentafel/contract'
import type { Wie } from '../../kern/wie.ts'
import type { Beleid } from '../beleid/index.ts'
import { regieRollen } from '../triage/index.ts'
import { directGeven, rollenVan } from './aanwijzen.rules.ts'
import { magMetRegie } from './regie.policy.ts'
import type { KandidaatRij, RegieRij } from './regie.store.ts'

/** The history, who may get the regie here and on what clause, and whether this person may give it. */
export function toRegiesView(
  regies: readonly RegieRij[],
  medewerkers: readonly KandidaatRij[],
  bij: { beleid: Beleid; wie: Wie; heeftTaak: boolean },
): AntwoordVan<typeof TonenOp> {
  return {
    rijen: regies.map((r) => ({
      id: r.id,
      regievoerderId: r.regievoerder_id,
      regievoerder: r.regievoerder,
      rol: r.rol,
      vanaf: r.vanaf.toISOString(),
      tot: r.tot?.toISOString() ?? null,
      reden: r.reden,
      door: r.door,
    })),
    kandidaten: medewerkers
      .map(({ id, naam, functie }) => ({ id, naam, rollen: [...rollenVan(bij.beleid, 'wmo', functie)] }))
      .filter((k) => k.rollen.some((rol) => directGeven(bij.beleid, rol).ok)),
    bronnen: regieRollen(bij.beleid, 'wmo', 'regievoerder').redenen.map((r) => r.bron),
    mag: [...magMetRegie(bij.wie, bij)],
  }
}
