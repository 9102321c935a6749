import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { gelukt, type Result } from '../../kern/result.ts'
import { leesCsv } from '../../platform/csv/csv.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Database, Trx } from '../../platform/db/pool.ts'
import { metSlot } from '../../platform/db/slot.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import { persoonKader, persoonOpnemen } from '../dossier/persoon.commands.ts'
import { inrichtingVan, systeemContext } from '../inrichting/inrichting.queries.ts'
import { dossierNaam } from '../signaal/index.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { bundels, digestVan, ImportFout, kopVan, oordelen, stukken, type Bundel } from './bestand.queries.ts'
import {
  findLedenMetSleutel,
  findWijk,
  insertFouten,
  insertInvoerDossier,
  insertVoorziening,
  pakInvoer,
  pakInvoerDossier,
  sluitInvoer,
  updateInvoer,
  updatePersoonSleutel,
  type BekendLid,
  type GemeldeFout,
} from './huishouden.store.ts'
import type { InvoerRegel } from './invoer.rules.ts'

export type ImportOpdracht = {
  readonly bestand: string
  readonly nu: Temporal.Instant
  /** Stops after the huishouden under way; the same order goes on from there. */
  readonly stop?: AbortSignal
  /** How much of the file was read, after every huishouden. */
  readonly voortgang?: (stand: { bytes: number; regel: number }) => void
}

export type ImportVerslag = {
  /** False when it was stopped before the end of the file. */
  readonly klaar: boolean
  /** Last line that was read; the header is 1. */
  readonly gelezen: number
  /** Lines, since the first time this file was read. */
  readonly goed: number
  readonly fout: number
  readonly fouten: readonly GemeldeFout[]
}

type Bij = {
  readonly ctx: Context
  readonly invoerId: number
  readonly kader: Awaited<ReturnType<typeof persoonKader>>
  readonly beleidVersie: number
}

async function openen(
  trx: Trx,
  { ctx, beleidVersie }: Bij,
  regels: readonly InvoerRegel[],
): Promise<number | null> {
  const eerste = regels.find((r) => r.persoon.relatie === 'hoofdbewoner') ?? regels[0]
  if (eerste === undefined) return null
  const { wijk, ...adres } = eerste.adres
  const plek = await findWijk(trx, wijk)
  if (plek === undefined) return null
  const dossierId = await insertInvoerDossier(trx, {
    gebied_id: plek.gebiedId,
    team_id: plek.teamId,
    naam: dossierNaam(eerste.persoon.tussenvoegsel, eerste.persoon.achternaam),
    ...adres,
    beleid_versie: beleidVersie,
    bron: 'import',
    invoer_sleutel: eerste.huishoudenSleutel,
  })
  await tijdlijnSchrijven(trx, {
    dossierId,
    wieId: ctx.wie.id,
    deel: 'kern',
    gebeurtenis: 'dossier.geopend',
    gegevens: { bron: 'import' },
  })
  return dossierId
}

const persoonUit = ({ persoon: p }: InvoerRegel) => ({
  voornamen: p.voornamen,
  tussenvoegsel: p.tussenvoegsel ?? '',
  achternaam: p.achternaam,
  geboortenaam: p.geboortenaam ?? '',
  geboortedatum: p.geboortedatum.toString(),
  bsn: p.bsn ?? '',
  relatie: p.relatie,
  telefoon: p.telefoon ?? '',
  email: p.email ?? '',
})

const foutOp = (regel: number, veld: string, code: string, tekst: string): GemeldeFout => ({
  regel,
  veld,
  code,
  tekst,
})

/** The person of this line: the one that came in before under its key, or a new one. */
async function pakPersoon(
  trx: Trx,
  { kader, dossierId }: Bij & { dossierId: number },
  leden: BekendLid[],
  regel: InvoerRegel,
): Promise<Result<number>> {
  const { sleutel, bsn } = regel.persoon
  const bekend = leden.find((lid) => lid.sleutel === sleutel)
  if (bekend !== undefined) return gelukt(bekend.id)
  if (bsn !== null && leden.some((lid) => lid.bsn === bsn)) {
    const tekst =
      'Iemand in dit huishouden heeft dit nummer al. Gebruik de sleutel die deze persoon eerder had.'
    return { ok: false, weigeringen: [{ code: 'bsn-al-in-huishouden', tekst, veld: 'bsn' }] }
  }
  const nieuw = await persoonOpnemen(trx, dossierId, persoonUit(regel), kader)
  if (!nieuw.ok) return nieuw
  await updatePersoonSleutel(trx, { dossierId, id: nieuw.waarde, sleutel })
  leden.push({ id: nieuw.waarde, sleutel, bsn })
  return nieuw
}

