import type { AntwoordVan, meldingmailTonen as TonenOp } from '@keukentafel/contract'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { findInstelling, type Instelling } from './meldingmail.store.ts'

export const toInstelling = ({ keuze, adres }: Instelling, aan: boolean): AntwoordVan<typeof TonenOp> => ({
  keuze,
  adres,
  mag: (aan && adres !== null) || keuze === 'dagelijks' ? ['meldingmail.kiezen'] : [],
})

/** What the person who asks chose; `aan`: this installation sends mail. */
export async function meldingmailTonen(ctx: Context, aan: boolean): Promise<AntwoordVan<typeof TonenOp>> {
  const instelling = await leesMetWie(ctx, { naam: 'meldingmail.tonen' }, (trx) =>
    findInstelling(trx, ctx.wie.id),
  )
  return toInstelling(instelling ?? { keuze: 'geen', adres: null }, aan)
}
