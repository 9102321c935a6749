import { randomUUID } from 'node:crypto'
import type { Toeval } from '../../kern/toeval.ts'
import type { Context } from '../../platform/db/met.ts'
import type { Database } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import type { InvoerRegel } from '../huishouden/index.ts'
import type { Stadium, Verhaal } from './demo.rules.ts'
import type { DemoWerker } from './demo.store.ts'

/** One household of the demo on its way through the main job. */
export type Zaak = {
  readonly db: Database
  readonly beleid: Beleid
  readonly toeval: Toeval
  readonly werkers: readonly DemoWerker[]
  readonly werker: DemoWerker
  readonly regels: readonly InvoerRegel[]
  readonly verhaal: Verhaal
  readonly stadium: Stadium
  /** when the story began */
  readonly begin: Temporal.Instant
  readonly nu: Temporal.Instant
}

/** The context in which somebody acted, so many days after the story began; never later than now. */
export function ctxVan(
  zaak: Zaak,
  dagen: number,
  versie?: number,
  wie: Context['wie'] = zaak.werker,
): Context {
  const later = zaak.begin.add({ hours: 24 * dagen })
  const moment = Temporal.Instant.compare(later, zaak.nu) < 0 ? later : zaak.nu
  return { db: zaak.db, wie, verzoek: randomUUID(), moment, ...(versie === undefined ? {} : { versie }) }
}
