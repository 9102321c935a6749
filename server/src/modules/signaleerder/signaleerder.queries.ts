import type {
  AntwoordVan,
  QueryVan,
  Signaleerder,
  signaalcijfersTonen as CijfersOp,
  signaleerdersTonen as LijstOp,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import type { Beleid } from '../beleid/index.ts'
import { afgehandeldTellen } from '../gesprek/gesprek.queries.ts'
import { mijnGebieden } from '../signaal/signaal.queries.ts'
import { doorlooptijd, periodeLezen, signalenTellen, type Doorlooprij } from './cijfers.rules.ts'
import * as store from './signaleerder.store.ts'

const naamVan = (beleid: Beleid, id: string): string =>
  beleid.aanmelding.meldertypes.find((m) => m.id === id)?.naam ?? id.replaceAll('_', ' ')

export const toSignaleerder = (rij: store.SignaleerderRij, beleid: Beleid): Signaleerder => ({
  id: rij.id,
  gebiedId: rij.gebied_id,
  gebied: rij.gebied,
  meldertype: rij.meldertype,
  soort: naamVan(beleid, rij.meldertype),
  naam: rij.naam,
  organisatie: rij.organisatie,
  telefoon: rij.telefoon,
  email: rij.email,
  signalen: rij.aantal,
})

/** The register of the own wijken and the stedelijke plekken (SIG-03). */
export async function signaleerdersTonen(ctx: Context): Promise<AntwoordVan<typeof LijstOp>> {
  const beleid = await beleidNu(ctx)
  const vandaag = dagInNederland(ctx.moment).toString()
  const { plekken } = beleid.signalering
  return leesMetWie(ctx, { naam: 'signaleerders.tonen' }, async (trx) => ({
    rijen: (await store.findSignaleerders(trx, vandaag)).map((rij) => toSignaleerder(rij, beleid)),
    plekken: (plekken?.lijst ?? []).map(({ id, naam }) => ({ id, naam })),
    plektype: plekken?.meldertype ?? null,
    gebieden: await mijnGebieden(trx),
    meldertypes: beleid.aanmelding.meldertypes.map(({ id, naam }) => ({ id, naam })),
  }))
}

const dag = (tekst: string | null) => (tekst === null ? null : Temporal.PlainDate.from(tekst))
const toRij = (r: store.DoorloopRij): Doorlooprij => ({
  gebied_id: r.gebied_id,
  aanmelding: Temporal.PlainDate.from(r.aanmelding),
  contact: dag(r.contact),
  start: dag(r.start),
})

const gebiedenVan = async (trx: Trx, gekozen: number | null) =>
  (await mijnGebieden(trx)).filter((g) => gekozen === null || g.id === gekozen)

/**
 * Signalen per kind of melder with zeroes (SIG-03), vragen that were handled at the table (KTG-19), and days to contact
 * and to support per wijk (SIG-14).
 */
export async function signaalcijfersTonen(
  ctx: Context,
  { gebied, ...vraag }: QueryVan<typeof CijfersOp>,
): Promise<AntwoordVan<typeof CijfersOp>> {
  const beleid = await beleidNu(ctx)
  const periode = periodeLezen(vraag, dagInNederland(ctx.moment))
  if (!periode.ok) throw new Geweigerd(periode.weigeringen)
  const { van, tot } = { van: periode.waarde.van.toString(), tot: periode.waarde.tot.toString() }
  return leesMetWie(ctx, { naam: 'signaalcijfers.tonen' }, async (trx) => {
    const gebieden = await gebiedenVan(trx, gebied === undefined ? null : Number(gebied))
    const van_ons = (rij: { gebied_id: number }) => gebieden.some((g) => g.id === rij.gebied_id)
    const telling = signalenTellen(beleid, (await store.findTellingen(trx, van, tot)).filter(van_ons))
    const rijen = (await store.findDoorlooptijden(trx, van, tot)).filter(van_ons).map(toRij)
    return {
      van,
      tot,
      gebieden: await mijnGebieden(trx),
      perMelder: [...telling.perMelder],
      eigenWaarneming: telling.eigenWaarneming,
      plekken: [...telling.plekken],
      afgehandeld: await afgehandeldTellen(trx, { van, tot }, van_ons),
      doorlooptijd: gebieden.map((g) => ({
        gebiedId: g.id,
        gebied: g.naam,
        niveau: g.niveau,
        ...doorlooptijd(rijen.filter((r) => r.gebied_id === g.id)),
      })),
    }
  })
}
