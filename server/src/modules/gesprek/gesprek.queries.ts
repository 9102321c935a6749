import type {
  AntwoordVan,
  Gesprek,
  gesprekkenTonen as ListOp,
  meelezenTonen as MeelezenOp,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { nietGevonden } from '../../kern/result.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidVanVersie, type Beleid } from '../beleid/index.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { dossierBeleid, schrijfdelen } from '../toegang/toegang.queries.ts'
import { afhandelingenTellen, type Afgehandeld, type Afhandeltelling } from './afhandeling.rules.ts'
import { findAfgehandeld } from './afhandeling.store.ts'
import { findAntwoorden } from './antwoord.store.ts'
import { findClientondersteuners, findDeelnemers, findMeelezen } from './deelnemer.store.ts'
import { magMetGesprekken } from './gesprek.policy.ts'
import {
  findGesprek,
  findGesprekken,
  findLeden,
  type GesprekRegel,
  type GesprekSleutel,
} from './gesprek.store.ts'
import { toAntwoord, toGesprek, toGesprekRij, type GesprekBij } from './gesprek.view.ts'

export type GesprekGeheel = { readonly gesprek: GesprekRegel; readonly bij: GesprekBij }

/** A gesprek with all that belongs to it, inside a handeling or reading that already runs; null when it cannot be seen. */
export async function gesprekGeheel(
  trx: Trx,
  ctx: Pick<Context, 'moment'>,
  { dossierId, id }: GesprekSleutel,
  versies: readonly Beleid[],
): Promise<GesprekGeheel | null> {
  const gesprek = await findGesprek(trx, dossierId, id)
  if (gesprek === null) return null
  const vandaag = dagInNederland(ctx.moment)
  const plaats = { dossierId, gesprekId: id }
  const beleid = await dossierBeleid(trx, versies, dossierId)
  // Held with the instrument it was planned with, also when the dossier goes along with a later beleid (KTG-14).
  const begin = beleidVanVersie(versies, gesprek.beleid_versie ?? beleid.versie) ?? beleid
  const bewaard = await findAntwoorden(trx, dossierId, id)
  const schrijft = (await schrijfdelen(trx, dossierId)).includes('gesprek')
  return {
    gesprek,
    bij: {
      dossierId,
      vandaag,
      schrijft,
      beleid,
      instrument: begin.gesprek.vragenlijst,
      bewaard,
      leden: await findLeden(trx, dossierId, { gesprekId: id, dag: vandaag.toString() }),
      deelnemers: await findDeelnemers(trx, plaats),
      antwoorden: bewaard.map(toAntwoord),
      accounts: schrijft ? await findClientondersteuners(trx) : [],
    },
  }
}

/** The gesprekken of a dossier, newest first. */
export async function gesprekkenTonen(ctx: Context, dossierId: number): Promise<AntwoordVan<typeof ListOp>> {
  const lezing = { naam: 'gesprekken.tonen', dossierId, delen: ['gesprek'] as const }
  return leesMetWie(ctx, lezing, async (trx) => ({
    rijen: (await findGesprekken(trx, dossierId)).map(toGesprekRij),
    mag: [...magMetGesprekken((await schrijfdelen(trx, dossierId)).includes('gesprek'))],
  }))
}

/** The vragen that were handled at the table in this period, of the wijken that count (KTG-19). */
export const afgehandeldTellen = async (
  trx: Trx,
  periode: { readonly van: string; readonly tot: string },
  telt: (rij: Afgehandeld) => boolean,
): Promise<Afhandeltelling> =>
  afhandelingenTellen((await findAfgehandeld(trx, periode.van, periode.tot)).filter(telt))

/** The gesprekken for which the person acting was invited to read along (KTG-15); nothing of who it is about. */
export async function meelezenTonen(ctx: Context): Promise<AntwoordVan<typeof MeelezenOp>> {
  const rijen = await leesMetWie(ctx, { naam: 'gesprekken.meelezen' }, findMeelezen, (gevonden) =>
    gevonden.map((rij) => rij.id),
  )
  return {
    rijen: rijen.map((rij) => ({
      id: rij.id,
      dossierId: rij.dossier_id,
      geplandOp: rij.gepland_op?.toISOString() ?? null,
      isKlaar: rij.status === 'afgesloten',
    })),
  }
}

/** One gesprek with its form (KTG-02), each member of the household (KTG-10) and the answers (KTG-03). */
export async function gesprekTonen(ctx: Context, sleutel: GesprekSleutel): Promise<Gesprek> {
  const versies = await beleidVersies(ctx)
  const lezing = { naam: 'gesprek.tonen', dossierId: sleutel.dossierId, delen: ['gesprek'] as const }
  return leesMetWie(ctx, lezing, async (trx) => {
    const geheel = await gesprekGeheel(trx, ctx, sleutel, versies)
    const mis = nietGevonden()
    if (geheel === null) throw new Geweigerd(mis.ok ? [] : mis.weigeringen)
    return toGesprek(geheel.gesprek, geheel.bij)
  })
}
