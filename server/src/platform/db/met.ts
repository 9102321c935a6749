import type pg from 'pg'
import { ROLLEN, type Deel } from '@keukentafel/contract'
import type { Result, Weigering } from '../../kern/result.ts'
import type { Wie } from '../../kern/wie.ts'
import { DatabaseWeg, isWeg, trxVan, type Database, type Trx } from './pool.ts'

/** What surrounds one request: who, which request, at what moment, and what the caller sent with it. */
export type Context = {
  readonly db: Database
  readonly wie: Wie
  readonly verzoek: string
  readonly moment: Temporal.Instant
  /** The version the caller saw (`If-Match`), when it sent one. */
  readonly versie?: number
  /** The key that makes a second same submit answer what the first did. */
  readonly idempotentie?: { sleutel: string; hash: Buffer }
}

/** The handeling is refused; carries every reason. The spoor line is already written. */
export class Geweigerd extends Error {
  readonly weigeringen: readonly Weigering[]
  constructor(weigeringen: readonly Weigering[]) {
    super(weigeringen.map((w) => w.code).join(', '))
    this.weigeringen = weigeringen
  }
}

/** One handeling: one transaction with right, rule, save and spoor (decision 3). */
export type Handeling = {
  /** The word for it everywhere: operation, spoor, permission, manual. */
  readonly naam: string
  /** The dossier it concerns; narrows every policy to this one, and locks it. */
  readonly dossierId?: number
  /** The deel that must be writable; refused as not found or no longer before the rule runs. */
  readonly deel?: Deel
  readonly object?: { soort: string; id: number }
  readonly reden?: string
}

/** One reading: what is opened, so that the spoor can say who looked at which deel; refused to who holds none of them. */
export type Lezing = {
  readonly naam: string
  readonly dossierId?: number
  readonly delen?: readonly Deel[]
}

const NIET_GEVONDEN: Weigering = {
  code: 'niet-gevonden',
  tekst: 'Wij kunnen dit niet vinden.',
  aard: 'niet-gevonden',
}
const GEEN_TOEGANG_MEER: Weigering = {
  code: 'geen-toegang-meer',
  tekst: 'U hebt geen toegang meer tot dit dossier.',
  aard: 'recht',
}
const MAG_NIET: Weigering = {
  code: 'mag-niet-schrijven',
  tekst: 'U mag dit deel van het dossier lezen, maar niet wijzigen.',
  aard: 'recht',
}

// Ids are formatted from a BigInt, never bound as text (veiligheid.md, Injection).
const getal = (id: number): string => BigInt(id).toString()

async function verbind(db: Database): Promise<pg.PoolClient> {
  if (!db.bereikbaar()) throw new DatabaseWeg('niet bereikbaar')
  try {
    return await db.pool.connect()
  } catch (fout) {
    throw new DatabaseWeg('geen verbinding', { cause: fout })
  }
}

/** What a transaction gives, and the spoor, which is written last. */
type Einde<T> = { readonly uit: T; readonly spoor: () => Promise<unknown> }

// Statements that need no answer of the one before travel together: begin with what `doe` asks first, the spoor with
// the commit. When one of them fails PostgreSQL refuses the rest, and commit becomes a rollback.
async function inTransactie<T>(
  ctx: Context,
  { dossierId, naar }: { dossierId: number | undefined; naar: '' | '; savepoint handeling' },
  doe: (client: pg.PoolClient) => Promise<Einde<T>>,
): Promise<T> {
  const client = await verbind(ctx.db)
  let kapot: Error | undefined
  try {
    const wie = ctx.wie.id === 0 ? '' : getal(ctx.wie.id)
    const dossier = dossierId === undefined ? '' : getal(dossierId)
    const begonnen = client.query(
      `begin; set local kt.wie = '${wie}'; set local kt.dossier = '${dossier}'${naar}`,
    )
    begonnen.catch(() => undefined) // told below, once what came behind it has failed too
    const { uit, spoor } = await doe(client)
    await begonnen
    const [, { command }] = await Promise.all([spoor(), client.query('commit')])
    if (command !== 'COMMIT') throw new Error('the transaction was not committed')
    return uit
  } catch (fout) {
    if (isWeg(fout)) {
      kapot = fout as Error
      throw new DatabaseWeg('verbinding verbroken', { cause: fout })
    }
    await client.query('rollback').catch((mis: unknown) => (kapot = mis as Error))
    throw fout
  } finally {
    client.release(kapot)
  }
}

