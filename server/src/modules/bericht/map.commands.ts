import { createHash } from 'node:crypto'
import { gelukt } from '../../kern/result.ts'
import { neemBestand, vindNamen, zetUit, zetWeg } from '../../koppelingen/berichtenmap/berichtenmap.ts'
import { leesMetWie, metWie, type Context } from '../../platform/db/met.ts'
import type { Database } from '../../platform/db/pool.ts'
import { metSlot } from '../../platform/db/slot.ts'
import { voorZich, type Meld } from '../../platform/taken/hapering.ts'
import { EIGEN_FOUTEN } from './bericht.rules.ts'
import * as store from './bericht.store.ts'
import { berichtVerwerken } from './inlezen.commands.ts'
import { berichtUitstellen } from './uitstel.commands.ts'
import { berichtenContext, openToewijzingenVersturen, wisseltUit } from './versturen.commands.ts'

/** One byte over the limit of the standard is enough to see that a message is too large (IB003). */
const MAX_BYTES = 25_000_001
const SLOT = 7_251_003
const TAAK = 'berichten'

type Partij = { readonly id: number; readonly agb_code: string }
/** One round: who does it, in which folder, and whom it tells what went wrong. */
export type Ronde = { readonly ctx: Context; readonly map: string; readonly meld: Meld }

const naamloos = (naam: Buffer): string => createHash('sha256').update(naam).digest('hex').slice(0, 12)

// Kept first, moved after: dying in between means that the same bytes are found again, and recognised.
async function neem({ ctx, map }: Ronde, partij: Partij, naam: Buffer, rustMs: number): Promise<void> {
  const g = await neemBestand(map, partij.agb_code, naam, { max: MAX_BYTES, rustMs })
  if (g === null) return
  const vreemd = g.soort === 'vreemd'
  const binnen = vreemd
    ? {
        bestand: naamloos(naam),
        bytes: Buffer.concat([naam, Buffer.from(`\n${g.kenmerk}`)]),
        fout: EIGEN_FOUTEN.vreemdBestand,
      }
    : { bestand: g.naam, bytes: g.bytes }
  await metWie(ctx, { naam: 'bericht.ontvangen' }, async (trx) =>
    gelukt(await store.insertOntvangen(trx, { ...binnen, organisatieId: partij.id })),
  )
  await zetWeg(map, partij.agb_code, naam, vreemd ? 'geweigerd' : 'verwerkt')
}

async function neemAlles(ronde: Ronde, partij: Partij, rustMs: number): Promise<void> {
  const wat = { taak: TAAK, waar: 'bestand', id: partij.id }
  for (const naam of await vindNamen(ronde.map, partij.agb_code))
    await voorZich(() => neem(ronde, partij, naam, rustMs), wat, ronde.meld)
}

/**
 * First half: everything in the folders is kept in the database and moved out of the way. A folder or file that fails
 * stays where it is for the next round.
 */
export async function mapInlezen(ronde: Ronde, rustMs: number): Promise<void> {
  const lezing = { naam: 'bericht.ontvangen' }
  for (const partij of await leesMetWie(ronde.ctx, lezing, (trx) => store.findOrganisaties(trx))) {
    const wat = { taak: TAAK, waar: 'aanbieder', id: partij.id }
    await voorZich(() => neemAlles(ronde, partij, rustMs), wat, ronde.meld)
  }
}

/** Second half: every message that was kept and not yet judged. One that cannot be taken in now does not stop the rest. */
export async function openVerwerken({ ctx, meld }: Omit<Ronde, 'map'>): Promise<void> {
  const naam = 'bericht.verwerken'
  for (const id of await leesMetWie(ctx, { naam }, (trx) => store.findOnbeoordeeld(trx)))
    await voorZich(
      () => berichtVerwerken(ctx, id),
      { taak: TAAK, waar: 'bericht', id },
      meld,
      berichtUitstellen(ctx, naam, id, EIGEN_FOUTEN.laterVerwerken),
    )
}

type Klaar = Awaited<ReturnType<typeof store.findKlaar>>[number]
async function verzend({ ctx, map }: Ronde, b: Klaar): Promise<void> {
  await zetUit(map, b.agb_code ?? '', b.bestand ?? '', b.inhoud)
  await metWie(ctx, { naam: 'bericht.verzenden', object: { soort: 'bericht', id: b.id } }, async (trx) => {
    await store.updateVerzonden(trx, b.id)
    return gelukt(null)
  })
}

/** Puts out what is ready, and then says so; dying in between writes the same file under the same name again. */
export async function openVerzenden(ronde: Ronde): Promise<void> {
  const naam = 'bericht.verzenden'
  for (const b of await leesMetWie(ronde.ctx, { naam }, (trx) => store.findKlaar(trx)))
    await voorZich(
      () => verzend(ronde, b),
      { taak: TAAK, waar: 'verzenden', id: b.id },
      ronde.meld,
      berichtUitstellen(ronde.ctx, naam, b.id, EIGEN_FOUTEN.laterVerzenden),
    )
}

/**
 * One round of the exchange: in, judge, make what is missing, out. In one process of the installation at a time. In a
 * gemeente that exchanges no messages only what was told on the screen is finished. `rustMs`: how long a file must
 * have been left alone. What goes wrong with one file, message, toewijzing or aanbieder is told through `meld` and
 * tried again later; the others go on.
 */
export async function berichtenRonde(
  db: Database,
  map: string,
  moment: Temporal.Instant,
  { meld, rustMs = 1000 }: { readonly meld: Meld; readonly rustMs?: number },
): Promise<boolean> {
  return metSlot(db, SLOT, async () => {
    const ronde = { ctx: await berichtenContext(db, moment), map, meld }
    const aan = await wisseltUit(ronde.ctx)
    if (aan) await mapInlezen(ronde, rustMs)
    await openVerwerken(ronde)
    if (!aan) return
    await openToewijzingenVersturen(ronde.ctx, meld)
    await openVerzenden(ronde)
  })
}
