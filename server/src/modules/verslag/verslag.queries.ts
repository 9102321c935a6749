import type {
  AntwoordVan,
  opmerkingenTonen as OpmerkingenOp,
  Verslag,
  verslagenTonen as TonenOp,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { gelukt, nietGevonden } from '../../kern/result.ts'
import { maakPdf } from '../../platform/brief/maakpdf.ts'
import { Geweigerd, leesMetWie, metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import type { Beleid } from '../beleid/index.ts'
import { leesBriefvorm } from '../brief/brief.queries.ts'
import { briefinhoud } from '../brief/index.ts'
import { inrichtingVan } from '../inrichting/inrichting.queries.ts'
import { dossierBeleid } from '../toegang/toegang.queries.ts'
import { findAntwoorden, findEigen, findOpmerkingen, findVerslagen } from './verslag.store.ts'
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
    const rijen = await findOpmerkingen(trx, s.dossierId, s.gesprekId)
    return { opmerkingen: rijen.map((rij) => toOpmerking(beleid, rij)) }
  })
}

/**
 * One verslag as PDF/UA-1 with what was added to it. Made outside any transaction; a line in the spoor each time.
 * @throws Geweigerd `niet-gevonden`, and those of `maakPdf`
 */
export async function verslagDrukken(
  ctx: Context,
  { dossierId, gesprekId }: { dossierId: number; gesprekId: number },
): Promise<Uint8Array> {
  const versies = await beleidVersies(ctx)
  const { eigen, verslag, woorden } = await metWie(
    ctx,
    { naam: 'verslag.drukken', dossierId },
    async (trx) => {
      const persoon = await findEigen(trx, dossierId, ctx.wie.id)
      const beleid = await dossierBeleid(trx, versies, dossierId)
      const gevonden = (await verslagenVan(trx, dossierId, beleid)).find((v) => v.gesprekId === gesprekId)
      if (persoon === undefined || gevonden === undefined) return nietGevonden()
      return gelukt({ eigen: persoon, verslag: gevonden, woorden: beleid.woorden })
    },
  )
  const { gemeente, naam, telefoon, contact } = await inrichtingVan(ctx.db)
  const { tekst, middelen } = await leesBriefvorm(gemeente, 'verslag')
  const kop = {
    gemeente: { naam, telefoon },
    kenmerk: eigen.kenmerk,
    datum: dagInNederland(ctx.moment),
    inwoner: { naam: eigen.persoon, adres: [] },
    afzender: { naam: eigen.regievoerder ?? naam, functie: woorden.regievoerder.enkelvoud, telefoon },
    contacten: contact,
  }
  const inhoud = briefinhoud(tekst, kop, {})
  if (!inhoud.ok) throw new Geweigerd(inhoud.weigeringen)
  const gegevens = { ...inhoud.waarde, delen: verslagDelen(verslag) }
  const druk = maakPdf({ ...middelen, gegevens, hoogstens: BLADZIJDEN })
  if (!druk.ok) throw new Geweigerd(druk.weigeringen)
  return druk.waarde.pdf
}
