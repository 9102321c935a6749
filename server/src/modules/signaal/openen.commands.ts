import type { AntwoordVan, BodyVan, dossierOpenen as OpenenOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { gelukt, nietGevonden, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { onderdeelControleren, type Beleid } from '../beleid/index.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import { dossierMaken, dossierOverdragen } from '../dossier/openen.commands.ts'
import { persoonKader, persoonOpnemen } from '../dossier/persoon.commands.ts'
import { gebiedVan } from '../inrichting/inrichting.queries.ts'
import { regieAanwijzen } from '../regie/regie.commands.ts'
import { termijnZetten } from '../termijn/termijn.commands.ts'
import { meldingTermijnen } from '../termijn/index.ts'
import { attenderen } from '../attendering/attendering.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { werkregelBijwerken } from '../werklijst/werklijst.commands.ts'
import { pakSignaal } from './afhandelen.commands.ts'
import { dossierNaam, dossierOpenenControleren } from './openen.rules.ts'
import { oppakkingKoppelen } from './oppakkoppel.commands.ts'
import { findContact } from './postvak.store.ts'
import { findDossierStand, lockAdres, updateSignaal, type VergrendeldSignaal } from './signaal.store.ts'

type Opening = BodyVan<typeof OpenenOp>
type Geopend = AntwoordVan<typeof OpenenOp>
type Dossier = { readonly id: number; readonly kenmerk: string }
type Bij = {
  readonly ctx: Context
  readonly beleid: Beleid
  readonly kader: Awaited<ReturnType<typeof persoonKader>>
  readonly signaal: VergrendeldSignaal
}

/** What the signaal tells of the person, and what the opener typed over it. */
const persoonUit = (s: VergrendeldSignaal, body: Opening) => ({
  voornamen: s.voornaam ?? '',
  achternaam: s.achternaam ?? '',
  geboortedatum: s.geboortedatum ?? '',
  ...body.persoon,
  telefoon: s.telefoon ?? '',
  email: s.email ?? '',
  relatie: 'hoofdbewoner' as const,
})

/**
 * SIG-12: may a dossier be opened at this address? Counts those that run there already, also with who opens one at this
 * very moment, as far as the wijken of the person acting reach. Refuses with `contact-bestaat-al`.
 */
export async function adresVrij(
  trx: Trx,
  adres: { gebiedId: number; postcode: string | null; huisnummer: number | null },
  tochNieuw: string | null,
): Promise<Result<true>> {
  const { gebiedId, postcode, huisnummer } = adres
  if (postcode === null || huisnummer === null) return gelukt(true)
  await lockAdres(trx, postcode, huisnummer)
  const { length: aantalDossiers } = await findContact(trx, { gebiedId, postcode, huisnummer })
  return dossierOpenenControleren({ aantalDossiers, tochNieuw })
}

/** The terms that run from the melding (Wmo 2.3.2 lid 1 and 2), not from the day on which the dossier is opened. */
async function zetTermijnen(trx: Trx, dossierId: number, { beleid, signaal }: Bij): Promise<void> {
  const van = dagInNederland(signaal.ontvangen_op.toTemporalInstant())
  for (const termijn of meldingTermijnen(beleid, van)) await termijnZetten(trx, { dossierId, ...termijn })
}

/** Lays the signaal in the dossier: from here it is read with the deel gesprek, and who told it with melder. */
async function koppel(trx: Trx, dossierId: number, { ctx, beleid, signaal }: Bij): Promise<void> {
  await updateSignaal(trx, signaal.id, { dossier_id: dossierId, status: 'toegeleid' })
  await tijdlijnSchrijven(trx, {
    dossierId,
    wieId: ctx.wie.id,
    deel: 'gesprek',
    gebeurtenis: 'signaal.toegevoegd',
    objectId: signaal.id,
    gegevens: { kenmerk: signaal.kenmerk },
  })
  await attenderen(trx, {
    dossierId,
    aan: 'regievoerder',
    soort: 'signaal.bij-dossier',
    objectId: signaal.id,
  })
  await oppakkingKoppelen(trx, { dossierId, signaalId: signaal.id, beleid })
}

/** Puts in a dossier that was opened just now what the signaal tells: the person, the signaal itself, the terms. */
export async function vulDossier(
  trx: Trx,
  dossier: Dossier,
  bij: Bij,
  persoon: ReturnType<typeof persoonUit>,
): Promise<Result<number>> {
  const { ctx } = bij
  const uit = await persoonOpnemen(trx, dossier.id, persoon, bij.kader)
  if (!uit.ok)
    return { ok: false, weigeringen: uit.weigeringen.map((w) => ({ ...w, veld: `persoon/${w.veld ?? ''}` })) }
  await tijdlijnSchrijven(trx, {
    dossierId: dossier.id,
    wieId: ctx.wie.id,
    deel: 'kern',
    gebeurtenis: 'dossier.geopend',
    gegevens: { bron: 'signaal' },
  })
  await koppel(trx, dossier.id, bij)
  await zetTermijnen(trx, dossier.id, bij)
  await werkregelBijwerken(trx, dossier.id, { fase: 'triage' })
  return uit
}

// Cases are registered from the day on which the wijk begins with that (ALG-06), and once per address (SIG-12).
async function magHier(trx: Trx, { ctx, beleid, signaal }: Bij, tochNieuw: string | null) {
  const { gebied_id: gebiedId, postcode, huisnummer } = signaal
  const { sleutel: wijk } = await gebiedVan(trx, postcode ?? '')
  const begonnen = onderdeelControleren(beleid, 'casusregistratie', { wijk, dag: dagInNederland(ctx.moment) })
  return begonnen.ok ? adresVrij(trx, { gebiedId, postcode, huisnummer }, tochNieuw) : begonnen
}

async function openNieuw(trx: Trx, bij: Bij, body: Opening): Promise<Result<Geopend>> {
  const { ctx, beleid, signaal } = bij
  const { gebied_id: gebiedId, straat, huisnummer, toevoeging, postcode, plaats } = signaal
  const mag = await magHier(trx, bij, body.tochNieuw ?? null)
  if (!mag.ok) return mag
  const persoon = persoonUit(signaal, body)
  const dossier = await dossierMaken(trx, bij, {
    gebiedId,
    naam: dossierNaam(body.persoon?.tussenvoegsel ?? null, persoon.achternaam),
    straat,
    huisnummer,
    toevoeging,
    postcode,
    plaats,
    bron: 'signaal',
  })
  const gevuld = await vulDossier(trx, dossier, bij, persoon)
  if (!gevuld.ok) return gevuld
  const regie = await regieAanwijzen(trx, {
    dossierId: dossier.id,
    beleid,
    doorId: ctx.wie.id,
    regievoerderId: body.regievoerderId ?? ctx.wie.id,
    rol: body.rol ?? null,
    kader: 'wmo',
    reden: 'Dossier geopend na een signaal',
  })
  if (!regie.ok) return regie
  return gelukt({
    dossierId: dossier.id,
    kenmerk: dossier.kenmerk,
    regievoerder: regie.waarde.naam,
    zichtbaar: await dossierOverdragen(trx, dossier.id),
  })
}

async function voegToe(trx: Trx, bij: Bij, dossierId: number): Promise<Result<Geopend>> {
  const stand = await findDossierStand(trx, dossierId)
  if (stand === undefined) return nietGevonden()
  await koppel(trx, dossierId, bij)
  // A melding starts an onderzoek; one that runs already keeps its own, earlier day.
  if (!stand.onderzoekLoopt) await zetTermijnen(trx, dossierId, bij)
  // What was closed is work again.
  if (stand.fase === 'afgesloten') await werkregelBijwerken(trx, dossierId, { fase: 'triage' })
  const { kenmerk, regievoerder } = stand
  return gelukt({ dossierId, kenmerk, regievoerder: regievoerder ?? '', zichtbaar: true })
}

/**
 * Takes a signaal up: in a new dossier with one regievoerder (TRI-02, REG-01), or in one that the worker may write.
 * Of two at once one succeeds; the other hears `signaal-al-opgenomen`. Refuses with `contact-bestaat-al` (SIG-12) and
 * the codes of `persoonOpnemen` and `regieAanwijzen`.
 */
export async function dossierOpenen(ctx: Context, signaalId: number, body: Opening): Promise<Geopend> {
  const [beleid, kader] = await Promise.all([beleidNu(ctx), persoonKader(ctx)])
  const { dossierId, tochNieuw } = body
  const handeling = {
    naam: 'signaal.dossier-openen',
    object: { soort: 'signaal', id: signaalId },
    ...(dossierId === undefined ? {} : { dossierId, deel: 'gesprek' as const }),
    ...(tochNieuw === undefined ? {} : { reden: tochNieuw }),
  }
  return metWie(ctx, handeling, async (trx) => {
    const signaal = await pakSignaal(trx, ctx, signaalId, 'dossier.openen')
    if (!signaal.ok) return signaal
    const bij = { ctx, beleid, kader, signaal: signaal.waarde }
    return dossierId === undefined ? openNieuw(trx, bij, body) : voegToe(trx, bij, dossierId)
  })
}
