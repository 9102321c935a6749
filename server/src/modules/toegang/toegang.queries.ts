import type { AntwoordVan, toegangTonen as TonenOp } from '@keukentafel/contract'
import { dagInNederland, leeftijdOp } from '../../kern/datum.ts'
import { verboden, type Weigering } from '../../kern/result.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidVanVersie, type Beleid, type Deel, type Inrichting } from '../beleid/index.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { inrichtingVan } from '../inrichting/inrichting.queries.ts'
import { delingGrondslagen, toestemmingDelen } from '../toestemming/index.ts'
import { toestemmingenVan } from '../toestemming/toestemming.queries.ts'
import { magMetToegang, magToegangZien } from './toegang.policy.ts'
import { toegangGroeperen } from './toegang.rules.ts'
import {
  findBeleidVersie,
  findBereik,
  findHouders,
  findPartijen,
  findPersonen,
  findSchrijfdelen,
  findToegang,
  findZietDeel,
  type Lid,
  type PartijRij,
} from './toegang.store.ts'
import { toBereikRijen, toToegangRijen } from './toegang.view.ts'

type Antwoord = AntwoordVan<typeof TonenOp>

/** The delen that the person acting may write, for `mag` on what is read. */
export const schrijfdelen = (trx: Trx, dossierId: number): Promise<Deel[]> => findSchrijfdelen(trx, dossierId)

/** May the person acting see this deel of the dossier now? */
export const zietDeel = (trx: Trx, dossierId: number, deel: Deel): Promise<boolean> =>
  findZietDeel(trx, dossierId, deel)

/** The beleid with which this dossier began. @throws Error when it cannot be seen; the caller has asked for toegang */
export async function dossierBeleid(
  trx: Trx,
  versies: readonly Beleid[],
  dossierId: number,
): Promise<Beleid> {
  const beleid = beleidVanVersie(versies, (await findBeleidVersie(trx, dossierId)) ?? 0)
  if (beleid === null) throw new Error('onbekende beleidsversie')
  return beleid
}

/** Laws for which the organisation behind a party has a recorded mandaat (PRI-05). */
export const mandaatVan = (inrichting: Inrichting, partij: Pick<PartijRij, 'sleutel'>): readonly string[] =>
  inrichting.organisaties.find((o) => o.id === partij.sleutel)?.mandaat ?? []

/** One party by its number, or none. */
export const partijVan = async (trx: Trx, id: number): Promise<PartijRij | null> =>
  (await findPartijen(trx, id))[0] ?? null

/** One worker as a party: somebody whom the inwoner was told of by name. None when it is no worker. */
export const medewerkerAlsPartij = async (trx: Trx, id: number): Promise<PartijRij | null> =>
  (await findPartijen(trx, id, ['medewerker']))[0] ?? null

/** The members of the household on a day, with birth date and account. */
export const ledenVan = (trx: Trx, dossierId: number, dag: Temporal.PlainDate): Promise<Lid[]> =>
  findPersonen(trx, dossierId, dag.toString())

const toPersoon = (lid: Lid, vandaag: Temporal.PlainDate): Antwoord['personen'][number] => ({
  id: lid.id,
  naam: lid.naam,
  leeftijd:
    lid.geboortedatum === null ? null : leeftijdOp(Temporal.PlainDate.from(lid.geboortedatum), vandaag),
})

const nietVoorU: readonly Weigering[] = (() => {
  const uit = verboden('toegang-niet-voor-u', 'U mag niet zien wie er nog meer meekijkt.')
  return uit.ok ? [] : uit.weigeringen
})()

/** What the worker chooses from: parties with what each may get, and the wettelijke taken. */
async function keuzes(trx: Trx, beleid: Beleid, inrichting: Inrichting) {
  const partijen = await findPartijen(trx)
  return {
    partijen: partijen.map((p) => ({
      id: p.id,
      naam: p.naam,
      soort: p.soort,
      delenToestemming: [...toestemmingDelen(beleid, p.soort)],
      mandaat: [...mandaatVan(inrichting, p)],
    })),
    grondslagen: delingGrondslagen(beleid).map(({ id, uitleg, delen, bron }) => ({
      id,
      uitleg,
      delen,
      bron,
    })),
  }
}

/** Who may see this dossier, on what ground, until when, and why what cannot be ended remains (PRI-01). */
export async function toegangTonen(ctx: Context, dossierId: number): Promise<Antwoord> {
  const versies = await beleidVersies(ctx)
  const inrichting = await inrichtingVan(ctx.db)
  const vandaag = dagInNederland(ctx.moment)
  return leesMetWie(ctx, { naam: 'toegang.tonen', dossierId, delen: ['kern'] }, async (trx) => {
    const schrijft = (await findSchrijfdelen(trx, dossierId)).includes('kern')
    if (!magToegangZien(ctx.wie, schrijft)) throw new Geweigerd(nietVoorU)
    const beleid = await dossierBeleid(trx, versies, dossierId)
    const personen = await findPersonen(trx, dossierId, vandaag.toString())
    const groepen = toegangGroeperen(await findToegang(trx, dossierId))
    const houders = await findHouders(
      trx,
      groepen.map((g) => g.houderId),
    )
    const { nu, voorbij } = toToegangRijen(groepen, { ctx, beleid, schrijft, houders, personen })
    const mag = magMetToegang(ctx.wie, schrijft, delingGrondslagen(beleid).length > 0)
    return {
      nu: [...nu, ...toBereikRijen(await findBereik(trx, dossierId), ctx.wie)],
      voorbij,
      toestemmingen: await toestemmingenVan(trx, { ctx, dossierId, schrijft, personen }),
      personen: personen.map((lid) => toPersoon(lid, vandaag)),
      ...(mag.length === 0 ? { partijen: [], grondslagen: [] } : await keuzes(trx, beleid, inrichting)),
      mag: [...mag],
    }
  })
}
