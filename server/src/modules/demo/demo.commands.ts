import { randomUUID } from 'node:crypto'
import { dagInNederland, leeftijdOp } from '../../kern/datum.ts'
import { kies, toevalUit } from '../../kern/toeval.ts'
import { PUBLIEK } from '../../kern/wie.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import type { Database } from '../../platform/db/pool.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import { bouwstofVan } from '../huishouden/bouwstof.queries.ts'
import { genereerInvoer, type Bouwstof, type InvoerRegel } from '../huishouden/index.ts'
import { gebiedVan, installatie } from '../inrichting/inrichting.queries.ts'
import { persoonToevoegen, persoonWijzigen } from '../dossier/persoon.commands.ts'
import { signaalVerdelen } from '../signaal/afhandelen.commands.ts'
import { dossierOpenen } from '../signaal/openen.commands.ts'
import { signaalMelden } from '../signaal/signaal.commands.ts'
import { dagenGeleden, isVoorbij, kiesVerhaal, ledenBij, stadiaVan } from './demo.rules.ts'
import { findDemoWerkers, findLeden, findSignaalId, type DemoWerker } from './demo.store.ts'
import { omgevingVullen } from './omgeving.commands.ts'
import { vervolgen } from './vervolg.commands.ts'
import { ctxVan, type Zaak } from './zaak.commands.ts'

/** The same people in every demo of a gemeente. */
const ZAAD = 2026

const hoofd = (zaak: Zaak): InvoerRegel => {
  const regel = zaak.regels.find((r) => r.persoon.relatie === 'hoofdbewoner') ?? zaak.regels[0]
  if (regel === undefined) throw new Error('een huishouden zonder mensen')
  return regel
}

async function melden(zaak: Zaak): Promise<{ id: number; version: number }> {
  const { adres, persoon } = hoofd(zaak)
  const isAnder = zaak.toeval() < 0.35
  const { kenmerk } = await signaalMelden(ctxVan(zaak, 0, undefined, PUBLIEK), {
    voorWie: isAnder ? 'ander' : 'zelf',
    melderType: kies(zaak.toeval, zaak.beleid.aanmelding.meldertypes).id,
    vraag: zaak.verhaal.vraag,
    voornaam: persoon.voornamen,
    achternaam: [persoon.tussenvoegsel, persoon.achternaam].filter(Boolean).join(' '),
    geboortedatum: persoon.geboortedatum.toString(),
    huisnummer: adres.huisnummer,
    straat: adres.straat,
    postcode: adres.postcode,
    plaats: adres.plaats,
    vertrouwelijk: isAnder && zaak.toeval() < 0.5,
    ...(isAnder ? { melder: { naam: 'Buurvrouw (verzonnen)', relatie: 'buur' } } : {}),
  })
  return leesMetWie(ctxVan(zaak, 0), { naam: 'demo.signaal' }, (trx) => findSignaalId(trx, kenmerk))
}

async function verdelen(
  zaak: Zaak,
  s: { id: number; version: number },
): Promise<{ id: number; version: number }> {
  const ctx = ctxVan(zaak, 1, s.version)
  const uit = await signaalVerdelen(ctx, s.id, {
    bezoekerId: zaak.werker.id,
    bezoekOp: dagInNederland(ctx.moment).add({ days: 2 }).toString(),
    teambesluit: `${zaak.werker.naam} gaat op huisbezoek.`,
  })
  return { id: s.id, version: uit.version }
}

const persoonVan = ({ persoon: p }: InvoerRegel) => ({
  voornamen: p.voornamen,
  ...(p.tussenvoegsel === null ? {} : { tussenvoegsel: p.tussenvoegsel }),
  achternaam: p.achternaam,
  geboortedatum: p.geboortedatum.toString(),
  ...(p.bsn === null ? {} : { bsn: p.bsn }),
  relatie: p.relatie,
})

async function openen(zaak: Zaak, s: { id: number; version: number }): Promise<number> {
  const eerste = hoofd(zaak)
  const { persoon } = eerste
  const { dossierId } = await dossierOpenen(ctxVan(zaak, 1, s.version), s.id, {
    persoon: {
      ...persoonVan(eerste),
      ...(persoon.tussenvoegsel === null ? {} : { tussenvoegsel: persoon.tussenvoegsel }),
    },
    regievoerderId: zaak.werker.id,
    rol: 'sociaal_werker',
    tochNieuw: 'Ander huishouden op hetzelfde adres (demo)',
  })
  const [lid] = await leesMetWie(ctxVan(zaak, 1), { naam: 'demo.leden', dossierId }, (trx) =>
    findLeden(trx, dossierId),
  )
  if (lid !== undefined)
    await persoonWijzigen(ctxVan(zaak, 1, lid.version), { dossierId, persoonId: lid.id }, persoonVan(eerste))
  for (const regel of zaak.regels.filter((r) => r.persoon.sleutel !== persoon.sleutel))
    await persoonToevoegen(ctxVan(zaak, 2), dossierId, persoonVan(regel))
  return dossierId
}

