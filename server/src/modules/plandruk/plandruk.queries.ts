import type { PlanView } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { gelukt, nietGevonden } from '../../kern/result.ts'
import { maakPdf } from '../../platform/brief/maakpdf.ts'
import { Geweigerd, metWie, type Context } from '../../platform/db/met.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { leesBriefvorm, type Briefsoort } from '../brief/brief.queries.ts'
import { briefinhoud, type Briefinhoud } from '../brief/index.ts'
import { indicatieTonen } from '../indicatie/indicatie.queries.ts'
import { inrichtingVan } from '../inrichting/inrichting.queries.ts'
import { planTonen } from '../plan/plan.queries.ts'
import { uitvoeringTonen } from '../uitvoering/uitvoering.queries.ts'
import { lichtDelen, pastNiet, plandrukDelen, taakDelen, type Bijlage, type Leden } from './plandruk.rules.ts'
import { findDrukhoofd, findLeden, type DrukhoofdRij } from './plandruk.store.ts'

/** Longer than any plan that is read at a kitchen table; more than this is a mistake. */
const BLADZIJDEN = 20

type Gelezen = {
  readonly hoofd: DrukhoofdRij
  readonly leden: Leden
  readonly plan: PlanView
}
type Lezing = { readonly naam: string; readonly dossierId: number; readonly planId?: number }

function weg(): never {
  const niet = nietGevonden()
  throw new Geweigerd(niet.ok ? [] : niet.weigeringen)
}

/**
 * The plan with whose it is. What leaves on paper leaves a line each time, also shortly after it was read on the screen.
 */
async function lees(ctx: Context, { naam, dossierId, planId }: Lezing): Promise<Gelezen> {
  const uit = await metWie(ctx, { naam, dossierId }, async (trx) =>
    gelukt({
      hoofd: await findDrukhoofd(trx, dossierId, ctx.wie.id),
      leden: new Map((await findLeden(trx, dossierId)).map((lid) => [lid.id, lid.naam])),
    }),
  )
  const { plan } = await planTonen(ctx, dossierId)
  if (uit.hoofd === undefined || plan === null || (planId !== undefined && plan.id !== planId)) weg()
  return { hoofd: uit.hoofd, leden: uit.leden, plan }
}

type Druk = {
  readonly soort: Briefsoort
  readonly hoogstens: number
  readonly feiten?: Readonly<Record<string, string>>
  readonly vul: (inhoud: Briefinhoud) => object
}

/** Made outside any transaction. @throws Geweigerd with what the letter or `maakPdf` refuses */
async function druk(ctx: Context, { hoofd, plan }: Gelezen, d: Druk): Promise<Uint8Array> {
  const inrichting = await inrichtingVan(ctx.db)
  const { tekst, middelen } = await leesBriefvorm(inrichting.gemeente, d.soort)
  const { woorden } = await beleidVan(ctx, plan.beleidVersie)
  const { naam, telefoon, contact } = inrichting
  const kop = {
    gemeente: { naam, telefoon },
    kenmerk: hoofd.kenmerk,
    datum: dagInNederland(ctx.moment),
    inwoner: { naam: hoofd.persoon, adres: [] },
    afzender: { naam: hoofd.regievoerder ?? naam, functie: woorden.regievoerder.enkelvoud, telefoon },
    contacten: contact,
  }
  const feiten = { plan: woorden.plan.enkelvoud, huishouden: hoofd.huishouden, ...d.feiten }
  const inhoud = briefinhoud(tekst, kop, feiten)
  if (!inhoud.ok) throw new Geweigerd(inhoud.weigeringen)
  const uit = maakPdf({ ...middelen, gegevens: d.vul(inhoud.waarde), hoogstens: d.hoogstens })
  if (!uit.ok) throw new Geweigerd(d.soort === 'plan-licht' ? pastNiet(uit.weigeringen) : uit.weigeringen)
  return uit.waarde.pdf
}

