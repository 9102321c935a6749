import type {
  AntwoordVan,
  BodyVan,
  contactControleren as ContactOp,
  adresControleren as AdresOp,
  SignaalDetail,
  signaalVerdelen as VerdelenOp,
} from '@keukentafel/contract'
import { dagInNederland, parseDatum } from '../../kern/datum.ts'
import {
  conflict,
  gelukt,
  geweigerd,
  nietGevonden,
  verboden,
  verouderd,
  type Result,
} from '../../kern/result.ts'
import { Geweigerd, leesMetWie, metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import { normPostcode } from '../dossier/adres.commands.ts'
import { gebiedVan } from '../inrichting/inrichting.queries.ts'
import { findBezoekers, findContact, findOpenOpAdres, findSignaal, type Adres } from './postvak.store.ts'
import { magMetSignaal, type SignaalHandeling } from './signaal.policy.ts'
import { opvolgbaar } from './signaal.view.ts'
import { signaalTonen } from './signaal.queries.ts'
import {
  bezoekdagControleren,
  signaalSluiten as sluiten,
  signaalToewijzen,
  ZORG_KANAAL,
} from './signaal.rules.ts'
import { isOpgenomen, lockSignaal, updateSignaal, type VergrendeldSignaal } from './signaal.store.ts'

type Contact = AntwoordVan<typeof ContactOp>
type Verdeling = BodyVan<typeof VerdelenOp>

const GESLOTEN = 'Dit signaal is gesloten. Er kan niets meer mee.'
const ZORG = 'Dit huishouden heeft al een dossier. Beslis wie de regie krijgt; dan is dit signaal klaar.'
const ANDERS = 'Dit kan in deze gemeente niet, of het wijkteam van dit adres doet het.'

/**
 * Locks a signaal for a handeling. Refuses with 404 (not yours), `signaal-al-opgenomen` (409, a colleague was first),
 * `versie-verouderd` (412) and `signaal-mag-niet` (403).
 */
export async function pakSignaal(
  trx: Trx,
  ctx: Context,
  signaalId: number,
  handeling: SignaalHandeling,
): Promise<Result<VergrendeldSignaal>> {
  const signaal = await lockSignaal(trx, signaalId)
  if (signaal === undefined ? await isOpgenomen(trx, signaalId) : signaal.dossier_id !== null)
    return conflict('signaal-al-opgenomen', 'Een collega heeft dit signaal al opgenomen in een dossier.')
  if (signaal === undefined) return nietGevonden()
  if (signaal.version !== ctx.versie) return verouderd()
  const { status, eigen_postvak: eigenPostvak } = signaal
  const isZorg = signaal.kanaal === ZORG_KANAAL
  const kan = opvolgbaar(await beleidNu(ctx))
  if (magMetSignaal(ctx.wie, { status, gekoppeld: false, eigenPostvak, isZorg, kan }).includes(handeling))
    return gelukt(signaal)
  return verboden('signaal-mag-niet', status === 'gesloten' ? GESLOTEN : isZorg ? ZORG : ANDERS)
}

function bezoekdag(tekst: string | undefined, ctx: Context): Result<Temporal.PlainDate | null> {
  if (tekst === undefined) return gelukt(null)
  const dag = parseDatum(tekst)
  if (dag.ok) return bezoekdagControleren(dag.waarde, dagInNederland(ctx.moment))
  return { ok: false, weigeringen: dag.weigeringen.map((w) => ({ ...w, veld: 'bezoekOp' })) }
}

/** Who goes, and when; on route b what the team agreed (SIG-02). */
export async function signaalVerdelen(ctx: Context, signaalId: number, v: Verdeling): Promise<SignaalDetail> {
  const object = { soort: 'signaal', id: signaalId }
  await metWie(ctx, { naam: 'signaal.verdelen', object }, async (trx): Promise<Result<null>> => {
    const signaal = await pakSignaal(trx, ctx, signaalId, 'signaal.verdelen')
    if (!signaal.ok) return signaal
    const dag = bezoekdag(v.bezoekOp, ctx)
    if (!dag.ok) return dag
    const teambesluit = v.teambesluit?.trim() ?? null
    const uit = signaalToewijzen(signaal.waarde, {
      bezoekerId: v.bezoekerId,
      bezoekOp: dag.waarde,
      teambesluit,
    })
    if (!uit.ok) return uit
    const bezoekers = await findBezoekers(trx, [signaal.waarde.gebied_id])
    if (!bezoekers.some((b) => b.id === v.bezoekerId))
      return geweigerd('bezoeker-niet-in-wijk', 'Kies iemand die in deze wijk werkt.', 'bezoekerId')
    await updateSignaal(trx, signaalId, {
      bezoeker_id: v.bezoekerId,
      bezoek_op: dag.waarde?.toString() ?? null,
      besluit_team: teambesluit === '' ? null : teambesluit,
      status: 'in_behandeling',
    })
    return gelukt(null)
  })
  return signaalTonen(ctx, signaalId)
}

/** Closes a signaal with a reason of this gemeente; “verkeerd loket” is none (SIG-04). */
export async function signaalSluiten(
  ctx: Context,
  signaalId: number,
  body: { reden: string },
): Promise<SignaalDetail> {
  const beleid = await beleidNu(ctx)
  const object = { soort: 'signaal', id: signaalId }
  await metWie(ctx, { naam: 'signaal.sluiten', object }, async (trx): Promise<Result<null>> => {
    const signaal = await pakSignaal(trx, ctx, signaalId, 'signaal.sluiten')
    if (!signaal.ok) return signaal
    const uit = sluiten(beleid, signaal.waarde.status, body.reden)
    if (!uit.ok) return uit
    await updateSignaal(trx, signaalId, { status: 'gesloten', reden_sluiten: uit.waarde })
    return gelukt(null)
  })
  return signaalTonen(ctx, signaalId)
}

type Gevonden = { readonly contact: Contact; readonly dossiers: readonly number[] }

async function contactOp(
  trx: Trx,
  adres: Adres & { wijk: string },
  behalve: number | null,
): Promise<Gevonden> {
  const signalen = await findOpenOpAdres(trx, adres, behalve)
  const dossiers = await findContact(trx, adres)
  return {
    dossiers: dossiers.map((d) => d.id),
    contact: {
      wijk: adres.wijk,
      dossiers: dossiers.map(({ id, kenmerk, regievoerder, zichtbaar }) => ({
        kenmerk,
        regievoerder,
        dossierId: zichtbaar ? id : null,
      })),
      signalen: signalen.map((s) => ({
        id: s.id,
        kenmerk: s.kenmerk,
        ontvangenOp: s.ontvangen_op.toISOString(),
      })),
    },
  }
}

const GEEN_ADRES: Gevonden = { contact: { wijk: '', dossiers: [], signalen: [] }, dossiers: [] }
// That there is contact is told of a dossier that one may not see: the spoor says of which (SIG-12).
const genoemd = (gevonden: Gevonden | null): readonly number[] => gevonden?.dossiers ?? []

/** SIG-12: is there contact at the address of this signaal? One spoor line; nothing for a worker of another wijk. */
export async function contactControleren(ctx: Context, signaalId: number): Promise<Contact> {
  const lees = async (trx: Trx): Promise<Gevonden | null> => {
    const s = await findSignaal(trx, signaalId)
    if (s === undefined) return null
    if (s.postcode === null || s.huisnummer === null) return GEEN_ADRES
    const adres = { gebiedId: s.gebied_id, postcode: s.postcode, huisnummer: s.huisnummer, wijk: s.gebied }
    return contactOp(trx, adres, signaalId)
  }
  const gevonden = await leesMetWie(ctx, { naam: 'signaal.contact-controleren' }, lees, genoemd)
  if (gevonden === null)
    throw new Geweigerd([
      { code: 'niet-gevonden', tekst: 'Wij kunnen dit niet vinden.', aard: 'niet-gevonden' },
    ])
  return gevonden.contact
}

/** SIG-12 before saving: the same for an address that is typed in; of a wijk where one does not work nothing. */
export async function adresControleren(ctx: Context, body: BodyVan<typeof AdresOp>): Promise<Contact> {
  const lees = async (trx: Trx): Promise<Gevonden> => {
    const postcode = normPostcode(body.postcode)
    const gebied = await gebiedVan(trx, postcode)
    const { huisnummer } = body
    return contactOp(trx, { gebiedId: gebied.id, postcode, huisnummer, wijk: gebied.naam }, null)
  }
  return (await leesMetWie(ctx, { naam: 'adres.contact-controleren' }, lees, genoemd)).contact
}
