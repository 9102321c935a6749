/**
 * Every organisation picks up the hulpvraag of whoever knocks, whatever it is about; afterwards the team and the
 * organisation agree who does what (SIG-15; 001 §5).
 */
import type { OppakStand } from '@keukentafel/contract'
import { termijnEinde } from '../../kern/termijn.ts'
import { alsGoed, conflict, gelukt, verboden, type Result, type Weigering } from '../../kern/result.ts'
import { isTelefoon } from '../../kern/telefoon.ts'
import type { Beleid, IedereOrganisatie } from '../beleid/index.ts'

export type OppakFeiten = {
  readonly heeftOrganisatie: boolean
  /** works the postvak of a wijk: there the vraag is written down */
  readonly werktPostvak: boolean
}

/** May this person pick up a hulpvraag here? Codes: `oppakken-niet-hier`, `oppakken-in-postvak` (403). */
export function oppakkenMag(beleid: Beleid, f: OppakFeiten): Result<IedereOrganisatie> {
  const regel = beleid.signalering.iedereOrganisatie
  if (regel === null || !f.heeftOrganisatie)
    return verboden(
      'oppakken-niet-hier',
      'In deze gemeente pakt het wijkteam een hulpvraag op. Bel het wijkteam, of geef het telefoonnummer aan wie bij u aanklopt.',
    )
  return f.werktPostvak
    ? verboden('oppakken-in-postvak', 'U werkt in een wijkteam. Schrijf deze vraag op in het postvak.')
    : gelukt(regel)
}

const leeg = (tekst: string | undefined): boolean => (tekst ?? '').trim() === ''
const fout = (veld: string, code: string, tekst: string): Weigering => ({ veld, code, tekst })

export type Hulpvraag = {
  readonly vraag: string
  readonly weetHet: boolean
  readonly telefoon?: string
}
/**
 * What must be known of a hulpvraag, beside the person. Nothing is refused for what it is about. Codes:
 * `oppakken-zonder-vraag`, `telefoon-onjuist`, `oppakken-zonder-weten`.
 */
export const hulpvraagFouten = (h: Hulpvraag): readonly Weigering[] => [
  ...(leeg(h.vraag) ? [fout('vraag', 'oppakken-zonder-vraag', 'Schrijf op wat de vraag is.')] : []),
  ...(leeg(h.telefoon) || isTelefoon((h.telefoon ?? '').trim())
    ? []
    : [fout('telefoon', 'telefoon-onjuist', 'Schrijf een telefoonnummer, zoals 0570 12 34 56.')]),
  ...(h.weetHet
    ? []
    : [
        fout(
          'weetHet',
          'oppakken-zonder-weten',
          'Vertel de persoon eerst dat de vraag naar het wijkteam gaat. Zet dan het vinkje.',
        ),
      ]),
]

/** The last day on which the verdeling is in time. */
export const verdelenUiterlijk = (regel: IedereOrganisatie, van: Temporal.PlainDate): Temporal.PlainDate =>
  termijnEinde({ van, ...regel.termijn })

/** The last day that the organisation may read the vraag after a verdeling on `op`; that day itself where it is off. */
export const zienHoogstensTot = (beleid: Beleid, op: Temporal.PlainDate): Temporal.PlainDate => {
  const regel = beleid.signalering.iedereOrganisatie
  return regel === null ? op : termijnEinde({ van: op, duur: regel.zienHoogstens, soort: 'afgesproken' })
}

/** How it stands for who picked it up. */
export const oppakStand = (o: { readonly verdeeld: boolean; readonly gesloten: boolean }): OppakStand =>
  o.verdeeld ? 'verdeeld' : o.gesloten ? 'gesloten' : 'verdeling_te_bepalen'

export type Verdeling = {
  readonly organisatieDoet: string
  readonly wijkteamDoet: string
  readonly anderDoet: string
  readonly besprokenMet: string
  readonly besprokenOp: Temporal.PlainDate
  readonly zietTot: Temporal.PlainDate | null
}
type Bij = {
  readonly verdeeld: boolean
  readonly opgepaktOp: Temporal.PlainDate
  readonly vandaag: Temporal.PlainDate
  readonly hoogstensTot: Temporal.PlainDate
}

const ZONDER_DAG = fout(
  'zietTot',
  'verdeling-zien-zonder-dag',
  'De organisatie doet iets. Kies tot en met welke dag zij de vraag leest.',
)
const ZONDER_TAAK = fout(
  'zietTot',
  'verdeling-zien-zonder-taak',
  'De organisatie doet hier niets meer. Dan stopt het meelezen nu: laat de dag leeg.',
)

/** Who does something reads the vraag until a day; who does nothing more reads nothing more. */
function zienFouten(v: Verdeling, bij: Bij): Weigering[] {
  if (v.zietTot === null) return leeg(v.organisatieDoet) ? [] : [ZONDER_DAG]
  if (leeg(v.organisatieDoet)) return [ZONDER_TAAK]
  const teVroeg = Temporal.PlainDate.compare(v.zietTot, bij.vandaag) < 0
  const teLaat = Temporal.PlainDate.compare(v.zietTot, bij.hoogstensTot) > 0
  if (!teVroeg && !teLaat) return []
  const { day, month, year } = bij.hoogstensTot
  const tot = `${String(day)}-${String(month)}-${String(year)}`
  return [fout('zietTot', 'verdeling-zien-te-lang', `Kies een dag van vandaag tot en met ${tot}.`)]
}

const isDagMis = (v: Verdeling, bij: Bij): boolean =>
  Temporal.PlainDate.compare(v.besprokenOp, bij.vandaag) > 0 ||
  Temporal.PlainDate.compare(v.besprokenOp, bij.opgepaktOp) < 0

const LEEG = fout('wijkteamDoet', 'verdeling-leeg', 'Schrijf op wie wat doet. Vul ten minste één vak in.')
const ZONDER_GESPREK = fout('besprokenMet', 'verdeling-zonder-gesprek', 'Schrijf op met wie u dit afsprak.')
const DAG_MIS = fout(
  'besprokenOp',
  'verdeling-dag',
  'Kies een dag vanaf de dag van de vraag, tot en met vandaag.',
)

/**
 * Is this a verdeling? Once, somebody does something, spoken about with the organisation since it was picked up. Codes:
 * `verdeling-al-vastgelegd` (409), `verdeling-leeg`, `verdeling-zonder-gesprek`, `verdeling-dag`,
 * `verdeling-zien-zonder-dag`, `verdeling-zien-zonder-taak`, `verdeling-zien-te-lang`.
 */
export function verdelingControleren(v: Verdeling, bij: Bij): Result<true> {
  if (bij.verdeeld)
    return conflict('verdeling-al-vastgelegd', 'Een collega legde de verdeling al vast. Ververs de pagina.')
  const niemand = [v.organisatieDoet, v.wijkteamDoet, v.anderDoet].every(leeg)
  return alsGoed(
    [
      ...(niemand ? [LEEG] : []),
      ...(leeg(v.besprokenMet) ? [ZONDER_GESPREK] : []),
      ...(isDagMis(v, bij) ? [DAG_MIS] : []),
      ...zienFouten(v, bij),
    ],
    true,
  )
}
