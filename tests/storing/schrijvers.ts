import { setTimeout as wacht } from 'node:timers/promises'
import { kies, type Toeval } from '../../server/src/kern/toeval.ts'
import { roep, type Antwoord, type Opstelling, type Verzoek } from './programma.ts'

const PAUZE_MS = 60

/** What a writer was told: this is kept. `merk` finds it again in the database. */
export type Bevestigd = {
  readonly soort: string
  readonly merk: string
  readonly verzoek: Verzoek
  readonly body: unknown
}
export type Boek = {
  readonly bevestigd: Bevestigd[]
  /** Everything that was ever sent, also what nobody confirmed. */
  readonly gestuurd: Map<string, string>
  /** An answer that no storing explains: a 500, a lost text, a second number for one key. */
  readonly vreemd: string[]
  /** How long each refusal of a request took. Milliseconds. */
  readonly weigerMs: number[]
}
export const nieuwBoek = (): Boek => ({ bevestigd: [], gestuurd: new Map(), vreemd: [], weigerMs: [] })

type Bij = {
  readonly o: Opstelling
  readonly boek: Boek
  readonly toeval: Toeval
  readonly stop: AbortSignal
}
type Persoon = { readonly cookie: string; readonly vanaf: number }
type Klus = { readonly soort: string; readonly merk: string; readonly verzoek: Verzoek }

const isWeg = ({ status }: Antwoord) => status === 0 || status === 503 || status === 429

async function stuur(bij: Bij, vanaf: number, verzoek: Verzoek): Promise<Antwoord> {
  const uit = await roep(bij.o.programma.port, vanaf, verzoek)
  if (uit.status === 503) bij.boek.weigerMs.push(uit.ms)
  if (uit.status >= 400 && uit.status !== 503 && uit.status !== 429)
    bij.boek.vreemd.push(`${verzoek.methode} ${verzoek.pad}: ${uit.status} ${JSON.stringify(uit.body)}`)
  await wacht(uit.status === 429 ? 500 : PAUZE_MS)
  return uit
}

/** Sends until it is confirmed: after a crash the same request goes again, with the same key. */
async function totBevestigd(bij: Bij, vanaf: number, { soort, merk, verzoek }: Klus): Promise<void> {
  bij.boek.gestuurd.set(merk, soort)
  while (!bij.stop.aborted) {
    const uit = await stuur(bij, vanaf, verzoek)
    if (isWeg(uit)) continue
    if (uit.status < 300) bij.boek.bevestigd.push({ soort, merk, verzoek, body: uit.body })
    return
  }
}

const sleutel = (merk: string) => ({ 'idempotency-key': `storing-${merk}` })

export async function logIn(o: Pick<Opstelling, 'programma'>, id: number, vanaf: number): Promise<Persoon> {
  const verzoek: Verzoek = { methode: 'POST', pad: '/demo/aanmeldingen', body: { id } }
  let uit = await roep(o.programma.port, vanaf, verzoek)
  // Too busy, on a machine that does much beside this: try again, as the answer asks.
  for (let n = 0; n < 10 && uit.status === 503; n++) {
    await wacht(500)
    uit = await roep(o.programma.port, vanaf, verzoek)
  }
  const cookie = String((uit.kop['set-cookie'] as string[] | undefined)?.[0]?.split(';')[0])
  if (uit.status !== 204) throw new Error(`inloggen: ${uit.status}`)
  return { cookie, vanaf }
}

/** What the writers write in: one dossier with a plan that is still being made, and the postcodes of the gemeente. */
export type Plek = {
  readonly dossierId: number
  readonly planId: number
  readonly regievoerderId: number
  readonly postcodes: readonly string[]
}
export async function zoekPlek({ kijk }: Opstelling): Promise<Plek> {
  const [plan] = await kijk<{ dossier_id: string; id: string; regievoerder_id: string }>(
    `select p.dossier_id, p.id, w.regievoerder_id from plan p join werkregel w using (dossier_id)
      where p.status = 'concept' and w.regievoerder_id is not null order by p.id limit 1`,
  )
  const codes = await kijk<{ van: number }>('select distinct van from gebied_postcode')
  if (plan === undefined) throw new Error('de demo heeft geen plan in de maak')
  return {
    dossierId: Number(plan.dossier_id),
    planId: Number(plan.id),
    regievoerderId: Number(plan.regievoerder_id),
    postcodes: codes.map(({ van }) => `${van}AB`),
  }
}

// Nobody is logged in; the limit per address would stop one sender, so each comes from elsewhere.
async function publiek(bij: Bij, plek: Plek): Promise<void> {
  for (let n = 0; !bij.stop.aborted; n++) {
    const merk = `publiek-${n}`
    const body = {
      voorWie: 'zelf',
      melderType: 'inwoner',
      vraag: merk,
      huisnummer: 1 + n,
      postcode: kies(bij.toeval, plek.postcodes),
    }
    const verzoek: Verzoek = { methode: 'POST', pad: '/signalen', body, kop: sleutel(merk) }
    await totBevestigd(bij, 512 + n, { soort: 'signaal', merk, verzoek })
    await wacht(400)
  }
}