/** Plays one household through the main job, up to its stage, with the commands that the screens use. */
async function spelen(zaak: Zaak): Promise<void> {
  let signaal = await melden(zaak)
  if (!isVoorbij(zaak.stadium, 'verdeeld')) return
  signaal = await verdelen(zaak, signaal)
  if (!isVoorbij(zaak.stadium, 'geopend')) return
  const dossierId = await openen(zaak, signaal)
  await vervolgen(zaak, dossierId)
}

// The public page takes only so many signalen of one wijk in an hour; the demo keeps to that too.
async function gelukt(zaak: Zaak): Promise<boolean> {
  try {
    await spelen(zaak)
    return true
  } catch (fout) {
    if (fout instanceof Geweigerd && fout.weigeringen.some((w) => w.aard === 'te-vaak')) return false
    throw fout
  }
}

function* perHuishouden(regels: Iterable<InvoerRegel>): Generator<readonly InvoerRegel[]> {
  let bezig: InvoerRegel[] = []
  for (const regel of regels) {
    if (bezig[0] !== undefined && bezig[0].huishoudenSleutel !== regel.huishoudenSleutel) {
      yield bezig
      bezig = []
    }
    if (!bezig.some((r) => r.persoon.sleutel === regel.persoon.sleutel)) bezig.push(regel)
  }
  if (bezig.length > 0) yield bezig
}

type Ploeg = { readonly werkers: readonly DemoWerker[]; readonly gebieden: ReadonlyMap<string, number> }

// The wijk of a signaal follows from its postcode, so the worker is chosen by that wijk too.
async function ploegVan(
  db: Database,
  nu: Temporal.Instant,
  wijken: Bouwstof['adressen']['wijken'],
): Promise<Ploeg> {
  const ctx: Context = { db, wie: PUBLIEK, verzoek: randomUUID(), moment: nu }
  const gebieden = new Map<string, number>()
  await leesMetWie(ctx, { naam: 'demo.wijken' }, async (trx) => {
    for (const { naam, postcode } of wijken) gebieden.set(naam, (await gebiedVan(trx, `${postcode}AA`)).id)
  })
  return { werkers: await findDemoWerkers(db), gebieden }
}

const werkersIn = ({ werkers, gebieden }: Ploeg, wijk: string): readonly DemoWerker[] => {
  const gebied = gebieden.get(wijk)
  return werkers.filter(
    (w) => w.rollen.includes('sociaal_werker') && gebied !== undefined && w.gebieden.includes(gebied),
  )
}

const bewonersVan = (regels: readonly InvoerRegel[], nu: Temporal.Instant) =>
  regels.map(({ persoon }) => ({
    relatie: persoon.relatie,
    leeftijd: leeftijdOp(persoon.geboortedatum, dagInNederland(nu)),
  }))

export type DemoOpdracht = { readonly vanaf: number; readonly aantal: number; readonly nu: Temporal.Instant }

/**
 * Fills a demo database with invented households in every stage that this gemeente knows, through the same commands
 * as the screens. `vanaf` and `aantal` say which households of the fixed series; answers how many were played.
 * Refuses on a database that was not made as demo.
 */
export async function demoVullen(db: Database, { vanaf, aantal, nu }: DemoOpdracht): Promise<number> {
  const { soort, gemeente } = await installatie(db)
  if (soort !== 'demo') throw new Error('Deze database is niet als demo gemaakt. Er wordt niets verzonnen.')
  const beleid = await beleidNu({ db, moment: nu })
  const bouwstof = await bouwstofVan(gemeente)
  const ploeg = await ploegVan(db, nu, bouwstof.adressen.wijken)
  if (vanaf === 0) await omgevingVullen({ db, beleid, ...ploeg, nu })
  const toeval = toevalUit(ZAAD)
  const stadia = stadiaVan(beleid)
  const alle = perHuishouden(
    genereerInvoer({ aantal: vanaf + aantal, toeval, vandaag: dagInNederland(nu), bouwstof }),
  )
  let nr = 0
  let gespeeld = 0
  for (const regels of alle) {
    const eigen = toevalUit(ZAAD + nr)
    const stadium = stadia[nr % stadia.length] ?? 'signaal'
    const werkers = werkersIn(ploeg, regels[0]?.adres.wijk ?? '')
    if (nr++ < vanaf || werkers.length === 0) continue
    const begin = nu.subtract({ hours: 24 * dagenGeleden(eigen, stadium) })
    const leden = ledenBij(regels, begin)
    const zaak = {
      db,
      beleid,
      toeval: eigen,
      werkers: ploeg.werkers,
      werker: kies(eigen, werkers),
      regels: leden,
      verhaal: kiesVerhaal(eigen, bewonersVan(leden, nu)),
      stadium,
      begin,
      nu,
    }
    if (await gelukt(zaak)) gespeeld++
  }
  return gespeeld
}
