import { dagInNederland } from '../../kern/datum.ts'
import { gelukt, geweigerd, nietGevonden, verboden, verouderd, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { installatie } from '../inrichting/inrichting.queries.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { magMetDossier, type DossierHandeling } from './dossier.policy.ts'
import {
  persoonControleren,
  type PersoonGegevens,
  type PersoonInvoer,
  type PersoonKader,
} from './persoon.rules.ts'
import {
  findPersoonStand,
  insertPersoon,
  koppelInwoner,
  updatePersoon,
  updateZoeknaam,
} from './persoon.store.ts'

type Bewaard = { id: number; version: number }

/** What a person is checked against now, in this installation. */
export const persoonKader = async (ctx: Pick<Context, 'db' | 'moment'>): Promise<PersoonKader> => ({
  vandaag: dagInNederland(ctx.moment),
  alleenTestBsn: (await installatie(ctx.db)).soort === 'demo',
})

/**
 * Puts a person in the household and in the search, inside a handeling that already runs (opening a dossier, adding a
 * member). Answers the number; refuses with every error at its field.
 */
export async function persoonOpnemen(
  trx: Trx,
  dossierId: number,
  invoer: PersoonInvoer,
  kader: PersoonKader,
): Promise<Result<number>> {
  const persoon = persoonControleren(invoer, kader)
  if (!persoon.ok) return persoon
  const id = await insertPersoon(trx, dossierId, persoon.waarde, kader.vandaag)
  await updateZoeknaam(trx, dossierId, id)
  await koppelInwoner(trx, dossierId, id)
  return gelukt(id)
}

/** May this be done here, is the person a member, and is the BSN free within the household? */
async function toetsen(
  trx: Trx,
  ctx: Context,
  wat: { handeling: DossierHandeling; dossierId: number; persoonId: number | null },
  bsn: PersoonGegevens['bsn'],
): Promise<Result<true>> {
  const { status, bestaat, bsnBezet } = await findPersoonStand(trx, wat.dossierId, {
    persoonId: wat.persoonId,
    bsn,
  })
  if (wat.persoonId !== null && !bestaat) return nietGevonden()
  // metWie asked whether kern may be written, and holds the lock on it.
  if (!magMetDossier(ctx.wie, { status, schrijftKern: true }).includes(wat.handeling))
    return verboden('persoon-niet-te-wijzigen', 'U mag de personen in dit dossier niet wijzigen.')
  if (bsnBezet)
    return geweigerd('persoon-al-in-huishouden', 'Iemand in dit huishouden heeft dit nummer al.', 'bsn')
  return gelukt(true)
}

/** Adds a member to the household. Codes: those of `persoonControleren`, `persoon-al-in-huishouden`. */
export async function persoonToevoegen(
  ctx: Context,
  dossierId: number,
  invoer: PersoonInvoer,
): Promise<Bewaard> {
  const kader = await persoonKader(ctx)
  const handeling = 'persoon.toevoegen'
  return metWie(ctx, { naam: handeling, dossierId, deel: 'kern' }, async (trx) => {
    const persoon = persoonControleren(invoer, kader)
    if (!persoon.ok) return persoon
    const mag = await toetsen(trx, ctx, { handeling, dossierId, persoonId: null }, persoon.waarde.bsn)
    if (!mag.ok) return mag
    const id = await persoonOpnemen(trx, dossierId, invoer, kader)
    if (!id.ok) return id
    await schrijven(trx, ctx, dossierId, { id: id.waarde, gebeurtenis: 'persoon.toegevoegd' })
    return gelukt({ id: id.waarde, version: 1 })
  })
}

/** Changes a member; `ctx.versie` is the version that was seen. Codes as above, and 412 when somebody was first. */
export async function persoonWijzigen(
  ctx: Context,
  { dossierId, persoonId }: { dossierId: number; persoonId: number },
  invoer: PersoonInvoer,
): Promise<Bewaard> {
  const kader = await persoonKader(ctx)
  const versie = ctx.versie ?? 0
  const handeling = 'persoon.wijzigen'
  const object = { soort: 'persoon', id: persoonId }
  return metWie(ctx, { naam: handeling, dossierId, deel: 'kern', object }, async (trx) => {
    const persoon = persoonControleren(invoer, kader)
    if (!persoon.ok) return persoon
    const mag = await toetsen(trx, ctx, { handeling, dossierId, persoonId }, persoon.waarde.bsn)
    if (!mag.ok) return mag
    if (!(await updatePersoon(trx, { dossierId, persoonId, versie }, persoon.waarde))) return verouderd()
    await updateZoeknaam(trx, dossierId, persoonId)
    await koppelInwoner(trx, dossierId, persoonId)
    await schrijven(trx, ctx, dossierId, { id: persoonId, gebeurtenis: 'persoon.gewijzigd' })
    return gelukt({ id: persoonId, version: versie + 1 })
  })
}

const schrijven = (
  trx: Trx,
  ctx: Context,
  dossierId: number,
  { id, gebeurtenis }: { id: number; gebeurtenis: string },
): Promise<void> =>
  tijdlijnSchrijven(trx, { dossierId, wieId: ctx.wie.id, deel: 'kern', gebeurtenis, objectId: id })
