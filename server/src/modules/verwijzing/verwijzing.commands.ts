import type { AntwoordVan, BodyVan, verwijzingMaken as MakenOp } from '@keukentafel/contract'
import { parseDatum } from '../../kern/datum.ts'
import { conflict, gelukt, geweigerd, nietGevonden, verboden, type Result } from '../../kern/result.ts'
import { heeftRol } from '../../kern/wie.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { uitVersies } from '../afweging/afweging.queries.ts'
import type { Kant } from '../afweging/index.ts'
import type { Beleid } from '../beleid/index.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import type { PlanStatus } from '../plan/index.ts'
import { briefUitgeven } from './uitgeven.commands.ts'
import { magMetVerwijzing } from './verwijzing.policy.ts'
import { verwijzingControleren, type VerwijzingFeiten, type VerwijzingStatus } from './verwijzing.rules.ts'
import * as store from './verwijzing.store.ts'

type Invoer = BodyVan<typeof MakenOp>
type Gemaakt = AntwoordVan<typeof MakenOp>
type Dagen = Pick<VerwijzingFeiten, 'startdatum' | 'einddatum'>

function dagenUit(i: Invoer): Result<Dagen> {
  const start = parseDatum(i.startdatum)
  if (!start.ok) return geweigerd('datum-onjuist', start.weigeringen[0]?.tekst ?? '', 'startdatum')
  if (i.einddatum === undefined) return gelukt({ startdatum: start.waarde, einddatum: null })
  const einde = parseDatum(i.einddatum)
  if (!einde.ok) return geweigerd('datum-onjuist', einde.weigeringen[0]?.tekst ?? '', 'einddatum')
  return gelukt({ startdatum: start.waarde, einddatum: einde.waarde })
}

async function afwegingUit(trx: Trx, dossierId: number, id: number): Promise<VerwijzingFeiten['afweging']> {
  const rij = await store.findAfweging(trx, dossierId, id)
  return rij === undefined
    ? null
    : {
        persoonId: rij.persoon_id,
        inzetId: rij.inzet_id,
        tabel: rij.tabel,
        conclusie: rij.conclusie as Kant,
      }
}

type Genoemd = { inzet: store.InzetRij; afweging: VerwijzingFeiten['afweging'] }

/** What the form names must be of this dossier. */
async function genoemd(trx: Trx, dossierId: number, i: Invoer): Promise<Result<Genoemd>> {
  const inzet = (await store.findInzetten(trx, dossierId)).find((rij) => rij.id === i.inzetId)
  if (inzet === undefined) return geweigerd('inzet-onbekend', 'Kies een taak uit het plan.', 'inzetId')
  if (!(await store.findLeden(trx, dossierId)).some((lid) => lid.id === i.persoonId))
    return geweigerd('persoon-onbekend', 'Kies iemand van het huishouden.', 'persoonId')
  const afweging = i.afwegingId === undefined ? null : await afwegingUit(trx, dossierId, i.afwegingId)
  return i.afwegingId !== undefined && afweging === null
    ? geweigerd('afweging-onbekend', 'Kies een afweging van dit huishouden.', 'afwegingId')
    : gelukt({ inzet, afweging })
}

const LEGE_OMVANG = { volume: null, eenheid: null, frequentie: null }

/** Everything the rule asks of this dossier; refused when the form names what is not here. */
async function feitenUit(
  trx: Trx,
  ctx: Context,
  dossierId: number,
  i: Invoer,
): Promise<Result<VerwijzingFeiten>> {
  const dagen = dagenUit(i)
  if (!dagen.ok) return dagen
  const hier = await genoemd(trx, dossierId, i)
  if (!hier.ok) return hier
  const { inzet, afweging } = hier.waarde
  const aanbieder = (await store.findAanbieders(trx)).find((a) => a.id === i.organisatieId)
  const eerdere = (await store.findVerwijzingen(trx, dossierId)).filter((v) => v.inzet_id === i.inzetId)
  return gelukt({
    ...LEGE_OMVANG,
    ...i,
    ...dagen.waarde,
    deskundig: heeftRol(ctx.wie, 'deskundig'),
    planStatus: inzet.plan_status as PlanStatus,
    inzet: { id: inzet.id, persoonId: inzet.persoon_id, trede: inzet.trede },
    afweging,
    agb: aanbieder?.agb_code ?? null,
    eerdere: eerdere.map((v) => ({ status: v.status as VerwijzingStatus, einddatum: v.einddatum })),
  })
}

