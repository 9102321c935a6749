import type { AntwoordVan, aanbodenTonen as TonenOp, aanbodenWijk as WijkOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { onderdeelInDossier } from '../dossier/onderdeel.queries.ts'
import { schrijfdelen } from '../toegang/toegang.queries.ts'
import * as store from './aanbod.store.ts'

const TOONT = 200

/** What the members can do for another, shared or not; where the gemeente asks it (KTG-12). */
export async function aanbodenTonen(ctx: Context, dossierId: number): Promise<AntwoordVan<typeof TonenOp>> {
  const lezing = { naam: 'aanboden.tonen', dossierId, delen: ['gesprek'] as const }
  return leesMetWie(ctx, lezing, async (trx) => {
    const isAan = (await onderdeelInDossier(trx, ctx, dossierId, 'wederkerigheid')).ok
    const schrijft = (await schrijfdelen(trx, dossierId)).includes('gesprek')
    const vandaag = dagInNederland(ctx.moment).toString()
    return {
      isAan,
      aanboden: (await store.findAanboden(trx, dossierId)).map((a) => ({
        id: a.id,
        persoonId: a.persoon_id,
        wie: a.wie,
        wat: a.wat,
        gedeeldOp: a.toestemming_op?.toISOString() ?? null,
        version: a.version,
        mag: schrijft ? ['aanbod.delen', 'aanbod.vervallen'] : [],
      })),
      personen: (await store.findLeden(trx, dossierId, vandaag)).map(({ id, naam }) => ({ id, naam })),
      mag: isAan && schrijft ? ['aanbod.vastleggen'] : [],
    }
  })
}

/** The register for matching: what was shared in the own wijken, and whom to ask. */
export async function aanbodenWijk(
  ctx: Context,
  { zoek = '' }: { readonly zoek?: string },
): Promise<AntwoordVan<typeof WijkOp>> {
  const rijen = await leesMetWie(
    ctx,
    { naam: 'aanboden.wijk' },
    (trx) => store.findWijk(trx, zoek.trim(), TOONT + 1),
    (gevonden) => [...new Set(gevonden.map((rij) => rij.dossier_id))],
  )
  return {
    rijen: rijen.slice(0, TOONT).map(({ id, gebied, wat, voornaam, contact, op }) => ({
      id,
      gebied,
      wat,
      voornaam,
      contact,
      op: op.toISOString(),
    })),
    meer: rijen.length > TOONT,
  }
}
