import type {
  AntwoordVan,
  BodyVan,
  opschalingAfschalen as AfschalenOp,
  opschalingOvernemen as OvernemenOp,
} from '@keukentafel/contract'
import { gelukt, geweigerd, type Result } from '../../kern/result.ts'
import type { Context } from '../../platform/db/met.ts'
import type { RegieRol } from '../beleid/index.ts'
import { regieAanwijzen } from '../regie/regie.commands.ts'
import { termijnVoldoen } from '../termijn/termijn.commands.ts'
import {
  metOpschaling,
  persoonVan,
  schakelen,
  stapBewaren,
  type Grond,
  type Sleutel,
} from './opschaling.commands.ts'
import { eindeZetten } from './loop.commands.ts'
import { toonOpschaling } from './opschaling.queries.ts'
import {
  geplandEinde,
  motivatieControleren,
  neemtRegieOver,
  overnameControleren,
  verantwoordelijkeBepalen,
  type Verantwoordelijke,
} from './opschaling.rules.ts'
import { findLeden, findStand, findWerkers, insertProblemen } from './opschaling.store.ts'

type Uit = AntwoordVan<typeof OvernemenOp>

// Who gave the regie away may see nothing of the dossier in the next statement.
async function tonen(g: Grond): Promise<Result<Uit>> {
  const zichtbaar = (await findStand(g.trx, g.sleutel.dossierId))?.zichtbaar ?? false
  return gelukt({ opschaling: zichtbaar ? await toonOpschaling(g.trx, g.ctx, g.sleutel) : null, zichtbaar })
}

const regieNaar = (g: Grond, naar: { id: number; rol: RegieRol | null; reden: string }) =>
  regieAanwijzen(g.trx, {
    dossierId: g.sleutel.dossierId,
    beleid: g.beleid,
    doorId: g.ctx.wie.id,
    regievoerderId: naar.id,
    rol: naar.rol,
    kader: 'wmo',
    reden: naar.reden,
  })

/** A regieteam takes the regie over as a person of that team; another party leaves the regie where it is. */
async function regieOvernemen(g: Grond, wie: Verantwoordelijke): Promise<Result<true>> {
  if (!neemtRegieOver(g.rij.doel)) return gelukt(true)
  const leden = await findLeden(g.trx)
  if (!leden.some((l) => l.team_id === g.rij.naar_team_id && l.id === wie.id))
    return geweigerd(
      'overname-niet-uit-het-regieteam',
      'Kies iemand die in dit regieteam werkt.',
      'verantwoordelijkeId',
    )
  const uit = await regieNaar(g, { id: wie.id ?? 0, rol: 'regieteam', reden: 'Opschaling: tijdelijke regie' })
  return uit.ok ? gelukt(true) : uit
}

/**
 * The other team begins: who is responsible from now, since when, for which problems, and until when (REG-05, REG-07).
 * Refuses with the codes of `verantwoordelijkeBepalen`, `overnameControleren`, `regieAanwijzen` and
 * `overname-niet-uit-het-regieteam`.
 */
export const opschalingOvernemen = (
  ctx: Context,
  sleutel: Sleutel,
  body: BodyVan<typeof OvernemenOp>,
): Promise<Uit> =>
  metOpschaling<Uit>(ctx, 'overnemen', sleutel, async (g) => {
    const wie = verantwoordelijkeBepalen(body, await persoonVan(g.trx, body))
    const overname = overnameControleren(g.rij.doel, body, g.vandaag)
    if (!wie.ok || !overname.ok)
      return {
        ok: false,
        weigeringen: [...(wie.ok ? [] : wie.weigeringen), ...(overname.ok ? [] : overname.weigeringen)],
      }
    const { begonnenOp, problemen } = overname.waarde
    const einde = geplandEinde(g.beleid, begonnenOp)
    // Written before the regie moves: who hands it over may write nothing afterwards.
    await stapBewaren(g, 'overgenomen', {
      motivatie: null,
      wijziging: {
        verantwoordelijke_id: wie.waarde.id,
        verantwoordelijke_naam: wie.waarde.naam,
        begonnen_op: begonnenOp.toString(),
        gepland_einde: einde?.toString() ?? null,
        regie_van_id: neemtRegieOver(g.rij.doel) ? g.stand.regievoerder_id : null,
      },
    })
    await insertProblemen(g.trx, sleutel, problemen)
    if (einde !== null)
      await eindeZetten({ ...g, rij: { ...g.rij, begonnen_op: begonnenOp.toString() } }, einde)
    const regie = await regieOvernemen(g, wie.waarde)
    return regie.ok ? tonen(g) : regie
  })

/** Back to who had the regie, or to somebody who is named when that person is gone. */
async function regieTerug(g: Grond, naarId: number | undefined, reden: string): Promise<Result<true>> {
  const id = naarId ?? g.rij.regie_van_id
  if (!neemtRegieOver(g.rij.doel) || id === null || id === g.stand.regievoerder_id) return gelukt(true)
  const uit = await regieNaar(g, { id, rol: null, reden })
  return uit.ok ? gelukt(true) : uit
}

/**
 * The heavier team is done: the regie goes back to the wijkteam with a motivation, and the linking pin hears of it
 * (REG-07, REG-08). Refuses with `opschaling-zonder-motivatie` and the codes of `regieAanwijzen`.
 */
export const opschalingAfschalen = (
  ctx: Context,
  sleutel: Sleutel,
  body: BodyVan<typeof AfschalenOp>,
): Promise<Uit> =>
  metOpschaling<Uit>(ctx, 'afschalen', sleutel, async (g) => {
    const motivatie = motivatieControleren(body.motivatie)
    if (!motivatie.ok) return motivatie
    const terugId = neemtRegieOver(g.rij.doel)
      ? (body.regievoerderId ?? g.rij.regie_van_id ?? g.stand.regievoerder_id)
      : g.stand.regievoerder_id
    const [wie] = terugId === null ? [] : await findWerkers(g.trx, terugId)
    if (wie === undefined)
      return geweigerd('regievoerder-onbekend', 'Kies wie de regie terugkrijgt.', 'regievoerderId')
    await schakelen(g, 'terug', [wie.id])
    await stapBewaren(g, 'afgeschaald', {
      motivatie: motivatie.waarde,
      wijziging: { verantwoordelijke_id: wie.id, verantwoordelijke_naam: wie.naam },
    })
    const { dossierId, id: verwijstNaar } = sleutel
    for (const soort of ['opschaling', 'afschaalvraag'] as const)
      await termijnVoldoen(g.trx, { dossierId, soort, verwijstNaar, op: g.vandaag })
    const regie = await regieTerug(g, body.regievoerderId, `Afgeschaald: ${motivatie.waarde}`)
    return regie.ok ? tonen(g) : regie
  })
