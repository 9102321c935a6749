/** Triage: indicatoren, opschaling, complexiteit, and the decision of the professional (TRI-01 … TRI-20). */
import { leeftijdOp } from '../../kern/datum.ts'
import { alsGoed, type Result, type Weigering } from '../../kern/result.ts'
import type {
  Advies,
  Beleid,
  Complexiteit,
  LadderUitzondering,
  IndicatorId,
  OpschalingDoel,
  Reden,
  Wet,
} from '../beleid/index.ts'

import { afhandelingVoorstellen, type Afhandeling } from './afhandeling.rules.ts'

/** What is known of the huishouden when the triage rules are asked. */
export type TriageFeiten = {
  /** birth dates of the members; an unknown one is left out */
  readonly geboortedata: readonly Temporal.PlainDate[]
  /** ticked by the professional; `hoge_leeftijd` is derived, ticking it is allowed too */
  readonly aangevinkt: readonly IndicatorId[]
  /** ids of `beleid.leefgebieden` on which there is a problem; a double counts once */
  readonly leefgebiedenMetProbleem: readonly string[]
  /** ids of `beleid.opschaling.dominanteProblemen` */
  readonly dominanteProblemen: readonly string[]
  readonly justitieBetrokken: boolean
  readonly palliatief: boolean
  /** ids of `beleid.complexiteit.factoren` (Deventer) */
  readonly factoren: readonly string[]
  /** laws that play a role beside the Wmo, as the professional knows them (TRI-20) */
  readonly wetten: readonly Wet[]
  /** id in `beleid.instrumenten.afhandeling.vragen`, or `anders`; absent or null = not chosen (TRI-15) */
  readonly vraagsoort?: string | null
}

export type IndicatorUitkomst = {
  readonly id: IndicatorId
  readonly naam: string
  readonly herkomst: 'afgeleid' | 'aangevinkt' | 'niet_van_toepassing'
  readonly bron: string
}

export type OpschalingVoorstel =
  | { readonly soort: 'geen' }
  /** `direct` = without the regieteam step (TRI-06) */
  | { readonly soort: 'opschalen'; readonly doel: OpschalingDoel; readonly direct: boolean }
  /** straight to specific support; no ladder, no afbouw (TRI-09) */
  | { readonly soort: 'palliatief' }

/** Everything the rules propose about one huishouden, stored beside the decision (TRI-19). */
export type TriageVoorstel = {
  readonly indicatoren: readonly IndicatorUitkomst[]
  readonly opschaling: Advies<OpschalingVoorstel>
  /** null = this gemeente has no rule; the professional judges */
  readonly complexiteit: Advies<Complexiteit | null>
  readonly partners: Advies<readonly string[]>
  readonly afhandeling: Advies<Afhandeling | null>
}

export type TriageBesluit = {
  /** TRI-01: always judged, also when a rule proposed it */
  readonly oordeel: Complexiteit | null
  readonly opschaling: OpschalingVoorstel
  /** needed when the decision deviates from a proposal (TRI-19) */
  readonly motivatie: string | null
  /** TRI-11: with `beroepskracht` in beleid a vrijwilliger can only save a voorlopig besluit */
  readonly doorBeroepskracht: boolean
}

/**
 * The seven indicatoren with what applies (TRI-03). `hoge_leeftijd` follows from the oldest member on `dag`:
 * from the birthday itself, at the threshold of this gemeente (TRI-04). Empty when the list is off.
 */
export function indicatorenAfleiden(
  beleid: Beleid,
  feiten: TriageFeiten,
  dag: Temporal.PlainDate,
): readonly IndicatorUitkomst[] {
  const { aan, lijst, hogeLeeftijdVanaf } = beleid.indicatoren
  if (!aan) return []
  const isOud =
    hogeLeeftijdVanaf !== null &&
    feiten.geboortedata.some((geboren) => leeftijdOp(geboren, dag) >= hogeLeeftijdVanaf)
  return lijst.map(({ id, naam, bron }) => {
    if (id === 'hoge_leeftijd' && isOud) return { id, naam, bron, herkomst: 'afgeleid' }
    return { id, naam, bron, herkomst: feiten.aangevinkt.includes(id) ? 'aangevinkt' : 'niet_van_toepassing' }
  })
}

const geen: OpschalingVoorstel = { soort: 'geen' }
const opschalen = (doel: OpschalingDoel, direct: boolean): OpschalingVoorstel => ({
  soort: 'opschalen',
  doel,
  direct,
})

