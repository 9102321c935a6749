import { roep, type Opstelling } from './programma.ts'
import type { Bevestigd, Boek } from './schrijvers.ts'

/** How often each mark stands in the database. */
const VRAGEN: Readonly<Record<string, string>> = {
  signaal: 'select vraag as merk, count(*)::int as n from signaal where vraag = any ($1) group by 1',
  // A gesprek and its line in the timeline are one handeling: both or neither.
  gesprek: `select to_char(g.gepland_op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as merk,
      greatest(count(distinct g.id), count(t.id))::int as n
    from gesprek g left join tijdlijn t on t.dossier_id = g.dossier_id and t.object_id = g.id and t.gebeurtenis like 'gesprek%'
    where g.gepland_op = any ($1::timestamptz[]) group by 1`,
  concept: `select sleutel as merk, count(*)::int as n from concept
    where sleutel = any ($1) and inhoud ->> 'n' = substr(sleutel, 9) group by 1`,
}

async function tel(
  { kijk }: Opstelling,
  soort: string,
  merken: readonly string[],
): Promise<Map<string, number>> {
  const rijen = await kijk<{ merk: string; n: number }>(VRAGEN[soort] ?? '', [merken])
  return new Map(rijen.map(({ merk, n }) => [merk, n]))
}

const zelfde = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The same request once more, long after: the answer is the one of then, and nothing is made. */
async function herhaal(o: Opstelling, boek: Boek, { merk, verzoek, body }: Bevestigd): Promise<void> {
  const uit = await roep(o.programma.port, 700, verzoek)
  if (uit.status !== 429 && (uit.status >= 300 || !zelfde(uit.body, body)))
    boek.vreemd.push(`herhaling van ${merk}: ${uit.status} ${JSON.stringify(uit.body)}`)
}

export type Telling = { readonly verloren: string[]; readonly dubbel: string[] }

/** What was confirmed is there exactly once; what nobody confirmed at most once. */
export async function nagaan(o: Opstelling, boek: Boek): Promise<Telling> {
  const metSleutel = boek.bevestigd.filter((b) => b.verzoek.methode === 'POST')
  const stap = Math.max(1, Math.floor(metSleutel.length / 40))
  for (const [i, b] of metSleutel.entries()) if (i % stap === 0) await herhaal(o, boek, b)
  const verloren: string[] = []
  const dubbel: string[] = []
  for (const soort of Object.keys(VRAGEN)) {
    const gestuurd = [...boek.gestuurd].filter(([, s]) => s === soort).map(([merk]) => merk)
    const aantal = await tel(o, soort, gestuurd)
    for (const merk of gestuurd) if ((aantal.get(merk) ?? 0) > 1) dubbel.push(merk)
    for (const b of boek.bevestigd) if (b.soort === soort && !aantal.has(b.merk)) verloren.push(b.merk)
  }
  return { verloren, dubbel }
}
