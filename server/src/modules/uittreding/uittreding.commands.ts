import type { AntwoordVan, uittreden as UittredenOp, Uittreding } from '@keukentafel/contract'
import { gelukt, geweigerd, verboden, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { magMetDossier } from '../dossier/index.ts'
import { normPostcode } from '../dossier/adres.commands.ts'
import { dossierMaken, dossierOverdragen } from '../dossier/openen.commands.ts'
import { persoonKader, persoonOpnemen } from '../dossier/persoon.commands.ts'
import { gebiedVan } from '../inrichting/inrichting.queries.ts'
import { planActief, planMeegeven } from '../plan/meegeven.commands.ts'
import { regieAanwijzen } from '../regie/regie.commands.ts'
import { dossierNaam } from '../signaal/index.ts'
import { adresVrij } from '../signaal/openen.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { werkregelBijwerken } from '../werklijst/werklijst.commands.ts'
import { deelVanPlan, uittredenControleren, type Lid } from './uittreding.rules.ts'
import { countLopend, findHuishouden, updateUit, type LidRij } from './uittreding.store.ts'

type Antwoord = AntwoordVan<typeof UittredenOp>
type Adres = NonNullable<Uittreding['adres']>
type Bij = {
  readonly ctx: Context
  readonly beleid: Beleid
  readonly kader: Awaited<ReturnType<typeof persoonKader>>
  readonly vanuit: number
  readonly leden: readonly LidRij[]
}

/** The first who leaves is the hoofdbewoner of the new household; what the others are to that one is asked later. */
const toInvoer = (lid: LidRij, plaats: number) => ({
  voornamen: lid.voornamen,
  achternaam: lid.achternaam,
  tussenvoegsel: lid.tussenvoegsel ?? '',
  geboortenaam: lid.geboortenaam ?? '',
  geboortedatum: lid.geboortedatum ?? '',
  bsn: lid.bsn ?? '',
  telefoon: lid.telefoon ?? '',
  email: lid.email ?? '',
  relatie:
    plaats === 0
      ? ('hoofdbewoner' as const)
      : lid.relatie === 'kind'
        ? ('kind' as const)
        : ('overig' as const),
})

/** Puts them in their own dossier; answers which number each person of the old one has in the new. */
async function leden(trx: Trx, dossierId: number, bij: Bij): Promise<Result<Map<number, number>>> {
  const nieuw = new Map<number, number>()
  for (const [plaats, lid] of bij.leden.entries()) {
    const uit = await persoonOpnemen(trx, dossierId, toInvoer(lid, plaats), bij.kader)
    if (!uit.ok) return uit
    nieuw.set(lid.id, uit.waarde)
  }
  return gelukt(nieuw)
}

type Plek = Parameters<typeof dossierMaken>[2]
/** Where they go, when a dossier may be opened there. */
async function plekVoor(
  trx: Trx,
  bij: Bij,
  { huisnummer, tochNieuw, ...adres }: Adres & { readonly tochNieuw: string | null },
): Promise<Result<Plek>> {
  const postcode = normPostcode(adres.postcode)
  const { id: gebiedId, isBuiten, team_id: teamId } = await gebiedVan(trx, postcode)
  if (isBuiten || teamId === null)
    return geweigerd(
      'postcode-buiten-gemeente',
      'Dit adres ligt niet in deze gemeente. Gaan zij naar een andere gemeente? Laat het adres dan weg.',
      'adres/postcode',
    )
  const vrij = await adresVrij(trx, { gebiedId, postcode, huisnummer }, tochNieuw)
  if (!vrij.ok) return vrij
  const [eerste] = bij.leden
  return gelukt({
    gebiedId,
    naam: dossierNaam(eerste?.tussenvoegsel ?? null, eerste?.achternaam ?? ''),
    ...{ straat: null, toevoeging: null, plaats: null, ...adres },
    huisnummer,
    postcode,
    bron: 'uittreding',
    vanuit: bij.vanuit,
  })
}

/** Who opened it writes the first line and has the regie. */
async function beginnen(trx: Trx, { ctx, beleid }: Bij, dossierId: number): Promise<Result<unknown>> {
  const wieId = ctx.wie.id
  await tijdlijnSchrijven(trx, {
    dossierId,
    wieId,
    deel: 'kern',
    gebeurtenis: 'dossier.geopend',
    gegevens: { bron: 'uittreding' },
  })
  await werkregelBijwerken(trx, dossierId, { fase: 'triage' })
  return regieAanwijzen(trx, {
    dossierId,
    beleid,
    doorId: wieId,
    regievoerderId: wieId,
    rol: null,
    kader: 'wmo',
    reden: 'Eigen dossier na vertrek uit een huishouden',
  })
}

async function eigenDossier(
  trx: Trx,
  bij: Bij,
  adres: Adres & { readonly tochNieuw: string | null },
): Promise<Result<Pick<Antwoord, 'dossier' | 'planOvergenomen'>>> {
  const plek = await plekVoor(trx, bij, adres)
  if (!plek.ok) return plek
  const plan = await planActief(trx, bij.vanuit)
  const ids = bij.leden.map((lid) => lid.id)
  const delen = plan === null ? [] : deelVanPlan(plan, ids)
  // From here the transaction sees the new dossier and no longer the old one.
  const dossier = await dossierMaken(trx, bij, plek.waarde)
  const personen = await leden(trx, dossier.id, bij)
  if (!personen.ok) return personen
  const begonnen = await beginnen(trx, bij, dossier.id)
  if (!begonnen.ok) return begonnen
  const mee = await planMeegeven(trx, bij.ctx, dossier.id, { delen, personen: personen.waarde })
  if (!mee.ok) return mee
  await dossierOverdragen(trx, dossier.id)
  return gelukt({ dossier, planOvergenomen: delen.length > 0 })
}

const toLid = (lid: LidRij): Lid => ({
  id: lid.id,
  lidVanaf: Temporal.PlainDate.from(lid.lid_vanaf),
  isUit: lid.lid_tot !== null,
  geboortedatum: lid.geboortedatum === null ? null : Temporal.PlainDate.from(lid.geboortedatum),
})

/**
 * Members go out of the household on a day that has been (PLAN-01). With an address they get a dossier of their own, with
 * the same regievoerder and the part of the plan that is about them as a concept; the household keeps its plan. Refuses
 * with the codes of `uittredenControleren`, `contact-bestaat-al` (SIG-12), `postcode-buiten-gemeente`,
 * `uittreden-niet-van-u`, and those of `regieAanwijzen`.
 */
export async function uittreden(ctx: Context, dossierId: number, body: Uittreding): Promise<Antwoord> {
  const kader = await persoonKader(ctx)
  return metWie(ctx, { naam: 'huishouden.uittreden', dossierId, deel: 'kern' }, async (trx) => {
    const huis = await findHuishouden(trx, dossierId)
    if (
      !magMetDossier(ctx.wie, { status: huis.status as 'open' | 'gesloten', schrijftKern: true }).includes(
        'huishouden.uittreden',
      )
    )
      return verboden('uittreden-niet-van-u', 'U mag de personen in dit dossier niet wijzigen.')
    const gaan = huis.leden.filter((lid) => body.personen.includes(lid.id))
    const goed = uittredenControleren(
      huis.leden.map(toLid),
      { ...body, isEigenHuishouden: body.adres !== undefined },
      kader.vandaag,
    )
    if (!goed.ok) return goed
    const lopendeToewijzingen = await countLopend(trx, dossierId, body.personen)
    await updateUit(trx, dossierId, body.personen, body.op)
    for (const lid of gaan)
      await tijdlijnSchrijven(trx, {
        dossierId,
        wieId: ctx.wie.id,
        deel: 'kern',
        gebeurtenis: 'persoon.uitgetreden',
        objectId: lid.id,
        gegevens: { op: body.op },
      })
    if (body.adres === undefined)
      return gelukt({ dossier: null, planOvergenomen: false, lopendeToewijzingen })
    const beleid = await beleidVan(ctx, huis.beleid_versie)
    const bij = { ctx, beleid, kader, vanuit: dossierId, leden: gaan }
    const uit = await eigenDossier(trx, bij, { ...body.adres, tochNieuw: body.tochNieuw ?? null })
    return uit.ok ? gelukt({ ...uit.waarde, lopendeToewijzingen }) : uit
  })
}
