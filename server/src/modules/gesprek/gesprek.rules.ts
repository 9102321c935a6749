/** Keukentafelgesprek: answers per person and leefgebied, verslag, concept-plan, onderzoek (KTG-02 … KTG-15). */
import { alsGoed, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid, Deel } from '../beleid/index.ts'

/** SIG-10: a gesprek is for a (latente) vraag, for one of two reasons. */
export type GesprekReden = 'nieuwe_client' | 'wijziging_persoonlijke_situatie'

export type DeelnemerSoort =
  | 'inwoner'
  | 'huisgenoot'
  | 'mantelzorger'
  | 'netwerk'
  | 'clientondersteuner'
  | 'professional'
  | 'regievoerder'
  | 'begeleider'

export type Deelnemer = { readonly soort: DeelnemerSoort; readonly uitgenodigd: boolean }

/** One person on one leefgebied (KTG-03, KTG-10); `probleem` null = not answered yet. */
export type Antwoord = {
  readonly persoonId: number
  readonly leefgebied: string
  readonly situatie: string
  readonly eigenKracht: string
  readonly netwerk: string
  readonly wens: string
  readonly probleem: boolean | null
}

export type GesprekFeiten = {
  readonly gehoudenOp: Temporal.PlainDate | null
  /** members of the household on that day */
  readonly leden: readonly number[]
  readonly deelnemers: readonly Deelnemer[]
  /** null = not asked yet */
  readonly mantelzorg: boolean | null
  /** day on which the inwoner was told about the onafhankelijke cliëntondersteuner (KTG-15) */
  readonly clientondersteuningGemeldOp: Temporal.PlainDate | null
  /** leefgebieden that were chosen to be discussed (KTG-02) */
  readonly leefgebieden: readonly string[]
  readonly antwoorden: readonly Antwoord[]
}

/** KTG-08, KTG-19: `plan` = a concept-plan is made; `advies` = not needed, closed with advice only */
export type VerslagUitkomst = 'plan' | 'advies'

export type ConceptDoel = {
  readonly persoonId: number
  readonly leefgebied: string
  /** first wording of the goal: the wish, else the name of the leefgebied; to be worked out together */
  readonly tekst: string
}

export type VerslagGevolg =
  { readonly soort: 'concept_plan'; readonly doelen: readonly ConceptDoel[] } | { readonly soort: 'advies' }

export type Waarschuwing = {
  readonly code: string
  readonly regel: string
  readonly bron: string
  readonly tekst: string
}

/** KTG-13: ladder step id → why that step does not solve the vraag */
export type WaaromNietAnders = Readonly<Record<string, string>>

const isLeeg = (tekst: string | undefined): boolean => (tekst ?? '').trim() === ''

function antwoordFouten(beleid: Beleid, feiten: GesprekFeiten, antwoord: Antwoord, i: number): Weigering[] {
  const veld = (naam: string) => `antwoorden/${i}/${naam}`
  const isZelfde = (ander: Antwoord) =>
    ander.persoonId === antwoord.persoonId && ander.leefgebied === antwoord.leefgebied
  const fouten: Weigering[] = []
  if (!beleid.leefgebieden.some((l) => l.id === antwoord.leefgebied)) {
    const tekst = 'Dit leefgebied staat niet in de lijst van deze gemeente.'
    fouten.push({ code: 'gesprek-leefgebied-onbekend', tekst, veld: veld('leefgebied') })
  }
  if (!feiten.leden.includes(antwoord.persoonId)) {
    const tekst = 'Deze persoon hoort niet bij het huishouden. Voeg de persoon eerst toe.'
    fouten.push({ code: 'gesprek-persoon-onbekend', tekst, veld: veld('persoonId') })
  }
  if (feiten.antwoorden.findIndex(isZelfde) < i) {
    const tekst = 'Voor deze persoon is dit leefgebied al ingevuld.'
    fouten.push({ code: 'gesprek-antwoord-dubbel', tekst, veld: veld('leefgebied') })
  }
  return fouten
}

