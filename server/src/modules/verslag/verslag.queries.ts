import type {
  AntwoordVan,
  opmerkingenTonen as OpmerkingenOp,
  Verslag,
  verslagenTonen as TonenOp,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { conflict, gelukt, nietGevonden } from '../../kern/result.ts'
import { maakPdf } from '../../platform/brief/maakpdf.ts'
import { Geweigerd, leesMetWie, metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import type { Beleid } from '../beleid/index.ts'
import { leesBriefvorm } from '../brief/brief.queries.ts'
import { briefinhoud } from '../brief/index.ts'
import { inrichtingVan } from '../inrichting/inrichting.queries.ts'
import { dossierBeleid } from '../toegang/toegang.queries.ts'
import { findAntwoorden, findLid, findOpmerkingen, findVerslag, findVerslagen } from './verslag.store.ts'
import { toOpmerking, toVerslag } from './verslag.view.ts'
import { verslagDelen } from './verslagdruk.rules.ts'

/** Longer than any verslag; more than this is a mistake. */
const BLADZIJDEN = 20

async function verslagenVan(trx: Trx, dossierId: number, beleid: Beleid): Promise<Verslag[]> {
  const [rijen, antwoorden, opmerkingen] = await Promise.all([
    findVerslagen(trx, dossierId),
    findAntwoorden(trx, dossierId),
    findOpmerkingen(trx, dossierId),
  ])
  return rijen.map((rij) => toVerslag(rij, { beleid, antwoorden, opmerkingen }))
}

/** The own verslagen with what was added; nothing of another grown member of the household (KTG-16, Wmo 5.3.2). */
export async function verslagenTonen(ctx: Context, dossierId: number): Promise<AntwoordVan<typeof TonenOp>> {
  const versies = await beleidVersies(ctx)
  return leesMetWie(ctx, { naam: 'verslagen.tonen', dossierId, delen: ['gesprek'] }, async (trx) => ({
    verslagen: await verslagenVan(trx, dossierId, await dossierBeleid(trx, versies, dossierId)),
  }))
}

/** What the inwoner added to this verslag, for who works on the gesprek. */
export async function opmerkingenTonen(
  ctx: Context,
  s: { dossierId: number; gesprekId: number },
): Promise<AntwoordVan<typeof OpmerkingenOp>> {
  const versies = await beleidVersies(ctx)
  const lezing = { naam: 'verslagopmerkingen.tonen', dossierId: s.dossierId, delen: ['gesprek'] as const }
  return leesMetWie(ctx, lezing, async (trx) => {
    const beleid = await dossierBeleid(trx, versies, s.dossierId)
    const rijen = await findOpmerkingen(trx, s.dossierId, { gesprekId: s.gesprekId })
    return { opmerkingen: rijen.map((rij) => toOpmerking(beleid, rij)) }
  })
}

type Blad = {
  readonly lid: NonNullable<Awaited<ReturnType<typeof findLid>>>
  readonly verslag: Verslag
  readonly woorden: Beleid['woorden']
}
/** PDF/UA-1, made outside any transaction. @throws Geweigerd those of `maakPdf` */
async function druk(ctx: Context, { lid, verslag, woorden }: Blad): Promise<Uint8Array> {
  const { gemeente, naam, telefoon, contact } = await inrichtingVan(ctx.db)
  const { tekst, middelen } = await leesBriefvorm(gemeente, 'verslag')
  const kop = {
    gemeente: { naam, telefoon },
    kenmerk: lid.kenmerk,
    datum: dagInNederland(ctx.moment),
    inwoner: { naam: lid.persoon, adres: [] },
    afzender: { naam: lid.regievoerder ?? naam, functie: woorden.regievoerder.enkelvoud, telefoon },
    contacten: contact,
  }
  const inhoud = briefinhoud(tekst, kop, {})
  if (!inhoud.ok) throw new Geweigerd(inhoud.weigeringen)
  const gegevens = { ...inhoud.waarde, delen: verslagDelen(verslag) }
  const uit = maakPdf({ ...middelen, gegevens, hoogstens: BLADZIJDEN })
  if (!uit.ok) throw new Geweigerd(uit.weigeringen)
  return uit.waarde.pdf
}

/**
 * The own verslag on paper, with what was added to it; a line in the spoor each time (KTG-16).
 * @throws Geweigerd `niet-gevonden`, and those of `maakPdf`
 */
export async function verslagDrukken(
  ctx: Context,
  { dossierId, gesprekId }: { dossierId: number; gesprekId: number },
): Promise<Uint8Array> {
  const versies = await beleidVersies(ctx)
  const blad = await metWie(ctx, { naam: 'verslag.drukken', dossierId }, async (trx) => {
    const lid = await findLid(trx, dossierId, { wieId: ctx.wie.id })
    const beleid = await dossierBeleid(trx, versies, dossierId)
    const verslag = (await verslagenVan(trx, dossierId, beleid)).find((v) => v.gesprekId === gesprekId)
    if (lid === undefined || verslag === undefined) return nietGevonden()
    return gelukt({ lid, verslag, woorden: beleid.woorden })
  })
  return druk(ctx, blad)
}

/**
 * The same for who has no computer, handed over by who works on the gesprek: nothing but what is of this one person,
 * also of a child (KTG-16, Wmo 5.3.2).
 * @throws Geweigerd `gesprek-loopt-nog` (409), and `niet-gevonden` when nothing in it is of this person
 */
export async function verslagMeegeven(
  ctx: Context,
  s: { dossierId: number; gesprekId: number; persoonId: number },
): Promise<Uint8Array> {
  const { dossierId, gesprekId, persoonId } = s
  const versies = await beleidVersies(ctx)
  // What leaves on paper leaves a line each time, also shortly after it was read on the screen.
  const blad = await metWie(ctx, { naam: 'verslag.meegeven', dossierId }, async (trx) => {
    const beleid = await dossierBeleid(trx, versies, dossierId)
    const [lid, rij, antwoorden, opmerkingen] = await Promise.all([
      findLid(trx, dossierId, { persoonId }),
      findVerslag(trx, s),
      findAntwoorden(trx, dossierId, persoonId),
      findOpmerkingen(trx, dossierId, { gesprekId, persoonId }),
    ])
    if (rij === undefined) return nietGevonden()
    if (rij.status !== 'afgesloten')
      return conflict('gesprek-loopt-nog', 'Rond het gesprek eerst af. Dan kan het verslag mee op papier.')
    if (lid === undefined) return nietGevonden()
    const verslag = toVerslag(rij, { beleid, antwoorden, opmerkingen })
    const isLeeg = verslag.delen.length === 0 && verslag.conclusie === '' && opmerkingen.length === 0
    return isLeeg ? nietGevonden() : gelukt({ lid, verslag, woorden: beleid.woorden })
  })
  return druk(ctx, blad)
}
