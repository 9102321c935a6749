import type {
  BodyVan,
  opschalingStabielMelden as StabielOp,
  opschalingVerlengen as VerlengenOp,
  OpschalingView,
} from '@keukentafel/contract'
import { geweigerd } from '../../kern/result.ts'
import { termijnEinde } from '../../kern/termijn.ts'
import type { Context } from '../../platform/db/met.ts'
import { attenderen } from '../attendering/attendering.commands.ts'
import { termijnVoldoen, termijnZetten } from '../termijn/termijn.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import {
  metOpschaling,
  schakelen,
  stapBewaren,
  tonen,
  type Grond,
  type Sleutel,
} from './opschaling.commands.ts'
import { verlengingControleren } from './opschaling.rules.ts'
import { updateOpschaling, updateStabiel } from './opschaling.store.ts'

/** A problem is stable: the wijkteam gets the task “afschalen naar collectief?” (REG-09). */
export const opschalingStabielMelden = (
  ctx: Context,
  sleutel: Sleutel,
  { probleemId }: BodyVan<typeof StabielOp>,
): Promise<OpschalingView> =>
  metOpschaling(ctx, 'stabiel-melden', sleutel, async (g) => {
    const op = g.vandaag.toString()
    if (!(await updateStabiel(g.trx, sleutel, { probleemId, op, door: ctx.wie.id })))
      return geweigerd('probleem-onbekend', 'Kies een probleem dat nog niet stabiel is.', 'probleemId')
    await updateOpschaling(g.trx, { ...sleutel, versie: g.rij.version }, { stabiel_op: op })
    const vraag = g.beleid.schakelen.afschaalvraag
    if (vraag !== null)
      await termijnZetten(g.trx, {
        dossierId: sleutel.dossierId,
        soort: 'afschaalvraag',
        verwijstNaar: sleutel.id,
        van: g.vandaag,
        uiterlijk: termijnEinde({ van: g.vandaag, duur: vraag.duur, soort: vraag.soort }),
        bron: vraag.bron,
      })
    const regel = {
      dossierId: sleutel.dossierId,
      wieId: ctx.wie.id,
      deel: 'kern',
      objectId: sleutel.id,
    } as const
    await tijdlijnSchrijven(g.trx, {
      ...regel,
      gebeurtenis: 'opschaling.stabiel',
      gegevens: { doel: g.rij.doel },
    })
    const bel = { dossierId: sleutel.dossierId, soort: 'opschaling.stabiel', objectId: sleutel.id } as const
    for (const aan of ['regievoerder', 'teamleiders'] as const) await attenderen(g.trx, { ...bel, aan })
    await schakelen(g, 'stabiel', [g.rij.regie_van_id])
    return tonen(g)
  })

/** A longer temporary regie, motivated (REG-07); the question to go back is answered with it. */
export const opschalingVerlengen = (
  ctx: Context,
  sleutel: Sleutel,
  body: BodyVan<typeof VerlengenOp>,
): Promise<OpschalingView> =>
  metOpschaling(ctx, 'verlengen', sleutel, async (g) => {
    const einde = Temporal.PlainDate.from(g.rij.gepland_einde ?? g.vandaag.toString())
    const tot = verlengingControleren(g.beleid, einde, body)
    if (!tot.ok) return tot
    await stapBewaren(g, 'verlengd', {
      motivatie: body.motivatie.trim(),
      wijziging: { gepland_einde: tot.waarde.toString(), stabiel_op: null },
    })
    await eindeZetten(g, tot.waarde)
    const { dossierId } = sleutel
    await termijnVoldoen(g.trx, {
      dossierId,
      soort: 'afschaalvraag',
      verwijstNaar: sleutel.id,
      op: g.vandaag,
    })
    return tonen(g)
  })

/** The task “afschalen of verlengen” on the planned day (REG-07). */
export const eindeZetten = (g: Grond, uiterlijk: Temporal.PlainDate): Promise<void> =>
  termijnZetten(g.trx, {
    dossierId: g.sleutel.dossierId,
    soort: 'opschaling',
    verwijstNaar: g.sleutel.id,
    van: Temporal.PlainDate.from(g.rij.begonnen_op ?? g.vandaag.toString()),
    uiterlijk,
    bron: g.beleid.opschaling.bron,
  })
