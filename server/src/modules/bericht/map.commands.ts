import { createHash } from 'node:crypto'
import { gelukt } from '../../kern/result.ts'
import { vindBestanden, zetUit, zetWeg, type Gevonden } from '../../koppelingen/berichtenmap/berichtenmap.ts'
import { Geweigerd, leesMetWie, metWie, type Context } from '../../platform/db/met.ts'
import type { Database } from '../../platform/db/pool.ts'
import { metSlot } from '../../platform/db/slot.ts'
import { EIGEN_FOUTEN } from './bericht.rules.ts'
import * as store from './bericht.store.ts'
import { berichtVerwerken } from './inlezen.commands.ts'
import { berichtenContext, openToewijzingenVersturen, wisseltUit } from './versturen.commands.ts'

/** One byte over the limit of the standard is enough to see that a message is too large (IB003). */
const MAX_BYTES = 25_000_001
const SLOT = 7_251_003

type Partij = { readonly id: number; readonly agb_code: string }

// Kept first, moved after: dying in between means that the same bytes are found again, and recognised.
async function neem(ctx: Context, map: string, partij: Partij, g: Gevonden): Promise<void> {
  const vreemd = g.soort === 'vreemd'
  const bytes = vreemd ? Buffer.from(`${g.naam}\n${g.kenmerk}`) : g.bytes
  const bestand = vreemd ? createHash('sha256').update(g.naam).digest('hex').slice(0, 12) : g.naam
  await metWie(ctx, { naam: 'bericht.ontvangen' }, async (trx) =>
    gelukt(
      await store.insertOntvangen(trx, {
        bestand,
        bytes,
        organisatieId: partij.id,
        ...(vreemd ? { fout: EIGEN_FOUTEN.vreemdBestand } : {}),
      }),
    ),
  )
  await zetWeg(map, partij.agb_code, g.naam, vreemd ? 'geweigerd' : 'verwerkt')
}

/** First half: everything in the folders is kept in the database and moved out of the way. */
export async function mapInlezen(ctx: Context, map: string, rustMs: number): Promise<void> {
  const partijen = await leesMetWie(ctx, { naam: 'bericht.ontvangen' }, (trx) => store.findOrganisaties(trx))
  for (const partij of partijen)
    for await (const g of vindBestanden(map, partij.agb_code, { max: MAX_BYTES, rustMs }))
      await neem(ctx, map, partij, g)
}

/** Second half: every message that was kept and not yet judged. One that cannot be taken in now does not stop the rest. */
export async function openVerwerken(ctx: Context): Promise<void> {
  const ids = await leesMetWie(ctx, { naam: 'bericht.verwerken' }, (trx) => store.findOnbeoordeeld(trx))
  for (const id of ids)
    await berichtVerwerken(ctx, id).catch((fout: unknown) => {
      if (!(fout instanceof Geweigerd)) throw fout
    })
}

/** Puts out what is ready, and then says so; dying in between writes the same file under the same name again. */
export async function openVerzenden(ctx: Context, map: string): Promise<void> {
  const klaar = await leesMetWie(ctx, { naam: 'bericht.verzenden' }, (trx) => store.findKlaar(trx))
  for (const b of klaar) {
    if (b.agb_code === null || b.bestand === null) continue
    await zetUit(map, b.agb_code, b.bestand, b.inhoud)
    await metWie(ctx, { naam: 'bericht.verzenden', object: { soort: 'bericht', id: b.id } }, async (trx) => {
      await store.updateVerzonden(trx, b.id)
      return gelukt(null)
    })
  }
}

/**
 * One round of the exchange: in, judge, make what is missing, out. In one process of the installation at a time. In a
 * gemeente that exchanges no messages only what was told on the screen is finished. `rustMs`: how long a file must
 * have been left alone.
 */
export async function berichtenRonde(
  db: Database,
  map: string,
  moment: Temporal.Instant,
  rustMs = 1000,
): Promise<boolean> {
  return metSlot(db, SLOT, async () => {
    const ctx = await berichtenContext(db, moment)
    const aan = await wisseltUit(ctx)
    if (aan) await mapInlezen(ctx, map, rustMs)
    await openVerwerken(ctx)
    if (!aan) return
    await openToewijzingenVersturen(db, moment)
    await openVerzenden(ctx, map)
  })
}