async function bijlageVan(ctx: Context, { id: planId, dossierId }: PlanView): Promise<Bijlage> {
  const { afspraken, contact } = await uitvoeringTonen(ctx, { dossierId, planId })
  const { geldend } = await indicatieTonen(ctx, { dossierId, planId })
  const { volgende } = contact
  return { afspraken, contactOp: volgende?.isLaat === false ? volgende.op : null, indicatie: geldend }
}

const isTeLang = (fout: unknown): boolean =>
  fout instanceof Geweigerd && fout.weigeringen.some((w) => w.code === 'brief-te-lang')

/**
 * The whole plan as PDF/UA-1: a light one on exactly one A4, the other as long as it takes (PLAN-02). The limits of a
 * light plan do not count what is agreed beside its tasks, nor what comes with an akkoord: does that not fit any more, then
 * it is printed in full, for nothing that was agreed may stay off the paper.
 */
async function heelPlan(ctx: Context, gelezen: Gelezen): Promise<Uint8Array> {
  const { plan, leden } = gelezen
  const bijlage = await bijlageVan(ctx, plan)
  const ruim = () =>
    druk(ctx, gelezen, {
      soort: 'plan',
      hoogstens: BLADZIJDEN,
      vul: (inhoud) => ({ ...inhoud, delen: plandrukDelen(plan, leden, bijlage) }),
    })
  if (plan.vorm !== 'licht') return ruim()
  const licht = druk(ctx, gelezen, {
    soort: 'plan-licht',
    hoogstens: 1,
    vul: (inhoud) => ({ ...inhoud, ...lichtDelen(plan, leden, bijlage) }),
  })
  return licht.catch((fout: unknown) => {
    const kanKorter = plan.status === 'concept' && bijlage.afspraken.length === 0
    if (kanKorter || !isTeLang(fout)) throw fout
    return ruim()
  })
}

/**
 * The own plan of the inwoner, to keep or to give to somebody (PLAN-09). Each time is a line in the spoor.
 * @throws Geweigerd `niet-gevonden` (no member of it, or no plan yet), and those of `maakPdf`
 */
export async function mijnPlanDrukken(ctx: Context, dossierId: number): Promise<Uint8Array> {
  const gelezen = await lees(ctx, { naam: 'mijn.plan-drukken', dossierId })
  return gelezen.hoofd.eigen ? heelPlan(ctx, gelezen) : weg()
}

/** The whole plan for the inwoner, printed by who works on it (PLAN-30). */
export const planDrukken = async (ctx: Context, dossierId: number, planId: number): Promise<Uint8Array> =>
  heelPlan(ctx, await lees(ctx, { naam: 'plan.drukken', dossierId, planId }))

/** Of the plan only the part of one helper: the own task and whom to call, nothing of anybody else (PLAN-30). */
export async function inzetDrukken(
  ctx: Context,
  s: { dossierId: number; planId: number; inzetId: number },
): Promise<Uint8Array> {
  const gelezen = await lees(ctx, { naam: 'inzet.drukken', dossierId: s.dossierId, planId: s.planId })
  const inzet = gelezen.plan.inzetten.find((i) => i.id === s.inzetId)
  if (inzet === undefined) return weg()
  const doel = gelezen.plan.doelen.find((d) => d.id === inzet.doelId)
  const voorWie = gelezen.leden.get(inzet.persoonId ?? doel?.persoonId ?? 0) ?? gelezen.hoofd.persoon
  return druk(ctx, gelezen, {
    soort: 'taak',
    hoogstens: 1,
    feiten: { helper: inzet.uitvoerderNaam, voorWie },
    // The routes are for the inwoner; of the case itself nothing goes along, not even its number.
    vul: (inhoud) => ({
      ...inhoud,
      kenmerk: '',
      routes: [],
      delen: [...taakDelen(inzet, voorWie), ...inhoud.delen],
    }),
  })
}