async function opnames(bij: Bij, plek: Plek, wie: Persoon): Promise<void> {
  for (let n = 0; !bij.stop.aborted; n++) {
    const merk = `opname-${wie.vanaf}-${n}`
    const body = {
      voorWie: 'ander',
      melderType: 'inwoner',
      kanaal: 'telefoon',
      route: 'a',
      vraag: merk,
      huisnummer: 1 + n,
      postcode: kies(bij.toeval, plek.postcodes),
    }
    const kop = { cookie: wie.cookie, ...sleutel(merk) }
    const verzoek: Verzoek = { methode: 'POST', pad: '/signaalopnames', body, kop }
    await totBevestigd(bij, wie.vanaf, { soort: 'signaal', merk, verzoek })
  }
}

// The minute it is planned on is its mark.
async function gesprekken(bij: Bij, plek: Plek, wie: Persoon): Promise<void> {
  const begin = Temporal.Instant.from('2031-01-01T00:00:00Z')
  for (let n = 0; !bij.stop.aborted; n++) {
    const merk = begin.add({ minutes: n }).toString()
    const body = {
      reden: 'nieuwe_client',
      plaats: 'telefoon',
      geplandOp: merk,
      deelnemers: [],
      clientondersteuningAangeboden: true,
    }
    const kop = { cookie: wie.cookie, ...sleutel(merk.replaceAll(/[:.]/g, '')) }
    const verzoek: Verzoek = { methode: 'POST', pad: `/dossiers/${plek.dossierId}/gesprekken`, body, kop }
    await totBevestigd(bij, wie.vanaf, { soort: 'gesprek', merk, verzoek })
  }
}

async function concepten(bij: Bij, plek: Plek, wie: Persoon): Promise<void> {
  for (let n = 0; !bij.stop.aborted; n++) {
    const merk = `storing-${n}`
    const verzoek: Verzoek = {
      methode: 'PUT',
      pad: `/dossiers/${plek.dossierId}/concepten/${merk}`,
      body: { deel: 'plan', inhoud: { n } },
      kop: { cookie: wie.cookie },
    }
    await totBevestigd(bij, wie.vanaf, { soort: 'concept', merk, verzoek })
  }
}

type Plan = { plan: { version: number; situatie: string } & Record<string, unknown> }
const TEKSTVELDEN = [
  'ondersteuningsvraag',
  'eigenKracht',
  'netwerk',
  'collectief',
  'professioneel',
  'regisseurNaam',
  'regisseurRol',
  'verwachteDuurWeken',
] as const

async function leesPlan(bij: Bij, plek: Plek, wie: Persoon): Promise<Plan['plan'] | null> {
  const verzoek: Verzoek = {
    methode: 'GET',
    pad: `/dossiers/${plek.dossierId}/plan`,
    kop: { cookie: wie.cookie },
  }
  while (!bij.stop.aborted) {
    const uit = await stuur(bij, wie.vanaf, verzoek)
    if (uit.status === 200) return (uit.body as Plan).plan
  }
  return null
}

// One writer, so after each crash the plan holds the last confirmed text, or the one that was under way.
async function plannen(bij: Bij, plek: Plek, wie: Persoon): Promise<void> {
  let laatste: string | null = null
  for (let n = 0; !bij.stop.aborted; n++) {
    const plan = await leesPlan(bij, plek, wie)
    if (plan === null) return
    if (laatste !== null && ![laatste, `plan-${n - 1}`].includes(plan.situatie))
      bij.boek.vreemd.push(`plan: "${plan.situatie}" staat er, ${laatste} was bevestigd`)
    // Read is as good as confirmed: it may be what was kept while the answer was lost.
    laatste = plan.situatie
    const situatie = `plan-${n}`
    const teksten = Object.fromEntries(TEKSTVELDEN.map((veld) => [veld, plan[veld]]))
    const doelen = (plan['doelen'] as Record<string, unknown>[]).map(
      ({ id, tekst, leefgebied, persoonId }) => ({
        id,
        tekst,
        leefgebied,
        persoonId,
      }),
    )
    const verzoek: Verzoek = {
      methode: 'PUT',
      pad: `/dossiers/${plek.dossierId}/plannen/${plek.planId}`,
      body: { ...teksten, situatie, doelen },
      kop: { cookie: wie.cookie, 'if-match': String(plan.version) },
    }
    const uit = await stuur(bij, wie.vanaf, verzoek)
    if (uit.status !== 200) continue
    laatste = situatie
    bij.boek.bevestigd.push({ soort: 'plan', merk: situatie, verzoek, body: uit.body })
  }
}

/** Six people at work, until `stop`; what they were told stands in the book. */
export async function schrijven(bij: Bij, plek: Plek): Promise<void> {
  const wie = []
  for (let i = 0; i < 5; i++) wie.push(await logIn(bij.o, plek.regievoerderId, 16 + i))
  const [a, b, c, d, e] = wie as [Persoon, Persoon, Persoon, Persoon, Persoon]
  await Promise.all([
    publiek(bij, plek),
    opnames(bij, plek, a),
    opnames(bij, plek, b),
    gesprekken(bij, plek, c),
    concepten(bij, plek, d),
    plannen(bij, plek, e),
  ])
}
