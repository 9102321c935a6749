import type { AntwoordVan, BodyVan, dossiersZoeken as ZoekenOp } from '@keukentafel/contract'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import { persoonNaam } from '../dossier/index.ts'
import { zoekvraag } from './zoek.rules.ts'
import { findPersonen } from './zoek.store.ts'

const HOOGSTENS = 20

/**
 * Finds persons among the dossiers one may see, also with another spelling; tells nothing of the others. One spoor
 * line with the ids shown. @throws Geweigerd when the question is not one name or one BSN
 */
export async function dossiersZoeken(
  ctx: Context,
  body: BodyVan<typeof ZoekenOp>,
): Promise<AntwoordVan<typeof ZoekenOp>> {
  const vraag = zoekvraag(body)
  if (!vraag.ok) throw new Geweigerd(vraag.weigeringen)
  const kaarten = await leesMetWie(
    ctx,
    { naam: 'dossiers.zoeken' },
    (trx) => findPersonen(trx, vraag.waarde, HOOGSTENS + 1),
    (gevonden) => [...new Set(gevonden.slice(0, HOOGSTENS).map((kaart) => kaart.dossier_id))],
  )
  return {
    rijen: kaarten.slice(0, HOOGSTENS).map((kaart) => ({
      dossierId: kaart.dossier_id,
      persoonId: kaart.persoon_id,
      naam: persoonNaam(kaart),
      geboortedatum: kaart.geboortedatum,
      huishouden: kaart.huishouden,
      kenmerk: kaart.kenmerk,
      adres: kaart.adres,
      plaats: kaart.plaats,
      isGesloten: kaart.status === 'gesloten',
      regievoerder: kaart.regievoerder,
    })),
    isMeer: kaarten.length > HOOGSTENS,
  }
}
