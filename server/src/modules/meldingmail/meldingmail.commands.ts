import type { AntwoordVan, meldingmailKiezen as KiezenOp } from '@keukentafel/contract'
import { gelukt, nietGevonden } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Database } from '../../platform/db/pool.ts'
import { foutcode, type Meld } from '../../platform/taken/hapering.ts'
import {
  isTijd,
  keuzeControleren,
  meldingmailMaken,
  mislukking,
  type Keuze,
  type Mail,
} from './meldingmail.rules.ts'
import { afronden, findInstelling, klaarzetten, updateKeuze, type TeMailen } from './meldingmail.store.ts'
import { toInstelling } from './meldingmail.queries.ts'

/** Sets the own choice. Codes of `keuzeControleren`. */
export const meldingmailKiezen = (
  ctx: Context,
  keuze: Keuze,
  aan: boolean,
): Promise<AntwoordVan<typeof KiezenOp>> =>
  metWie(ctx, { naam: 'meldingmail.kiezen' }, async (trx) => {
    const nu = await findInstelling(trx, ctx.wie.id)
    if (nu === undefined) return nietGevonden()
    const goed = keuzeControleren(keuze, { aan, adres: nu.adres })
    if (!goed.ok) return goed
    await updateKeuze(trx, goed.waarde)
    return gelukt(toInstelling({ ...nu, keuze: goed.waarde }, aan))
  })

/** What carries the mail away. */
export type Post = {
  /** @throws when no mail can be handed over now */
  readonly bereikbaar: () => Promise<unknown>
  readonly verstuur: (mail: Mail & { readonly aan: string; readonly kenmerk: string }) => Promise<unknown>
}
export type Bezorging = {
  readonly db: Pick<Database, 'pool'>
  readonly post: Post
  /** `uu:mm` on a Dutch clock: not before */
  readonly vanaf: string
  readonly url: string
  readonly meld: Meld
}

async function bezorg(b: Bezorging, dag: string, { medewerker_id, email, aantal }: TeMailen): Promise<void> {
  const klaar = (verstuurd: boolean) => afronden(b.db, { medewerkerId: medewerker_id, dag, verstuurd })
  try {
    await b.post.verstuur({
      ...meldingmailMaken(aantal, b.url),
      aan: email,
      kenmerk: `meldingen-${medewerker_id}-${dag}`,
    })
  } catch (fout) {
    b.meld({ taak: 'meldingmail', waar: 'bezorgen', id: medewerker_id, code: foutcode(fout) })
    if (mislukking(fout as object) === 'niet') await klaar(false)
    return
  }
  await klaar(true)
}

/**
 * One round of the digest: after the time of the day, everybody who asked for it and has something new gets one mail,
 * and that day no other. It is written down before it goes, so a process that dies on the way sends nothing twice.
 */
export async function meldingmailRonde(b: Bezorging, moment: Temporal.Instant): Promise<number> {
  const nu = moment.toZonedDateTimeISO('Europe/Amsterdam')
  if (!isTijd(nu.toPlainTime(), b.vanaf)) return 0
  await b.post.bereikbaar()
  const dag = nu.toPlainDate().toString()
  const wie = await klaarzetten(b.db, dag)
  for (const een of wie) await bezorg(b, dag, een)
  return wie.length
}
