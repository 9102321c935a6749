import type { aanbodVastleggen as VastleggenOp, BodyVan } from '@keukentafel/contract'
import { dagInNederland, leeftijdOp } from '../../kern/datum.ts'
import { alsGoed, gelukt, nietGevonden, verouderd, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { onderdeelInDossier } from '../dossier/onderdeel.queries.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { aanbodControleren, delenFouten } from './aanbod.rules.ts'
import { findAanboden, findLeden, insertAanbod, updateAanbod, type Sleutel } from './aanbod.store.ts'

type Gedaan = { id: number; version: number }
const nu = ({ moment }: Context): Date => new Date(moment.epochMilliseconds)
const leeftijdVan = (ctx: Context, geboren: string | null | undefined): number | null =>
  geboren == null ? null : leeftijdOp(Temporal.PlainDate.from(geboren), dagInNederland(ctx.moment))

const melden = (trx: Trx, ctx: Context, s: Sleutel, gebeurtenis: string): Promise<void> =>
  tijdlijnSchrijven(trx, {
    dossierId: s.dossierId,
    wieId: ctx.wie.id,
    deel: 'gesprek',
    gebeurtenis,
    objectId: s.id,
  })

/**
 * Writes down what somebody can do for another; with consent it stands in the register of the wijk at once. Codes:
 * those of `aanbodControleren`, and of a wijk where this is off (ALG-06).
 */
export const aanbodVastleggen = (
  ctx: Context,
  dossierId: number,
  body: BodyVan<typeof VastleggenOp>,
): Promise<Gedaan> =>
  metWie(
    ctx,
    { naam: 'aanbod.vastleggen', dossierId, deel: 'gesprek' },
    async (trx): Promise<Result<Gedaan>> => {
      const magHier = await onderdeelInDossier(trx, ctx, dossierId, 'wederkerigheid')
      if (!magHier.ok) return magHier
      const leden = await findLeden(trx, dossierId, dagInNederland(ctx.moment).toString())
      const lid = leden.find((l) => l.id === body.persoonId)
      const goed = aanbodControleren({
        ...body,
        isLid: lid !== undefined,
        leeftijd: leeftijdVan(ctx, lid?.geboortedatum),
      })
      if (!goed.ok) return goed
      const id = await insertAanbod(trx, {
        dossier_id: dossierId,
        persoon_id: body.persoonId,
        wat: body.wat.trim(),
        toestemming_op: body.toestemming ? nu(ctx) : null,
        door: ctx.wie.id,
      })
      await melden(trx, ctx, { dossierId, id }, 'aanbod.vastgelegd')
      return gelukt({ id, version: 1 })
    },
  )

/** Consent to stand in the register, or no longer. Codes: `aanbod-te-jong`, 404, 412. */
export const aanbodDelen = (ctx: Context, s: Sleutel, toestemming: boolean): Promise<Gedaan> =>
  wijzigen(ctx, s, 'aanbod.delen', (rij) => ({
    fouten: delenFouten({ toestemming, leeftijd: leeftijdVan(ctx, rij.geboortedatum) }),
    zet: { toestemming_op: toestemming ? nu(ctx) : null },
    gebeurtenis: toestemming ? 'aanbod.gedeeld' : 'aanbod.niet-gedeeld',
  }))

/** It holds no more: gone from the register and from the dossier, at once. */
export const aanbodVervallen = (ctx: Context, s: Sleutel): Promise<Gedaan> =>
  wijzigen(ctx, s, 'aanbod.vervallen', () => ({
    fouten: [],
    zet: { vervallen_op: nu(ctx) },
    gebeurtenis: 'aanbod.vervallen',
  }))

type Rij = Awaited<ReturnType<typeof findAanboden>>[number]
type Wijziging = {
  readonly fouten: ReturnType<typeof delenFouten>
  readonly zet: Parameters<typeof updateAanbod>[3]
  readonly gebeurtenis: string
}
function wijzigen(ctx: Context, s: Sleutel, naam: string, hoe: (rij: Rij) => Wijziging): Promise<Gedaan> {
  const h = { naam, dossierId: s.dossierId, deel: 'gesprek', object: { soort: 'aanbod', id: s.id } } as const
  return metWie(ctx, h, async (trx): Promise<Result<Gedaan>> => {
    const [rij] = await findAanboden(trx, s.dossierId, s.id)
    if (rij === undefined) return nietGevonden()
    const { fouten, zet, gebeurtenis } = hoe(rij)
    if (fouten.length > 0) return alsGoed(fouten, { id: 0, version: 0 })
    const version = rij.version === ctx.versie ? await updateAanbod(trx, s, rij.version, zet) : null
    if (version === null) return verouderd()
    await melden(trx, ctx, s, gebeurtenis)
    return gelukt({ id: s.id, version })
  })
}