// A dossier that the handeling itself opened is known only afterwards, as the one the transaction is narrowed to.
const SPOOR =
  'insert into spoor (wie_id, rol, organisatie_id, handeling, uitkomst, code, dossier_id, deel, object_soort, object_id, ids, reden, verzoek, reeks) values ($1,$2,$3,$4,$5,$6,coalesce($7,wiens_dossier()),$8,$9,$10,$11,$12,$13,(select nr from spoor_reeks))'

/** The role that the spoor shows: the one that tells most about why somebody was there. */
const rolVan = (wie: Wie): string =>
  wie.soort === 'medewerker' ? (ROLLEN.find((rol) => wie.rollen.includes(rol)) ?? 'medewerker') : wie.soort

type Regel = { uitkomst: 'gelukt' | 'geweigerd'; code?: string; ids?: readonly number[] }

/** Ids and digests only (decision 3): nothing of what was typed or read stands in the spoor. */
const watGebeurde = (h: Handeling, { uitkomst, code, ids }: Regel) => {
  const { naam, dossierId, deel, object, reden } = h
  return [naam, uitkomst, code, dossierId, deel, object?.soort, object?.id, ids, reden].map((w) => w ?? null)
}

async function schrijfSpoor(
  client: pg.PoolClient,
  ctx: Context,
  h: Pick<Handeling, 'naam' | 'dossierId' | 'object' | 'deel' | 'reden'>,
  regel: Regel,
): Promise<void> {
  const wieId = ctx.wie.id === 0 ? null : ctx.wie.id
  await client.query({
    name: 'spoor',
    text: SPOOR,
    values: [wieId, rolVan(ctx.wie), ctx.wie.organisatieId, ...watGebeurde(h, regel), ctx.verzoek],
  })
}

async function toegangWeigering(
  client: pg.PoolClient,
  dossierId: number,
  delen?: readonly Deel[],
): Promise<Weigering | null> {
  const { rows } = await client.query<{ stand: string }>({
    name: 'stand',
    text: 'select toegang_stand($1, $2) as stand',
    values: [dossierId, delen === undefined || delen.length === 0 ? null : delen],
  })
  if (rows[0]?.stand === 'zien') return null
  return rows[0]?.stand === 'geweest' ? GEEN_TOEGANG_MEER : NIET_GEVONDEN
}

async function vergrendel(client: pg.PoolClient, h: Handeling): Promise<Weigering | null> {
  if (h.dossierId === undefined) return null
  const { rows } = await client.query<{ delen: string[] | null }>({
    name: 'vergrendel',
    text: 'select dossier_vergrendelen($1) as delen',
    values: [h.dossierId],
  })
  const delen = rows[0]?.delen ?? null
  if (delen === null) return (await toegangWeigering(client, h.dossierId)) ?? NIET_GEVONDEN
  return h.deel === undefined || delen.includes(h.deel) ? null : MAG_NIET
}

type Herhaling<T> = { antwoord: T } | null
async function herhaald<T>(client: pg.PoolClient, ctx: Context, naam: string): Promise<Herhaling<T>> {
  if (ctx.idempotentie === undefined) return null
  const { sleutel, hash } = ctx.idempotentie
  // A second same submit waits here until the first has committed, and then finds its answer.
  const nieuw = await client.query({
    name: 'sleutel',
    text: "insert into idempotentie (houder_id, sleutel, handeling, invoer_hash, antwoord) values ($1,$2,$3,$4,'null') on conflict do nothing",
    values: [ctx.wie.id, sleutel, naam, hash],
  })
  if (nieuw.rowCount === 1) return null
  const { rows } = await client.query<{ invoer_hash: Buffer; handeling: string; antwoord: T }>(
    'select invoer_hash, handeling, antwoord from idempotentie where houder_id = $1 and sleutel = $2',
    [ctx.wie.id, sleutel],
  )
  const eerder = rows[0]
  if (eerder === undefined || eerder.handeling !== naam || !eerder.invoer_hash.equals(hash))
    throw new Geweigerd([
      {
        code: 'sleutel-al-gebruikt',
        tekst: 'Deze sleutel hoort bij een ander verzoek. Verstuur het formulier opnieuw.',
        aard: 'conflict',
      },
    ])
  return { antwoord: eerder.antwoord }
}

