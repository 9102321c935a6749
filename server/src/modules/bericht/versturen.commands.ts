import { randomUUID } from 'node:crypto'
import { build, valideer } from '@keukentafel/iwmo'
import { dagInNederland } from '../../kern/datum.ts'
import { gelukt } from '../../kern/result.ts'
import { leesMetWie, metWie, type Context } from '../../platform/db/met.ts'
import type { Database } from '../../platform/db/pool.ts'
import { voorZich, type Meld } from '../../platform/taken/hapering.ts'
import { beleidNu, beleidVan } from '../beleid/beleid.queries.ts'
import { inrichtingVan, systeemContext } from '../inrichting/inrichting.queries.ts'
import { beletVastleggen } from '../toewijzing/toewijzing.commands.ts'
import * as store from './bericht.store.ts'
import * as feitenStore from './feiten.store.ts'
import { belet, toToewijzingBericht } from './wmo301.view.ts'

/** What the task is told of a dossier that does not exist for it: the scope of a task reaches no shielded one. */
const DICHT = 'niet-gevonden'

type Plek = { readonly dossierId: number; readonly toewijzingId: number }

/** The task that reads and makes messages acts as itself, with its own toegang and its own spoor. */
export const berichtenContext = (
  db: Database,
  moment: Temporal.Instant,
  verzoek: string = randomUUID(),
): Promise<Context> => systeemContext(db, 'berichten', moment, verzoek)

/** Does this gemeente exchange messages by file (capability `berichtenverkeer`)? */
export const wisseltUit = async (ctx: Pick<Context, 'db' | 'moment'>): Promise<boolean> => {
  const capability = (await beleidNu(ctx)).capabilities.berichtenverkeer
  return (
    capability.aan && (capability.vanaf === null || capability.vanaf <= dagInNederland(ctx.moment).toString())
  )
}

type Gemaakt =
  | { readonly soort: 'bericht'; readonly identificatie: string; readonly bytes: Uint8Array }
  | { readonly soort: 'belet'; readonly code: string }

async function maak(ctx: Context, feiten: feitenStore.FeitenRij, identificatie: string): Promise<Gemaakt> {
  const mist = belet(feiten)
  if (mist !== null || feiten.agb_code === null) return { soort: 'belet', code: mist ?? 'geen-agb' }
  const { gemeentecode } = await inrichtingVan(ctx.db)
  const nu = ctx.moment.toZonedDateTimeISO('Europe/Amsterdam')
  const bericht = toToewijzingBericht(feiten, await beleidVan(ctx, feiten.beleid_versie), {
    afzender: gemeentecode,
    ontvanger: feiten.agb_code,
    identificatie,
    dagtekening: nu.toPlainDate().toString(),
    tijd: nu.toPlainTime().toString({ smallestUnit: 'second' }),
  })
  const xml = build(bericht)
  // What does not pass our own check never leaves: the reason stands with the toewijzing.
  const oordeel = valideer(xml)
  return oordeel.geldig
    ? { soort: 'bericht', identificatie, bytes: Buffer.from(xml) }
    : { soort: 'belet', code: oordeel.fouten.map((f) => f.regel).join(' ') }
}

/**
 * Makes the WMO301 of a toewijzing, after the transaction that made the toewijzing: reads, builds the XML outside any
 * transaction, and stores it as `klaar`. Twice is once (unique index); whoever dies before it is followed by the
 * ritme. Without BSN, address or AGB code there is no message and `toewijzing.bericht_belet` says why.
 */
export async function toewijzingBerichtMaken(
  ctx: Pick<Context, 'db' | 'moment' | 'verzoek'>,
  plek: Plek,
): Promise<void> {
  if (!(await wisseltUit(ctx))) return
  const taak = await berichtenContext(ctx.db, ctx.moment, ctx.verzoek)
  const naam = 'bericht.toewijzing-maken'
  const { feiten, identificatie } = await leesMetWie(
    taak,
    { naam, dossierId: plek.dossierId },
    async (trx) => ({
      feiten: await feitenStore.findFeiten(trx, plek.toewijzingId),
      identificatie: await store.nieuweIdentificatie(trx, 'T'),
    }),
  )
  if (feiten === undefined) return
  const gemaakt = await maak(taak, feiten, identificatie)
  const object = { soort: 'toewijzing', id: plek.toewijzingId }
  await metWie(taak, { naam, dossierId: plek.dossierId, deel: 'bericht', object }, async (trx) => {
    await beletVastleggen(trx, plek, gemaakt.soort === 'belet' ? gemaakt.code : null)
    if (gemaakt.soort === 'bericht')
      await store.insertKlaar(trx, {
        soort: 'WMO301',
        identificatie: gemaakt.identificatie,
        bytes: gemaakt.bytes,
        organisatieId: feiten.organisatie_id,
        dossierId: plek.dossierId,
        toewijzingId: plek.toewijzingId,
        opBerichtId: null,
      })
    return gelukt(null)
  })
}

/**
 * Repair: every toewijzing that has no message yet, because the process died or something was missing. One that fails
 * is marked with why (`afgeschermd` when the dossier is closed to the task, else `niet-gelukt`) and tried again later.
 */
export async function openToewijzingenVersturen(taak: Context, meld: Meld): Promise<void> {
  const naam = 'bericht.toewijzing-maken'
  for (const rij of await leesMetWie(taak, { naam }, (trx) => store.findZonderBericht(trx))) {
    const object = { soort: 'toewijzing', id: rij.toewijzing_id }
    await voorZich(
      () => toewijzingBerichtMaken(taak, { dossierId: rij.dossier_id, toewijzingId: rij.toewijzing_id }),
      { taak: 'berichten', waar: 'toewijzing', id: rij.toewijzing_id },
      meld,
      (code) =>
        metWie(taak, { naam, object }, async (trx) => {
          await store.uitstellen(trx, rij.toewijzing_id, code === DICHT ? 'afgeschermd' : 'niet-gelukt')
          return gelukt(null)
        }),
    )
  }
}
