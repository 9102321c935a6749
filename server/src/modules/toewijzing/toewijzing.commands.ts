import { dagInNederland } from '../../kern/datum.ts'
import { gelukt, geweigerd, nietGevonden, type Result } from '../../kern/result.ts'
import type { Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { termijnVan } from '../termijn/index.ts'
import { termijnVoldoen, termijnZetten } from '../termijn/termijn.commands.ts'
import { attenderen } from '../attendering/attendering.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { leveringStand, zichtTot, type Levering, type Stand } from './toewijzing.rules.ts'
import * as store from './toewijzing.store.ts'

type Sleutel = { readonly dossierId: number; readonly toewijzingId: number }
type Handelend = Pick<Context, 'wie' | 'moment'>

type Melding = { readonly gebeurtenis: string; readonly gegevens?: Readonly<Record<string, string>> }
const meld = (trx: Trx, ctx: Handelend, s: Sleutel, m: Melding) =>
  tijdlijnSchrijven(trx, {
    dossierId: s.dossierId,
    wieId: ctx.wie.id,
    deel: 'inzet',
    objectId: s.toewijzingId,
    ...m,
  })

async function geefToegang(trx: Trx, s: Sleutel, beleid: Beleid): Promise<void> {
  for (const grond of beleid.grondslagen.filter((g) => g.soort === 'toewijzing'))
    await store.insertToegang(trx, s, {
      delen: grond.delen,
      bron: grond.bron,
      beeindigbaar: grond.beeindigbaarDoorInwoner,
    })
}

/**
 * Makes the toewijzing of a verwijzing, in the transaction that issues it: number, the aanbieder's view of its own
 * client, the term for the start (BER-03) and a line in the timeline. The WMO301 is made after the commit, by
 * `toewijzingBerichtMaken` or, when the process died in between, by the ritme: a toewijzing without one is found.
 * A second call for the same verwijzing answers the first. Codes: `niet-gevonden`, `product-onbekend`.
 */
export async function toewijzingMaken(
  trx: Trx,
  ctx: Context,
  van: { readonly dossierId: number; readonly verwijzingId: number },
): Promise<Result<{ id: number }>> {
  const eerder = await store.findVanVerwijzing(trx, van.dossierId, van.verwijzingId)
  if (eerder !== undefined) return gelukt({ id: eerder.id })
  const v = await store.findVerwijzing(trx, van.dossierId, van.verwijzingId)
  if (v === undefined) return nietGevonden()
  const beleid = await beleidVan(ctx, v.beleid_versie)
  const product = beleid.producten.find((p) => p.id === v.product)
  if (product === undefined)
    return geweigerd('product-onbekend', 'Dit product staat niet in het beleid. Kies een ander product.')
  const vandaag = dagInNederland(ctx.moment)
  const { id } = await store.insertToewijzing(trx, {
    dossier_id: van.dossierId,
    verwijzing_id: van.verwijzingId,
    persoon_id: v.persoon_id,
    inzet_id: v.inzet_id,
    organisatie_id: v.organisatie_id,
    product: v.product,
    categorie: product.categorie,
    ingangsdatum: v.startdatum,
    einddatum: v.einddatum,
    volume: v.volume,
    eenheid: v.volume === null ? null : (v.eenheid ?? product.eenheid),
    frequentie: v.volume === null ? null : (v.frequentie ?? product.frequentie),
    toegewezen_op: vandaag.toString(),
  })
  const s = { dossierId: van.dossierId, toewijzingId: id }
  await geefToegang(trx, s, beleid)
  await termijnZetten(trx, {
    dossierId: van.dossierId,
    verwijstNaar: id,
    ...termijnVan(beleid, 'start_na_toewijzing', vandaag),
  })
  await meld(trx, ctx, s, { gebeurtenis: 'toewijzing.gemaakt' })
  return gelukt({ id })
}

export type LeveringOpname = Sleutel & {
  readonly berichtId: number
  /** the product as the message named it */
  readonly categorie?: string
  readonly code?: string
  readonly levering: Levering
  /** StatusAanlevering 3: the levering is taken back */
  readonly intrekken: boolean
}

/**
 * Takes in an accepted start or stop, in the transaction that accepts the message: the stand of toewijzing and task,
 * the term of the start, the timeline, and until when the aanbieder sees its client (BER-03, BER-04).
 */
export async function leveringOpnemen(trx: Trx, ctx: Handelend, o: LeveringOpname): Promise<Stand> {
  if (o.intrekken) await store.updateLeveringIngetrokken(trx, o, o.levering)
  else await store.insertLevering(trx, o, o.levering)
  const stand = leveringStand(await store.findLeveringen(trx, o))
  await store.updateStand(trx, o, stand, ctx.wie.id)
  if (stand.gestartOp !== null)
    await termijnVoldoen(trx, {
      dossierId: o.dossierId,
      soort: 'start_na_toewijzing',
      verwijstNaar: o.toewijzingId,
      op: Temporal.PlainDate.from(stand.gestartOp),
    })
  await store.updateToegangTot(trx, o, zichtTot(stand))
  const wat = o.levering.soort === 'start' ? 'gestart' : 'gestopt'
  const gebeurtenis = `toewijzing.${o.intrekken ? `${o.levering.soort}_ingetrokken` : wat}`
  await meld(trx, ctx, o, { gebeurtenis })
  if (!o.intrekken)
    await attenderen(trx, {
      dossierId: o.dossierId,
      aan: 'regievoerder',
      soort: `levering.${wat}`,
      objectId: o.toewijzingId,
    })
  return stand
}

/** The toewijzing could not be taken by the aanbieder (retour) or does not pass our own check (BER-09). */
export async function toewijzingAfkeuren(
  trx: Trx,
  ctx: Handelend,
  s: Sleutel,
  codes: readonly string[],
): Promise<void> {
  await store.updateAfgekeurd(trx, s)
  await meld(trx, ctx, s, { gebeurtenis: 'toewijzing.afgekeurd', gegevens: { codes: codes.join(' ') } })
}

/** Records that a message was tried and what stands in the way (`geen-bsn`); null = nothing does. */
export const beletVastleggen = (trx: Trx, s: Sleutel, belet: string | null): Promise<void> =>
  store.updateBelet(trx, s, belet)
