import type { AntwoordVan, Deel, QueryVan, tijdlijnTonen as TijdlijnOp } from '@keukentafel/contract'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { findTijdlijn, type TijdlijnRegel } from './tijdlijn.store.ts'

type Antwoord = AntwoordVan<typeof TijdlijnOp>
const PER_PAGINA = 50

const toRij = (rij: TijdlijnRegel): Antwoord['rijen'][number] => ({
  sleutel: rij.sleutel,
  op: rij.op.toISOString(),
  wie: rij.wie_id === null || rij.wie === null ? null : { id: rij.wie_id, naam: rij.wie },
  deel: rij.deel,
  gebeurtenis: rij.gebeurtenis,
  objectId: rij.object_id,
  reden: rij.reden,
  gegevens: rij.gegevens,
})

/**
 * The history of a dossier (ALG-11), as far as one sees its delen; a reading of each deel that it shows.
 * @throws Geweigerd 404 when never seen, 403 when seen before and ended
 */
export async function tijdlijnTonen(
  ctx: Context,
  dossierId: number,
  filter: QueryVan<typeof TijdlijnOp>,
): Promise<Antwoord> {
  const pagina = filter.pagina ?? 1
  let gelezen: Deel[] = []
  const lezing = {
    naam: 'tijdlijn.tonen',
    dossierId,
    // Known only once it is read: of which delen there was something to see.
    get delen() {
      return gelezen
    },
  }
  const rijen = await leesMetWie(ctx, lezing, async (trx) => {
    const gevonden = await findTijdlijn(trx, dossierId, {
      deel: filter.deel ?? null,
      limiet: PER_PAGINA + 1,
      vanaf: (pagina - 1) * PER_PAGINA,
    })
    gelezen = [...new Set(gevonden.map((rij) => rij.deel))]
    return gevonden
  })
  return { rijen: rijen.slice(0, PER_PAGINA).map(toRij), pagina, isMeer: rijen.length > PER_PAGINA }
}
