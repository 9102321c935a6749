import type {
  AntwoordVan,
  BegeleiderVerzoek,
  begeleiderTellen as TellenOp,
  begeleiderVerzoekenTonen as TonenOp,
  QueryVan,
} from '@keukentafel/contract'
import { BEGELEIDERUITKOMSTEN } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidNu, beleidVan } from '../beleid/beleid.queries.ts'
import { mediaan } from '../overdracht/index.ts'
import { magMetBegeleider } from './begeleider.policy.ts'
import { findKeuzes, findTelling, findVerzoeken, type VerzoekRij } from './begeleider.store.ts'

/** One request, how long it took, and what this person may do. */
export function toVerzoek(rij: VerzoekRij, ctx: Context, heeftTaak: boolean): BegeleiderVerzoek {
  const tot = rij.beantwoord_op ?? dagInNederland(ctx.moment).toString()
  const dagen = Temporal.PlainDate.from(rij.gevraagd_op).until(tot, { largestUnit: 'day' }).days
  return {
    id: rij.id,
    persoon: rij.persoon,
    organisatie: rij.organisatie,
    huidige: rij.huidige,
    toelichting: rij.toelichting,
    gevraagdOp: rij.gevraagd_op,
    uitkomst: rij.uitkomst,
    nieuwe: rij.nieuwe,
    uitleg: rij.uitleg,
    beantwoordOp: rij.beantwoord_op,
    dagen: Math.max(0, dagen),
    version: rij.version,
    mag: magMetBegeleider(ctx.wie, { heeftTaak, isOpen: rij.uitkomst === null }).filter(
      (h) => h === 'begeleider.beantwoorden',
    ),
  }
}

/** The requests of a household, and where one can be asked (REG-18). */
export const begeleiderVerzoekenTonen = (
  ctx: Context,
  dossierId: number,
): Promise<AntwoordVan<typeof TonenOp>> =>
  leesMetWie(ctx, { naam: 'begeleiderverzoeken.tonen', dossierId, delen: ['kern'] }, async (trx) => {
    const keuzes = await findKeuzes(trx, dossierId)
    if (keuzes === undefined) throw new Error('dossier not visible inside its own transaction')
    const { andereBegeleider } = (await beleidVan(ctx, keuzes.beleid_versie)).overdracht
    const rijen = await findVerzoeken(trx, dossierId)
    const mag = magMetBegeleider(ctx.wie, { heeftTaak: keuzes.heeft_taak, isOpen: false })
    return {
      rijen: rijen.map((rij) => toVerzoek(rij, ctx, keuzes.heeft_taak)),
      personen: keuzes.personen,
      organisaties: keuzes.organisaties,
      bron: andereBegeleider.bron,
      mag: andereBegeleider.aan ? [...mag] : [],
    }
  })

/** How often it was asked and what came of it, for the quality report (REG-18). */
export async function begeleiderTellen(
  ctx: Context,
  { van, tot }: QueryVan<typeof TellenOp>,
): Promise<AntwoordVan<typeof TellenOp>> {
  const { overdracht } = await beleidNu(ctx)
  const rijen = await leesMetWie(
    ctx,
    { naam: 'begeleiderverzoeken.tellen' },
    (trx) => findTelling(trx, van ?? null, tot ?? null),
    () => [],
  )
  return {
    aantal: rijen.length,
    open: rijen.filter((r) => r.uitkomst === null).length,
    perUitkomst: BEGELEIDERUITKOMSTEN.map((uitkomst) => ({
      uitkomst,
      aantal: rijen.filter((r) => r.uitkomst === uitkomst).length,
    })),
    mediaanDagen: mediaan(rijen.flatMap((r) => (r.dagen === null ? [] : [r.dagen]))),
    bron: overdracht.andereBegeleider.bron,
  }
}
