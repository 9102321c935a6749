import type {
  AntwoordVan,
  BodyVan,
  zorgenMelden as MeldenOp,
  zorgmeldingBesluiten as BesluitenOp,
} from '@keukentafel/contract'
import { conflict, gelukt, nietGevonden, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { attenderen } from '../attendering/attendering.commands.ts'
import { beleidVanVersie, type Beleid } from '../beleid/index.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { regieAanwijzen } from '../regie/regie.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { zorgbesluitControleren, zorgenControleren } from './zorgmelding.rules.ts'
import * as store from './zorgmelding.store.ts'
import { toFeiten } from './zorgmelding.view.ts'

const WACHT = conflict(
  'zorgen-al-gemeld',
  'U liet al weten dat u zich zorgen maakt. Wij kijken ernaar. Is er haast? Bel ons.',
)

/**
 * A helper of the sociale basis worries: a signaal for the basisondersteuning of the wijk, tied to the dossier. The same
 * words twice are one. Codes of `zorgenControleren`, `zorgen-al-gemeld` (409); 404 when it is no task of this helper.
 */
export async function zorgenMelden(
  ctx: Context,
  inzetId: number,
  body: BodyVan<typeof MeldenOp>,
): Promise<AntwoordVan<typeof MeldenOp>> {
  const versies = await beleidVersies(ctx)
  const object = { soort: 'inzet', id: inzetId }
  return metWie(ctx, { naam: 'zorgen.melden', object }, async (trx) => {
    const taak = (await store.findEigen(trx)).find((t) => t.inzet_id === inzetId)
    const beleid = taak === undefined ? null : beleidVanVersie(versies, taak.beleid_versie)
    if (taak === undefined || beleid === null) return nietGevonden()
    const uit = zorgenControleren(beleid, toFeiten(taak), body.tekst)
    if (!uit.ok) return uit
    const id = await store.insertZorgen(trx, inzetId, uit.waarde)
    return id === null ? WACHT : gelukt({ id })
  })
}

type Zaak = {
  readonly ctx: Context
  readonly beleid: Beleid
  readonly rij: store.ZorgRij
  readonly woord: string
}

/** The regie goes to who accepts, unless it is there already; the sociale basis keeps zicht. */
async function neemOver(trx: Trx, { ctx, beleid, rij, woord }: Zaak): Promise<Result<true>> {
  const dossierId = rij.dossier_id
  const ik = ctx.wie.id
  await store.insertZicht(trx, { dossier_id: dossierId, houder_id: rij.door_id, door: ik })
  if ((await store.findRegievoerder(trx, dossierId))?.id === ik) return gelukt(true)
  const reden = `Zorgen van de sociale basis: ${woord.replace(/\.$/, '')}`
  const naar = { regievoerderId: ik, rol: null, kader: 'wmo' } as const
  const uit = await regieAanwijzen(trx, { dossierId, beleid, doorId: ik, ...naar, reden })
  return uit.ok ? gelukt(true) : uit
}

async function besluiten(
  trx: Trx,
  zaak: Zaak,
  besluit: BodyVan<typeof BesluitenOp>['besluit'],
): Promise<Result<true>> {
  const { ctx, rij, woord } = zaak
  const { dossier_id: dossierId, id: objectId } = rij
  const op = new Date(ctx.moment.epochMilliseconds)
  await store.updateBesluit(trx, rij, { besluit, woord, door: ctx.wie.id, op })
  const gebeurtenis = `zorgmelding.${besluit}`
  await tijdlijnSchrijven(trx, { dossierId, wieId: ctx.wie.id, deel: 'gesprek', gebeurtenis, objectId })
  if (besluit === 'overgenomen') return neemOver(trx, zaak)
  await attenderen(trx, { dossierId, aan: 'regievoerder', soort: 'zorgen.blijft', objectId })
  return gelukt(true)
}

/** What who decides holds of the dossier while deciding, and on what clause. */
const grondVan = ({ grondslagen, casusregie }: Beleid) => ({
  delen: grondslagen.find((g) => g.soort === 'teamlid')?.delen ?? [],
  bron: casusregie.zichtSocialeBasis.bron,
})

/**
 * The basisondersteuning takes the regie over, or leaves it where it is, with words that the helper reads (REG-03).
 * Codes of `zorgbesluitControleren` and `regieAanwijzen`; 404 for who neither works the wijk nor holds the dossier.
 */
export async function zorgmeldingBesluiten(
  ctx: Context,
  signaalId: number,
  body: BodyVan<typeof BesluitenOp>,
): Promise<AntwoordVan<typeof BesluitenOp>> {
  const versies = await beleidVersies(ctx)
  const object = { soort: 'signaal', id: signaalId }
  return metWie(ctx, { naam: 'zorgmelding.besluiten', object }, async (trx) => {
    const [rij] = await store.findZorgen(trx, { signaalId })
    const beleid = rij === undefined ? null : beleidVanVersie(versies, rij.beleid_versie)
    if (rij === undefined || beleid === null) return nietGevonden()
    const goed = zorgbesluitControleren(rij.besluit !== null, body.woord)
    if (!goed.ok) return goed
    const tijdelijk = await store.pakZorg(trx, signaalId, grondVan(beleid))
    if (tijdelijk === null) return nietGevonden()
    const uit = await besluiten(trx, { ctx, beleid, rij, woord: goed.waarde }, body.besluit)
    if (!uit.ok) return uit
    const regievoerder = (await store.findRegievoerder(trx, rij.dossier_id))?.naam ?? ''
    const zichtbaar = await store.klaar(trx, rij.dossier_id, tijdelijk)
    return gelukt({ dossierId: rij.dossier_id, regievoerder, zichtbaar })
  })
}
