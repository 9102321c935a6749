import type {
  AntwoordVan,
  clientondersteuningAanbieden as AanbiedenOp,
  NieuweGesprekDeelnemer,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { conflict, gelukt, geweigerd, nietGevonden, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { toegangVanEinde, toegangVerlenen } from '../toegang/toegang.commands.ts'
import { deelnemersControleren } from './deelnemer.rules.ts'
import { deelnameToegang } from './gesprek.rules.ts'
import { deleteDeelnemer, insertDeelnemer, isClientondersteuner, updateDeelnemer } from './deelnemer.store.ts'
import { findGesprek, findLeden, updateAanbieding } from './gesprek.store.ts'

export type GesprekPlek = { readonly dossierId: number; readonly gesprekId: number }

// Only this gesprek, nothing else of the dossier, and the inwoner can end it (KTG-15).
const meelezen = (trx: Trx, { dossierId, gesprekId }: GesprekPlek, houderId: number) =>
  toegangVerlenen(trx, {
    dossierId,
    gesprekId,
    houderId,
    delen: deelnameToegang('clientondersteuner'),
    recht: 'lezen',
    grondslag: 'toestemming',
    bron: 'Wmo 2.3.2 lid 3; 004 §4.2',
    beeindigbaar: true,
    reden: 'cliëntondersteuner bij het gesprek',
  })

/**
 * Puts people at the table, inside a handeling that already runs. A cliëntondersteuner with an account may read this
 * gesprek from now on. Codes: those of `deelnemersControleren`, `deelnemer-account-onbekend`.
 */
export async function deelnemersOpnemen(
  trx: Trx,
  ctx: Context,
  plek: GesprekPlek,
  deelnemers: NieuweGesprekDeelnemer | readonly NieuweGesprekDeelnemer[],
): Promise<Result<readonly number[]>> {
  const dag = dagInNederland(ctx.moment).toString()
  const leden = await findLeden(trx, plek.dossierId, { gesprekId: plek.gesprekId, dag })
  const lijst = [deelnemers].flat()
  const goed = deelnemersControleren(
    leden.map((lid) => lid.id),
    lijst,
    Array.isArray(deelnemers),
  )
  if (!goed.ok) return goed
  const ids: number[] = []
  for (const d of lijst) {
    if (d.houderId !== undefined && !(await isClientondersteuner(trx, d.houderId)))
      return geweigerd(
        'deelnemer-account-onbekend',
        'Dit is geen account van een cliëntondersteuner.',
        'houderId',
      )
    ids.push(await insertDeelnemer(trx, plek, d))
    if (d.houderId !== undefined) await meelezen(trx, plek, d.houderId)
  }
  return gelukt(ids)
}

const handeling = (naam: string, { dossierId, gesprekId }: GesprekPlek) =>
  ({ naam, dossierId, deel: 'gesprek', object: { soort: 'gesprek', id: gesprekId } }) as const

async function openStand(trx: Trx, { dossierId, gesprekId }: GesprekPlek): Promise<Result<true>> {
  const gesprek = await findGesprek(trx, dossierId, gesprekId)
  if (gesprek === null) return nietGevonden()
  return gesprek.status === 'afgesloten'
    ? conflict('gesprek-afgesloten', 'Dit gesprek is afgerond. Maak een nieuw gesprek als er iets verandert.')
    : gelukt(true)
}

/** Asks somebody to the table. */
export function deelnemerToevoegen(
  ctx: Context,
  plek: GesprekPlek,
  deelnemer: NieuweGesprekDeelnemer,
): Promise<{ id: number }> {
  return metWie(ctx, handeling('gesprek.deelnemer-toevoegen', plek), async (trx) => {
    const open = await openStand(trx, plek)
    if (!open.ok) return open
    const ids = await deelnemersOpnemen(trx, ctx, plek, deelnemer)
    return ids.ok ? gelukt({ id: ids.waarde[0] ?? 0 }) : ids
  })
}

/** Records whether somebody was invited and what they need themselves (KTG-05). */
export function deelnemerWijzigen(
  ctx: Context,
  plek: GesprekPlek,
  deelnemerId: number,
  wijziging: { uitgenodigd: boolean; eigenBehoefte: string | null },
): Promise<null> {
  return metWie(ctx, handeling('gesprek.deelnemer-wijzigen', plek), async (trx) => {
    const open = await openStand(trx, plek)
    if (!open.ok) return open
    return (await updateDeelnemer(trx, plek, deelnemerId, wijziging)) ? gelukt(null) : nietGevonden()
  })
}

/** Takes somebody off; a cliëntondersteuner with an account can no longer read the gesprek from now on. */
export function deelnemerVerwijderen(ctx: Context, plek: GesprekPlek, deelnemerId: number): Promise<null> {
  return metWie(ctx, handeling('gesprek.deelnemer-verwijderen', plek), async (trx) => {
    const open = await openStand(trx, plek)
    if (!open.ok) return open
    const weg = await deleteDeelnemer(trx, plek, deelnemerId)
    if (weg === undefined) return nietGevonden()
    if (weg.houderId !== null)
      await toegangVanEinde(trx, ctx, plek.dossierId, {
        gesprekId: plek.gesprekId,
        houderId: weg.houderId,
        reden: 'doet niet meer mee aan het gesprek',
      })
    return gelukt(null)
  })
}

/** Tells of the free independent cliëntondersteuner and records when, once, and what the inwoner answers (KTG-15). */
export function clientondersteuningAanbieden(
  ctx: Context,
  plek: GesprekPlek,
  gewenst: boolean | null,
): Promise<AntwoordVan<typeof AanbiedenOp>> {
  return metWie(ctx, handeling('gesprek.clientondersteuning-aanbieden', plek), async (trx) => {
    const open = await openStand(trx, plek)
    if (!open.ok) return open
    const rij = await updateAanbieding(trx, { dossierId: plek.dossierId, id: plek.gesprekId }, gewenst)
    return rij === null
      ? nietGevonden()
      : gelukt({ aangebodenOp: rij.aangeboden_op.toISOString(), gewenst: rij.gewenst })
  })
}
