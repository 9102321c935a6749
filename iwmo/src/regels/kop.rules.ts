import type { Heenbericht } from '../definitie/berichten.ts'
import { opbouwfout, type Fout } from '../fout.ts'
import { ligtVoor } from '../waarde.ts'

/** What every receiver knows when a message comes in. Dates are `jjjj-mm-dd`. */
export type BekendBijOntvanger = {
  /** The day of judging (TR135). */
  readonly vandaag: string
  /** This sender used this Identificatie before for this kind of message (TR056). */
  readonly identificatieGebruikt: boolean
  /** The CBS codes that exist (TR378). */
  readonly gemeenten: ReadonlySet<string>
  /** Does the product code belong to the category, by the product list in use (TR381)? */
  readonly productPast: (categorie: string, code: string) => boolean
}

type Product = { readonly Categorie: string; readonly Code?: string }

const gemeenteVeld = (bericht: Heenbericht) => (bericht.soort === 'WMO301' ? 'Afzender' : 'Ontvanger')

/** Level 3 and 4 on the header: TR056, TR135, TR378. One of these sends back the header alone. */
export function toetsKop(bericht: Heenbericht, bekend: BekendBijOntvanger): readonly Fout[] {
  const veld = gemeenteVeld(bericht)
  const fouten: Fout[] = []
  if (bekend.identificatieGebruikt) fouten.push(identificatieGebruikt)
  if (ligtVoor(bekend.vandaag, bericht.Header.BerichtIdentificatie.Dagtekening)) fouten.push(inDeToekomst)
  if (!bekend.gemeenten.has(bericht.Header[veld])) {
    const tekst = 'Deze gemeentecode bestaat niet: vul de code van het CBS in.'
    fouten.push({ niveau: 4, code: 'S300', regel: 'TR378', pad: `Header/${veld}`, tekst })
  }
  return fouten
}

const identificatieGebruikt: Fout = {
  niveau: 3,
  code: '9056',
  regel: 'TR056',
  pad: 'Header/BerichtIdentificatie/Identificatie',
  tekst: 'Deze Identificatie is al gebruikt: geef het bericht een nieuwe Identificatie.',
}

const inDeToekomst: Fout = {
  niveau: 4,
  code: '8848',
  regel: 'TR135',
  pad: 'Header/BerichtIdentificatie/Dagtekening',
  tekst: 'De Dagtekening ligt in de toekomst: vul de dag van verzenden in.',
}

/** TR381: the product code fits its category. */
export function toetsProduct(
  product: Product | undefined,
  pad: string,
  bekend: BekendBijOntvanger,
): readonly Fout[] {
  if (product?.Code === undefined || bekend.productPast(product.Categorie, product.Code)) return []
  const tekst = 'Deze productcode hoort niet bij de categorie: kies een code uit de productcodelijst.'
  return [{ niveau: 4, code: 'S329', regel: 'TR381', pad, tekst }]
}

/**
 * Is the message between these two? If not it is refused in the envelope, without a retour: a retour repeats
 * sender and receiver (IV028), so we would answer in somebody else's name.
 */
export function toetsAdres(
  bericht: Heenbericht,
  verwacht: { readonly gemeente: string; readonly aanbieder: string },
): readonly Fout[] {
  const veld = gemeenteVeld(bericht)
  const anderVeld = veld === 'Afzender' ? 'Ontvanger' : 'Afzender'
  const fouten: Fout[] = []
  if (bericht.Header[veld] !== verwacht.gemeente) {
    const tekst = 'Dit bericht is van of voor een andere gemeente: stuur het naar de goede gemeente.'
    fouten.push(opbouwfout('gemeente', `Header/${veld}`, tekst, 'IB005'))
  }
  if (bericht.Header[anderVeld] !== verwacht.aanbieder) {
    const tekst = 'Dit bericht is van of voor een andere aanbieder: controleer de AGB-code.'
    fouten.push(opbouwfout('aanbieder', `Header/${anderVeld}`, tekst, 'IB009'))
  }
  return fouten
}
