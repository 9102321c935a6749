import {
  build,
  codelijst,
  isHeenbericht,
  parse,
  retour,
  toetsAdres,
  toetsInhoud,
  type Bericht,
} from '@keukentafel/iwmo'
import type { BerichtVan } from '@keukentafel/iwmo'
import { dagInNederland } from '../../kern/datum.ts'
import { gelukt, type Result } from '../../kern/result.ts'
import { leesMetWie, metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import { inrichtingVan } from '../inrichting/inrichting.queries.ts'
import { toewijzingAfkeuren } from '../toewijzing/toewijzing.commands.ts'
import {
  afkeurcodes,
  EIGEN_FOUTEN,
  isDeclaratie,
  statusBijFouten,
  type Berichtfout,
} from './bericht.rules.ts'
import * as store from './bericht.store.ts'
import { leveringVerwerken } from './levering.commands.ts'
import { inDossier } from './uitstel.commands.ts'

const NAAM = 'bericht.verwerken'
/** So often reading a message may end without an end (the process died): one more kills the next one, too. */
const LEZINGEN = 5

/** BER-01: money is not asked by message here, and for a lumpsum contract not at all. */
async function declaratieFout(ctx: Context, agb: string): Promise<Berichtfout> {
  const { aanbieders, producten, pijlers } = await beleidNu(ctx)
  const eigen = aanbieders.find((a) => a.agb === agb)?.producten ?? []
  const vormen = producten
    .filter((p) => eigen.includes(p.id))
    .map((p) => pijlers.find((pijler) => pijler.id === p.pijler)?.financiering)
  return vormen.length > 0 && vormen.every((v) => v === 'lumpsum' || v === 'lumpsum_per_perceel')
    ? EIGEN_FOUTEN.declaratieLumpsum
    : EIGEN_FOUTEN.declaratieAnders
}

async function keurAf(
  ctx: Context,
  id: number,
  oordeel: { soort: string; fouten: readonly Berichtfout[] },
): Promise<void> {
  await metWie(ctx, { naam: NAAM, object: { soort: 'bericht', id } }, async (trx) => {
    if (await store.lockOntvangen(trx, id))
      await store.updateOordeel(trx, id, { ...oordeel, status: statusBijFouten(oordeel.fouten) })
    return gelukt(null)
  })
}

const codesIn = (waarde: unknown): string[] => {
  if (typeof waarde !== 'object' || waarde === null) return []
  return Object.entries(waarde).flatMap(([naam, deel]) =>
    naam === 'RetourCode' ? (deel as string[]) : codesIn(deel),
  )
}
const alsFout = (code: string): Berichtfout => ({
  niveau: 3,
  code,
  regel: 'retour',
  pad: '',
  tekst: `De aanbieder keurde dit bericht af: ${new Map(Object.entries(codelijst('WJ001'))).get(code) ?? code}.`,
})

type Eigen = { id: number; dossier_id: number | null; toewijzing_id: number | null }
async function neemAntwoordOp(
  trx: Trx,
  ctx: Context,
  heen: Eigen,
  codes: readonly string[],
): Promise<Result<null>> {
  const goed = codes.length === 0
  await store.updateOordeel(trx, heen.id, {
    status: goed ? 'bevestigd' : 'afgekeurd',
    soort: 'WMO301',
    fouten: codes.map(alsFout),
  })
  if (!goed && heen.dossier_id !== null && heen.toewijzing_id !== null)
    await toewijzingAfkeuren(
      trx,
      ctx,
      { dossierId: heen.dossier_id, toewijzingId: heen.toewijzing_id },
      codes,
    )
  return gelukt(null)
}

/** WMO302: the aanbieder confirms our toewijzing or refuses it. */
async function antwoordVerwerken(
  ctx: Context,
  rij: store.OntvangenRij,
  bericht: BerichtVan<'WMO302'>,
): Promise<void> {
  const { Identificatie: identificatie } = bericht.Header.BerichtIdentificatie
  const heen = await leesMetWie(ctx, { naam: NAAM }, (trx) =>
    store.findVerzonden(trx, rij.organisatie_id ?? 0, identificatie),
  )
  if (heen === undefined)
    return keurAf(ctx, rij.id, { soort: 'WMO302', fouten: [EIGEN_FOUTEN.onbekendAntwoord] })
  const plek = heen.dossier_id === null ? {} : { dossierId: heen.dossier_id }
  const handeling = { naam: NAAM, ...plek, object: { soort: 'bericht', id: rij.id } }
  const neem = async (trx: Trx): Promise<Result<null>> => {
    if (!(await store.lockOntvangen(trx, rij.id))) return gelukt(null)
    const toewijzing = heen.toewijzing_id === null ? {} : { toewijzingId: heen.toewijzing_id }
    const oordeel = { status: 'verwerkt', soort: 'WMO302', identificatie, fouten: [] } as const
    await store.updateOordeel(trx, rij.id, { ...oordeel, ...plek, ...toewijzing })
    return neemAntwoordOp(trx, ctx, heen, afkeurcodes(codesIn(bericht)))
  }
  await inDossier(ctx, rij.id, heen.dossier_id, () => metWie(ctx, handeling, neem).then(() => undefined))
}

/** A toewijzing that comes in by file is checked and answered, never taken over: it is made in the dossier. */
async function toewijzingBeantwoorden(
  ctx: Context,
  rij: store.OntvangenRij,
  bericht: BerichtVan<'WMO301'>,
): Promise<void> {
  const inhoud = toetsInhoud(bericht)
  if (inhoud.length === 0)
    return keurAf(ctx, rij.id, { soort: 'WMO301', fouten: [EIGEN_FOUTEN.toewijzingIn] })
  const dagtekening = dagInNederland(ctx.moment).toString()
  const identificatie = await leesMetWie(ctx, { naam: NAAM }, (trx) => store.nieuweIdentificatie(trx, 'R'))
  const antwoord = retour(bericht, inhoud, { identificatie, dagtekening })
  const bytes = antwoord === null ? null : Buffer.from(build(antwoord))
  await metWie(ctx, { naam: NAAM, object: { soort: 'bericht', id: rij.id } }, async (trx) => {
    if (!(await store.lockOntvangen(trx, rij.id))) return gelukt(null)
    await store.updateOordeel(trx, rij.id, { status: 'afgekeurd', soort: 'WMO301', fouten: inhoud })
    if (bytes !== null)
      await store.insertKlaar(trx, {
        soort: 'WMO302',
        identificatie,
        bytes,
        organisatieId: rij.organisatie_id,
        dossierId: null,
        toewijzingId: null,
        opBerichtId: rij.id,
      })
    return gelukt(null)
  })
}

/** Sender and receiver stay in a retour, so they read the other way round. */
function adresFouten(
  bericht: Bericht,
  verwacht: { gemeente: string; aanbieder: string },
): readonly Berichtfout[] {
  if (isHeenbericht(bericht)) return toetsAdres(bericht, verwacht)
  if (bericht.soort !== 'WMO302') return [EIGEN_FOUTEN.geenHeenbericht]
  const heen = { soort: 'WMO301', Header: bericht.Header } as unknown as BerichtVan<'WMO301'>
  return toetsAdres(heen, verwacht)
}

/**
 * Judges one message that was kept and does what it says. Every end is written down: taken in, refused with a
 * retour, or not readable. Does nothing when another process has it.
 */
export async function berichtVerwerken(ctx: Context, id: number): Promise<void> {
  const rij = await leesMetWie(ctx, { naam: NAAM }, (trx) => store.beginLezing(trx, id))
  if (rij === undefined) return
  if (rij.lezingen > LEZINGEN)
    return keurAf(ctx, id, { soort: 'ONBEKEND', fouten: [EIGEN_FOUTEN.nietTeVerwerken] })
  const gelezen = parse(rij.inhoud)
  const agb = rij.agb_code ?? ''
  if (!gelezen.ok) {
    const declaratie = isDeclaratie(rij.inhoud.subarray(0, 4096).toString('latin1'))
    const fouten = declaratie ? [await declaratieFout(ctx, agb)] : gelezen.fouten
    return keurAf(ctx, id, { soort: gelezen.soort ?? 'ONBEKEND', fouten })
  }
  const { gemeentecode } = await inrichtingVan(ctx.db)
  const adres = adresFouten(gelezen.bericht, { gemeente: gemeentecode, aanbieder: agb })
  if (adres.length > 0) return keurAf(ctx, id, { soort: gelezen.bericht.soort, fouten: adres })
  return volgensSoort(ctx, rij, gelezen.bericht)
}

function volgensSoort(ctx: Context, rij: store.OntvangenRij, bericht: Bericht): Promise<void> {
  switch (bericht.soort) {
    case 'WMO305':
    case 'WMO307':
      return leveringVerwerken(ctx, rij, bericht)
    case 'WMO302':
      return antwoordVerwerken(ctx, rij, bericht)
    case 'WMO301':
      return toewijzingBeantwoorden(ctx, rij, bericht)
    case 'WMO306':
    case 'WMO308':
      return keurAf(ctx, rij.id, { soort: bericht.soort, fouten: [EIGEN_FOUTEN.geenHeenbericht] })
  }
}
