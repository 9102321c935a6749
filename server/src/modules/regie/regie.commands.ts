import type { AntwoordVan, BodyVan, regieToewijzen as ToewijzenOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { gelukt, geweigerd, verboden, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { attenderen } from '../attendering/attendering.commands.ts'
import type { Beleid, RegieKader, RegieRol } from '../beleid/index.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { lopendeVoorzieningen } from '../plan/index.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { regievoerderAanwijzen, type RegiePeriode } from '../triage/index.ts'
import { directGeven, regieBlijft, rolKiezen } from './aanwijzen.rules.ts'
import { magMetRegie } from './regie.policy.ts'
import {
  findBeleidVersie,
  findKandidaat,
  findNu,
  findRegies,
  findVoorzieningen,
  heeftTaak,
  insertRegie,
  isZichtbaar,
  type RegieRij,
} from './regie.store.ts'

export type Aanwijzing = {
  readonly dossierId: number
  readonly beleid: Beleid
  /** who gives the regie */
  readonly doorId: number
  readonly regievoerderId: number
  readonly rol: RegieRol | null
  readonly kader: RegieKader
  readonly reden: string
}

const toPeriode = (rij: RegieRij): RegiePeriode => ({
  regievoerderId: rij.regievoerder_id,
  rol: rij.rol,
  vanaf: rij.vanaf.toTemporalInstant(),
  tot: rij.tot?.toTemporalInstant() ?? null,
  reden: rij.reden,
})

/** The role in which somebody gets it, while what others carry out keeps the regie here (REG-02, REG-17). */
async function rolVoor(trx: Trx, a: Aanwijzing, functie: string): Promise<Result<RegieRol>> {
  const rol = rolKiezen(a.beleid, a.kader, { functie, gevraagd: a.rol })
  if (!rol.ok) return rol
  const elders = lopendeVoorzieningen(a.beleid, await findVoorzieningen(trx, a.dossierId))
  const blijft = regieBlijft(a.beleid, rol.waarde, elders)
  return blijft.ok ? rol : blijft
}

/**
 * Gives the regie to one person, inside a handeling that already runs: rule, timeline, and the function that moves the
 * toegang with it. Refuses with the codes of `rolKiezen`, `regieBlijft` and `regievoerderAanwijzen`, and `regievoerder-onbekend`.
 * The giver must hold the dossier; who gave it away may see nothing of it in the next statement.
 */
export async function regieAanwijzen(trx: Trx, a: Aanwijzing): Promise<Result<{ naam: string }>> {
  const persoon = await findKandidaat(trx, a.regievoerderId)
  if (persoon === undefined)
    return geweigerd('regievoerder-onbekend', 'Kies iemand uit de lijst.', 'regievoerderId')
  const rol = await rolVoor(trx, a, persoon.functie)
  if (!rol.ok) return rol
  const eerder = await findRegies(trx, a.dossierId)
  const { regievoerderId, kader, reden } = a
  const regie = { regievoerderId, rol: rol.waarde, kader, reden }
  const uit = regievoerderAanwijzen(a.beleid, eerder.map(toPeriode), regie, await findNu(trx))
  if (!uit.ok) return uit
  const grondslag = a.beleid.grondslagen.find((g) => g.soort === 'regie')
  await tijdlijnSchrijven(trx, {
    dossierId: a.dossierId,
    wieId: a.doorId,
    deel: 'kern',
    gebeurtenis: 'regie.toegewezen',
    objectId: regievoerderId,
    // Who works for the huishouden is no secret to it; of the huishouden itself nothing stands here.
    gegevens: { rol: rol.waarde, van: eerder[0]?.regievoerder ?? null, naar: persoon.naam },
  })
  // Before the toegang moves: who gives the regie away may be out of the dossier after it.
  await attenderen(trx, {
    dossierId: a.dossierId,
    aan: { houderId: regievoerderId },
    soort: 'regie.gekregen',
  })
  await insertRegie(
    trx,
    a.dossierId,
    { regievoerder_id: regievoerderId, rol: rol.waarde, reden, bron: grondslag?.bron ?? 'Wmo 2.3.2' },
    grondslag?.delen ?? [],
  )
  return gelukt({ naam: persoon.naam })
}

/** Hands the regie over with a reason; the history stays (REG-01, ALG-11). */
export function regieToewijzen(
  ctx: Context,
  dossierId: number,
  body: BodyVan<typeof ToewijzenOp>,
): Promise<AntwoordVan<typeof ToewijzenOp>> {
  // No deel: a teamleider reads the dossier and may give the regie all the same; the policy decides.
  return metWie(ctx, { naam: 'regie.toewijzen', dossierId }, async (trx) => {
    if (magMetRegie(ctx.wie, { heeftTaak: await heeftTaak(trx, dossierId) }).length === 0)
      return verboden('regie-niet-van-u', 'Alleen de regievoerder of de teamleider geeft de regie door.')
    const beleid = await beleidVan(ctx, await findBeleidVersie(trx, dossierId))
    const { regievoerderId, rol = null, kader = 'wmo', reden } = body
    const doorId = ctx.wie.id
    const persoon = await findKandidaat(trx, regievoerderId)
    const gekozen =
      persoon === undefined ? null : rolKiezen(beleid, kader, { functie: persoon.functie, gevraagd: rol })
    const direct = gekozen?.ok === true ? directGeven(beleid, gekozen.waarde) : null
    if (direct?.ok === false) return direct
    const uit = await regieAanwijzen(trx, { dossierId, beleid, doorId, regievoerderId, rol, kader, reden })
    if (!uit.ok) return uit
    return gelukt({
      regievoerder: uit.waarde.naam,
      vanafDag: dagInNederland(ctx.moment).toString(),
      zichtbaar: await isZichtbaar(trx, dossierId),
    })
  })
}
