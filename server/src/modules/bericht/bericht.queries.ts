import type {
  AntwoordVan,
  BerichtDetail,
  berichtenTonen as LijstOp,
  dossierBerichtenTonen as DossierOp,
  QueryVan,
} from '@keukentafel/contract'
import { nietGevonden } from '../../kern/result.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { toBerichtDetail, toBerichtRij } from './bericht.view.ts'
import { findBericht, findBerichten, findInhoud, telBerichten, type BerichtVolRij } from './lijst.store.ts'

const dossiers = (rijen: readonly { dossier_id: number | null }[]): number[] => [
  ...new Set(rijen.flatMap((rij) => rij.dossier_id ?? [])),
]

/** Messages in and out, also those that could not be read (BER-09). */
export async function berichtenTonen(
  ctx: Context,
  q: QueryVan<typeof LijstOp>,
): Promise<AntwoordVan<typeof LijstOp>> {
  const filter = { status: q.status, richting: q.richting }
  const uit = await leesMetWie(
    ctx,
    { naam: 'berichten.tonen' },
    async (trx) => ({
      rijen: await findBerichten(trx, { ...filter, voor: q.voor === undefined ? undefined : Number(q.voor) }),
      ...(await telBerichten(trx, filter)),
    }),
    ({ rijen }) => dossiers(rijen),
  )
  return { rijen: uit.rijen.map(toBerichtRij), totaal: uit.totaal, totaalIsMinimum: uit.isMinimum }
}

export async function dossierBerichtenTonen(
  ctx: Context,
  dossierId: number,
): Promise<AntwoordVan<typeof DossierOp>> {
  const rijen = await leesMetWie(
    ctx,
    { naam: 'dossier.berichten-tonen', dossierId, delen: ['bericht'] },
    (trx) => findBerichten(trx, { dossierId }, 200),
  )
  return { rijen: rijen.map(toBerichtRij) }
}

type VanDossier = { readonly dossier_id: number | null }
async function vind<R extends VanDossier>(
  ctx: Context,
  naam: string,
  zoek: (trx: Trx) => Promise<R | null | undefined>,
): Promise<R> {
  const rij = await leesMetWie(ctx, { naam }, zoek, (r) => (r == null ? [] : dossiers([r])))
  const weg = nietGevonden()
  if (rij == null) throw new Geweigerd(weg.ok ? [] : weg.weigeringen)
  return rij
}

/** One message as this person may see it. @throws Geweigerd niet-gevonden */
export const berichtVinden = (ctx: Context, id: number): Promise<BerichtVolRij> =>
  vind(ctx, 'bericht.tonen', (trx) => findBericht(trx, id))

export const berichtTonen = async (ctx: Context, id: number): Promise<BerichtDetail> =>
  toBerichtDetail(await berichtVinden(ctx, id))

/** The bytes as they came or went. */
export const berichtInhoud = async (ctx: Context, id: number): Promise<Uint8Array> =>
  (await vind(ctx, 'bericht.downloaden', (trx) => findInhoud(trx, id))).inhoud
