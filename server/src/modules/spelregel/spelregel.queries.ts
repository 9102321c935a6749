import type { AntwoordVan, spelregelsTonen as TonenOp } from '@keukentafel/contract'
import { nietGevonden } from '../../kern/result.ts'
import { Geweigerd, type Context } from '../../platform/db/met.ts'
import { beleidNu, beleidVersies } from '../beleid/beleid.queries.ts'
import { beleidVanVersie, type Beleid } from '../beleid/index.ts'
import { spelregelsVan } from './spelregel.rules.ts'

async function versieVan(ctx: Context, nummer: number): Promise<Beleid> {
  const beleid = beleidVanVersie(await beleidVersies(ctx), nummer)
  if (beleid !== null) return beleid
  const onbekend = nietGevonden()
  throw new Geweigerd(onbekend.ok ? [] : onbekend.weigeringen)
}

/** The rules in force, or those of an earlier version that a case still keeps. @throws Geweigerd `niet-gevonden` */
export async function spelregelsTonen(ctx: Context, nummer?: number): Promise<AntwoordVan<typeof TonenOp>> {
  const beleid = nummer === undefined ? await beleidNu(ctx) : await versieVan(ctx, nummer)
  const { versie, titel, geldigVanaf } = beleid
  return { versie, titel, geldigVanaf, groepen: [...spelregelsVan(beleid)] }
}
