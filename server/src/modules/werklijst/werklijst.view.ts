import type { WerklijstRij } from '@keukentafel/contract'
import { termijnStand, wanneer } from '../termijn/index.ts'
import type { ConceptRegel, WerklijstRegel } from './werklijst.store.ts'

const dag = (tekst: string | null) => (tekst === null ? null : Temporal.PlainDate.from(tekst))

/** One line of the werklijst, with how its term stands today. */
export function toWerklijstRij(
  rij: WerklijstRegel,
  bij: { wieId: number; vandaag: Temporal.PlainDate },
): WerklijstRij {
  const uiterlijk = dag(rij.termijn_op)
  const herinnerOp = dag(rij.herinner_op)
  return {
    dossierId: rij.dossier_id,
    kenmerk: rij.kenmerk,
    naam: rij.naam,
    adres: rij.adres,
    fase: rij.fase,
    regievoerder:
      rij.regievoerder_id === null
        ? null
        : {
            id: rij.regievoerder_id,
            naam: rij.regievoerder ?? '',
            ikZelf: rij.regievoerder_id === bij.wieId,
          },
    openTaken: rij.open_taken,
    geweigerdeTaken: rij.geweigerde_taken,
    wanneer: wanneer(uiterlijk, bij.vandaag),
    termijn:
      uiterlijk === null || rij.termijn_soort === null
        ? null
        : {
            soort: rij.termijn_soort,
            uiterlijk: uiterlijk.toString(),
            ...termijnStand({ uiterlijk, herinnerOp }, bij.vandaag),
            herinnerd: herinnerOp !== null && Temporal.PlainDate.compare(bij.vandaag, herinnerOp) >= 0,
          },
    gewijzigdOp: rij.gewijzigd_op.toISOString(),
  }
}

/** What one was still typing, and where. */
export const toConcept = (c: ConceptRegel) => ({
  dossierId: c.dossier_id,
  naam: c.naam,
  sleutel: c.sleutel,
  gewijzigdOp: c.gewijzigd_op.toISOString(),
})
