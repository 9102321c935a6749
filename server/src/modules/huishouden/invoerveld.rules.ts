import { parseBsn, isTestBsn, type Bsn } from '../../kern/bsn.ts'
import { geboortedatumGeldig, parseDatum } from '../../kern/datum.ts'
import { geweigerd, gelukt, type Result } from '../../kern/result.ts'

/** Reads the text of one cell. The refusal says what the cell should hold and never repeats what it holds. */
export type Lezer<T> = (text: string) => Result<T>

/** An empty cell is allowed and gives null. */
export const magLeeg =
  <T>(lezer: Lezer<T>): Lezer<T | null> =>
  (text) =>
    text === '' ? gelukt(null) : lezer(text)

/** Plain text of 1 up to `lengte` characters, without control characters. */
export const tekst =
  (lengte: number): Lezer<string> =>
  (text) => {
    if (text === '') return geweigerd('verplicht', 'Vul deze kolom in.')
    if (/\p{Cc}/u.test(text)) {
      return geweigerd('verborgen-teken', 'Hier staat een regeleinde of een onzichtbaar teken. Haal dat weg.')
    }
    return text.length > lengte
      ? geweigerd('te-lang', `Deze tekst is te lang. Gebruik hooguit ${lengte} tekens.`)
      : gelukt(text)
  }

const patroon =
  (vorm: RegExp, code: string, uitleg: string): Lezer<string> =>
  (text) => {
    if (text === '') return geweigerd('verplicht', 'Vul deze kolom in.')
    return vorm.test(text) ? gelukt(text) : geweigerd(code, uitleg)
  }

/** The key by which the sender knows a household or a person. */
export const sleutel = patroon(
  /^[A-Za-z0-9._-]{1,40}$/,
  'sleutel-ongeldig',
  'Gebruik voor een sleutel alleen letters, cijfers, punt en streepje. Hooguit 40 tekens.',
)

export const productcode = patroon(
  /^[0-9A-Za-z]{1,5}$/,
  'productcode-ongeldig',
  'Een productcode heeft 1 tot 5 letters of cijfers, zoals 01A01.',
)

/** AGB-code: eight digits, no check digit; always text, because of the leading zero. */
export const agb = patroon(
  /^[0-9]{8}$/,
  'agb-ongeldig',
  'Een AGB-code heeft 8 cijfers. Vul ook de 0 aan het begin in.',
)

export const telefoon = patroon(
  /^\+?[0-9](?:[ -]?[0-9]){8,13}$/,
  'telefoon-ongeldig',
  'Dit is geen telefoonnummer. Vul alle cijfers in, zoals 06 12345678 of +31 6 12345678.',
)

export const email = patroon(
  /^(?=.{3,254}$)[^\s@;,]+@[^\s@;,]+\.[^\s@;,.]{2,}$/u,
  'email-ongeldig',
  'Dit is geen e-mailadres. Een e-mailadres ziet eruit als naam@voorbeeld.nl.',
)

/** Dutch postcode, with or without a space, answered as `1234AB`. SA, SD and SS are never given out. */
export const postcode: Lezer<string> = (text) => {
  const vast = text.replace(/\s/g, '').toUpperCase()
  if (vast === '') return geweigerd('verplicht', 'Vul deze kolom in.')
  return /^[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}$/.test(vast)
    ? gelukt(vast)
    : geweigerd('postcode-ongeldig', 'Een postcode heeft 4 cijfers en 2 letters, zoals 1234 AB.')
}

/** House number of 1 up to 99999 (iWmo LDT_Huisnummer). */
export const huisnummer: Lezer<number> = (text) => {
  if (text === '') return geweigerd('verplicht', 'Vul deze kolom in.')
  return /^[1-9][0-9]{0,4}$/.test(text)
    ? gelukt(Number(text))
    : geweigerd(
        'huisnummer-ongeldig',
        'Een huisnummer is een getal zonder letters. Zet een letter in de kolom toevoeging.',
      )
}

/** One of a closed list, capitals or not. */
export const keuze =
  <T extends string>(uit: readonly T[]): Lezer<T> =>
  (text) => {
    if (text === '') return geweigerd('verplicht', 'Vul deze kolom in.')
    const gevonden = uit.find((waarde) => waarde === text.toLowerCase())
    return gevonden === undefined
      ? geweigerd('onbekende-waarde', `Deze waarde kennen wij niet. Kies uit: ${uit.join(', ')}.`)
      : gelukt(gevonden)
  }

export const datum: Lezer<Temporal.PlainDate> = (text) =>
  text === '' ? geweigerd('verplicht', 'Vul deze kolom in.') : parseDatum(text)

export const geboortedatum =
  (vandaag: Temporal.PlainDate): Lezer<Temporal.PlainDate> =>
  (text) => {
    const dag = datum(text)
    return dag.ok ? geboortedatumGeldig(dag.waarde, vandaag) : dag
  }

/** In a demo database only a test number is accepted (veiligheid.md, Demo left on). */
export const bsn =
  (alleenTest: boolean): Lezer<Bsn> =>
  (text) => {
    const nummer = parseBsn(text)
    return alleenTest && nummer.ok && !isTestBsn(nummer.waarde)
      ? geweigerd('bsn-geen-testnummer', 'Dit is een demo. Gebruik alleen nummers die beginnen met 9999.')
      : nummer
  }
