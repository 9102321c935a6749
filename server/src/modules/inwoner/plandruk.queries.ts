import { dagInNederland } from '../../kern/datum.ts'
import { nietGevonden } from '../../kern/result.ts'
import { maakPdf } from '../../platform/brief/maakpdf.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { leesBriefvorm } from '../brief/brief.queries.ts'
import { briefinhoud } from '../brief/index.ts'
import { inrichtingVan } from '../inrichting/inrichting.queries.ts'
import { planTonen } from '../plan/plan.queries.ts'
import { findLeden, findMijnDossiers } from './inwoner.store.ts'
import { plandrukDelen } from './plandruk.rules.ts'

/** Longer than any plan that is read at a kitchen table; more than this is a mistake. */
const BLADZIJDEN = 20

/**
 * The own plan as PDF/UA-1, to keep or to give to somebody (PLAN-09). Made outside any transaction. Each time is a
 * line in the spoor. @throws Geweigerd `niet-gevonden` (no member of it, or no plan yet), and those of `maakPdf`
 */
export async function planDrukken(ctx: Context, dossierId: number): Promise<Uint8Array> {
  const eigen = await leesMetWie(
    ctx,
    { naam: 'mijn.plan-drukken', dossierId, delen: ['plan'] },
    async (trx) => ({
      dossier: (await findMijnDossiers(trx, ctx.wie.id, dossierId))[0],
      leden: new Map((await findLeden(trx, dossierId)).map((lid) => [lid.id, lid.naam])),
    }),
  )
  const { plan } = await planTonen(ctx, dossierId)
  const weg = nietGevonden()
  if (eigen.dossier === undefined || plan === null) throw new Geweigerd(weg.ok ? [] : weg.weigeringen)
  const inrichting = await inrichtingVan(ctx.db)
  const { tekst, middelen } = await leesBriefvorm(inrichting.gemeente, 'plan')
  const { woorden } = await beleidVan(ctx, plan.beleidVersie)
  const hoofd = {
    gemeente: { naam: inrichting.naam, telefoon: inrichting.telefoon },
    kenmerk: eigen.dossier.kenmerk,
    datum: dagInNederland(ctx.moment),
    inwoner: { naam: eigen.dossier.persoon, adres: [] },
    afzender: {
      naam: eigen.dossier.regievoerder ?? inrichting.naam,
      functie: woorden.regievoerder.enkelvoud,
      telefoon: inrichting.telefoon,
    },
    contacten: inrichting.contact,
  }
  const inhoud = briefinhoud(tekst, hoofd, { plan: woorden.plan.enkelvoud, huishouden: eigen.dossier.naam })
  if (!inhoud.ok) throw new Geweigerd(inhoud.weigeringen)
  const gegevens = { ...inhoud.waarde, delen: plandrukDelen(plan, eigen.leden) }
  const druk = maakPdf({ ...middelen, gegevens, hoogstens: BLADZIJDEN })
  if (!druk.ok) throw new Geweigerd(druk.weigeringen)
  return druk.waarde.pdf
}
