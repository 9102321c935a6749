import type {
  AntwoordVan,
  BodyVan,
  doelgroepenTonen as TonenOp,
  DoelgroepVoorstel,
  doelgroepVoorstellen as VoorstellenOp,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidNu, beleidVan } from '../beleid/beleid.queries.ts'
import { signaalTonen } from '../signaal/signaal.queries.ts'
import { voorzieningenBij } from '../voorziening/voorziening.queries.ts'
import { doelgroepenVan, doelgroepVoorstellen as voorstellen, leeftijdBepalen } from './doelgroep.rules.ts'
import { findIndelingen } from './doelgroep.store.ts'
import { toIndeling } from './doelgroep.view.ts'

type Pagina = AntwoordVan<typeof TonenOp>

const leeftijdVan = (geboortedatum: string | null, ctx: Context): number | null => {
  const dag = geboortedatum === null ? null : Temporal.PlainDate.from(geboortedatum)
  const uit = leeftijdBepalen(null, dag, dagInNederland(ctx.moment))
  return uit.ok ? uit.waarde : null
}

/**
 * What can be ticked for the huishouden of a signaal, what was decided, and what is on offer from its place upward
 * (TRI-21). Who may see the signaal sees it. @throws Geweigerd 404
 */
export async function doelgroepenTonen(ctx: Context, signaalId: number): Promise<Pagina> {
  const signaal = await signaalTonen(ctx, signaalId)
  const { doelgroepen: d } = (await beleidNu(ctx)).signalering
  const dossierId = signaal.dossier?.id
  const lezing = { naam: 'doelgroepen.tonen', ...(dossierId && { dossierId, delen: ['gesprek'] as const }) }
  const mag = signaal.mag.filter((m) => m === 'signaal.doelgroep')
  const { rijen, aanbod } = await leesMetWie(
    ctx,
    lezing,
    async (trx) => ({
      rijen: await findIndelingen(trx, signaalId),
      aanbod: mag.length === 0 ? [] : await voorzieningenBij(trx, signaal.gebiedId),
    }),
    dossierId === undefined ? () => [signaalId] : undefined,
  )
  const indelingen = await Promise.all(
    rijen.map(async (rij) =>
      toIndeling(rij, (await beleidVan(ctx, rij.beleid_versie)).signalering.doelgroepen),
    ),
  )
  const leeftijd = leeftijdVan(signaal.geboortedatum, ctx)
  return { keuzes: d && { ...toKeuzes(d), leeftijd, aanbod }, indelingen, version: signaal.version, mag }
}

const toKeuzes = ({
  groepen,
  kenmerken,
}: Parameters<typeof voorstellen>[0]): Pick<NonNullable<Pagina['keuzes']>, 'groepen' | 'kenmerken'> => ({
  groepen: groepen.map(({ id, naam }) => ({ id, naam })),
  kenmerken: kenmerken.map(({ id, naam, groep }) => ({ id, naam, groep })),
})

/** The groups that follow from what is ticked; nothing is kept. @throws Geweigerd `doelgroep-uit`, `kenmerk-onbekend` */
export async function doelgroepVoorstellen(
  ctx: Context,
  body: BodyVan<typeof VoorstellenOp>,
): Promise<DoelgroepVoorstel> {
  const d = doelgroepenVan((await beleidNu(ctx)).signalering.doelgroepen)
  const uit = d.ok ? voorstellen(d.waarde, body) : d
  if (!uit.ok) throw new Geweigerd(uit.weigeringen)
  return { groepen: [...uit.waarde.groepen], vervolg: uit.waarde.vervolg }
}
