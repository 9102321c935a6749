import type {
  AntwoordVan,
  BodyVan,
  AttenderingSoort,
  werkafspraakAfronden as AfrondenOp,
  werkafspraakMaken as MakenOp,
} from '@keukentafel/contract'
import { dagInNederland, parseDatum } from '../../kern/datum.ts'
import { conflict, geweigerd, gelukt, nietGevonden, verboden, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { attenderen, attenderenNa, attenderingTerugnemen } from '../attendering/attendering.commands.ts'
import type { PlanStatus } from '../plan/index.ts'
import { planLezen } from '../plan/plan.queries.ts'
import { termijnVoldoen, termijnZetten } from '../termijn/termijn.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import {
  magMetWerkafspraak,
  magWerkafspraakMaken,
  type WerkafspraakHandeling,
} from './werkafspraak.policy.ts'
import { werkafspraakControleren } from './werkafspraak.rules.ts'
import * as store from './werkafspraak.store.ts'
import { toFeiten, type Bij } from './werkafspraak.view.ts'

type Plan = { dossierId: number; planId: number }
type Id = AntwoordVan<typeof MakenOp>
const BRON = '003 Basisontwerp §3.4'
const NIET_NU = conflict('plan-status-past-niet', 'Dit kan niet in de stand die het plan nu heeft.')
const NIET_U = verboden(
  'werkafspraak-niet-van-u',
  'Dit zegt wie het afsprak, of wie de regie heeft. U kunt wel iets schrijven.',
)
const AL_KLAAR = conflict('werkafspraak-al-klaar', 'Deze afspraak is al klaar. Ververs de pagina.')

/** The plan with what surrounds it, inside the handeling. */
async function laad(trx: Trx, ctx: Context, s: Plan): Promise<Bij | undefined> {
  const { plan, omgeving } = await planLezen(trx, s, ctx.wie.id)
  return plan === undefined
    ? undefined
    : { wie: ctx.wie, vandaag: dagInNederland(ctx.moment), plan, omgeving }
}

const melden = (trx: Trx, ctx: Context, s: store.Sleutel, wat: string) =>
  tijdlijnSchrijven(trx, {
    dossierId: s.dossierId,
    wieId: ctx.wie.id,
    deel: 'plan',
    gebeurtenis: `werkafspraak.${wat}`,
    objectId: s.afspraakId,
  })

/** On the werklijst of who has the regie on its day; who does it hears it now, and when the day has passed. */
async function klaarzetten(
  trx: Trx,
  s: store.Sleutel,
  a: { van: Temporal.PlainDate; uiterlijk: Temporal.PlainDate; houderId: number | null },
): Promise<void> {
  const { dossierId, afspraakId: objectId } = s
  await termijnZetten(trx, { dossierId, soort: 'afspraak', verwijstNaar: objectId, bron: BRON, ...a })
  if (a.houderId === null) return
  await attenderen(trx, {
    dossierId,
    aan: { houderId: a.houderId },
    soort: 'werkafspraak.gekregen',
    objectId,
  })
  await attenderenNa(trx, {
    dossierId,
    houderId: a.houderId,
    soort: 'werkafspraak.laat',
    objectId,
    dag: a.uiterlijk,
  })
}

/**
 * Agrees with one helper on what is done by when (REG-14). Codes: `plan-status-past-niet` and those of
 * `werkafspraakControleren`.
 */
export const werkafspraakMaken = (ctx: Context, s: Plan, b: BodyVan<typeof MakenOp>): Promise<Id> =>
  metWie(ctx, { naam: 'werkafspraak.maken', dossierId: s.dossierId, deel: 'plan' }, async (trx) => {
    const bij = await laad(trx, ctx, s)
    if (bij === undefined) return nietGevonden()
    const planStatus = bij.plan.status as PlanStatus
    if (magWerkafspraakMaken(ctx.wie, { planStatus, schrijft: bij.omgeving.schrijft }).length === 0)
      return NIET_NU
    const dag = parseDatum(b.uiterlijk)
    if (!dag.ok) return { ok: false, weigeringen: dag.weigeringen.map((w) => ({ ...w, veld: 'uiterlijk' })) }
    const uitvoerders = await store.findUitvoerders(trx, s)
    const goed = werkafspraakControleren(
      { ...b, uiterlijk: dag.waarde },
      { uitvoerders, vandaag: bij.vandaag },
    )
    if (!goed.ok) return goed
    const { id } = await store.insertWerkafspraak(trx, s, {
      tekst: b.tekst.trim(),
      uiterlijk: b.uiterlijk,
      houder_id: b.houderId,
      inzet_id: b.inzetId,
      door: ctx.wie.id,
    })
    const sleutel = { ...s, afspraakId: id }
    await klaarzetten(trx, sleutel, { van: bij.vandaag, uiterlijk: dag.waarde, houderId: b.houderId })
    await melden(trx, ctx, sleutel, 'gemaakt')
    return gelukt({ id })
  })

