import { roepAan } from '../../api/client.ts'
import { toonDatum } from '../../ui/datum.ts'
import type { ZoekBron } from '../../ui/ZoekDialoog.tsx'
import { dossierPad } from '../dossier/dossier.ts'

const KORTSTE_NAAM = 2
const isBsn = (tekst: string): boolean => /^[0-9][0-9. ]{7,}$/.test(tekst)
// Half a number finds nobody; asking would only be refused.
const isCijfers = (tekst: string): boolean => /^[0-9. ]+$/.test(tekst)

function body(tekst: string): { naam: string } | { bsn: string } | null {
  if (isBsn(tekst)) return tekst.replaceAll(/[. ]/g, '').length === 9 ? { bsn: tekst } : null
  return isCijfers(tekst) || tekst.length < KORTSTE_NAAM ? null : { naam: tekst }
}

/** Persons among the dossiers one may see: by name, also with another spelling, or by BSN. */
export const personenBron: ZoekBron = {
  naam: 'Personen',
  zoek: async (tekst, signaal) => {
    const vraag = body(tekst)
    if (vraag === null) return []
    const { rijen } = await roepAan('POST /dossiers/_zoek', { body: vraag, signaal })
    return rijen.map((rij) => ({
      sleutel: `persoon ${rij.persoonId}`,
      titel: rij.naam,
      bijschrift: [
        rij.geboortedatum === null ? null : toonDatum(rij.geboortedatum),
        rij.adres,
        rij.plaats,
        rij.regievoerder === null ? null : `regie: ${rij.regievoerder}`,
        rij.isGesloten ? 'gesloten' : null,
      ]
        .filter((deel) => deel !== null)
        .join(' · '),
      naar: dossierPad(rij.dossierId),
    }))
  },
}
