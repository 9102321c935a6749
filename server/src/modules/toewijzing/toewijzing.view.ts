import type { ToewijzingRij } from '@keukentafel/contract'
import { codelijst } from '@keukentafel/iwmo'
import { heeftRol, type Wie } from '../../kern/wie.ts'
import { magMetToewijzing } from './toewijzing.policy.ts'
import { wachttijd, type ToewijzingStatus } from './toewijzing.rules.ts'
import type { OverzichtRij } from './toewijzing.store.ts'

const redenVan = (code: string | null) =>
  code === null ? null : { code, naam: new Map(Object.entries(codelijst('WMO588'))).get(code) ?? code }

export function toToewijzingRij(rij: OverzichtRij, wie: Wie, vandaag: Temporal.PlainDate): ToewijzingRij {
  const status = rij.status as ToewijzingStatus
  return {
    id: rij.id,
    dossierId: rij.dossier_id,
    kenmerk: heeftRol(wie, 'aanbieder') ? null : rij.kenmerk,
    nummer: rij.nummer,
    naam: rij.naam,
    product: rij.product,
    organisatieId: rij.organisatie_id,
    aanbieder: rij.organisatie,
    toegewezenOp: rij.toegewezen_op,
    ingangsdatum: rij.ingangsdatum,
    einddatum: rij.einddatum,
    volume: rij.volume,
    eenheid: rij.eenheid,
    frequentie: rij.frequentie,
    status,
    gestartOp: rij.gestart_op,
    gestoptOp: rij.gestopt_op,
    redenBeeindiging: redenVan(rij.reden_beeindiging),
    wachttijd: wachttijd({ toegewezenOp: rij.toegewezen_op, gestartOp: rij.gestart_op }, vandaag),
    startUiterlijk: rij.uiterlijk,
    isNietGestart: status === 'toegewezen' && rij.uiterlijk !== null && rij.uiterlijk < vandaag.toString(),
    belet: rij.bericht_belet,
    mag: [
      ...magMetToewijzing(wie, {
        organisatieId: rij.organisatie_id,
        status,
        redenBeeindiging: rij.reden_beeindiging,
      }),
    ],
  }
}