/**
 * Are the chosen leefgebieden and the answers those of this gemeente and this household (KTG-02, KTG-10)? Each member
 * has own answers. Codes: `gesprek-leefgebied-onbekend`, `gesprek-persoon-onbekend`, `gesprek-antwoord-dubbel`.
 */
export function antwoordenControleren(beleid: Beleid, feiten: GesprekFeiten): Result<readonly Antwoord[]> {
  const keuzeFouten = feiten.leefgebieden.flatMap((id, i) =>
    beleid.leefgebieden.some((l) => l.id === id)
      ? []
      : [
          {
            code: 'gesprek-leefgebied-onbekend',
            tekst: 'Dit leefgebied staat niet in de lijst van deze gemeente.',
            veld: `leefgebieden/${i}`,
          },
        ],
  )
  const fouten = feiten.antwoorden.flatMap((antwoord, i) => antwoordFouten(beleid, feiten, antwoord, i))
  return alsGoed([...keuzeFouten, ...fouten], feiten.antwoorden)
}

function mantelzorgWaarschuwing({ gesprek }: Beleid, feiten: GesprekFeiten): Waarschuwing[] {
  const uitgenodigd = feiten.deelnemers.some((d) => d.soort === 'mantelzorger' && d.uitgenodigd)
  if (!gesprek.mantelzorgerUitnodigen.aan || feiten.mantelzorg !== true || uitgenodigd) return []
  const tekst =
    'Er is mantelzorg, maar de mantelzorger is niet uitgenodigd. Nodig de mantelzorger alsnog uit.'
  return [
    {
      code: 'gesprek-mantelzorger-niet-uitgenodigd',
      regel: 'KTG-05',
      bron: gesprek.mantelzorgerUitnodigen.bron,
      tekst,
    },
  ]
}

function clientondersteuningWaarschuwing({ gesprek }: Beleid, feiten: GesprekFeiten): Waarschuwing[] {
  const { clientondersteuningGemeldOp: gemeld, gehoudenOp } = feiten
  const opTijd =
    gemeld !== null && (gehoudenOp === null || Temporal.PlainDate.compare(gemeld, gehoudenOp) <= 0)
  if (!gesprek.clientondersteuningMelden.aan || opTijd) return []
  const tekst =
    'De inwoner hoort vóór het gesprek dat een onafhankelijke cliëntondersteuner gratis kan helpen.'
  return [
    {
      code: 'gesprek-clientondersteuning-niet-gemeld',
      regel: 'KTG-15',
      bron: gesprek.clientondersteuningMelden.bron,
      tekst,
    },
  ]
}

/** What the professional must see before the verslag is closed (KTG-05, KTG-15); empty when all is in order. */
export const verslagWaarschuwingen = (beleid: Beleid, feiten: GesprekFeiten): readonly Waarschuwing[] => [
  ...mantelzorgWaarschuwing(beleid, feiten),
  ...clientondersteuningWaarschuwing(beleid, feiten),
]

function slotFouten(feiten: GesprekFeiten, uitkomst: VerslagUitkomst | null): Weigering[] {
  const fouten: Weigering[] = []
  if (feiten.gehoudenOp === null) {
    fouten.push({
      code: 'gesprek-niet-gehouden',
      tekst: 'Vul de dag van het gesprek in.',
      veld: 'gehoudenOp',
    })
  }
  if (feiten.mantelzorg === null) {
    fouten.push({
      code: 'gesprek-mantelzorg-niet-gevraagd',
      tekst: 'Vul in of er mantelzorg is.',
      veld: 'mantelzorg',
    })
  }
  if (uitkomst === null) {
    fouten.push({
      code: 'gesprek-zonder-uitkomst',
      tekst: 'Kies of er een plan komt of alleen advies.',
      veld: 'uitkomst',
    })
  }
  return fouten
}

