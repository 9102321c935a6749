import type { AntwoordVan, bezoekMeenemen as MeenemenOp } from '@keukentafel/contract'
import { nietGevonden } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import { Probleem } from '../../platform/http/problemen.ts'
import { bezoekSleutel, type Bij } from '../../platform/sessie/sessie.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { meenemen } from './bezoek.rules.ts'
import { findStand } from './bezoek.store.ts'

type Plek = { readonly dossierId: number; readonly gesprekId: number }

/**
 * Takes a gesprek along: written down first, so that it is known what was on a device that gets lost; then the key of
 * this login is given. Codes: those of `meenemen`, `niet-gevonden`.
 */
export async function bezoekMeenemen(
  ctx: Context,
  { dossierId, gesprekId }: Plek,
  bij: Omit<Bij, 'db'>,
): Promise<AntwoordVan<typeof MeenemenOp>> {
  const h = {
    naam: 'bezoek.meenemen',
    dossierId,
    deel: 'gesprek',
    object: { soort: 'gesprek', id: gesprekId },
  } as const
  const uren = await metWie(ctx, h, async (trx) => {
    const stand = await findStand(trx, dossierId, gesprekId)
    if (stand === null) return nietGevonden()
    const mag = meenemen(bij.config.bezoekUren, stand)
    if (!mag.ok) return mag
    await tijdlijnSchrijven(trx, {
      dossierId,
      wieId: ctx.wie.id,
      deel: 'gesprek',
      gebeurtenis: 'gesprek.meegenomen',
      objectId: gesprekId,
    })
    return mag
  })
  const gegeven = await bezoekSleutel({ ...bij, db: ctx.db }, uren)
  // The login ended between the two: there is no key any more, and nothing may be kept.
  if (gegeven === null)
    throw new Probleem(401, 'niet-ingelogd', 'Log in om verder te gaan. Wat u typte blijft staan.')
  return { sleutel: gegeven.sleutel.toString('base64'), verlooptOp: gegeven.verlooptOp.toISOString() }
}
