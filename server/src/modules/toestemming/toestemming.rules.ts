/** Toestemming per party, purpose and person (KTG-06), and sharing for a wettelijke taak (PRI-02, PRI-05). */
import { leeftijdOp } from '../../kern/datum.ts'
import { alsGoed, gelukt, verboden, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid, Deel, Grondslag, HouderSoort } from '../beleid/index.ts'

/** Somebody of the household; `geboortedatum` null = not known. */
export type Betrokkene = { readonly id: number; readonly geboortedatum: Temporal.PlainDate | null }

export type ToestemmingFeiten = {
  readonly partijSoort: HouderSoort
  readonly persoon: Betrokkene
  /** who says it */
  readonly door: Betrokkene
  readonly kindStemtIn: boolean
  readonly doel: string
  readonly delen: readonly Deel[]
  readonly gegeven: boolean
  readonly vandaag: Temporal.PlainDate
}

/** The rows that must be given for what was said: delen per grondslag of the beleid. */
export type ToegangVoorstel = {
  readonly grondslag: Grondslag
  readonly delen: readonly Deel[]
}

const fout = (code: string, veld: string, tekst: string): Weigering => ({ code, tekst, veld })

const toestemmingen = (beleid: Beleid, soort: HouderSoort): readonly Grondslag[] =>
  beleid.grondslagen.filter((g) => g.soort === 'toestemming' && g.houders.includes(soort))

/** What a toestemming may give a party of this kind in this gemeente; empty = sharing runs on another ground (C12). */
export const toestemmingDelen = (beleid: Beleid, soort: HouderSoort): readonly Deel[] => [
  ...new Set(toestemmingen(beleid, soort).flatMap((g) => g.delen)),
]

/** Each deel under the first grondslag of the beleid that allows it. */
function voorstellen(beleid: Beleid, soort: HouderSoort, delen: readonly Deel[]): ToegangVoorstel[] {
  let open = [...new Set(delen)]
  return toestemmingen(beleid, soort).flatMap((grondslag) => {
    const hier = open.filter((d) => grondslag.delen.includes(d))
    open = open.filter((d) => !hier.includes(d))
    return hier.length === 0 ? [] : [{ grondslag, delen: hier }]
  })
}

/** From this age, in years, somebody decides alone; from the other one together with a parent (Wmo 5.3.2). */
export const ZELF = 16
export const MEEBESLIST = 12
const MEERDERJARIG = 18

const jaren = (b: Betrokkene, vandaag: Temporal.PlainDate): number | null =>
  b.geboortedatum === null ? null : leeftijdOp(b.geboortedatum, vandaag)

function zelfFouten({ persoon, gegeven, vandaag }: ToestemmingFeiten): Weigering[] {
  const tekst = 'Wie jonger is dan 16 jaar, beslist hier niet alleen. Vraag het ook aan een ouder.'
  return gegeven && (jaren(persoon, vandaag) ?? MEERDERJARIG) < ZELF
    ? [fout('toestemming-kind-beslist-niet-alleen', 'gegevenDoor', tekst)]
    : []
}

/** Wmo 5.3.2: below 12 the parents, from 12 the child says so too, from 16 the person alone. */
function bevoegdFouten(f: ToestemmingFeiten): Weigering[] {
  if (f.door.id === f.persoon.id) return zelfFouten(f)
  const persoon = jaren(f.persoon, f.vandaag)
  const door = jaren(f.door, f.vandaag)
  if (persoon === null || door === null) {
    const tekst = 'Vul eerst de geboortedatum in. Die bepaalt wie mag beslissen.'
    return [fout('toestemming-leeftijd-onbekend', 'gegevenDoor', tekst)]
  }
  if (persoon >= ZELF) {
    const tekst = 'Vanaf 16 jaar beslist iemand alleen zelf. Vraag het aan deze persoon.'
    return [fout('toestemming-persoon-beslist-zelf', 'gegevenDoor', tekst)]
  }
  if (door < MEERDERJARIG) {
    const tekst = 'Voor een kind beslist een volwassene van het huishouden.'
    return [fout('toestemming-niet-bevoegd', 'gegevenDoor', tekst)]
  }
  const tekst = 'Een kind van 12 tot 16 jaar beslist mee. Vraag het ook aan het kind.'
  return persoon >= MEEBESLIST && f.gegeven && !f.kindStemtIn
    ? [fout('toestemming-kind-niet-gevraagd', 'kindStemtIn', tekst)]
    : []
}

