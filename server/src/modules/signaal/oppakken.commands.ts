import type { AntwoordVan, hulpvraagOppakken as OppakkenOp, HulpvraagInvoer } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { gelukt, type Result, type Weigering } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { isOnderdeelAan, type Beleid, type IedereOrganisatie } from '../beleid/index.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import { persoonControleren, type PersoonKader } from '../dossier/index.ts'
import { persoonKader } from '../dossier/persoon.commands.ts'
import { rollenVan } from '../regie/index.ts'
import { regieAanwijzen } from '../regie/regie.commands.ts'
import { vulDossier } from './openen.commands.ts'
import { dossierNaam } from './openen.rules.ts'
import { hulpvraagFouten, oppakkenMag, verdelenUiterlijk, zienHoogstensTot } from './oppakken.rules.ts'
import * as store from './oppakken.store.ts'
import { signaalInnemen, type Ingenomen } from './signaal.commands.ts'
import { lockSignaal } from './signaal.store.ts'

type Bij = {
  readonly ctx: Context
  readonly beleid: Beleid
  readonly kader: PersoonKader
  readonly persoon: ReturnType<typeof persoonUit>
}

const persoonUit = (h: HulpvraagInvoer) => ({
  voornamen: h.voornaam,
  achternaam: h.achternaam,
  geboortedatum: h.geboortedatum ?? '',
  telefoon: h.telefoon ?? '',
  email: h.email ?? '',
  relatie: 'hoofdbewoner' as const,
})

/** Everything that can be wrong is told before anything is looked up: a refusal never tells that somebody is known. */
function invoerFouten(
  h: HulpvraagInvoer,
  { kader, persoon }: Pick<Bij, 'kader' | 'persoon'>,
): readonly Weigering[] {
  const uit = persoonControleren(persoon, kader)
  const bijPersoon = uit.ok ? [] : uit.weigeringen
  return [
    ...hulpvraagFouten(h),
    ...bijPersoon.map((w) => (w.veld === 'voornamen' ? { ...w, veld: 'voornaam' } : w)),
  ]
}

const toMelding = (h: HulpvraagInvoer, organisatie: string): Ingenomen['melding'] => {
  const { doetAl: _, weetHet: __, ...persoon } = h
  return { ...persoon, voorWie: 'zelf', grondslagBenaderen: `Vroeg zelf om hulp bij ${organisatie}` }
}

type Casus = { readonly signaalId: number; readonly aanspreekpuntId: number }
/**
 * The casus, with the regie at the team from its first moment. Nothing is opened where a household is known at the
 * address; who picks up hears the same.
 */
async function casusOpenen(trx: Trx, bij: Bij, c: Casus): Promise<Result<true>> {
  const { ctx, beleid, kader, persoon } = bij
  const grond = beleid.grondslagen.find((g) => g.soort === 'teamlid')
  const dossier = await store.openCasus(
    trx,
    c.signaalId,
    { naam: dossierNaam(null, persoon.achternaam.trim()) },
    { delen: grond?.delen ?? ['kern', 'gesprek', 'melder'], bron: grond?.bron ?? 'Wmo 2.3.2' },
  )
  if (dossier === null) return gelukt(true)
  const signaal = await lockSignaal(trx, c.signaalId)
  if (signaal === undefined) throw new Error('wat net is opgeschreven, is niet te lezen')
  const gevuld = await vulDossier(trx, dossier, { ctx, beleid, kader, signaal }, persoon)
  if (!gevuld.ok) return gevuld
  const regie = await regieAanwijzen(trx, {
    dossierId: dossier.id,
    beleid,
    doorId: ctx.wie.id,
    regievoerderId: c.aanspreekpuntId,
    rol: null,
    kader: 'wmo',
    // Which organisation stands with the gesprek; the whole household reads why the regie is where it is.
    reden: 'Een organisatie pakte een hulpvraag op; de verdeling is nog te bepalen',
  })
  if (!regie.ok) return regie
  await store.klaarMetCasus(trx, dossier.id)
  return gelukt(true)
}

/** Does a casus open by itself here: has the wijk begun with that, and may somebody of the team have the regie? */
const opentVanzelf = (beleid: Beleid, wijk: string, dag: Temporal.PlainDate): boolean =>
  isOnderdeelAan(beleid, 'casusregistratie', { wijk, dag }) &&
  rollenVan(beleid, 'wmo', 'sociaal_werker').length > 0

async function oppakken(
  trx: Trx,
  bij: Bij,
  h: HulpvraagInvoer,
  regel: IedereOrganisatie,
): Promise<Result<AntwoordVan<typeof OppakkenOp>>> {
  const { ctx, beleid } = bij
  const organisatie = ctx.wie.organisatie ?? ''
  const vandaag = dagInNederland(ctx.moment)
  const ingang = { kanaal: regel.kanaal, route: regel.route, melderType: regel.meldertype, organisatie }
  const in_ = await signaalInnemen(trx, ctx, beleid, { melding: toMelding(h, organisatie), ingang })
  if (!in_.ok) return in_
  const { id: signaalId, kenmerk, wijk } = in_.waarde
  const uiterlijk = verdelenUiterlijk(regel, vandaag)
  const doetAl = (h.doetAl ?? '').trim()
  const { team, aanspreekpunt, aanspreekpunt_id } = await store.insertOppakking(trx, {
    signaal_id: signaalId,
    beleid_versie: beleid.versie,
    doet_al: doetAl === '' ? null : doetAl,
    uiterlijk: uiterlijk.toString(),
    ziet_hoogstens: zienHoogstensTot(beleid, uiterlijk).toString(),
  })
  if (aanspreekpunt_id !== null && opentVanzelf(beleid, wijk, vandaag)) {
    const casus = await casusOpenen(trx, bij, { signaalId, aanspreekpuntId: aanspreekpunt_id })
    if (!casus.ok) return casus
  }
  return gelukt({ kenmerk, team, aanspreekpunt, uiterlijk: uiterlijk.toString(), organisatie })
}

/**
 * A medewerker of any organisation writes down the hulpvraag of who knocks, whatever it is about, and picks it up: a casus
 * with somebody of the team who has the regie, and the verdeling to be settled (SIG-15). The answer is the same for who
 * is known already. Codes of `oppakkenMag`, `hulpvraagFouten` and `persoonControleren`.
 */
export async function hulpvraagOppakken(
  ctx: Context,
  body: HulpvraagInvoer,
): Promise<AntwoordVan<typeof OppakkenOp>> {
  const [beleid, kader] = await Promise.all([beleidNu(ctx), persoonKader(ctx)])
  const bij = { ctx, beleid, kader, persoon: persoonUit(body) }
  return metWie(ctx, { naam: 'hulpvraag.oppakken' }, async (trx) => {
    const werktPostvak = await store.werktPostvak(trx)
    const mag = oppakkenMag(beleid, { heeftOrganisatie: ctx.wie.organisatieId !== null, werktPostvak })
    if (!mag.ok) return mag
    const weigeringen = invoerFouten(body, bij)
    return weigeringen.length > 0 ? { ok: false, weigeringen } : oppakken(trx, bij, body, mag.waarde)
  })
}
