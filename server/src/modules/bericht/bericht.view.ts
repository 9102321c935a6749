import type { BerichtDetail, BerichtRij, BerichtUitkomst } from '@keukentafel/contract'
import { soortNaam, uitleg, type Berichtfout, type BerichtStatus } from './bericht.rules.ts'
import type { BerichtLijstRij, BerichtVolRij } from './lijst.store.ts'

const utc = (op: Date | string): string => new Date(op).toISOString()
const foutenVan = (rij: BerichtLijstRij) => rij.fouten as unknown as readonly Berichtfout[]

/** Codes and what to do; never what stands in the message. */
export function toBerichtRij(rij: BerichtLijstRij): BerichtRij {
  const status = rij.status as BerichtStatus
  const fouten = foutenVan(rij)
  return {
    id: rij.id,
    richting: rij.richting as BerichtRij['richting'],
    soort: rij.soort,
    soortNaam: soortNaam(rij.soort),
    aanbieder: rij.aanbieder,
    dossierId: rij.dossier_id,
    toewijzingNummer: rij.nummer,
    bestand: rij.bestand,
    status,
    code: fouten[0]?.code ?? null,
    tekst: uitleg(status, fouten),
    tijd: utc(rij.tijd),
    verzondenOp: rij.verzonden_op === null ? null : utc(rij.verzonden_op),
    retourOp: rij.op_bericht_id,
  }
}

export const toBerichtDetail = (rij: BerichtVolRij): BerichtDetail => ({
  ...toBerichtRij(rij),
  identificatie: rij.identificatie,
  grootte: rij.grootte,
  sha256: rij.sha256.toString('hex'),
  fouten: [...foutenVan(rij)],
  retour:
    rij.retour === null
      ? null
      : { id: rij.retour.id, soort: rij.retour.soort, status: rij.retour.status as BerichtStatus },
})

export function toUitkomst(rij: BerichtVolRij, alEerder: boolean): BerichtUitkomst {
  const status = rij.status as BerichtStatus
  const fouten = foutenVan(rij)
  return { id: rij.id, status, tekst: uitleg(status, fouten), fouten: [...fouten], alEerder }
}
