import type { AntwoordVan, aanvragenAlle as AlleOp, aanvragenTonen as TonenOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { beleidVanVersie, type Beleid } from '../beleid/index.ts'
import { dossierBeleid, schrijfdelen, zietDeel } from '../toegang/toegang.queries.ts'
import { magMetAanvragen } from './aanvraag.policy.ts'
import { aanvraagproducten, lagereTreden, verslagAlsAanvraag } from './aanvraag.rules.ts'
import * as store from './aanvraag.store.ts'
import { toAanvraag, toWerk } from './aanvraag.view.ts'

const TOONT = 200

const woorden = (lijst: readonly { readonly id: string; readonly naam: string }[]) =>
  lijst.map(({ id, naam }) => ({ id, naam }))

/** The aanvragen of a household and where each stands (REG-13), with what a new one needs. */
export async function aanvragenTonen(ctx: Context, dossierId: number): Promise<AntwoordVan<typeof TonenOp>> {
  const versies = await beleidVersies(ctx)
  const lezing = { naam: 'aanvragen.tonen', dossierId, delen: ['besluit'] as const }
  return leesMetWie(ctx, lezing, async (trx) => {
    const beleid = await dossierBeleid(trx, versies, dossierId)
    const bron = verslagAlsAanvraag(beleid)
    const schrijft = (await schrijfdelen(trx, dossierId)).includes('besluit')
    const kan = bron === null ? [] : magMetAanvragen(ctx.wie, schrijft)
    const leest = kan.length > 0 && (await zietDeel(trx, dossierId, 'gesprek'))
    return {
      bron,
      aanvragen: (await store.findAanvragen(trx, dossierId)).map((rij) =>
        toAanvraag(rij, { beleid, wie: ctx.wie, vandaag: dagInNederland(ctx.moment) }),
      ),
      verslagen: leest
        ? (await store.findVerslagen(trx, dossierId)).map(({ id, dag, vraag }) => ({
            gesprekId: id,
            dag,
            vraag,
          }))
        : [],
      personen: await store.findLeden(trx, dossierId),
      producten: woorden(aanvraagproducten(beleid)),
      treden: lagereTreden(beleid).map(({ id, naam, vraag }) => ({ id, naam, vraag })),
      mag: [...kan],
    }
  })
}

/** What the bureau works on, the oldest first; or what was told back, the newest first. */
export async function aanvragenAlle(
  ctx: Context,
  { stand = 'open' }: { readonly stand?: 'open' | 'klaar' },
): Promise<AntwoordVan<typeof AlleOp>> {
  const versies = await beleidVersies(ctx)
  const vandaag = dagInNederland(ctx.moment)
  const beleidVan = (versie: number): Beleid => {
    const beleid = beleidVanVersie(versies, versie)
    if (beleid === null) throw new Error('onbekende beleidsversie')
    return beleid
  }
  const rijen = await leesMetWie(
    ctx,
    { naam: 'aanvragen.alle' },
    (trx) => store.findWerk(trx, stand === 'klaar', TOONT + 1),
    (gevonden) => gevonden.map((rij) => rij.dossier_id),
  )
  return {
    rijen: rijen.slice(0, TOONT).map((rij) => toWerk(rij, beleidVan(rij.beleid_versie), vandaag)),
    meer: rijen.length > TOONT,
  }
}
