/** What the functioneel beheerder reads of the beleid; nothing here is of a person. */
import type {
  AntwoordVan,
  BeleidVersie,
  beleidTonen as TonenOp,
  beleidVersiesTonen as VersiesOp,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { nietGevonden } from '../../kern/result.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidOp, beleidVanVersie } from '../beleid/index.ts'
import { magMetBeleid } from './beleidsversie.policy.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { findVersies } from './beleidsversie.store.ts'
import { toBeleidVersie } from './beleidsversie.view.ts'
import { beleidVerschil } from './verschil.rules.ts'
import { beleidVorm } from './vorm.rules.ts'

async function versies(ctx: Context, naam: string): Promise<readonly BeleidVersie[]> {
  const vanKracht = beleidOp(await beleidVersies(ctx), dagInNederland(ctx.moment))?.versie ?? null
  const rijen = await leesMetWie(ctx, { naam }, findVersies)
  return rijen.map((rij) => toBeleidVersie(rij, vanKracht))
}

/** Every version, newest first, with who set it and how many running dossiers work with it. */
export async function beleidVersiesTonen(ctx: Context): Promise<AntwoordVan<typeof VersiesOp>> {
  return { rijen: [...(await versies(ctx, 'beleid.versies-tonen'))] }
}

/** One version, how it is built, and what it changed. Code: `niet-gevonden`. */
export async function beleidTonen(ctx: Context, nummer: number): Promise<AntwoordVan<typeof TonenOp>> {
  const documenten = await beleidVersies(ctx)
  const document = beleidVanVersie(documenten, nummer)
  const versie = (await versies(ctx, 'beleid.tonen')).find((v) => v.versie === nummer)
  const onbekend = nietGevonden()
  if (document === null || versie === undefined) throw new Geweigerd(onbekend.ok ? [] : onbekend.weigeringen)
  const vorm = beleidVorm()
  const vorige = beleidVanVersie(documenten, nummer - 1)
  return {
    versie,
    document,
    vorm,
    verschillen: vorige === null ? [] : [...beleidVerschil(vorm, vorige, document)],
    mag: [...magMetBeleid(ctx.wie)],
  }
}
