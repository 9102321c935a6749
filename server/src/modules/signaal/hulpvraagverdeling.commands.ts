import type {
  AntwoordVan,
  HulpvraagVerdeling,
  verdelingVastleggen as VastleggenOp,
} from '@keukentafel/contract'
import { dagInNederland, parseDatum } from '../../kern/datum.ts'
import { gelukt, geweigerd, nietGevonden, verboden, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidVanVersie, type Beleid, type RegieRol } from '../beleid/index.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { directGeven, rolKiezen } from '../regie/index.ts'
import { regieAanwijzen } from '../regie/regie.commands.ts'
import { termijnVoldoen } from '../termijn/termijn.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { verdelingControleren, zienHoogstensTot, type Verdeling } from './oppakken.rules.ts'
import * as store from './oppakken.store.ts'
import { opgepaktOp } from './oppakken.view.ts'

const NIET_U = verboden('verdeling-niet-van-u', 'Wie de regie heeft, of het team, legt de verdeling vast.')

type Sleutel = { readonly dossierId: number; readonly signaalId: number }
type Vastgelegd = AntwoordVan<typeof VastleggenOp>
type Zaak = {
  readonly ctx: Context
  readonly s: Sleutel
  readonly rij: store.OppakRij
  /** the beleid with which the dossier began */
  readonly beleid: Beleid
  readonly body: HulpvraagVerdeling
}

const leeg = (tekst: string | undefined): string | null =>
  (tekst ?? '').trim() === '' ? null : (tekst ?? '').trim()

const dagUit = (veld: 'besprokenOp' | 'zietTot', tekst: string): Result<Temporal.PlainDate> => {
  const dag = parseDatum(tekst)
  return dag.ok ? dag : { ok: false, weigeringen: dag.weigeringen.map((w) => ({ ...w, veld })) }
}
function toVerdeling(b: HulpvraagVerdeling): Result<Verdeling> {
  const op = dagUit('besprokenOp', b.besprokenOp)
  const tot = b.zietTot === null ? gelukt(null) : dagUit('zietTot', b.zietTot)
  if (!op.ok || !tot.ok)
    return { ok: false, weigeringen: [op, tot].flatMap((d) => (d.ok ? [] : d.weigeringen)) }
  return gelukt({
    organisatieDoet: b.organisatieDoet ?? '',
    wijkteamDoet: b.wijkteamDoet ?? '',
    anderDoet: b.anderDoet ?? '',
    besprokenMet: b.besprokenMet,
    besprokenOp: op.waarde,
    zietTot: tot.waarde,
  })
}

type Naar = { readonly regievoerderId: number; readonly rol: RegieRol }
/** To whom the regie goes, when that is another than who has it; as when it is handed over (REG-04). */
async function regieKiezen(
  trx: Trx,
  { beleid, body }: Zaak,
  nu: number | undefined,
): Promise<Result<Naar | null>> {
  const naar = body.regievoerderId
  if (naar === undefined || naar === nu) return gelukt(null)
  const functie = (await store.findFunctie(trx, naar))?.functie
  if (functie === undefined)
    return geweigerd('regievoerder-onbekend', 'Kies iemand uit de lijst.', 'regievoerderId')
  const rol = rolKiezen(beleid, 'wmo', { functie, gevraagd: null })
  if (!rol.ok) return rol
  const direct = directGeven(beleid, rol.waarde)
  if (!direct.ok) return direct
  return gelukt({ regievoerderId: naar, rol: rol.waarde })
}

async function regieVerder(trx: Trx, { ctx, s, beleid }: Zaak, naar: Naar | null): Promise<Result<unknown>> {
  if (naar === null) return gelukt(true)
  return regieAanwijzen(trx, {
    dossierId: s.dossierId,
    beleid,
    doorId: ctx.wie.id,
    ...naar,
    kader: 'wmo',
    reden: 'Verdeling na een hulpvraag die een organisatie oppakte',
  })
}

async function vastleggen(trx: Trx, z: Zaak): Promise<Result<Vastgelegd>> {
  const { ctx, s, rij, body } = z
  const { dossierId, signaalId } = s
  const vandaag = dagInNederland(ctx.moment)
  const nu = (await store.findRegievoerder(trx, dossierId))?.id
  const naar = await regieKiezen(trx, z, nu)
  if (!naar.ok) return naar
  await store.updateVerdeling(trx, signaalId, {
    verdeeld_op: vandaag.toString(),
    verdeeld_door: ctx.wie.id,
    besproken_met: body.besprokenMet.trim(),
    besproken_op: body.besprokenOp,
    organisatie_doet: leeg(body.organisatieDoet),
    wijkteam_doet: leeg(body.wijkteamDoet),
    ander_doet: leeg(body.anderDoet),
    ziet_tot: body.zietTot,
    aanspreekpunt_id: naar.waarde?.regievoerderId ?? nu ?? ctx.wie.id,
  })
  await termijnVoldoen(trx, { dossierId, soort: 'verdeling', verwijstNaar: signaalId, op: vandaag })
  await tijdlijnSchrijven(trx, {
    dossierId,
    wieId: ctx.wie.id,
    deel: 'gesprek',
    gebeurtenis: 'hulpvraag.verdeeld',
    objectId: signaalId,
    gegevens: { organisatie: rij.organisatie },
  })
  const regie = await regieVerder(trx, z, naar.waarde)
  if (!regie.ok) return regie
  const zichtbaar = await store.isZichtbaar(trx, dossierId)
  const naam = zichtbaar ? (await store.findRegievoerder(trx, dossierId))?.naam : undefined
  return gelukt({ regievoerder: naam ?? '', zichtbaar })
}

/**
 * The team and the organisation agreed who does what: the open point closes, the regie is where it was agreed, and the
 * organisation reads the vraag on until a day or no more (SIG-15). Codes of `verdelingControleren` and `regieAanwijzen`,
 * `verdeling-niet-van-u` (403), `casusregie-eerst-aanbieden` (409).
 */
export async function verdelingVastleggen(
  ctx: Context,
  s: Sleutel,
  body: HulpvraagVerdeling,
): Promise<Vastgelegd> {
  const versies = await beleidVersies(ctx)
  const { dossierId } = s
  const object = { soort: 'signaal', id: s.signaalId }
  const vandaag = dagInNederland(ctx.moment)
  return metWie(ctx, { naam: 'hulpvraag.verdelen', dossierId, deel: 'gesprek', object }, async (trx) => {
    const rij = (await store.findOppakkingen(trx, { dossierId })).find((r) => r.signaal_id === s.signaalId)
    if (rij === undefined) return nietGevonden()
    const [bij, beleid] = [rij.beleid_versie, rij.dossier_versie].map((v) => beleidVanVersie(versies, v ?? 0))
    if (bij == null || beleid == null) return nietGevonden()
    if (!(await store.heeftTaak(trx, dossierId))) return NIET_U
    const verdeling = toVerdeling(body)
    if (!verdeling.ok) return verdeling
    const goed = verdelingControleren(verdeling.waarde, {
      vandaag,
      verdeeld: rij.verdeeld_op !== null,
      opgepaktOp: opgepaktOp(rij),
      hoogstensTot: zienHoogstensTot(bij, vandaag),
    })
    return goed.ok ? vastleggen(trx, { ctx, s, rij, beleid, body }) : goed
  })
}
