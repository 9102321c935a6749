/** Going up to a heavier team and back, with somebody responsible at every moment (REG-05..REG-09; eisen 4.2). */
import type { OpschalingStatus } from '@keukentafel/contract'
import { parseDatum } from '../../kern/datum.ts'
import { alsGoed, conflict, gelukt, geweigerd, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid, OpschalingDoel, TeamSoort } from '../beleid/index.ts'

/** Who is responsible: a worker of here by id, or somebody elsewhere by name. */
export type Verantwoordelijke = { readonly id: number | null; readonly naam: string }
export type Wijzing = {
  readonly verantwoordelijkeId?: number
  readonly verantwoordelijkeNaam?: string
}

export type OpschalingStap = 'beoordelen' | 'overnemen' | 'verlengen' | 'afschalen' | 'stabiel-melden'
/** From which state each step may be taken (eisen 4.2, Opschaling). */
const VANUIT: Readonly<Record<OpschalingStap, readonly OpschalingStatus[]>> = {
  beoordelen: ['aangevraagd'],
  overnemen: ['akkoord'],
  verlengen: ['overgenomen', 'verlengd'],
  afschalen: ['overgenomen', 'verlengd'],
  'stabiel-melden': ['overgenomen', 'verlengd'],
}
export const kanStap = (stap: OpschalingStap, status: OpschalingStatus): boolean =>
  VANUIT[stap].includes(status)

/** Refuses with `opschaling-stap-kan-niet` what does not follow on the state. */
export const stapControleren = (stap: OpschalingStap, status: OpschalingStatus): Result<true> =>
  kanStap(stap, status)
    ? gelukt(true)
    : conflict('opschaling-stap-kan-niet', 'Deze stap kan nu niet. Bekijk hoe ver de opschaling is.')

/** Which kind of team belongs to a target; beleidsniveau is no team. */
export const TEAM_BIJ_DOEL: Readonly<Record<OpschalingDoel, TeamSoort | null>> = {
  regieteam: 'regieteam',
  veiligheidshuis: 'veiligheidshuis',
  fact_team: 'fact_team',
  zorgketen: 'keten',
  gemeentelijk_bureau: 'bureau',
  beleidsniveau: null,
  jet: 'jet',
}
/** The target that takes the regie over for a while (003 Uitv.notitie, voetnoot 3). */
export const neemtRegieOver = (doel: OpschalingDoel): boolean => doel === 'regieteam'

export type TeamKeuze = { readonly id: number; readonly soort: TeamSoort }
export type Aanvraag = Wijzing & {
  readonly doel: OpschalingDoel
  readonly naarTeamId?: number
  readonly reden: string
}

/**
 * Exactly one person: a known worker or a name (003 Basisontwerp §3.5 “altijd vastgesteld waar de verantwoordelijkheid
 * ligt”). Codes: `opschaling-zonder-verantwoordelijke`, `verantwoordelijke-onbekend`, `verantwoordelijke-dubbel`.
 */
export function verantwoordelijkeBepalen(
  wijzing: Wijzing,
  persoon: { readonly id: number; readonly naam: string } | undefined,
): Result<Verantwoordelijke> {
  const naam = (wijzing.verantwoordelijkeNaam ?? '').trim()
  const veld = 'verantwoordelijkeId'
  if (wijzing.verantwoordelijkeId === undefined)
    return naam === ''
      ? geweigerd('opschaling-zonder-verantwoordelijke', 'Kies wie nu verantwoordelijk is.', veld)
      : gelukt({ id: null, naam })
  if (naam !== '')
    return geweigerd('verantwoordelijke-dubbel', 'Kies één persoon uit de lijst, of vul één naam in.', veld)
  return persoon === undefined
    ? geweigerd('verantwoordelijke-onbekend', 'Kies iemand uit de lijst.', veld)
    : gelukt({ id: persoon.id, naam: persoon.naam })
}

function teamFouten(
  doel: OpschalingDoel,
  teamId: number | undefined,
  teams: readonly TeamKeuze[],
): Weigering[] {
  const soort = TEAM_BIJ_DOEL[doel]
  const passend = teams.filter((t) => t.soort === soort)
  if (teamId === undefined)
    return passend.length === 0
      ? []
      : [{ code: 'opschaling-zonder-team', tekst: 'Kies naar welk team dit gaat.', veld: 'naarTeamId' }]
  return passend.some((t) => t.id === teamId)
    ? []
    : [
        {
          code: 'opschaling-team-past-niet',
          tekst: 'Dit team hoort niet bij deze opschaling. Kies een team uit de lijst.',
          veld: 'naarTeamId',
        },
      ]
}

/**
 * May this be asked? Codes: `opschaling-uit` (409: this gemeente has no opschaling, O-14), `opschaling-doel-onbekend`,
 * `opschaling-zonder-reden`, `opschaling-zonder-team`, `opschaling-team-past-niet`, and of the responsible person those
 * of `verantwoordelijkeBepalen`; all at once.
 */
