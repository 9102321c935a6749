import type { BodyBij } from '../../api/client.ts'
import type { VeldFout } from '../../api/probleem.ts'
import type { Dossier } from './dossier.ts'

export type AdresVelden = {
  postcode: string
  huisnummer: string
  toevoeging: string
  straat: string
  plaats: string
}
export const ADRES_LABELS: Readonly<Record<keyof AdresVelden, string>> = {
  postcode: 'Postcode',
  huisnummer: 'Huisnummer',
  toevoeging: 'Toevoeging',
  straat: 'Straat',
  plaats: 'Plaats',
}

const VELDEN = Object.keys(ADRES_LABELS) as (keyof AdresVelden)[]
/** The form of an address, empty where it is not known. */
export const adresVelden = (adres: Dossier['adres']): AdresVelden =>
  Object.fromEntries(VELDEN.map((veld) => [veld, String(adres[veld] ?? '')])) as AdresVelden

/** What can be told before it is sent; the server judges the rest. */
export const adresFouten = (v: AdresVelden): readonly VeldFout[] => [
  ...(/^[1-9]\d{3} ?[A-Za-z]{2}$/.test(v.postcode.trim())
    ? []
    : [{ veld: 'postcode', code: 'postcode', tekst: 'Vul een postcode in, bijvoorbeeld 1234 AB.' }]),
  ...(/^[1-9]\d{0,4}$/.test(v.huisnummer.trim())
    ? []
    : [{ veld: 'huisnummer', code: 'getal', tekst: 'Vul het huisnummer in, zonder letter erachter.' }]),
]

const alsIngevuld = (naam: 'toevoeging' | 'straat' | 'plaats', waarde: string) =>
  waarde.trim() === '' ? {} : { [naam]: waarde.trim() }

/** The form as the server asks it. */
export const adresBody = (v: AdresVelden): BodyBij<'PUT /dossiers/{dossierId}/adres'> => ({
  postcode: v.postcode.trim(),
  huisnummer: Number(v.huisnummer),
  ...alsIngevuld('toevoeging', v.toevoeging),
  ...alsIngevuld('straat', v.straat),
  ...alsIngevuld('plaats', v.plaats),
})