/** Saves the lines of one huishouden; answers what only the dossier that is already there shows to be wrong. */
async function huishoudenOpslaan(
  trx: Trx,
  bij: Bij,
  regels: readonly InvoerRegel[],
): Promise<readonly GemeldeFout[]> {
  const sleutel = regels[0]?.huishoudenSleutel
  if (sleutel === undefined) return []
  const dossierId = (await pakInvoerDossier(trx, sleutel)) ?? (await openen(trx, bij, regels))
  if (dossierId === null) {
    const tekst = 'In deze wijk werkt nog geen team. Richt eerst een team in voor deze wijk.'
    return regels.map(({ regel }) => foutOp(regel, 'wijk', 'wijk-zonder-team', tekst))
  }
  const leden = await findLedenMetSleutel(trx, dossierId)
  const fouten: GemeldeFout[] = []
  for (const regel of regels) {
    const persoon = await pakPersoon(trx, { ...bij, dossierId }, leden, regel)
    if (!persoon.ok)
      fouten.push(...persoon.weigeringen.map((w) => foutOp(regel.regel, w.veld ?? 'regel', w.code, w.tekst)))
    else if (regel.voorziening !== null) {
      const { naam, productcode, aanbiederAgb, ingangsdatum } = regel.voorziening
      const eigen = JSON.stringify([regel.persoon.sleutel, naam, productcode, aanbiederAgb, ingangsdatum])
      await insertVoorziening(
        trx,
        { dossierId, persoonId: persoon.waarde, sleutel: eigen },
        regel.voorziening,
      )
    }
  }
  return fouten
}

async function bundelOpslaan(trx: Trx, bij: Bij, bundel: Bundel): Promise<Result<true>> {
  const later = await huishoudenOpslaan(trx, bij, bundel.regels)
  await insertFouten(trx, bij.invoerId, [...bundel.fouten, ...later])
  const mis = new Set(later.map((f) => f.regel)).size
  await updateInvoer(trx, bij.invoerId, {
    gelezen: bundel.tot,
    goed: bundel.regels.length - mis,
    fout: bundel.foutRegels + mis,
  })
  return gelukt(true)
}

async function inlezen(
  ctx: Context,
  { bestand, nu, stop, voortgang }: ImportOpdracht,
  sha256: Buffer,
): Promise<ImportVerslag> {
  let bytes = 0
  const csv = leesCsv(stukken(bestand, (n) => (bytes = n)))
  const kop = await kopVan(csv)
  const [kader, { wijken }, beleid] = await Promise.all([
    persoonKader(ctx),
    inrichtingVan(ctx.db),
    beleidNu(ctx),
  ])
  const { id: invoerId, gelezen } = await metWie(ctx, { naam: 'invoer.beginnen' }, async (trx) =>
    gelukt(await pakInvoer(trx, basename(bestand), sha256)),
  )
  const bij = { ctx, invoerId, kader, beleidVersie: beleid.versie }
  const handeling = { naam: 'huishouden.importeren', object: { soort: 'invoer', id: invoerId } }
  let klaar = true
  for await (const bundel of bundels(oordelen(csv, kop, { ...kader, wijken }), gelezen)) {
    klaar = stop?.aborted !== true
    if (!klaar) break
    await metWie(ctx, handeling, (trx) => bundelOpslaan(trx, bij, bundel))
    voortgang?.({ bytes, regel: bundel.tot })
  }
  const uit = await metWie(ctx, { ...handeling, naam: 'invoer.sluiten' }, async (trx) =>
    gelukt(await sluitInvoer(trx, invoerId, klaar ? nu : null)),
  )
  const { gelezen: tot, goed, fout } = uit.stand
  return { klaar, gelezen: tot, goed, fout, fouten: uit.fouten }
}

/**
 * Brings a file of huishoudens in (docs/importformaat.md): each huishouden as one handeling, each good line once
 * however often it is run, each bad line told with what to do. Stopped or killed, the same order goes on where it was.
 * @throws ImportFout when the file can't be read at all, or is being imported by another process
 */
export async function huishoudensImporteren(db: Database, opdracht: ImportOpdracht): Promise<ImportVerslag> {
  const sha256 = await digestVan(opdracht.bestand)
  const ctx = await systeemContext(db, 'importeren', opdracht.nu, randomUUID())
  let verslag: ImportVerslag | undefined
  await metSlot(db, sha256.readIntBE(0, 6), async () => {
    verslag = await inlezen(ctx, opdracht, sha256)
  })
  if (verslag === undefined)
    throw new ImportFout('Dit bestand wordt al ingelezen. Wacht tot dat klaar is en probeer het dan weer.')
  return verslag
}
