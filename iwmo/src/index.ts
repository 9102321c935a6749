/**
 * iWmo 3.2 messages between gemeente and aanbieder: toewijzing (301/302), start (305/306) and stop (307/308).
 * No clock, no ids, no network, no database: everything that is known comes in as an argument. See README.md.
 */
import { berichten, xsdVersie, type BerichtVan, type HeenSoort } from './definitie/berichten.ts'
import { codelijsten, type CodelijstNaam } from './definitie/codelijsten.ts'
import type { Codelijst } from './definitie/vorm.ts'

export { isHeenbericht } from './definitie/berichten.ts'
export type {
  Bericht,
  BerichtVan,
  Heenbericht,
  HeenSoort,
  Retourbericht,
  Soort,
} from './definitie/berichten.ts'
export type { CodelijstNaam } from './definitie/codelijsten.ts'
export { stopredenBijWijziging } from './definitie/codelijsten.ts'
export type { Retourcode } from './definitie/retourcodes.ts'
export { foutcodes, type Fout, type Foutcode } from './fout.ts'
export { build } from './xml/schrijf.ts'
export { parse, valideer, type Ontleed, type Oordeel } from './valideer.ts'
export { toetsInhoud } from './regels/inhoud.rules.ts'
export { toetsAdres } from './regels/kop.rules.ts'
export {
  controleerStart,
  controleerStop,
  controleerToewijzing,
  type BekendBijAanbieder,
  type BekendBijGemeente,
  type BekendeStart,
  type BekendeStop,
  type BekendeToewijzing,
} from './regels/bekend.rules.ts'
export { retour, type RetourKop } from './retour.rules.ts'
export { valideerBestanden, type Bestandsoordeel } from './bestanden.ts'

/** A national code list by its name (`WMO588`): code → short Dutch label of our own. */
export const codelijst = (naam: CodelijstNaam): Codelijst => codelijsten[naam]

/** Who sends what to whom. `identificatie`: 1–12 characters, new for this sender; `dagtekening`: `jjjj-mm-dd`. */
export type Verzending = {
  readonly afzender: string
  readonly ontvanger: string
  readonly identificatie: string
  readonly dagtekening: string
}

/** The header of a heenbericht, with the fixed values of its kind filled in. */
export function header<S extends HeenSoort>(soort: S, verzending: Verzending): BerichtVan<S>['Header'] {
  const { velden } = berichten[soort].inhoud.velden.Header.type
  const kop = {
    BerichtCode: velden.BerichtCode.type.vast,
    BerichtVersie: velden.BerichtVersie.type.vast,
    BerichtSubversie: velden.BerichtSubversie.type.vast,
    Afzender: verzending.afzender,
    Ontvanger: verzending.ontvanger,
    BerichtIdentificatie: { Identificatie: verzending.identificatie, Dagtekening: verzending.dagtekening },
    XsdVersie: xsdVersie,
  }
  return kop
}