function deelFouten(beleid: Beleid, f: ToestemmingFeiten): Weigering[] {
  const mag = toestemmingDelen(beleid, f.partijSoort)
  if (mag.length === 0) {
    const tekst = 'In deze gemeente wordt met deze partij niet op toestemming gedeeld.'
    return [fout('toestemming-niet-hier', 'partijId', tekst)]
  }
  return f.delen.flatMap((deel, i) =>
    mag.includes(deel)
      ? []
      : [fout('toestemming-deel-niet-toegestaan', `delen/${i}`, 'Dit deel mag deze partij hier niet zien.')],
  )
}

/**
 * What follows from a ja or a nee. A nee is recorded and gives nothing. Codes: `toestemming-zonder-doel`,
 * `toestemming-niet-hier`, `toestemming-deel-niet-toegestaan`, `toestemming-persoon-beslist-zelf`,
 * `toestemming-kind-beslist-niet-alleen`, `toestemming-kind-niet-gevraagd`, `toestemming-niet-bevoegd`,
 * `toestemming-leeftijd-onbekend` (Wmo 5.3.2).
 */
export function toestemmingGeven(beleid: Beleid, f: ToestemmingFeiten): Result<readonly ToegangVoorstel[]> {
  const fouten = [
    ...(f.doel.trim() === ''
      ? [fout('toestemming-zonder-doel', 'doel', 'Schrijf op waarvoor deze partij meeleest.')]
      : []),
    ...(f.gegeven ? deelFouten(beleid, f) : []),
    ...bevoegdFouten(f),
  ]
  return alsGoed(fouten, f.gegeven ? voorstellen(beleid, f.partijSoort, f.delen) : [])
}

/**
 * May this person of the household end a toestemming? The person itself from 12, and an adult for somebody below 16;
 * ending is easier than giving (AVG 7 lid 3). Unknown ages count as adult. Code `toestemming-niet-van-u`.
 */
export function toestemmingIntrekken(
  persoon: Betrokkene,
  door: Betrokkene,
  vandaag: Temporal.PlainDate,
): Result<true> {
  const leeftijd = jaren(persoon, vandaag) ?? MEERDERJARIG
  const zelf = persoon.id === door.id && leeftijd >= MEEBESLIST
  const voorKind = leeftijd < ZELF && (jaren(door, vandaag) ?? MEERDERJARIG) >= MEERDERJARIG
  return zelf || voorKind
    ? gelukt(true)
    : verboden(
        'toestemming-niet-van-u',
        'Deze toestemming is van iemand anders. Alleen die persoon kan stoppen.',
      )
}

export type DelingFeiten = {
  readonly partijSoort: HouderSoort
  /** laws for which the organisation has a recorded mandaat (PRI-05) */
  readonly mandaat: readonly string[]
  readonly grondslag: string
  readonly wet: string
  readonly delen: readonly Deel[]
}

/** The wettelijke taken for which this gemeente shares (Leeuwarden: 004 §4.10). */
export const delingGrondslagen = (beleid: Beleid): readonly Grondslag[] =>
  beleid.grondslagen.filter((g) => g.soort === 'wettelijke_taak')

function delingFouten(g: Grondslag, f: DelingFeiten): Weigering[] {
  const zonderMandaat =
    g.mandaatVereist && !f.mandaat.includes(f.wet)
      ? [fout('deling-zonder-mandaat', 'partijId', 'Deze partij heeft voor deze wet geen mandaat.')]
      : []
  const houder = g.houders.includes(f.partijSoort)
    ? []
    : [fout('deling-partij-past-niet', 'partijId', 'Deze taak kan deze partij niet hebben.')]
  const delen = f.delen.flatMap((deel, i) =>
    !g.delen.includes(deel) || (deel === 'jeugd' && f.wet !== 'jeugdwet')
      ? [fout('deling-deel-niet-toegestaan', `delen/${i}`, 'Dit deel hoort niet bij deze wettelijke taak.')]
      : [],
  )
  return [...zonderMandaat, ...houder, ...delen]
}

/**
 * Sharing without toestemming: only on a wettelijke taak of the beleid and with the mandaat of the party. Codes:
 * `deling-niet-hier`, `deling-zonder-mandaat`, `deling-partij-past-niet`, `deling-deel-niet-toegestaan` (jeugd only for
 * the Jeugdwet, PRI-07).
 */
export function delingControleren(beleid: Beleid, f: DelingFeiten): Result<ToegangVoorstel> {
  const grondslag = delingGrondslagen(beleid).find((g) => g.id === f.grondslag)
  if (grondslag === undefined) {
    const tekst =
      'In deze gemeente wordt hiervoor niet gedeeld zonder toestemming. Vraag de inwoner om toestemming.'
    return { ok: false, weigeringen: [fout('deling-niet-hier', 'grondslag', tekst)] }
  }
  return alsGoed(delingFouten(grondslag, f), { grondslag, delen: [...new Set(f.delen)] })
}
