import { build, type BerichtVan, type Verzending } from '@keukentafel/iwmo'
import type {
  BerichtUitkomst,
  BodyVan,
  berichtAanleveren as UploadOp,
  toewijzingStarten as StartOp,
  toewijzingStoppen as StopOp,
} from '@keukentafel/contract'
import { dagInNederland, parseDatum } from '../../kern/datum.ts'
import { conflict, gelukt, geweigerd, nietGevonden, type Result } from '../../kern/result.ts'
import { heeftRol } from '../../kern/wie.ts'
import { Geweigerd, leesMetWie, metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { foutcode } from '../../platform/taken/hapering.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { inrichtingVan } from '../inrichting/inrichting.queries.ts'
import { magMetToewijzing, type ToewijzingHandeling, type ToewijzingStatus } from '../toewijzing/index.ts'
import { toewijzingVinden } from '../toewijzing/toewijzing.queries.ts'
import { berichtVinden } from './bericht.queries.ts'
import { EIGEN_FOUTEN } from './bericht.rules.ts'
import * as store from './bericht.store.ts'
import * as feitenStore from './feiten.store.ts'
import { toUitkomst } from './bericht.view.ts'
import { berichtVerwerken } from './inlezen.commands.ts'
import { toStartbericht, toStopbericht } from './levering.view.ts'
import { berichtUitstellen } from './uitstel.commands.ts'
import { berichtenContext, wisseltUit } from './versturen.commands.ts'

const GEEN_VERKEER = conflict(
  'berichtenverkeer-uit',
  'Deze gemeente wisselt geen berichten uit. Meld start en stop op het scherm.',
)

const STAND_PAST_NIET = conflict(
  'stand-past-niet',
  'Dit kan niet in de stand die deze toewijzing nu heeft. Ververs de pagina.',
)

const GEEN_BSN = conflict(
  'geen-bsn',
  'Van deze inwoner is het BSN nog niet bekend. Vraag de gemeente om het in te vullen en meld daarna opnieuw.',
)

/** The header of a message stands at its beginning. */
const KOP_BYTES = 8192

/**
 * The party that a message names, on the side of the aanbieder; the gemeente may deliver for any of them. Looked for
 * without reading the message, which is done once, after it was kept; whether it is really from them is judged then.
 */
function agbUit(bytes: Uint8Array): string | null {
  const kop = Buffer.from(bytes.subarray(0, KOP_BYTES)).toString('latin1')
  return /<(?:[\w.-]+:)?(?:Afzender|Ontvanger)>\s*([0-9]{8})\s*</.exec(kop)?.[1] ?? null
}

async function uitkomst(ctx: Context, bewaard: { id: number; nieuw: boolean }): Promise<BerichtUitkomst> {
  const taak = await berichtenContext(ctx.db, ctx.moment, ctx.verzoek)
  const uitstellen = berichtUitstellen(taak, 'bericht.verwerken', bewaard.id, EIGEN_FOUTEN.laterVerwerken)
  await berichtVerwerken(taak, bewaard.id).catch(async (fout: unknown) => {
    if (!(fout instanceof Geweigerd)) throw fout
    await uitstellen(foutcode(fout))
  })
  return toUitkomst(await berichtVinden(ctx, bewaard.id), !bewaard.nieuw)
}

/**
 * A file delivered on the screen: kept first, then judged; the answer says what became of it. Codes:
 * `berichtenverkeer-uit`, `geen-base64`.
 */
export async function berichtAanleveren(
  ctx: Context,
  { bestand, inhoudBase64 }: BodyVan<typeof UploadOp>,
): Promise<BerichtUitkomst> {
  const aan = await wisseltUit(ctx)
  const bytes = Buffer.from(inhoudBase64, 'base64')
  const isAanbieder = heeftRol(ctx.wie, 'aanbieder')
  const agb = isAanbieder ? null : agbUit(bytes)
  const bewaard = await metWie(ctx, { naam: 'bericht.aanleveren' }, async (trx) => {
    if (!aan) return GEEN_VERKEER
    if (bytes.length === 0)
      return geweigerd('geen-base64', 'Dit bestand is leeg of kwam niet goed over.', 'inhoudBase64')
    const van = (await store.findOrganisaties(trx)).find((o) => o.agb_code === agb)?.id ?? null
    const organisatieId = isAanbieder ? ctx.wie.organisatieId : van
    return gelukt(await store.insertOntvangen(trx, { bestand, bytes, organisatieId }))
  })
  return uitkomst(ctx, bewaard)
}

type Feiten = NonNullable<Awaited<ReturnType<typeof feitenVan>>>
type Gebouwd = Result<BerichtVan<'WMO305'> | BerichtVan<'WMO307'>>

// What the aanbieder may see of its own client is what the message says.
const feitenVan = (ctx: Context, naam: string, plek: { dossierId: number; toewijzingId: number }) =>
  leesMetWie(ctx, { naam, dossierId: plek.dossierId, delen: ['inzet'] }, async (trx) => {
    const feiten = await feitenStore.findFeiten(trx, plek.toewijzingId)
    if (feiten === undefined) return null
    return {
      feiten,
      start: await feitenStore.findLaatsteStart(trx, plek),
      stand: await feitenStore.findStand(trx, plek.toewijzingId),
      identificatie: await store.nieuweIdentificatie(trx, 'S'),
    }
  })

type Bouw = (f: Feiten, verzending: Verzending) => Promise<Gebouwd>

async function bouwen(ctx: Context, f: Feiten | null, bouw: Bouw): Promise<Gebouwd> {
  if (f === null) return nietGevonden()
  if (f.feiten.bsn === null) return GEEN_BSN
  const { gemeentecode: ontvanger } = await inrichtingVan(ctx.db)
  return bouw(f, {
    afzender: f.feiten.agb_code ?? '',
    ontvanger,
    identificatie: f.identificatie,
    dagtekening: dagInNederland(ctx.moment).toString(),
  })
}

async function magNu(trx: Trx, ctx: Context, toewijzingId: number): Promise<readonly string[]> {
  const stand = await feitenStore.findStand(trx, toewijzingId)
  return stand === undefined
    ? []
    : magMetToewijzing(ctx.wie, {
        organisatieId: stand.organisatie_id,
        status: stand.status as ToewijzingStatus,
        redenBeeindiging: stand.reden_beeindiging,
      })
}

/** One way for everybody: what is told on the screen becomes the same message that a system would have sent. */
async function melden(
  ctx: Context,
  toewijzingId: number,
  naam: ToewijzingHandeling,
  bouw: Bouw,
): Promise<BerichtUitkomst> {
  const dossierId = await toewijzingVinden(ctx, naam, toewijzingId)
  const gebouwd = await bouwen(ctx, await feitenVan(ctx, naam, { dossierId, toewijzingId }), bouw)
  const bytes = gebouwd.ok ? Buffer.from(build(gebouwd.waarde)) : Buffer.alloc(0)
  const object = { soort: 'toewijzing', id: toewijzingId }
  const bewaard = await metWie(ctx, { naam, dossierId, object }, async (trx) => {
    if (!gebouwd.ok) return gebouwd
    if (!(await magNu(trx, ctx, toewijzingId)).includes(naam)) return STAND_PAST_NIET
    const { soort, Header } = gebouwd.waarde
    const bestand = `${soort}_${Header.BerichtIdentificatie.Identificatie}.xml`
    return gelukt(await store.insertOntvangen(trx, { bestand, bytes, organisatieId: ctx.wie.organisatieId }))
  })
  return uitkomst(ctx, bewaard)
}

const dagFout = (veld: string, tekst: string): Result<never> | null => {
  const dag = parseDatum(tekst)
  return dag.ok ? null : { ok: false, weigeringen: dag.weigeringen.map((w) => ({ ...w, veld })) }
}

/** The support began: makes and takes in a WMO305 (BER-03). Codes: `niet-gevonden`, `stand-past-niet`, those of a date. */
export const toewijzingStarten = (
  ctx: Context,
  toewijzingId: number,
  { begindatum }: BodyVan<typeof StartOp>,
): Promise<BerichtUitkomst> =>
  melden(ctx, toewijzingId, 'toewijzing.starten', async (f, verzending) => {
    const fout = dagFout('begindatum', begindatum)
    if (fout !== null) return fout
    const beleid = await beleidVan(ctx, f.feiten.beleid_versie)
    return gelukt(toStartbericht(f.feiten, beleid, verzending, begindatum))
  })

/** The support ended: makes and takes in a WMO307 (BER-04). Codes: as for the start, `geen-bsn` and `geen-start`. */
export const toewijzingStoppen = (
  ctx: Context,
  toewijzingId: number,
  stop: BodyVan<typeof StopOp>,
): Promise<BerichtUitkomst> =>
  melden(ctx, toewijzingId, 'toewijzing.stoppen', (f, verzending) => {
    const fout = dagFout('einddatum', stop.einddatum)
    if (fout !== null) return Promise.resolve(fout)
    if (f.start === undefined)
      return Promise.resolve(conflict('geen-start', 'Er is nog geen start. Meld eerst de start.'))
    return Promise.resolve(gelukt(toStopbericht(f.feiten, verzending, f.start, stop)))
  })
