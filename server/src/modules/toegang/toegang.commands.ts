import type { AntwoordVan, toegangBeeindigen as BeeindigenOp } from '@keukentafel/contract'
import { conflict, gelukt, verboden } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { magMetToegangRij } from './toegang.policy.ts'
import {
  blijftNa,
  isNu,
  toegangBeeindigen as regel,
  toegangGroeperen,
  zichtbareDelen,
} from './toegang.rules.ts'
import {
  findOpenToegang,
  findSchrijfdelen,
  findToegang,
  insertToegang,
  updateToegangEinde,
  type Verlening,
} from './toegang.store.ts'

type Antwoord = AntwoordVan<typeof BeeindigenOp>
export type Blijft = Antwoord['blijft']

/** Gives toegang inside a handeling that already runs; the database refuses who does not hold the dossier. */
export const toegangVerlenen = (trx: Trx, verlening: Verlening): Promise<number[]> =>
  insertToegang(trx, verlening)

/**
 * Ends the open rows that rest on a toestemming or give one gesprek, inside a handeling that already runs; answers what
 * still lets that holder look, and why.
 */
export async function toegangVanEinde(
  trx: Trx,
  ctx: Pick<Context, 'wie' | 'moment'>,
  dossierId: number,
  bij: Parameters<typeof findOpenToegang>[2] & { readonly reden: string },
): Promise<{ beeindigd: number; blijft: Blijft }> {
  const groepen = toegangGroeperen(await findToegang(trx, dossierId)).filter((g) => isNu(g, ctx.moment))
  const ids = await findOpenToegang(trx, dossierId, bij)
  const beeindigd = await updateToegangEinde(trx, dossierId, ids, bij.reden)
  return { beeindigd, blijft: toBlijft(blijftNa(groepen, ids), ctx.wie.soort === 'inwoner') }
}

const toBlijft = (blijft: ReturnType<typeof blijftNa>, alsInwoner: boolean): Blijft =>
  blijft.map(({ groep, waarom }) => ({
    grondslag: groep.grondslag,
    delen: [...zichtbareDelen(groep.delen, alsInwoner)],
    waarom,
  }))

/** Ends toegang of a party at once; answers what remains. Codes: those of the rule, `toegang-niet-te-stoppen`. */
export function toegangBeeindigen(
  ctx: Context,
  dossierId: number,
  body: { ids: readonly number[]; reden?: string },
): Promise<Antwoord> {
  return metWie(ctx, { naam: 'toegang.beeindigen', dossierId }, async (trx) => {
    const nu = toegangGroeperen(await findToegang(trx, dossierId)).filter((g) => isNu(g, ctx.moment))
    const alsInwoner = ctx.wie.soort === 'inwoner'
    const mag = regel(nu, body.ids, alsInwoner)
    if (!mag.ok) return mag
    const schrijft = (await findSchrijfdelen(trx, dossierId)).includes('kern')
    const geraakt = nu.filter((g) => g.ids.some((id) => body.ids.includes(id)))
    if (geraakt.some((g) => magMetToegangRij(ctx.wie, schrijft, g).length === 0))
      return verboden('toegang-niet-te-stoppen', 'U mag deze toegang niet stoppen.')
    const reden = body.reden ?? (alsInwoner ? 'inwoner stopte het meekijken' : 'niet meer nodig')
    const beeindigd = await updateToegangEinde(trx, dossierId, body.ids, reden)
    if (beeindigd !== body.ids.length)
      return conflict('toegang-al-gestopt', 'Een deel hiervan was al gestopt. Bekijk de lijst opnieuw.')
    await tijdlijnSchrijven(trx, {
      dossierId,
      wieId: ctx.wie.id,
      deel: 'kern',
      gebeurtenis: 'toegang.beeindigd',
      gegevens: { aantal: beeindigd },
    })
    return gelukt({ beeindigd, blijft: toBlijft(blijftNa(nu, body.ids), alsInwoner) })
  })
}