type Omvang = Pick<store.NieuweVerwijzing, 'volume' | 'eenheid' | 'frequentie'>
/** An amount without a unit is in the unit of the product. */
function omvangUit(beleid: Beleid, i: Invoer): Omvang {
  const product = beleid.producten.find((p) => p.id === i.product)
  if (i.volume === undefined || product === undefined) return LEGE_OMVANG
  const { eenheid, frequentie } = { ...product, ...i }
  return { volume: i.volume, eenheid, frequentie }
}

const toRij = (beleid: Beleid, i: Invoer, dossierId: number, door: number): store.NieuweVerwijzing => ({
  dossier_id: dossierId,
  persoon_id: i.persoonId,
  afweging_id: i.afwegingId ?? null,
  inzet_id: i.inzetId,
  organisatie_id: i.organisatieId,
  product: i.product,
  resultaat: i.resultaat,
  startdatum: i.startdatum,
  einddatum: i.einddatum ?? null,
  ...omvangUit(beleid, i),
  waarom_niet_anders: JSON.stringify(i.waaromNietAnders),
  door,
})

/**
 * The first half: everything is checked and the verwijzing stands, in_voorbereiding. The letter is made outside this
 * transaction; what dies in between is finished by `briefenAfmaken`. Codes: those of `verwijzingControleren`,
 * `datum-onjuist`, `inzet-onbekend`, `persoon-onbekend`, `afweging-onbekend`.
 */
export async function verwijzingVoorbereiden(
  ctx: Context,
  dossierId: number,
  invoer: Invoer,
): Promise<{ id: number }> {
  const beleidVan = uitVersies(await beleidVersies(ctx))
  return metWie(ctx, { naam: 'verwijzing.maken', dossierId, deel: 'besluit' }, async (trx) => {
    const beleid = beleidVan((await store.findKader(trx, dossierId)).beleid_versie)
    const feiten = await feitenUit(trx, ctx, dossierId, invoer)
    if (!feiten.ok) return feiten
    const mag = verwijzingControleren(beleid, feiten.waarde)
    if (!mag.ok) return mag
    return gelukt(await store.insertVerwijzing(trx, toRij(beleid, invoer, dossierId, ctx.wie.id)))
  })
}

// The key belongs to the first half: a repeated submit finds the same verwijzing and finishes its letter.
const zonderSleutel = ({ db, wie, verzoek, moment }: Context): Context => ({ db, wie, verzoek, moment })

/** Refers to aanvullende ondersteuning in one step: the verwijzing, its letter and the toewijzing (BES-01). */
export async function verwijzingMaken(ctx: Context, dossierId: number, invoer: Invoer): Promise<Gemaakt> {
  const { id } = await verwijzingVoorbereiden(ctx, dossierId, invoer)
  return briefUitgeven(zonderSleutel(ctx), { dossierId, verwijzingId: id })
}

/**
 * Tries a letter again that could not be made, with another text for the resultaat. Codes: `verwijzing-al-uitgegeven`,
 * `verwijzing-niet-deskundig`, and those of the letter.
 */
export async function verwijzingOpnieuw(
  ctx: Context,
  sleutel: store.Sleutel,
  resultaat: string,
): Promise<Gemaakt> {
  const { dossierId, verwijzingId } = sleutel
  const beleidVan = uitVersies(await beleidVersies(ctx))
  const object = { soort: 'verwijzing', id: verwijzingId }
  await metWie(ctx, { naam: 'verwijzing.opnieuw', dossierId, deel: 'besluit', object }, async (trx) => {
    const verwijzing = await store.findVerwijzing(trx, sleutel)
    if (verwijzing === undefined) return nietGevonden()
    const { schrijft, beleid_versie } = await store.findKader(trx, dossierId)
    const { deskundigVereist } = beleidVan(beleid_versie).besluit
    const status = verwijzing.status as VerwijzingStatus
    if (status === 'uitgegeven')
      return conflict('verwijzing-al-uitgegeven', 'Deze brief is al gemaakt. Hij blijft zoals hij is.')
    if (magMetVerwijzing(ctx.wie, { status, schrijft, deskundigVereist }).length === 0)
      return verboden(
        'verwijzing-niet-deskundig',
        'Alleen een deskundige medewerker van het team maakt een verwijzing.',
      )
    await store.updateVerwijzing(trx, sleutel, { status: 'in_voorbereiding', fout: null, resultaat })
    return gelukt(null)
  })
  return briefUitgeven(zonderSleutel(ctx), sleutel)
}