const naamVanDoel = (doel: OpschalingDoel): string => doel.replaceAll('_', '-')

function dominantVoorstel({ opschaling }: Beleid, feiten: TriageFeiten): Advies<OpschalingVoorstel> | null {
  const geraakt = opschaling.dominanteProblemen.filter((p) => feiten.dominanteProblemen.includes(p.id))
  const [eerste] = geraakt
  if (eerste === undefined) return null
  const redenen = geraakt.map(({ naam, doel, bron }) => ({
    regel: 'TRI-06',
    bron,
    tekst: `${naam} staat voorop: direct opschalen naar ${naamVanDoel(doel)}.`,
  }))
  return { voorstel: opschalen(eerste.doel, true), redenen }
}

function justitieVoorstel({ opschaling }: Beleid, feiten: TriageFeiten): Advies<OpschalingVoorstel> | null {
  if (opschaling.bijJustitie === null || !feiten.justitieBetrokken) return null
  const { doel, bron } = opschaling.bijJustitie
  const tekst = `Justitie is betrokken: opschalen naar ${naamVanDoel(doel)}.`
  return { voorstel: opschalen(doel, false), redenen: [{ regel: 'TRI-07', bron, tekst }] }
}

function drempelVoorstel(
  { opschaling, leefgebieden }: Beleid,
  feiten: TriageFeiten,
): Advies<OpschalingVoorstel> | null {
  const { drempelLeefgebieden: drempel, doel, bron } = opschaling
  if (drempel === null || doel === null) return null
  const geteld = leefgebieden.filter((l) => feiten.leefgebiedenMetProbleem.includes(l.id))
  if (geteld.length < drempel) return null
  const namen = geteld.map((l) => l.naam).join(', ')
  const tekst = `Problemen op ${geteld.length} leefgebieden (${namen}); vanaf ${drempel} stellen wij ${naamVanDoel(doel)} voor.`
  return { voorstel: opschalen(doel, false), redenen: [{ regel: 'TRI-05', bron, tekst }] }
}

function palliatiefVoorstel({ ladder }: Beleid, feiten: TriageFeiten): Advies<OpschalingVoorstel> | null {
  const uitzondering = ladder.uitzonderingen.find((u) => u.id === 'palliatief')
  if (uitzondering === undefined || !feiten.palliatief) return null
  const tekst = 'Palliatieve zorg: direct naar passende ondersteuning, zonder ladder en zonder afbouw.'
  return { voorstel: { soort: 'palliatief' }, redenen: [{ regel: 'TRI-09', bron: uitzondering.bron, tekst }] }
}

/**
 * Where the case could go, with the clause: palliatief first (TRI-09), then a dominant problem (TRI-06), then
 * justitie (TRI-07), then the number of leefgebieden (TRI-05). Each step is off when this gemeente left it empty
 * (O-14). It is an advice; the professional decides (`triageBesluiten`).
 */
export const opschalingVoorstellen = (beleid: Beleid, feiten: TriageFeiten): Advies<OpschalingVoorstel> =>
  palliatiefVoorstel(beleid, feiten) ??
  dominantVoorstel(beleid, feiten) ??
  justitieVoorstel(beleid, feiten) ??
  drempelVoorstel(beleid, feiten) ?? { voorstel: geen, redenen: [] }

/** TRI-10: complex only when several factors occur at the same time; null where there is no rule. */
export function complexiteitVoorstellen(beleid: Beleid, feiten: TriageFeiten): Advies<Complexiteit | null> {
  const regel = beleid.complexiteit
  if (regel.regel === 'geen') return { voorstel: null, redenen: [] }
  const geteld = regel.factoren.filter((f) => feiten.factoren.includes(f.id))
  const voorstel = geteld.length >= regel.drempel ? 'complex' : 'enkelvoudig'
  const namen = geteld.map((f) => f.naam).join(', ')
  const tekst =
    geteld.length === 0
      ? 'Er spelen geen factoren die een situatie complex maken.'
      : `${geteld.length} tegelijk (${namen}); vanaf ${regel.drempel} noemen wij de situatie complex.`
  return { voorstel, redenen: [{ regel: 'TRI-10', bron: regel.bron, tekst }] }
}

function partnersVoorstellen(beleid: Beleid, feiten: TriageFeiten): Advies<readonly string[]> {
  const uitGesprek = beleid.leefgebieden
    .filter((l) => feiten.leefgebiedenMetProbleem.includes(l.id))
    .map((l) => l.wet)
  const geraakt = beleid.triage.partners.filter(
    (p) => feiten.wetten.includes(p.wet) || uitGesprek.includes(p.wet),
  )
  const redenen: Reden[] = geraakt.map(({ partner, bron }) => ({
    regel: 'TRI-20',
    bron,
    tekst: `De vraag raakt ook een andere wet. Stem af met ${partner}.`,
  }))
  return { voorstel: geraakt.map((p) => p.partner), redenen }
}

