import { rm } from 'node:fs/promises'
import { setTimeout as wacht } from 'node:timers/promises'
import type pg from 'pg'
import { bundelgroottes } from '../tests/support/bundel.ts'
import { GEHEUGEN_MB, WARM_MS } from './doelen.ts'
import { geheugenVan, startServer } from './proces.ts'
import { vastePoort } from '../tests/support/poort.ts'
import { tijdelijk } from './opstelling.ts'

/** A figure by itself, with the target when there is one; smaller is better. */
export type Cijfer = {
  readonly wat: string
  readonly waarde: number
  readonly eenheid: string
  readonly doel: number | null
}

/** How long the program takes to start in an empty folder and in one that is there, and what it holds while idle. */
export async function starten(): Promise<Cijfer[]> {
  const map = await tijdelijk()
  try {
    const poort = await vastePoort()
    const koud = await startServer(map, poort)
    await koud.stop()
    const warm = await startServer(map, poort)
    await wacht(5000)
    const geheugen = await geheugenVan(warm, map)
    await warm.stop()
    const MB = (waarde: number) => Math.round(waarde)
    return [
      { wat: 'start cold (empty folder, demo)', waarde: Math.round(koud.klaarMs), eenheid: 'ms', doel: null },
      { wat: 'start warm', waarde: Math.round(warm.klaarMs), eenheid: 'ms', doel: WARM_MS },
      {
        wat: 'idle memory, server process',
        waarde: MB(geheugen.server),
        eenheid: 'MB',
        doel: GEHEUGEN_MB.server,
      },
      {
        wat: 'idle memory, with its database',
        waarde: MB(geheugen.samen),
        eenheid: 'MB',
        doel: GEHEUGEN_MB.samen,
      },
    ]
  } finally {
    await rm(map, { recursive: true, force: true })
  }
}

const GROOTTE = `select sum(pg_total_relation_size(c.oid))::bigint as bytes from pg_class c
  where c.oid in ('kt.spoor'::regclass, 'kt.spoor_lezing'::regclass, 'kt.zegel'::regclass)`

/** Bytes on disk of the spoor, its indexes and its seals, divided over the readings that made it grow. */
export async function spoorbytes(
  client: pg.Client,
  openen: (dossierId: number) => Promise<void>,
  ids: readonly number[],
): Promise<Cijfer> {
  const grootte = async () => Number((await client.query<{ bytes: string }>(GROOTTE)).rows[0]?.bytes)
  // Free places in the pages would hide the growth.
  for (const tabel of ['spoor', 'spoor_lezing']) await client.query(`vacuum full ${tabel}`)
  const voor = await grootte()
  for (const id of ids) await openen(id)
  await wacht(1500) // the seal comes within a second
  const bytes = Math.round(((await grootte()) - voor) / ids.length)
  return {
    wat: `spoor per reading (${ids.length} first readings)`,
    waarde: bytes,
    eenheid: 'bytes',
    doel: null,
  }
}

/** JavaScript of each page after gzip, from the last `npm run build`; none without one. */
export function paginas(): Cijfer[] {
  try {
    return bundelgroottes().map(({ pagina, gzip, budget }) => ({
      wat: `JavaScript of ${pagina.replace('src/modules/', '')}`,
      waarde: Math.round(gzip / 100) / 10,
      eenheid: 'kB gzip',
      doel: budget / 1000,
    }))
  } catch (fout) {
    console.error(`No sizes of pages: ${String(fout)}`)
    return []
  }
}