type Gevonden = { readonly trx: Trx; readonly rij: store.WerkafspraakRij; readonly vandaag: string }
/** Finds one agreement and hands it on when this person may do this with it. No right to write is asked: who promised does. */
function metAfspraak(
  ctx: Context,
  s: store.Sleutel,
  { naam, wat }: { naam: string; wat: WerkafspraakHandeling },
  doe: (g: Gevonden) => Promise<Result<Id>>,
): Promise<Id> {
  const object = { soort: 'werkafspraak', id: s.afspraakId }
  return metWie(ctx, { naam, dossierId: s.dossierId, object }, async (trx) => {
    const bij = await laad(trx, ctx, s)
    const [rij] = bij === undefined ? [] : await store.findWerkafspraken(trx, s, s.afspraakId)
    if (bij === undefined || rij === undefined) return nietGevonden()
    const mag = magMetWerkafspraak(ctx.wie, toFeiten(rij, bij))
    if (mag.length === 0) return AL_KLAAR
    return mag.includes(wat) ? doe({ trx, rij, vandaag: bij.vandaag.toString() }) : NIET_U
  })
}

const bel = (trx: Trx, s: store.Sleutel, soort: AttenderingSoort, wie: number | null): Promise<void> =>
  attenderen(trx, {
    dossierId: s.dossierId,
    aan: wie === null ? 'regievoerder' : { houderId: wie },
    soort,
    objectId: s.afspraakId,
  })

/** It is done, or not needed any more: no bell rings about it, and it leaves the werklijst. */
export const werkafspraakAfronden = (
  ctx: Context,
  s: store.Sleutel,
  { uitkomst }: BodyVan<typeof AfrondenOp>,
): Promise<Id> => {
  const wat = uitkomst === 'gedaan' ? 'werkafspraak.afronden' : 'werkafspraak.vervallen'
  return metAfspraak(ctx, s, { naam: 'werkafspraak.afronden', wat }, async ({ trx, vandaag }) => {
    const { dossierId, afspraakId } = s
    const klaar = { klaar_door: ctx.wie.id }
    await store.updateKlaar(
      trx,
      s,
      uitkomst === 'gedaan' ? { ...klaar, gedaan_op: vandaag } : { ...klaar, vervallen_op: vandaag },
    )
    const op = Temporal.PlainDate.from(vandaag)
    await termijnVoldoen(trx, { dossierId, soort: 'afspraak', verwijstNaar: afspraakId, op })
    await attenderingTerugnemen(trx, { dossierId, soort: 'werkafspraak.laat', objectId: afspraakId })
    if (uitkomst === 'gedaan') await bel(trx, s, 'werkafspraak.gedaan', null)
    await melden(trx, ctx, s, uitkomst)
    return gelukt({ id: afspraakId })
  })
}

/**
 * A short message on an agreement (REG-14): who promised hears it with the bell. An answer of who promised, and a message
 * to somebody without a bell, is heard by who has the regie; a helper reads it behind the link of the task.
 */
export const werkafspraakAanspreken = (ctx: Context, s: store.Sleutel, tekst: string): Promise<Id> =>
  metAfspraak(
    ctx,
    s,
    { naam: 'werkafspraak.aanspreken', wat: 'werkafspraak.aanspreken' },
    async ({ trx, rij }) => {
      if (tekst.trim() === '') return geweigerd('bericht-leeg', 'Schrijf wat u wilt zeggen.', 'tekst')
      const { id } = await store.insertBericht(trx, s, { tekst: tekst.trim(), door: ctx.wie.id })
      const aan = rij.houder_id === ctx.wie.id ? null : rij.houder_id
      await bel(trx, s, 'werkafspraak.bericht', aan)
      return gelukt({ id })
    },
  )

/** The helper outside, behind the link of the own task: it is done (`tekst` null), or something is written. */
export const vanHelper = (ctx: Context, id: number, tekst: string | null): Promise<Id> =>
  metWie(
    ctx,
    {
      naam: tekst === null ? 'taak.afspraak-afronden' : 'taak.afspraak-aanspreken',
      object: { soort: 'werkafspraak', id },
    },
    async (trx) => {
      if (tekst?.trim() === '') return geweigerd('bericht-leeg', 'Schrijf wat u wilt zeggen.', 'tekst')
      const vandaag = dagInNederland(ctx.moment).toString()
      const isGedaan = await store.updateVanHelper(trx, id, { tekst: tekst?.trim() ?? null, vandaag })
      return isGedaan ? gelukt({ id }) : nietGevonden()
    },
  )
