import type {
  AntwoordVan,
  BodyVan,
  NetwerkPersoonInvoer,
  netwerkMethodeKiezen as MethodeOp,
  netwerkPersoonToevoegen as ToevoegenOp,
  voorstelOvernemen as OvernemenOp,
} from '@keukentafel/contract'
import { gelukt, nietGevonden, verouderd, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { inzetOpnemen } from '../plan/inzet.commands.ts'
import { metPlan, type Geladen } from '../plan/plan.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { dossierBeleid } from '../toegang/toegang.queries.ts'
import {
  methodeControleren,
  netwerkPersoonControleren,
  takenVoorstellen,
  type Taakvoorstel,
} from './netwerk.rules.ts'
import * as store from './netwerk.store.ts'

type Plek = { readonly dossierId: number; readonly persoonId: number }
type VoorstelPlek = Plek & { readonly planId: number }
type Antwoord = AntwoordVan<typeof ToevoegenOp>

/** Records with which method the card is drawn. Codes: `netwerk-methode-onbekend`, `versie-verouderd`. */
export async function methodeKiezen(
  ctx: Context,
  dossierId: number,
  { methode }: BodyVan<typeof MethodeOp>,
): Promise<{ version: number }> {
  const versies = await beleidVersies(ctx)
  return metWie(ctx, { naam: 'netwerk.methode-kiezen', dossierId, deel: 'gesprek' }, async (trx) => {
    const goed = methodeControleren(await dossierBeleid(trx, versies, dossierId), methode)
    if (!goed.ok) return goed
    const version = await store.updateMethode(trx, dossierId, { methode, versie: ctx.versie ?? 0 })
    return version === null ? verouderd() : gelukt({ version })
  })
}

/** Puts somebody on the card (KTG-09). Codes: those of `netwerkPersoonControleren`. */
export const persoonToevoegen = (
  ctx: Context,
  dossierId: number,
  p: NetwerkPersoonInvoer,
): Promise<Antwoord> =>
  metWie(ctx, { naam: 'netwerk.persoon-toevoegen', dossierId, deel: 'gesprek' }, async (trx) => {
    const goed = netwerkPersoonControleren(p)
    if (!goed.ok) return goed
    const rij = await store.insertPersoon(trx, dossierId, ctx.wie.id, p)
    await tijdlijnSchrijven(trx, {
      dossierId,
      wieId: ctx.wie.id,
      deel: 'gesprek',
      gebeurtenis: 'netwerk.persoon-toegevoegd',
      objectId: rij.id,
    })
    return gelukt(rij)
  })

const handeling = (naam: string, { dossierId, persoonId }: Plek) =>
  ({ naam, dossierId, deel: 'gesprek', object: { soort: 'netwerk_persoon', id: persoonId } }) as const

/** Changes or moves somebody. Codes: those of `netwerkPersoonControleren`, `versie-verouderd`. */
export const persoonWijzigen = (ctx: Context, plek: Plek, p: NetwerkPersoonInvoer): Promise<Antwoord> =>
  metWie(ctx, handeling('netwerk.persoon-wijzigen', plek), async (trx): Promise<Result<Antwoord>> => {
    const goed = netwerkPersoonControleren(p)
    if (!goed.ok) return goed
    const wie = await store.findPersonen(trx, plek.dossierId)
    if (!wie.some((een) => een.id === plek.persoonId)) return nietGevonden()
    const version = await store.updatePersoon(trx, plek, ctx.versie ?? 0, p)
    return version === null ? verouderd() : gelukt({ id: plek.persoonId, version })
  })

/** Takes somebody off the card. Codes: `niet-gevonden`, `versie-verouderd`. */
export const persoonVerwijderen = (ctx: Context, plek: Plek): Promise<null> =>
  metWie(ctx, handeling('netwerk.persoon-verwijderen', plek), async (trx): Promise<Result<null>> => {
    const wie = await store.findPersonen(trx, plek.dossierId)
    if (!wie.some((een) => een.id === plek.persoonId)) return nietGevonden()
    return (await store.verbergPersoon(trx, plek, ctx.versie ?? 0)) ? gelukt(null) : verouderd()
  })

/** The proposal of this person that still waits for an answer in this plan. */
async function openVoorstel({ trx, beleid }: Geladen, plek: VoorstelPlek): Promise<Result<Taakvoorstel>> {
  const besloten = await store.findBesloten(trx, plek.dossierId, plek.planId)
  const alle = takenVoorstellen(beleid, await store.findPersonen(trx, plek.dossierId), besloten)
  const voorstel = alle.find((v) => v.id === plek.persoonId)
  return voorstel === undefined ? nietGevonden() : gelukt(voorstel)
}

/**
 * Makes a task of a proposal: it is asked from that moment and still counts for nothing until it is accepted. Codes:
 * those of adding a task, `niet-gevonden` when it was decided on before.
 */
export const voorstelOvernemen = (
  ctx: Context,
  plek: VoorstelPlek,
  body: BodyVan<typeof OvernemenOp>,
): Promise<Antwoord> =>
  metPlan(ctx, plek, 'plan.wijzigen', async (g): Promise<Result<Antwoord>> => {
    const voorstel = await openVoorstel(g, plek)
    if (!voorstel.ok) return voorstel
    const { uitvoerderType, uitvoerderNaam } = voorstel.waarde
    const inzet = await inzetOpnemen(g, plek, {
      ...body,
      uitvoerderType,
      uitvoerderNaam,
      persoonId: g.rij.doelen.find((d) => d.id === body.doelId)?.persoon_id ?? null,
      organisatieId: null,
      product: null,
      urenPerWeek: null,
      vanaf: null,
      tot: null,
      zonderEinde: null,
    })
    if (!inzet.ok) return inzet
    const besluit = { persoonId: plek.persoonId, inzetId: inzet.waarde.id, door: ctx.wie.id }
    await store.insertBesluit(g.trx, plek, besluit)
    return inzet
  })

/** Leaves a proposal out of this plan; it is not proposed for it again. */
export const voorstelAfwijzen = (ctx: Context, plek: VoorstelPlek): Promise<null> =>
  metPlan(ctx, plek, 'plan.wijzigen', async (g): Promise<Result<null>> => {
    const voorstel = await openVoorstel(g, plek)
    if (!voorstel.ok) return voorstel
    await store.insertBesluit(g.trx, plek, { persoonId: plek.persoonId, inzetId: null, door: ctx.wie.id })
    return gelukt(null)
  })
