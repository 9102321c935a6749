import type { BodyVan, driegesprekConcluderen as ConcluderenOp } from '@keukentafel/contract'
import { gelukt, nietGevonden, verouderd, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { akkoordGeven } from './driegesprek.rules.ts'
import { updateAkkoord, updateConclusie } from './driegesprek.store.ts'
import { openGesprek } from './gesprek.commands.ts'
import type { GesprekSleutel } from './gesprek.store.ts'
import { toDriegesprek } from './gesprek.view.ts'

const handeling = (naam: string, { dossierId, id }: GesprekSleutel) =>
  ({ naam, dossierId, deel: 'gesprek', object: { soort: 'gesprek', id } }) as const

/** Writes down what the three conclude together, and why (KTG-18). Codes: `gesprek-afgesloten`, `versie-verouderd`. */
export async function driegesprekConcluderen(
  ctx: Context,
  sleutel: GesprekSleutel,
  body: BodyVan<typeof ConcluderenOp>,
): Promise<{ version: number }> {
  const versies = await beleidVersies(ctx)
  return metWie(ctx, handeling('driegesprek.concluderen', sleutel), async (trx) => {
    const open = await openGesprek(trx, ctx, sleutel, versies)
    if (!open.ok) return open
    const wie = { versie: ctx.versie ?? 0, wieId: ctx.wie.id }
    const version = await updateConclusie(trx, sleutel, wie, body)
    return version === null ? verouderd() : gelukt({ version })
  })
}

/**
 * Records that one of the three agrees with the conclusion as it was seen. Codes: those of `akkoordGeven`,
 * `gesprek-afgesloten`, `versie-verouderd` when the words were changed meanwhile.
 */
export async function driegesprekAkkoord(
  ctx: Context,
  sleutel: GesprekSleutel,
  deelnemerId: number,
): Promise<{ akkoordOp: string }> {
  const versies = await beleidVersies(ctx)
  return metWie(
    ctx,
    handeling('driegesprek.akkoord', sleutel),
    async (trx): Promise<Result<{ akkoordOp: string }>> => {
      const open = await openGesprek(trx, ctx, sleutel, versies)
      if (!open.ok) return open
      const { gesprek, bij } = open.waarde
      const wie = bij.deelnemers.find((d) => d.id === deelnemerId)
      if (wie === undefined) return nietGevonden()
      if (gesprek.version !== ctx.versie) return verouderd()
      const mag = akkoordGeven(toDriegesprek(gesprek, bij.deelnemers), wie)
      if (!mag.ok) return mag
      const op = await updateAkkoord(trx, sleutel, deelnemerId)
      if (op === null) return nietGevonden()
      await tijdlijnSchrijven(trx, {
        dossierId: sleutel.dossierId,
        wieId: ctx.wie.id,
        deel: 'gesprek',
        gebeurtenis: 'driegesprek.akkoord',
        objectId: sleutel.id,
      })
      return gelukt({ akkoordOp: op.toISOString() })
    },
  )
}
