import type {
  aanvraagBesluiten as BesluitenOp,
  aanvraagIndienen as IndienenOp,
  aanvraagTerugmelden as TerugmeldenOp,
  AanvraagStand,
  Aanvraagverslag,
  BodyVan,
} from '@keukentafel/contract'
import { dagInNederland, parseDatum } from '../../kern/datum.ts'
import { conflict, gelukt, nietGevonden, verouderd, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import type { Beleid } from '../beleid/index.ts'
import { gesprekGeheel, type GesprekGeheel } from '../gesprek/gesprek.queries.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { dossierBeleid } from '../toegang/toegang.queries.ts'
import { werkregelBijwerken } from '../werklijst/werklijst.commands.ts'
import {
  aanvraagControleren,
  besluitControleren,
  stapControleren,
  terugmeldingControleren,
} from './aanvraag.rules.ts'
import {
  aanvraagVerder,
  findAanvragen,
  findLeden,
  insertAanvraag,
  wachtOpBesluit,
  type AanvraagRij,
  type Sleutel,
  type Stap,
} from './aanvraag.store.ts'

type Gedaan = { id: number; version: number }
type Indienen = BodyVan<typeof IndienenOp>

/** What the gesprek said about this one person; nothing of the others at the table goes along. */
function verslagVan({ gesprek, bij }: GesprekGeheel, persoonId: number): Aanvraagverslag {
  const naamVan = (id: string) => bij.beleid.leefgebieden.find((l) => l.id === id)?.naam ?? id
  return {
    vraag: gesprek.vraag,
    achterliggendeVraag: gesprek.vraag_is_achterliggend ? gesprek.vraag : gesprek.achterliggende_vraag,
    plaats: gesprek.plaats,
    mantelzorg: gesprek.mantelzorg,
    geschrevenDoor: gesprek.gewijzigd_door ?? gesprek.door,
    delen: bij.bewaard
      .filter((a) => a.persoonId === persoonId)
      .map(({ leefgebied, situatie, eigenKracht, netwerk, wens, probleem, vragen }) => ({
        naam: naamVan(leefgebied),
        situatie,
        eigenKracht,
        netwerk,
        wens,
        probleem,
        vragen: Object.values(vragen),
      })),
  }
}

async function bewaren(
  trx: Trx,
  ctx: Context,
  { geheel, beleid, dossierId }: { geheel: GesprekGeheel; beleid: Beleid; dossierId: number },
  body: Indienen,
): Promise<Result<Gedaan>> {
  const { gesprekId, persoonId, product, waaromNietAnders } = body
  const id = await insertAanvraag(trx, dossierId, {
    gesprekId,
    persoonId,
    product,
    waaromNietAnders,
    dag: geheel.gesprek.gehouden_op ?? '',
    verslag: verslagVan(geheel, persoonId),
    advies: body.advies.trim(),
    door: ctx.wie.id,
    beleidVersie: beleid.versie,
  })
  if (id === null)
    return conflict(
      'aanvraag-al-gedaan',
      'Met dit verslag is deze voorziening al aangevraagd voor deze persoon.',
    )
  if (await wachtOpBesluit(trx, dossierId)) await werkregelBijwerken(trx, dossierId, { fase: 'besluit' })
  await tijdlijnSchrijven(trx, {
    dossierId,
    wieId: ctx.wie.id,
    deel: 'besluit',
    gebeurtenis: 'aanvraag.ontvangen',
    objectId: id,
  })
  return gelukt({ id, version: 1 })
}

/**
 * The verslag becomes the aanvraag, dated on the day of the gesprek, and goes to the bureau of the gemeente with the
 * onderzoek and the advies (KTG-07, REG-13). Codes: those of `aanvraagControleren`, `aanvraag-al-gedaan`.
 */
export async function aanvraagIndienen(ctx: Context, dossierId: number, body: Indienen): Promise<Gedaan> {
  const versies = await beleidVersies(ctx)
  return metWie(ctx, { naam: 'aanvraag.indienen', dossierId, deel: 'besluit' }, async (trx) => {
    const beleid = await dossierBeleid(trx, versies, dossierId)
    const geheel = await gesprekGeheel(trx, ctx, { dossierId, id: body.gesprekId }, versies)
    const mag = aanvraagControleren(beleid, {
      ...body,
      gesprek: geheel && { status: geheel.gesprek.status, gehoudenOp: geheel.gesprek.gehouden_op },
      isLid: (await findLeden(trx, dossierId)).some((lid) => lid.id === body.persoonId),
    })
    if (!mag.ok) return mag
    return geheel === null ? nietGevonden() : bewaren(trx, ctx, { geheel, beleid, dossierId }, body)
  })
}

type Wat = { readonly handeling: string; readonly naar: AanvraagStand }
/** One step by the bureau. Codes: `aanvraag-stap-niet-nu`, 404, 412 and what `doe` says. */
const verder = (
  ctx: Context,
  sleutel: Sleutel,
  { handeling, naar }: Wat,
  doe: (rij: AanvraagRij) => Result<Omit<Stap, 'naar' | 'versie'>>,
): Promise<Gedaan> => {
  const object = { soort: 'aanvraag', id: sleutel.id }
  return metWie(ctx, { naam: handeling, dossierId: sleutel.dossierId, object }, async (trx) => {
    const [rij] = await findAanvragen(trx, sleutel.dossierId, sleutel.id)
    if (rij === undefined) return nietGevonden()
    if (rij.version !== ctx.versie) return verouderd()
    const stap = stapControleren(rij.status as AanvraagStand, naar)
    if (!stap.ok) return stap
    const wat = doe(rij)
    if (!wat.ok) return wat
    const uit = await aanvraagVerder(trx, sleutel, { ...wat.waarde, naar, versie: rij.version })
    if (uit !== 'gelukt') return uit === 'versie-verouderd' ? verouderd() : nietGevonden()
    return gelukt({ id: sleutel.id, version: rij.version + 1 })
  })
}

/** The bureau takes it up; from now on the team sees who. */
export const aanvraagBehandelen = (ctx: Context, sleutel: Sleutel): Promise<Gedaan> =>
  verder(ctx, sleutel, { handeling: 'aanvraag.in-behandeling-nemen', naar: 'in_behandeling' }, () =>
    gelukt({}),
  )

/** The besluit, with its day and why. Codes also: those of `besluitControleren` and `parseDatum`. */
export const aanvraagBesluiten = (
  ctx: Context,
  sleutel: Sleutel,
  body: BodyVan<typeof BesluitenOp>,
): Promise<Gedaan> =>
  verder(ctx, sleutel, { handeling: 'aanvraag.besluiten', naar: 'besluit' }, (rij) => {
    const op = parseDatum(body.op)
    if (!op.ok) return { ok: false, weigeringen: op.weigeringen.map((w) => ({ ...w, veld: 'op' })) }
    const bij = { dag: Temporal.PlainDate.from(rij.dag), vandaag: dagInNederland(ctx.moment) }
    const goed = besluitControleren({ op: op.waarde, motivering: body.motivering }, bij)
    if (!goed.ok) return goed
    return gelukt({ besluit: body.uitkomst, op: body.op, motivering: body.motivering.trim() })
  })

/** Back to the team: how it goes on after the besluit. Codes also: `aanvraag-zonder-terugmelding`. */
export const aanvraagTerugmelden = (
  ctx: Context,
  sleutel: Sleutel,
  { tekst }: BodyVan<typeof TerugmeldenOp>,
): Promise<Gedaan> =>
  verder(ctx, sleutel, { handeling: 'aanvraag.terugmelden', naar: 'teruggemeld' }, () => {
    const goed = terugmeldingControleren(tekst)
    return goed.ok ? gelukt({ terugmelding: goed.waarde }) : goed
  })
