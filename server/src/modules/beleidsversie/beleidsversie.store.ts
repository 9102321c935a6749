import { sql } from 'kysely'
import type { Wees } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'

export type VersieRij = {
  versie: number
  geldig_vanaf: string
  titel: string
  reden: string
  door: string | null
  op: Date
  lopend: number
}
/** Every version, newest first, for the functioneel beheerder. */
export const findVersies = async (trx: Trx): Promise<VersieRij[]> =>
  (
    await sql<VersieRij>`select versie, geldig_vanaf::text, titel, reden, door, op, lopend from beleid_versies()`.execute(
      trx,
    )
  ).rows

type Houdbaar = {
  readonly leefgebieden: readonly string[]
  readonly treden: readonly string[]
  readonly producten: readonly string[]
  readonly rollen: readonly string[]
}
/** Open dossiers that hold something which is not in these lists, at most `limiet` lines. */
export const findWezen = async (trx: Trx, h: Houdbaar, limiet: number): Promise<Wees[]> =>
  (
    await sql<Wees>`select * from beleid_wezen(${[...h.leefgebieden]}, ${[...h.treden]}, ${[...h.producten]},
      ${[...h.rollen]}, ${limiet})`.execute(trx)
  ).rows

/** Through the only function that adds one from a screen; null when somebody set this number first. */
export async function insertVastgesteld(
  trx: Trx,
  v: { readonly beleid: Beleid; readonly reden: string; readonly ookLopend: boolean },
): Promise<number | null> {
  const { rows } = await sql<{ aantal: number }>`select beleid_vaststellen(${v.beleid.versie},
    ${v.beleid.geldigVanaf}::date, ${JSON.stringify(v.beleid)}::jsonb, ${v.reden}, ${v.ookLopend}) as aantal`.execute(
    trx,
  )
  const aantal = rows[0]?.aantal ?? -1
  return aantal < 0 ? null : aantal
}