/** All proposals at once, as the screen shows them and the record keeps them (TRI-19). */
export const triageVoorstellen = (
  beleid: Beleid,
  feiten: TriageFeiten,
  dag: Temporal.PlainDate,
): TriageVoorstel => {
  const indicatoren = indicatorenAfleiden(beleid, feiten, dag)
  const kenmerken = indicatoren.filter((i) => i.herkomst !== 'niet_van_toepassing').length
  return {
    indicatoren,
    opschaling: opschalingVoorstellen(beleid, feiten),
    complexiteit: complexiteitVoorstellen(beleid, feiten),
    partners: partnersVoorstellen(beleid, feiten),
    afhandeling: afhandelingVoorstellen(beleid, feiten.vraagsoort ?? null, kenmerken),
  }
}

function isZelfde(a: OpschalingVoorstel, b: OpschalingVoorstel): boolean {
  if (a.soort === 'opschalen' && b.soort === 'opschalen') return a.doel === b.doel
  return a.soort === b.soort
}

/** Does this decision differ from what the rules proposed? Then it needs a motivation (TRI-19). */
export const wijktAf = (voorstel: TriageVoorstel, besluit: TriageBesluit): boolean =>
  !isZelfde(voorstel.opschaling.voorstel, besluit.opschaling) ||
  (voorstel.complexiteit.voorstel !== null && voorstel.complexiteit.voorstel !== besluit.oordeel)

/**
 * Who makes the plan with the inwoner after this judgement: the team itself, or a specialist to whom the case is handed,
 * with the team close by (TRI-01; 001 §1.2, §1.3).
 */
export const vervolgVan = (oordeel: Complexiteit): 'plan' | 'specialist' =>
  oordeel === 'complex' ? 'specialist' : 'plan'

/**
 * The exceptions to the ladder that this decision brings, as far as the gemeente knows them (PLAN-05; invariant 3): to
 * palliatieve zorg, to the veiligheidshuis, or up at once for a dominant problem. What was only ticked brings none.
 */
export function ladderUitzonderingen(
  { ladder, opschaling }: Beleid,
  feiten: Pick<TriageFeiten, 'dominanteProblemen'>,
  besluit: OpschalingVoorstel,
): readonly LadderUitzondering[] {
  const doel = besluit.soort === 'opschalen' ? besluit.doel : null
  const isDominant = opschaling.dominanteProblemen.some(
    (p) => p.doel === doel && feiten.dominanteProblemen.includes(p.id),
  )
  const brengt: Record<LadderUitzondering, boolean> = {
    palliatief: besluit.soort === 'palliatief',
    veiligheid: doel === 'veiligheidshuis',
    dominant_probleem: isDominant,
  }
  return ladder.uitzonderingen.map((u) => u.id).filter((id) => brengt[id])
}

/**
 * The decision of the professional. Refused with `triage-zonder-oordeel` (TRI-01), `triage-zonder-motivatie`
 * (TRI-19, on deviation) and `triage-alleen-beroepskracht` (TRI-11); all that apply, at once.
 */
export function triageBesluiten(
  beleid: Beleid,
  voorstel: TriageVoorstel,
  besluit: TriageBesluit,
): Result<TriageBesluit> {
  const weigeringen: Weigering[] = []
  if (besluit.oordeel === null) {
    const tekst = 'Kies of de vraag enkelvoudig of complex is.'
    weigeringen.push({ code: 'triage-zonder-oordeel', tekst, veld: 'oordeel' })
  }
  if (wijktAf(voorstel, besluit) && (besluit.motivatie ?? '').trim() === '') {
    const tekst = 'U wijkt af van het voorstel. Schrijf op waarom.'
    weigeringen.push({ code: 'triage-zonder-motivatie', tekst, veld: 'motivatie' })
  }
  if (beleid.triage.besluitDoor === 'beroepskracht' && !besluit.doorBeroepskracht) {
    const tekst = 'Een beroepskracht neemt dit besluit. U kunt uw inschatting wel opslaan als voorlopig.'
    weigeringen.push({ code: 'triage-alleen-beroepskracht', tekst, aard: 'recht' })
  }
  return alsGoed(weigeringen, besluit)
}
