import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import type {
  AntwoordVan,
  BodyVan,
  hulplinkMaken as MakenOp,
  taakOpenen as OpenenOp,
} from '@keukentafel/contract'
import { conflict, gelukt, geweigerd, nietGevonden } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import { sessieBeginnen, type Bij } from '../../platform/sessie/sessie.ts'
import { magUitnodigen } from '../plan/index.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { hulplinkStand, LINK_DAGEN } from './taak.rules.ts'
import * as store from './taak.store.ts'
import { toFeiten, toHulplink } from './taak.view.ts'

const hash = (...delen: string[]): Buffer => createHash('sha256').update(delen.join('\n')).digest()
/** Of a code nothing can be found without the token: a million codes are tried in a second. */
const codeHash = (sleutel: string, code: string): Buffer => hash(sleutel, code.replaceAll(/\D/g, ''))

/** The answer to a key is kept for a day; a link and a code are told once and kept nowhere. */
const zonderSleutel = (ctx: Context): Context => {
  const kopie = { ...ctx }
  delete kopie.idempotentie
  return kopie
}

const MAG_NIET = conflict(
  'taak-zonder-link',
  'Voor deze taak kan geen link. Dat kan voor een taak die loopt, van iemand uit het netwerk of een vrijwilliger.',
)

/**
 * Makes a link and a code for whom the task names, and ends the one there was (PLAN-26). They are told once and stored
 * hashed; that is why the same submit twice makes two links of which the last one counts. Codes: `taak-zonder-link`.
 */
export function hulplinkMaken(ctx: Context, s: store.InzetSleutel): Promise<AntwoordVan<typeof MakenOp>> {
  const h = { naam: 'hulplink.maken', dossierId: s.dossierId, deel: 'plan' } as const
  return metWie(zonderSleutel(ctx), { ...h, object: { soort: 'inzet', id: s.inzetId } }, async (trx) => {
    const inzet = await store.findInzet(trx, s, ctx.wie.id)
    if (inzet === undefined) return nietGevonden()
    if (magUitnodigen(ctx.wie, toFeiten(inzet)).length === 0) return MAG_NIET
    await store.withdrawHulplink(trx, s, { door: ctx.wie.id })
    const sleutel = randomBytes(32).toString('base64url')
    const code = randomInt(1_000_000).toString().padStart(6, '0')
    const verlooptOp = ctx.moment.add({ hours: 24 * LINK_DAGEN }).toString()
    const id = await store.insertHulplink(trx, s, {
      tokenHash: hash(sleutel),
      codeHash: codeHash(sleutel, code),
      verlooptOp,
    })
    if (id === null) return MAG_NIET
    await schrijf(trx, ctx, s, 'hulplink.gemaakt')
    return gelukt({ id, sleutel, code, verlooptOp })
  })
}

const schrijf = (
  trx: Parameters<typeof tijdlijnSchrijven>[0],
  ctx: Context,
  s: store.InzetSleutel,
  gebeurtenis: string,
) =>
  tijdlijnSchrijven(trx, {
    dossierId: s.dossierId,
    wieId: ctx.wie.id,
    deel: 'plan',
    gebeurtenis,
    objectId: s.inzetId,
  })

/** Withdraws a link: it opens nothing any more, and what it opened is closed. Twice is once. */
export function hulplinkIntrekken(ctx: Context, s: store.InzetSleutel, hulplinkId: number): Promise<null> {
  const h = { naam: 'hulplink.intrekken', dossierId: s.dossierId, deel: 'plan' } as const
  return metWie(ctx, { ...h, object: { soort: 'hulplink', id: hulplinkId } }, async (trx) => {
    if (!(await store.findHulplinks(trx, s)).some((link) => link.id === hulplinkId)) return nietGevonden()
    const id = await store.withdrawHulplink(trx, s, { door: ctx.wie.id, id: hulplinkId })
    if (id !== null) await schrijf(trx, ctx, s, 'hulplink.ingetrokken')
    return gelukt(null)
  })
}

// One answer for a wrong code, a link that is over or used, and one that never was: it says nothing of who was asked.
const WERKT_NIET = geweigerd(
  'link-of-code-werkt-niet',
  `Deze link en deze code werken niet samen. Kijk de code na. Een link werkt één keer, en ten hoogste ${LINK_DAGEN} dagen. Werkt het nog niet? Vraag een nieuwe link aan wie u belde.`,
  'code',
)

/**
 * Opens the own task with the link and the code, once, and begins the session of the helper (PLAN-26). Code:
 * `link-of-code-werkt-niet`, whatever was wrong with them.
 */
export async function taakOpenen(
  ctx: Context,
  bij: Omit<Bij, 'db'>,
  { sleutel, code }: BodyVan<typeof OpenenOp>,
): Promise<null> {
  const tokenHash = hash(sleutel)
  await store.telPoging(ctx.db, tokenHash)
  const helper = await metWie(zonderSleutel(ctx), { naam: 'taak.openen' }, async (trx) => {
    const rij = await store.lockHulplink(trx, tokenHash)
    const klopt = timingSafeEqual(rij?.code_hash ?? hash(''), codeHash(sleutel, code))
    if (rij === undefined || !klopt) return WERKT_NIET
    if (hulplinkStand(toHulplink(rij), ctx.moment) !== 'verstuurd') return WERKT_NIET
    return (await store.useHulplink(trx, rij.dossier_id, rij.id)) ? gelukt(rij.helper_id) : WERKT_NIET
  })
  await sessieBeginnen({ ...bij, db: ctx.db }, { id: helper, soort: 'helper' })
  return null
}