/**
 * Closes the verslag. A warning that was not seen (`bevestigd` holds the codes the professional confirmed) refuses with
 * its own code, `aard` conflict. Codes also: those of `antwoordenControleren`, `gesprek-niet-gehouden`,
 * `gesprek-mantelzorg-niet-gevraagd`, `gesprek-zonder-uitkomst`, `gesprek-plan-zonder-probleem`.
 */
export function verslagAfsluiten(
  beleid: Beleid,
  feiten: GesprekFeiten,
  slot: { readonly uitkomst: VerslagUitkomst | null; readonly bevestigd: readonly string[] },
): Result<VerslagGevolg> {
  const antwoorden = antwoordenControleren(beleid, feiten)
  const gevolg = verslagGevolg(beleid, feiten, slot.uitkomst ?? 'advies')
  const ongezien: Weigering[] = verslagWaarschuwingen(beleid, feiten)
    .filter((w) => !slot.bevestigd.includes(w.code))
    .map(({ code, tekst }) => ({ code, tekst, aard: 'conflict' }))
  const fouten = [
    ...(antwoorden.ok ? [] : antwoorden.weigeringen),
    ...slotFouten(feiten, slot.uitkomst),
    ...ongezien,
    ...(gevolg.soort === 'concept_plan' && gevolg.doelen.length === 0
      ? [{ code: 'gesprek-plan-zonder-probleem', tekst: 'Voor een plan is ten minste één probleem nodig.' }]
      : []),
  ]
  return alsGoed(fouten, gevolg)
}

/**
 * KTG-08: the concept-plan gets one goal for each problem of each member, in the order of the leefgebieden of this
 * gemeente; `advies` (“niet aan de orde”) leads to no plan.
 */
export function verslagGevolg(
  beleid: Beleid,
  feiten: GesprekFeiten,
  uitkomst: VerslagUitkomst,
): VerslagGevolg {
  if (uitkomst === 'advies') return { soort: 'advies' }
  const doelen = beleid.leefgebieden.flatMap(({ id, naam }) =>
    feiten.antwoorden
      .filter((a) => a.leefgebied === id && a.probleem === true)
      .map(({ persoonId, wens }) => ({
        persoonId,
        leefgebied: id,
        tekst: isLeeg(wens) ? naam : wens.trim(),
      })),
  )
  return { soort: 'concept_plan', doelen }
}

/**
 * KTG-13: the onderzoek before an individuele maatwerkvoorziening answers, for every lower step of the ladder, why
 * that step does not solve the vraag (Wmo 2.3.5 lid 3). `trede` is the step of the voorziening. Code
 * `onderzoek-waarom-niet-anders-leeg` per empty step; `onderzoek-trede-onbekend`.
 */
export function onderzoekControleren(
  beleid: Beleid,
  trede: string,
  waarom: WaaromNietAnders,
): Result<WaaromNietAnders> {
  const { treden } = beleid.ladder
  const plaats = treden.findIndex((t) => t.id === trede)
  if (plaats < 0) {
    const tekst = 'Deze stap staat niet op de ladder van deze gemeente.'
    return { ok: false, weigeringen: [{ code: 'onderzoek-trede-onbekend', tekst, veld: 'trede' }] }
  }
  if (treden[plaats]?.maatwerk !== true) return { ok: true, waarde: waarom }
  const leeg = treden.slice(0, plaats).filter((t) => isLeeg(waarom[t.id]))
  return alsGoed(
    leeg.map((t) => ({
      code: 'onderzoek-waarom-niet-anders-leeg',
      tekst: `Schrijf op waarom “${t.naam}” niet genoeg is.`,
      veld: `waaromNietAnders/${t.id}`,
    })),
    waarom,
  )
}

/** What a participant sees by taking part: the cliëntondersteuner that one gesprek and nothing else (KTG-15). */
export const deelnameToegang = (soort: DeelnemerSoort): readonly Deel[] =>
  soort === 'clientondersteuner' ? ['gesprek'] : []
