import { Buffer } from 'node:buffer'
import type { AntwoordVan, BodyVan, screeninglijstOpnemen as OpnemenOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { gelukt, type Result, type Weigering } from '../../kern/result.ts'
import { CsvOnleesbaar, leesCsv } from '../../platform/csv/csv.ts'
import { Geweigerd, metWie, type Context } from '../../platform/db/met.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import { signaalInnemen } from '../signaal/signaal.commands.ts'
import { leesKop, leesRegel, screeningVan, type Gescreend, type Screening } from './screeninglijst.rules.ts'

type Lijst = { readonly aantal: number; readonly mensen: readonly Gescreend[] }
/** More faults than this are not told at once. */
const FOUTEN = 20
const ONLEESBAAR: Weigering = {
  code: 'screening-onleesbaar',
  tekst: 'Het bestand is niet te lezen. Bewaar het als CSV UTF-8 met ; tussen de kolommen.',
  veld: 'csv',
}
const LEEG: Weigering = {
  code: 'screening-leeg',
  tekst: 'Er staat niemand in het bestand. Zet op de eerste regel de namen van de kolommen.',
  veld: 'csv',
}

async function regelsVan(csv: string): Promise<{ nr: number; velden: readonly string[] }[]> {
  const uit: { nr: number; velden: readonly string[] }[] = []
  try {
    for await (const { regel, velden } of leesCsv([Buffer.from(csv, 'utf8')])) uit.push({ nr: regel, velden })
  } catch (fout) {
    if (fout instanceof CsvOnleesbaar) throw new Geweigerd([ONLEESBAAR])
    throw fout
  }
  return uit
}

/** The whole list, or every fault in it; of who is left out nothing is held on to. */
async function lees(s: Screening, csv: string, vandaag: Temporal.PlainDate): Promise<Result<Lijst>> {
  const [eerste, ...regels] = await regelsVan(csv)
  if (eerste === undefined || regels.length === 0) return { ok: false, weigeringen: [LEEG] }
  const kop = leesKop(s, eerste.velden)
  if (!kop.ok) return kop
  const gelezen = regels.map((regel) => leesRegel(s, kop.waarde, regel, vandaag))
  const fouten = gelezen.flatMap((g) => (g.ok ? [] : g.weigeringen))
  if (fouten.length > 0) return { ok: false, weigeringen: fouten.slice(0, FOUTEN) }
  return gelukt({
    aantal: regels.length,
    mensen: gelezen.flatMap((g) => (g.ok && g.waarde !== null ? [g.waarde] : [])),
  })
}

/**
 * Takes a screened list in: a signaal for each with a vraag, in the postvak of the wijk where that person lives; all or
 * none (SIG-11, SIG-16). Codes of the rules and of `signaalOpnemen`.
 */
export async function screeninglijstOpnemen(
  ctx: Context,
  body: BodyVan<typeof OpnemenOp>,
): Promise<AntwoordVan<typeof OpnemenOp>> {
  const beleid = await beleidNu(ctx)
  const vandaag = dagInNederland(ctx.moment)
  const screening = screeningVan(beleid, body.screening)
  if (!screening.ok) throw new Geweigerd(screening.weigeringen)
  const { kanaal, meldertype, naam } = screening.waarde
  const lijst = await lees(screening.waarde, body.csv, vandaag)
  return metWie(ctx, { naam: 'screeninglijst.opnemen' }, async (trx) => {
    if (!lijst.ok) return lijst
    for (const { huisnummer, ...mens } of lijst.waarde.mensen) {
      const melding = { ...mens, huisnummer: Number(huisnummer), voorWie: 'ander' as const }
      const ingang = {
        kanaal,
        route: 'b' as const,
        melderType: meldertype,
        organisatie: body.organisatie ?? naam,
      }
      const uit = await signaalInnemen(trx, ctx, beleid, { melding, ingang })
      if (!uit.ok) return uit
    }
    const signalen = lijst.waarde.mensen.length
    return gelukt({ ontvangen: lijst.waarde.aantal, signalen, nietBewaard: lijst.waarde.aantal - signalen })
  })
}
