import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { AntwoordVan, verwijzingMaken as MakenOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { conflict, gelukt, geweigerd, nietGevonden, type Result, type Weigering } from '../../kern/result.ts'
import { BriefmiddelenOntbreken } from '../../platform/brief/briefmiddelen.ts'
import { maakPdf } from '../../platform/brief/maakpdf.ts'
import { Geweigerd, leesMetWie, metWie, type Context } from '../../platform/db/met.ts'
import type { Database, Trx } from '../../platform/db/pool.ts'
import { voorZich, type Meld } from '../../platform/taken/hapering.ts'
import type { Inrichting } from '../beleid/index.ts'
import { verwijsbriefInhoud } from '../brief/index.ts'
import { leesBriefvorm } from '../brief/brief.queries.ts'
import { documentBewaren } from '../document/document.commands.ts'
import { inrichtingVan, systeemContext } from '../inrichting/inrichting.queries.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { toewijzingMaken } from '../toewijzing/toewijzing.commands.ts'
import { werkregelBijwerken } from '../werklijst/werklijst.commands.ts'
import { toBriefhoofd } from './verwijsbrief.view.ts'
import * as store from './verwijzing.store.ts'

type Gemaakt = AntwoordVan<typeof MakenOp>
type Vorm = Awaited<ReturnType<typeof leesBriefvorm>>
const BLADZIJDEN = 1
const VEROUDERD = 'brief-verouderd'
/** How often a letter is made anew because what it says changed meanwhile. */
const POGINGEN = 3
const HALF_AF_NA = Temporal.Duration.from({ minutes: 2 })

const vormen = new Map<string, Vorm>()
/** Text, template and fonts are read once a process: the compiler of Typst goes with the fonts. */
async function vormVan(gemeente: string): Promise<Vorm> {
  const vorm = vormen.get(gemeente) ?? (await leesBriefvorm(gemeente, 'verwijsbrief'))
  vormen.set(gemeente, vorm)
  return vorm
}

async function pdfVan(
  ctx: Context,
  feiten: store.Brieffeiten,
  inrichting: Inrichting,
): Promise<Result<Uint8Array>> {
  try {
    const vorm = await vormVan(inrichting.gemeente)
    const inhoud = verwijsbriefInhoud(
      vorm.tekst,
      toBriefhoofd(feiten, inrichting, dagInNederland(ctx.moment)),
      {
        resultaat: feiten.resultaat,
        aanbieder: { naam: feiten.aanbieder, telefoon: feiten.aanbieder_telefoon ?? '' },
        startdatum: Temporal.PlainDate.from(feiten.startdatum),
      },
    )
    if (!inhoud.ok) return inhoud
    const brief = maakPdf({ ...vorm.middelen, gegevens: inhoud.waarde, hoogstens: BLADZIJDEN })
    return brief.ok ? gelukt(brief.waarde.pdf) : brief
  } catch (fout) {
    if (!(fout instanceof BriefmiddelenOntbreken)) throw fout
    const tekst = 'Het sjabloon of het lettertype van deze brief ontbreekt. Vraag de functioneel beheerder.'
    return geweigerd('briefmiddelen-ontbreken', tekst)
  }
}

const handeling = (naam: string, { dossierId, verwijzingId }: store.Sleutel) =>
  ({ naam, dossierId, deel: 'besluit', object: { soort: 'verwijzing', id: verwijzingId } }) as const

/** Keeps why the letter was not made, so that somebody can mend it and try again. */
const bewaarFout = (ctx: Context, s: store.Sleutel, [eerste]: readonly Weigering[]): Promise<null> =>
  metWie(ctx, handeling('verwijzing.mislukken', s), async (trx) => {
    const nu = await store.findVerwijzing(trx, s)
    if (nu === undefined) return nietGevonden()
    if (nu.status === 'uitgegeven') return gelukt(null)
    await store.updateVerwijzing(trx, s, { status: 'mislukt', fout: eerste?.tekst ?? 'onbekend' })
    return gelukt(null)
  })

async function vertel(trx: Trx, ctx: Context, s: store.Sleutel, planStatus: string | null): Promise<void> {
  await tijdlijnSchrijven(trx, {
    dossierId: s.dossierId,
    wieId: ctx.wie.id,
    deel: 'besluit',
    gebeurtenis: 'verwijzing.uitgegeven',
    objectId: s.verwijzingId,
  })
  // A plan that already runs does not go back a phase because one more verwijzing comes with it.
  if (planStatus !== 'in_uitvoering') await werkregelBijwerken(trx, s.dossierId, { fase: 'besluit' })
}

/** The second half: the letter is kept as issued, the verwijzing is out, and the aanbieder gets its toewijzing. */
const bewaarBrief = (
  ctx: Context,
  s: store.Sleutel,
  { pdf, feiten }: { pdf: Uint8Array; feiten: store.Brieffeiten },
): Promise<Gemaakt> =>
  metWie(ctx, handeling('verwijzing.uitgeven', s), async (trx) => {
    const nu = await store.findVerwijzing(trx, s)
    if (nu === undefined) return nietGevonden()
    // Two may make the same letter at once (the worker and the task): the first one counts.
    if (nu.document_id !== null) return gelukt({ id: nu.id, kenmerk: nu.kenmerk, documentId: nu.document_id })
    // Somebody changed what the letter says while it was made: what is kept must be what stands.
    if (!isDeepStrictEqual(await store.findBrieffeiten(trx, s), feiten))
      return conflict(VEROUDERD, 'De verwijzing is intussen gewijzigd. Probeer het opnieuw.')
    const document = await documentBewaren(trx, {
      dossierId: s.dossierId,
      soort: 'verwijsbrief',
      deel: 'besluit',
      titel: `verwijsbrief-${nu.kenmerk}`,
      pdf,
      door: ctx.wie.id,
    })
    await store.updateVerwijzing(trx, s, { status: 'uitgegeven', fout: null, document_id: document.id })
    await vertel(trx, ctx, s, nu.plan_status)
    const toewijzing = await toewijzingMaken(trx, ctx, s)
    if (!toewijzing.ok) return toewijzing
    return gelukt({ id: nu.id, kenmerk: nu.kenmerk, documentId: document.id })
  })

/**
 * Makes the letter of a verwijzing that stands and issues it. The PDF is made between two transactions: whoever
 * waits for the dossier does not wait for Typst. A letter that is out is answered as it is.
 * @throws Geweigerd with why the letter could not be made; the verwijzing is then `mislukt` and keeps the reason
 */
export async function briefUitgeven(ctx: Context, s: store.Sleutel): Promise<Gemaakt> {
  for (let poging = 1; ; poging += 1) {
    try {
      return await eenBrief(ctx, s)
    } catch (fout) {
      const isVerouderd = fout instanceof Geweigerd && fout.weigeringen.some((w) => w.code === VEROUDERD)
      if (!isVerouderd || poging === POGINGEN) throw fout
    }
  }
}

async function eenBrief(ctx: Context, s: store.Sleutel): Promise<Gemaakt> {
  const lezing = { naam: 'verwijzing.tonen', dossierId: s.dossierId, delen: ['besluit'] } as const
  const feiten = await leesMetWie(ctx, lezing, (trx) => store.findBrieffeiten(trx, s))
  if (feiten === undefined)
    throw new Geweigerd([
      { code: 'niet-gevonden', tekst: 'Wij kunnen dit niet vinden.', aard: 'niet-gevonden' },
    ])
  if (feiten.document_id !== null)
    return { id: s.verwijzingId, kenmerk: feiten.kenmerk, documentId: feiten.document_id }
  const pdf = await pdfVan(ctx, feiten, await inrichtingVan(ctx.db))
  if (pdf.ok) return bewaarBrief(ctx, s, { pdf: pdf.waarde, feiten })
  await bewaarFout(ctx, s, pdf.weigeringen)
  throw new Geweigerd(pdf.weigeringen)
}

const NIET_GEMAAKT: Weigering = {
  code: 'brief-niet-gemaakt',
  tekst: 'De brief kon niet worden gemaakt. Probeer het opnieuw, of vraag de functioneel beheerder.',
}

/**
 * Finishes letters whose process died between the two halves, as the task `brieven`. Answers how many came out. A
 * letter that cannot be made becomes `mislukt` and does not stop the next; a shielded dossier is out of reach of a task
 * and waits for its worker.
 */
export async function briefenAfmaken(ctx: Context, meld: Meld): Promise<number> {
  const voor = ctx.moment.subtract(HALF_AF_NA)
  const open = await leesMetWie(ctx, { naam: 'brieven.afmaken' }, (trx) => store.findOpenBrieven(trx, voor))
  let gemaakt = 0
  for (const sleutel of open) {
    const wat = { taak: 'brieven', waar: 'verwijzing', id: sleutel.verwijzingId }
    const maak = () => briefUitgeven(ctx, sleutel)
    const mislukt = (_code: string, fout: unknown) =>
      bewaarFout(ctx, sleutel, fout instanceof Geweigerd ? fout.weigeringen : [NIET_GEMAAKT])
    gemaakt += (await voorZich(maak, wat, meld, mislukt)) ? 1 : 0
  }
  return gemaakt
}

/** One round of the task `brieven`; called by the rhythm of the server. */
export const brievenRonde = async (db: Database, moment: Temporal.Instant, meld: Meld): Promise<number> =>
  briefenAfmaken(await systeemContext(db, 'brieven', moment, randomUUID()), meld)