const bewaarAntwoord = async (client: pg.PoolClient, ctx: Context, antwoord: unknown): Promise<void> => {
  if (ctx.idempotentie === undefined) return
  await client.query({
    name: 'antwoord',
    text: 'update idempotentie set antwoord = $3 where houder_id = $1 and sleutel = $2',
    values: [ctx.wie.id, ctx.idempotentie.sleutel, JSON.stringify(antwoord ?? null)],
  })
}

/**
 * A person does something: opens the transaction, says who acts, locks what is decided on, checks the right,
 * runs `doe`, and writes the spoor. A refusal rolls back what `doe` did and is still recorded.
 * @throws Geweigerd with every reason · DatabaseWeg when the database does not answer
 */
export async function metWie<T>(
  ctx: Context,
  h: Handeling,
  doe: (trx: Trx) => Promise<Result<T>>,
): Promise<T> {
  const uit = await inTransactie(
    ctx,
    { dossierId: h.dossierId, naar: '; savepoint handeling' },
    async (client): Promise<Einde<Result<T>>> => {
      const uitkomst = await probeer(client, ctx, h, doe)
      if (!uitkomst.ok) await client.query('rollback to savepoint handeling')
      const regel: Regel = uitkomst.ok
        ? { uitkomst: 'gelukt' }
        : { uitkomst: 'geweigerd', code: uitkomst.weigeringen[0]?.code ?? 'onbekend' }
      return { uit: uitkomst, spoor: () => schrijfSpoor(client, ctx, h, regel) }
    },
  )
  if (!uit.ok) throw new Geweigerd(uit.weigeringen)
  return uit.waarde
}

async function probeer<T>(
  client: pg.PoolClient,
  ctx: Context,
  h: Handeling,
  doe: (trx: Trx) => Promise<Result<T>>,
): Promise<Result<T>> {
  const weigering = await vergrendel(client, h)
  if (weigering !== null) return { ok: false, weigeringen: [weigering] }
  const eerder = await herhaald<T>(client, ctx, h.naam)
  if (eerder !== null) return { ok: true, waarde: eerder.antwoord }
  const uitkomst = await doe(trxVan(client))
  if (uitkomst.ok) await bewaarAntwoord(client, ctx, uitkomst.waarde)
  return uitkomst
}

/** The lines that a reading leaves: of the delen of one dossier, and of a list with the ids it showed. */
function lezingSchrijven(
  client: pg.PoolClient,
  ctx: Context,
  l: Lezing,
  ids: readonly number[] | null,
): Einde<unknown>['spoor'] {
  const { naam, dossierId, delen } = l
  const waarden = [rolVan(ctx.wie), ctx.wie.organisatieId, naam, dossierId, delen, ctx.verzoek]
  return () =>
    Promise.all([
      dossierId !== undefined && delen !== undefined
        ? client.query({
            name: 'lezing',
            text: 'select lezing_schrijven($1,$2,$3,$4,$5,$6)',
            values: waarden,
          })
        : null,
      ids === null ? null : schrijfSpoor(client, ctx, { naam }, { uitkomst: 'gelukt', ids }),
    ])
}

/**
 * A person reads. With `dossierId` and `delen` the reading is written to the spoor (one line per deel per 15
 * minutes); a list writes one line with the ids that `ids` names.
 * @throws Geweigerd (404 never seen, 403 seen before and ended) · DatabaseWeg
 */
export async function leesMetWie<T>(
  ctx: Context,
  l: Lezing,
  doe: (trx: Trx) => Promise<T>,
  ids?: (waarde: T) => readonly number[],
): Promise<T> {
  const uit = await inTransactie(
    ctx,
    { dossierId: l.dossierId, naar: '' },
    async (client): Promise<Einde<Result<T>>> => {
      const { naam, dossierId } = l
      const weigering = dossierId === undefined ? null : await toegangWeigering(client, dossierId, l.delen)
      if (weigering !== null) {
        // Refused reading leaves a line too: who walks past the numbers of dossiers is seen (decision 3).
        const regel: Regel = { uitkomst: 'geweigerd', code: weigering.code }
        const spoor = () => schrijfSpoor(client, ctx, { naam, ...(dossierId && { dossierId }) }, regel)
        return { uit: { ok: false, weigeringen: [weigering] }, spoor }
      }
      const waarde = await doe(trxVan(client))
      return { uit: { ok: true, waarde }, spoor: lezingSchrijven(client, ctx, l, ids?.(waarde) ?? null) }
    },
  )
  if (!uit.ok) throw new Geweigerd(uit.weigeringen)
  return uit.waarde
}