export function aanvraagControleren(
  beleid: Beleid,
  aanvraag: Aanvraag,
  bij: { readonly teams: readonly TeamKeuze[]; readonly persoon: { id: number; naam: string } | undefined },
): Result<Verantwoordelijke> {
  const { doelen, bron } = beleid.schakelen
  if (doelen.length === 0) return conflict('opschaling-uit', `In deze gemeente kan dit niet: ${bron}.`)
  const wie = verantwoordelijkeBepalen(aanvraag, bij.persoon)
  const fouten: Weigering[] = [
    ...(doelen.some((d) => d.doel === aanvraag.doel)
      ? []
      : [{ code: 'opschaling-doel-onbekend', tekst: 'Kies waarheen u opschaalt.', veld: 'doel' }]),
    ...(aanvraag.reden.trim() === ''
      ? [{ code: 'opschaling-zonder-reden', tekst: 'Schrijf op waarom u opschaalt.', veld: 'reden' }]
      : []),
    ...teamFouten(aanvraag.doel, aanvraag.naarTeamId, bij.teams),
    ...(wie.ok ? [] : wie.weigeringen),
  ]
  return wie.ok ? alsGoed(fouten, wie.waarde) : { ok: false, weigeringen: fouten }
}

/** The last day of a temporary regie that begins on this day (REG-07); null when beleid sets no length. */
export const geplandEinde = (beleid: Beleid, vanaf: Temporal.PlainDate): Temporal.PlainDate | null =>
  beleid.opschaling.duurMaanden === null ? null : vanaf.add({ months: beleid.opschaling.duurMaanden })

/** Is the planned day there? From that day the task “afschalen of verlengen” is due. */
export const isOverEinde = (einde: Temporal.PlainDate | null, vandaag: Temporal.PlainDate): boolean =>
  einde !== null && Temporal.PlainDate.compare(vandaag, einde) >= 0

/**
 * The day on which the other team begins, and what it is to solve. Codes: `overname-in-de-toekomst` (the regie moves
 * now), `overname-zonder-problemen` (a regieteam takes over for named problems, REG-07), and those of `parseDatum`.
 */
export function overnameControleren(
  doel: OpschalingDoel,
  overname: { readonly begonnenOp: string; readonly problemen: readonly string[] },
  vandaag: Temporal.PlainDate,
): Result<{ begonnenOp: Temporal.PlainDate; problemen: readonly string[] }> {
  const dag = parseDatum(overname.begonnenOp)
  const fouten: Weigering[] = dag.ok ? [] : dag.weigeringen.map((w) => ({ ...w, veld: 'begonnenOp' }))
  const problemen = overname.problemen.map((p) => p.trim()).filter((p) => p !== '')
  if (dag.ok && Temporal.PlainDate.compare(dag.waarde, vandaag) > 0)
    fouten.push({
      code: 'overname-in-de-toekomst',
      tekst: 'Deze dag is nog niet geweest. Leg de overname vast op de dag zelf.',
      veld: 'begonnenOp',
    })
  if (neemtRegieOver(doel) && problemen.length === 0)
    fouten.push({
      code: 'overname-zonder-problemen',
      tekst: 'Schrijf op welke problemen het regieteam eerst oplost.',
      veld: 'problemen',
    })
  return dag.ok ? alsGoed(fouten, { begonnenOp: dag.waarde, problemen }) : { ok: false, weigeringen: fouten }
}

const zonderMotivatie = (tekst: string): Weigering[] =>
  tekst.trim() === ''
    ? [{ code: 'opschaling-zonder-motivatie', tekst: 'Schrijf op waarom.', veld: 'motivatie' }]
    : []

/** A decision to go on or back is motivated (REG-07). Code: `opschaling-zonder-motivatie`. */
export const motivatieControleren = (motivatie: string): Result<string> =>
  alsGoed(zonderMotivatie(motivatie), motivatie.trim())

/**
 * A longer temporary regie: motivated, later than it was, and by no more than one term of the beleid at a time. Codes:
 * `opschaling-zonder-motivatie`, `verlenging-niet-later`, `verlenging-te-lang`, and those of `parseDatum`.
 */
export function verlengingControleren(
  beleid: Beleid,
  einde: Temporal.PlainDate,
  verlenging: { readonly tot: string; readonly motivatie: string },
): Result<Temporal.PlainDate> {
  const tot = parseDatum(verlenging.tot)
  const fouten = zonderMotivatie(verlenging.motivatie)
  if (!tot.ok)
    return { ok: false, weigeringen: [...fouten, ...tot.weigeringen.map((w) => ({ ...w, veld: 'tot' }))] }
  const langst = geplandEinde(beleid, einde)
  if (Temporal.PlainDate.compare(tot.waarde, einde) <= 0)
    fouten.push({ code: 'verlenging-niet-later', tekst: 'Kies een dag na de geplande einddag.', veld: 'tot' })
  else if (langst !== null && Temporal.PlainDate.compare(tot.waarde, langst) > 0)
    fouten.push({
      code: 'verlenging-te-lang',
      tekst: `Verleng met ten hoogste ${beleid.opschaling.duurMaanden ?? 0} maanden. Daarna kijkt u opnieuw.`,
      veld: 'tot',
    })
  return alsGoed(fouten, tot.waarde)
}
