import type { BodyBij } from '../../api/client.ts'
import type { VeldFout } from '../../api/probleem.ts'
import { isTelefoon } from '../../ui/telefoon.ts'
import { datumFout } from '../../ui/Veld.tsx'

export type Melding = BodyBij<'POST /signalen'>

/** The form as it is typed: all text, named as the body of the operation, so that errors land at their field. */
export type MeldingWaarden = {
  voorWie: '' | 'zelf' | 'ander'
  melderType: string
  vraag: string
  voornaam: string
  achternaam: string
  geboortedatum: string
  telefoon: string
  email: string
  postcode: string
  huisnummer: string
  toevoeging: string
  straat: string
  plaats: string
  'melder/naam': string
  'melder/organisatie': string
  'melder/telefoon': string
  'melder/email': string
  'melder/relatie': string
  vertrouwelijk: boolean
  grondslagBenaderen: string
  website: string
}

export const LEGE_MELDING: MeldingWaarden = {
  voorWie: '',
  melderType: '',
  vraag: '',
  voornaam: '',
  achternaam: '',
  geboortedatum: '',
  telefoon: '',
  email: '',
  postcode: '',
  huisnummer: '',
  toevoeging: '',
  straat: '',
  plaats: '',
  'melder/naam': '',
  'melder/organisatie': '',
  'melder/telefoon': '',
  'melder/email': '',
  'melder/relatie': '',
  vertrouwelijk: false,
  grondslagBenaderen: '',
  website: '',
}

const fout = (veld: string, tekst: string): VeldFout => ({ veld, code: 'invullen', tekst })
const leeg = (tekst: string): boolean => tekst.trim() === ''

export const adresFouten = (w: Pick<MeldingWaarden, 'postcode' | 'huisnummer'>): VeldFout[] => [
  ...(/^[1-9][0-9]{3} ?[A-Za-z]{2}$/.test(w.postcode.trim())
    ? []
    : [fout('postcode', 'Vul een postcode in, bijvoorbeeld 1234 AB.')]),
  ...(/^[1-9][0-9]{0,4}$/.test(w.huisnummer.trim())
    ? []
    : [fout('huisnummer', 'Vul het huisnummer in, alleen het getal.')]),
]

const geboorteFouten = ({ geboortedatum }: Pick<MeldingWaarden, 'geboortedatum'>): VeldFout[] => {
  const zin = datumFout(geboortedatum)
  return zin === undefined ? [] : [fout('geboortedatum', zin)]
}

/** A number that cannot be rung helps nobody; leaving it out may. */
export const telefoonFouten = (veld: string, nummer: string): VeldFout[] =>
  leeg(nummer) || isTelefoon(nummer)
    ? []
    : [fout(veld, 'Schrijf een heel telefoonnummer, bijvoorbeeld 06 12 34 56 78.')]

/** What can be told without asking the server, in the order of the page; the rest (a day that lies ahead) the server tells. */
export const meldingFouten = (w: MeldingWaarden): VeldFout[] => [
  ...(w.voorWie === '' ? [fout('voorWie', 'Kies voor wie u dit invult.')] : []),
  ...(leeg(w.vraag) ? [fout('vraag', 'Schrijf op wat er speelt. Eén zin is genoeg.')] : []),
  ...geboorteFouten(w),
  ...telefoonFouten('telefoon', w.telefoon),
  ...adresFouten(w),
  ...(w.voorWie === 'ander' && w.melderType === '' ? [fout('melderType', 'Kies wie u bent.')] : []),
  ...(w.voorWie === 'ander' ? telefoonFouten('melder/telefoon', w['melder/telefoon']) : []),
]

/** Only what was filled in: an empty field is not sent. */
const gevuld = <V extends Record<string, string>>(velden: V): Partial<V> =>
  Object.fromEntries(
    Object.entries(velden).flatMap(([naam, waarde]) => (leeg(waarde) ? [] : [[naam, waarde.trim()]])),
  ) as Partial<V>

/** Whom it is about, where that person lives and what plays: the same for the public page and a worker. */
export const toVelden = (w: MeldingWaarden) => ({
  vraag: w.vraag.trim(),
  postcode: w.postcode.trim(),
  huisnummer: Number(w.huisnummer),
  ...gevuld({
    voornaam: w.voornaam,
    achternaam: w.achternaam,
    geboortedatum: w.geboortedatum,
    telefoon: w.telefoon,
    email: w.email,
    toevoeging: w.toevoeging,
    straat: w.straat,
    plaats: w.plaats,
    website: w.website,
  }),
})

/** Who reports it for somebody else, and whether the person may know that. */
export function toMelder(w: MeldingWaarden) {
  const melder = gevuld({
    naam: w['melder/naam'],
    organisatie: w['melder/organisatie'],
    telefoon: w['melder/telefoon'],
    email: w['melder/email'],
    relatie: w['melder/relatie'],
  })
  return {
    ...(Object.keys(melder).length === 0 ? {} : { melder }),
    ...(w.vertrouwelijk ? { vertrouwelijk: true } : {}),
    ...gevuld({ grondslagBenaderen: w.grondslagBenaderen }),
  }
}

/** The body of the public page. Who asks for oneself is the first kind of melder of the beleid. */
export const toMelding = (w: MeldingWaarden, zelfType: string): Melding =>
  w.voorWie === 'ander'
    ? { voorWie: 'ander', melderType: w.melderType, ...toVelden(w), ...toMelder(w) }
    : { voorWie: 'zelf', melderType: zelfType, ...toVelden(w) }

export const MELDING_LABELS: Readonly<Record<string, string>> = {
  voorWie: 'Voor wie',
  melderType: 'Wie u bent',
  vraag: 'Wat er speelt',
  geboortedatum: 'Geboortedatum',
  postcode: 'Postcode',
  huisnummer: 'Huisnummer',
  telefoon: 'Telefoon',
  'melder/telefoon': 'Uw telefoon',
}
