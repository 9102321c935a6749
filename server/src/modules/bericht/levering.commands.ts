import {
  build,
  controleerStart,
  controleerStop,
  retour,
  toetsInhoud,
  type BerichtVan,
  type Fout,
} from '@keukentafel/iwmo'
import { dagInNederland } from '../../kern/datum.ts'
import { gelukt } from '../../kern/result.ts'
import { leesMetWie, metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import { beleidNu, beleidVersies } from '../beleid/beleid.queries.ts'
import { inrichtingVan } from '../inrichting/inrichting.queries.ts'
import { leveringOpnemen } from '../toewijzing/toewijzing.commands.ts'
import { findBekend, findPlek, type Bekend } from './bekend.store.ts'
import { isRegelGoed } from './bericht.rules.ts'
import * as store from './bericht.store.ts'
import { inDossier } from './uitstel.commands.ts'

type Leveringsbericht = BerichtVan<'WMO305'> | BerichtVan<'WMO307'>
type Regel = {
  readonly ToewijzingNummer?: number
  readonly Product?: { readonly Categorie: string; readonly Code?: string }
  readonly Begindatum: string
  readonly StatusAanlevering: string
  readonly Einddatum?: string
  readonly RedenBeeindiging?: string
}
/** What one attempt to take in a message works with. */
type Poging = {
  readonly rij: store.OntvangenRij
  readonly bericht: Leveringsbericht
  readonly dossierId: number | null
  readonly versies: readonly Beleid[]
}

const NAAM = 'bericht.verwerken'

const regelsVan = (b: Leveringsbericht): readonly Regel[] =>
  b.soort === 'WMO305' ? b.Client.StartProducten.StartProduct : b.Client.StopProducten.StopProduct

async function toets(ctx: Context, p: Poging, bekend: Bekend): Promise<readonly Fout[]> {
  const inhoud = toetsInhoud(p.bericht)
  if (inhoud.length > 0) return inhoud
  const { producten } = await beleidNu(ctx)
  const { gemeentecode } = await inrichtingVan(ctx.db)
  const alles = {
    ...bekend,
    vandaag: dagInNederland(ctx.moment).toString(),
    gemeenten: new Set([gemeentecode]),
    productPast: (categorie: string, code: string) =>
      producten.some((product) => product.categorie === categorie && product.code === code),
  }
  return p.bericht.soort === 'WMO305' ? controleerStart(p.bericht, alles) : controleerStop(p.bericht, alles)
}

async function neemOp(trx: Trx, ctx: Context, p: Poging, r: Regel & { toewijzingId: number }): Promise<void> {
  if (p.dossierId === null) return
  const { Einddatum: einddatum, RedenBeeindiging: reden, Begindatum: begindatum } = r
  await leveringOpnemen(trx, ctx, {
    dossierId: p.dossierId,
    toewijzingId: r.toewijzingId,
    berichtId: p.rij.id,
    ...(r.Product === undefined ? {} : { categorie: r.Product.Categorie }),
    ...(r.Product?.Code === undefined ? {} : { code: r.Product.Code }),
    levering:
      einddatum === undefined || reden === undefined
        ? { soort: 'start', begindatum }
        : { soort: 'stop', begindatum, einddatum, reden },
    intrekken: r.StatusAanlevering === '3',
  })
}

const bekendVan = (trx: Trx, p: Poging): Promise<Bekend> =>
  findBekend(
    trx,
    {
      id: p.rij.id,
      organisatieId: p.rij.organisatie_id ?? 0,
      soort: p.bericht.soort,
      identificatie: p.bericht.Header.BerichtIdentificatie.Identificatie,
    },
    p.dossierId,
    (versie) => p.versies.find((b) => b.versie === versie),
  )

type Plek = { readonly dossierId: number; readonly toewijzingId: number }
type Uitkomst = {
  readonly bekend: Bekend
  readonly fouten: readonly Fout[]
  readonly antwoord: { soort: string; identificatie: string; bytes: Uint8Array } | null
}

const eigenToewijzing = (p: Poging, bekend: Bekend, nummer: number | undefined): number | undefined =>
  bekend.toewijzingen.find((t) => t.organisatieId === p.rij.organisatie_id && t.ToewijzingNummer === nummer)
    ?.id

async function neemRegelsOp(trx: Trx, ctx: Context, p: Poging, u: Uitkomst): Promise<void> {
  for (const [i, regel] of regelsVan(p.bericht).entries()) {
    const toewijzingId = eigenToewijzing(p, u.bekend, regel.ToewijzingNummer)
    if (toewijzingId !== undefined && isRegelGoed(u.fouten, i + 1))
      await neemOp(trx, ctx, p, { ...regel, toewijzingId })
  }
}

async function antwoord(trx: Trx, p: Poging, u: Uitkomst, plek: Plek | null): Promise<void> {
  if (u.antwoord === null) return
  await store.insertKlaar(trx, {
    ...u.antwoord,
    organisatieId: p.rij.organisatie_id,
    dossierId: plek?.dossierId ?? null,
    toewijzingId: plek?.toewijzingId ?? null,
    opBerichtId: p.rij.id,
  })
}

async function neemIn(trx: Trx, ctx: Context, p: Poging, u: Uitkomst): Promise<boolean> {
  if (!(await store.lockOntvangen(trx, p.rij.id))) return true
  // The verdict and its XML were made outside: they hold only when nothing changed since.
  if (JSON.stringify(await bekendVan(trx, p)) !== JSON.stringify(u.bekend)) return false
  await neemRegelsOp(trx, ctx, p, u)
  const toewijzingId = eigenToewijzing(p, u.bekend, regelsVan(p.bericht)[0]?.ToewijzingNummer)
  // A message about somebody else's client is kept, but never shown in that dossier.
  const plek =
    p.dossierId === null || toewijzingId === undefined ? null : { dossierId: p.dossierId, toewijzingId }
  await store.updateOordeel(trx, p.rij.id, {
    status: u.fouten.length === 0 ? 'verwerkt' : 'afgekeurd',
    soort: p.bericht.soort,
    identificatie: p.bericht.Header.BerichtIdentificatie.Identificatie,
    fouten: u.fouten,
    ...plek,
  })
  await antwoord(trx, p, u, plek)
  return true
}

async function probeer(ctx: Context, p: Poging): Promise<boolean> {
  const plek = p.dossierId === null ? {} : { dossierId: p.dossierId }
  const { bekend, identificatie } = await leesMetWie(ctx, { naam: NAAM, ...plek }, async (trx) => ({
    bekend: await bekendVan(trx, p),
    identificatie: await store.nieuweIdentificatie(trx, 'R'),
  }))
  const fouten = await toets(ctx, p, bekend)
  const dagtekening = dagInNederland(ctx.moment).toString()
  const terug = retour(p.bericht, fouten, { identificatie, dagtekening })
  const klaar =
    terug === null ? null : { soort: terug.soort, identificatie, bytes: Buffer.from(build(terug)) }
  const object = { soort: 'bericht', id: p.rij.id }
  return metWie(ctx, { naam: NAAM, ...plek, object }, async (trx) =>
    gelukt(await neemIn(trx, ctx, p, { bekend, fouten, antwoord: klaar })),
  )
}

const POGINGEN = 5

/**
 * Takes in a start (WMO305) or stop (WMO307) and makes the one retour to it. Verdict and XML are made outside the
 * transaction; when somebody changed the toewijzing in between it is judged again, at most five times in a row.
 */
export async function leveringVerwerken(
  ctx: Context,
  rij: store.OntvangenRij,
  bericht: Leveringsbericht,
): Promise<void> {
  const nummers = regelsVan(bericht).flatMap((r) => r.ToewijzingNummer ?? [])
  const [plek] = await leesMetWie(ctx, { naam: NAAM }, (trx) => findPlek(trx, nummers))
  const versies = await beleidVersies(ctx)
  const p = { rij, bericht, dossierId: plek?.dossier_id ?? null, versies }
  await inDossier(ctx, rij.id, p.dossierId, async () => {
    for (let poging = 0; poging < POGINGEN; poging++) if (await probeer(ctx, p)) return
  })
}
