const ZONE = 'Europe/Amsterdam'
const DAGEN = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const
const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const
const KORT: Record<string, string> = { maart: 'mrt' }
const MS_PER_DAG = 86_400_000

/** A day as `jjjj-mm-dd`, without a time and without a zone. */
export type Dag = string

const delen = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The Dutch day and wall-clock time of a moment (ISO 8601 or Date). */
export function nederlands(moment: string | Date): { dag: Dag; tijd: string } {
  const deel = Object.fromEntries(delen.formatToParts(new Date(moment)).map((d) => [d.type, d.value]))
  const { year = '', month = '', day = '', hour = '', minute = '' } = deel
  return { dag: `${year}-${month}-${day}`, tijd: `${hour}.${minute}` }
}

/** Today in the Netherlands, whatever the clock of the computer is set to. */
export const vandaag = (nu: Date = new Date()): Dag => nederlands(nu).dag

const utc = (dag: Dag): Date => new Date(`${dag}T00:00:00Z`)

/** Calendar days from one day to another; negative when it is past. */
export const dagenTussen = (van: Dag, tot: Dag): number =>
  Math.round((utc(tot).getTime() - utc(van).getTime()) / MS_PER_DAG)

const woorden = (dag: Dag) => {
  const d = utc(dag)
  return {
    weekdag: DAGEN[d.getUTCDay()] ?? '',
    nummer: d.getUTCDate(),
    maand: MAANDEN[d.getUTCMonth()] ?? '',
    jaar: d.getUTCFullYear(),
  }
}
const jaarErbij = (dag: Dag, nu: Dag): string =>
  dag.slice(0, 4) === nu.slice(0, 4) ? '' : ` ${dag.slice(0, 4)}`

/** `vr 27 nov`, with the year when it is not this year: `di 23 feb 2027`. */
export function dagKort(dag: Dag, nu: Dag = vandaag()): string {
  const { weekdag, nummer, maand } = woorden(dag)
  return `${weekdag.slice(0, 2)} ${nummer} ${KORT[maand] ?? maand.slice(0, 3)}${jaarErbij(dag, nu)}`
}

/** In full, as the inwoner reads it: `vrijdag 27 november`. */
export function dagVoluit(dag: Dag, nu: Dag = vandaag()): string {
  const { weekdag, nummer, maand } = woorden(dag)
  return `${weekdag} ${nummer} ${maand}${jaarErbij(dag, nu)}`
}

/** `27 november 2026`, for letters and birth dates. */
export function datumVoluit(dag: Dag): string {
  const { nummer, maand, jaar } = woorden(dag)
  return `${nummer} ${maand} ${jaar}`
}

/** `november 2026` */
export function maandVoluit(dag: Dag): string {
  const { maand, jaar } = woorden(dag)
  return `${maand} ${jaar}`
}

/** `14.03 uur` */
export const tijd = (moment: string | Date): string => `${nederlands(moment).tijd} uur`

/** `vandaag 14.03 uur`, `gisteren 16.40 uur`, `ma 23 nov 19.05 uur`. */
export function momentKort(moment: string | Date, nu: Dag = vandaag()): string {
  const { dag, tijd: klok } = nederlands(moment)
  const afstand = dagenTussen(dag, nu)
  const wanneer = afstand === 0 ? 'vandaag' : afstand === 1 ? 'gisteren' : dagKort(dag, nu)
  return `${wanneer} ${klok} uur`
}

/** For the inwoner: `maandag 23 november om 19.05 uur`. */
export function momentVoluit(moment: string | Date, nu: Dag = vandaag()): string {
  const { dag, tijd: klok } = nederlands(moment)
  return `${dagVoluit(dag, nu)} om ${klok} uur`
}

/** Full years between a birth date and a day. */
export function leeftijd(geboren: Dag, nu: Dag = vandaag()): number {
  const jaren = Number(nu.slice(0, 4)) - Number(geboren.slice(0, 4))
  return nu.slice(5) < geboren.slice(5) ? jaren - 1 : jaren
}

/** `9-4-1945`, as somebody types it. */
export const toonDatum = (dag: Dag): string => {
  const [jaar = '', maand = '', nummer = ''] = dag.split('-')
  return `${Number(nummer)}-${Number(maand)}-${jaar}`
}

/** Reads a typed date (`9-4-1945`, `09/04/1945`, `9 4 1945`, `09041945`, `1945-04-09`); null when that day does not exist. */
export function leesDatum(tekst: string): Dag | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(tekst.trim())
  const nl = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(
    tekst.trim().replace(/^(\d\d)(\d\d)(\d{4})$/, '$1-$2-$3'),
  )
  const [jaar, maand, nummer] = iso ? iso.slice(1) : nl ? nl.slice(1).toReversed() : []
  if (jaar === undefined || maand === undefined || nummer === undefined) return null
  const dag = `${jaar}-${maand.padStart(2, '0')}-${nummer.padStart(2, '0')}`
  const d = utc(dag)
  return !Number.isNaN(d.getTime()) && d.toISOString().startsWith(dag) ? dag : null
}

export type TermijnStand = 'ruim' | 'kort' | 'laat'
/** Three days or fewer is short: then it becomes amber (schermen.md, Colour). */
export const KORT_DAGEN = 3

/** A term as a sentence: `nog 3 dagen`, `vandaag`, `2 dagen te laat`. Calendar days. */
export function termijnZin(einde: Dag, nu: Dag = vandaag()): { zin: string; stand: TermijnStand } {
  const n = dagenTussen(nu, einde)
  const dagen = (aantal: number) => (aantal === 1 ? '1 dag' : `${aantal} dagen`)
  if (n < 0) return { zin: `${dagen(-n)} te laat`, stand: 'laat' }
  if (n === 0) return { zin: 'vandaag', stand: 'kort' }
  return { zin: `nog ${dagen(n)}`, stand: n <= KORT_DAGEN ? 'kort' : 'ruim' }
}
