import type {
  AntwoordVan,
  Niveau,
  postvakkenTonen as PostvakkenOp,
  outreachTonen as OutreachOp,
  postvakTonen as PostvakOp,
  SignaalDetail,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import type { Weigering } from '../../kern/result.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import type { Beleid } from '../beleid/index.ts'
import { niveauVan } from '../gebied/index.ts'
import { findBezoekers, findMelder, findPostvak, findPostvakken, findSignaal } from './postvak.store.ts'
import { findInschattingen, findLaatstePogingen, findPogingen, findTeams } from './opvolging.store.ts'
import { toOpvolging, toOutreachRij } from './opvolging.view.ts'
import { teKiezenSluitredenen } from './signaal.rules.ts'
import { toSignaalDetail, toSignaalRij } from './signaal.view.ts'

const NIET_GEVONDEN: Weigering = {
  code: 'niet-gevonden',
  tekst: 'Wij kunnen dit niet vinden.',
  aard: 'niet-gevonden',
}

/** The postvak of the wijken of this worker, oldest first; one spoor line with the ids shown. */
export async function postvakTonen(
  ctx: Context,
  filter: { status?: string; gebied?: string },
): Promise<AntwoordVan<typeof PostvakOp>> {
  const beleid = await beleidNu(ctx)
  const bij = { beleid, wie: ctx.wie, vandaag: dagInNederland(ctx.moment) }
  const { rijen, totaal } = await leesMetWie(
    ctx,
    { naam: 'postvak.tonen' },
    (trx) =>
      findPostvak(trx, {
        gesloten: filter.status === 'gesloten',
        gebied: filter.gebied === undefined ? null : Number(filter.gebied),
      }),
    (uit) => uit.rijen.map((rij) => rij.id),
  )
  return {
    rijen: rijen.map((rij) => toSignaalRij(rij, bij)),
    totaal: Math.min(totaal, 1000),
    totaalIsMinimum: totaal > 1000,
  }
}

/** The gebieden whose postvak this person works, that of the whole gemeente last. */
export const mijnGebieden = async (
  trx: Trx,
): Promise<{ id: number; naam: string; isWijk: boolean; niveau: Niveau }[]> =>
  (await findPostvakken(trx)).map(({ id, naam, isWijk, soort }) => ({
    id,
    naam,
    isWijk,
    niveau: niveauVan(soort),
  }))

/** The wijken whose postvak this person works, without counts of signalen that nobody asked for. */
export const mijnWijken = async (trx: Trx): Promise<{ id: number; naam: string }[]> =>
  (await findPostvakken(trx)).filter((p) => p.isWijk).map(({ id, naam }) => ({ id, naam }))

/** The outreachende werklijst: who does not ask for help, of one's wijken or one's outreachend team (SIG-07). */
export async function outreachTonen(ctx: Context): Promise<AntwoordVan<typeof OutreachOp>> {
  const beleid = await beleidNu(ctx)
  const bij = { beleid, wie: ctx.wie, vandaag: dagInNederland(ctx.moment) }
  const rijen = await leesMetWie(
    ctx,
    { naam: 'outreach.tonen' },
    async (trx) => {
      const { rijen: gevonden } = await findPostvak(trx, { gesloten: false, gebied: null, outreach: true })
      const laatste = await findLaatstePogingen(
        trx,
        gevonden.map((r) => r.id),
      )
      return gevonden.map((rij) =>
        toOutreachRij(
          beleid,
          toSignaalRij(rij, bij),
          laatste.find((p) => p.signaal_id === rij.id),
        ),
      )
    },
    (uit) => uit.map((rij) => rij.id),
  )
  return { aan: beleid.signalering.outreachend.aan, rijen }
}

/** The wijken of this worker, how much is open in each, and who can go (SIG-18). */
export async function postvakkenTonen(ctx: Context): Promise<AntwoordVan<typeof PostvakkenOp>> {
  const beleid = await beleidNu(ctx)
  const { aanmelding, signalering } = beleid
  const woord = ({ id, naam }: { id: string; naam: string }) => ({ id, naam })
  return leesMetWie(ctx, { naam: 'postvakken.tonen' }, async (trx) => {
    const postvakken = await findPostvakken(trx)
    const bezoekers = await findBezoekers(
      trx,
      postvakken.map((p) => p.id),
    )
    return {
      postvakken: postvakken.map(({ id, naam, isWijk, open }) => ({
        gebiedId: id,
        naam,
        isWijk,
        open,
        medewerkers: bezoekers.filter((b) => b.gebied_id === id).map((b) => b.id),
      })),
      medewerkers: [
        ...new Map(bezoekers.map(({ id, naam, functie }) => [id, { id, naam, functie }])).values(),
      ],
      sluitredenen: teKiezenSluitredenen(beleid).map(woord),
      routes: aanmelding.routes.map(woord),
      outreachend: signalering.outreachend.aan,
    }
  })
}

/** One signaal as the person acting sees it now; inside a handeling or a reading. Undefined when there is none. */
async function leesSignaal(
  trx: Trx,
  ctx: Context,
  signaalId: number,
  beleid: Beleid,
): Promise<SignaalDetail | undefined> {
  const rij = await findSignaal(trx, signaalId)
  if (rij === undefined) return undefined
  return toSignaalDetail(rij, await findMelder(trx, signaalId), {
    beleid,
    wie: ctx.wie,
    vandaag: dagInNederland(ctx.moment),
    bezoekers: await findBezoekers(trx, [rij.gebied_id]),
    opvolging: toOpvolging(beleid, {
      inschattingen: await findInschattingen(trx, signaalId),
      pogingen: await findPogingen(trx, signaalId),
      teams: await findTeams(
        trx,
        beleid.signalering.outreachend.teams.map((t) => t.id),
      ),
    }),
  })
}

/**
 * One signaal. As long as it lies in the postvak the spoor gets a line of its own; once it belongs to a dossier the
 * reading is one of that dossier, of the deel gesprek, and of melder when that was shown.
 * @throws Geweigerd 404 for who may not see it
 */
export async function signaalTonen(ctx: Context, signaalId: number): Promise<SignaalDetail> {
  const beleid = await beleidNu(ctx)
  const naam = 'signaal.tonen'
  const lees = (trx: Trx) => leesSignaal(trx, ctx, signaalId, beleid)
  const gevonden = await leesMetWie(ctx, { naam }, lees)
  if (gevonden === undefined) throw new Geweigerd([NIET_GEVONDEN])
  const dossierId = gevonden.dossier?.id
  if (dossierId === undefined) {
    await leesMetWie(
      ctx,
      { naam },
      () => Promise.resolve(null),
      () => [signaalId],
    )
    return gevonden
  }
  const delen = gevonden.melder === null ? (['gesprek'] as const) : (['gesprek', 'melder'] as const)
  await leesMetWie(ctx, { naam, dossierId, delen }, () => Promise.resolve(null))
  return gevonden
}
