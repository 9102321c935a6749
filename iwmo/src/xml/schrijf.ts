import { basisRuimte, berichten, ruimteVan, type Bericht } from '../definitie/berichten.ts'
import { isKlasse, type Enkelvoudig, type Klasse } from '../definitie/vorm.ts'

/** A message seen as nothing but names and values. */
export type Boom = string | number | readonly Boom[] | { readonly [element: string]: Boom }

// What XML 1.0 cannot carry: such a character (pasted from a word processor, half an emoji) is left out.
const onmogelijk = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const tekens: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }
const veilig = (tekst: string) =>
  tekst.replace(onmogelijk, '').replace(/[&<>\r]/g, (teken) => tekens[teken] ?? '')

/**
 * Write a message as XML (UTF-8): the namespaces of the standard, elements in the order of the definition, no
 * empty elements (RS033). The content is not judged: ask `valideer` before you send.
 */
export function build(bericht: Bericht): string {
  const prefix = bericht.soort.toLowerCase()
  const ruimtes = `xmlns:iwmo="${basisRuimte}" xmlns:${prefix}="${ruimteVan(bericht.soort)}"`
  const inhoud = klasseTekst(berichten[bericht.soort].inhoud, bericht, prefix)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${prefix}:Bericht ${ruimtes}>${inhoud}</${prefix}:Bericht>\n`
}

function klasseTekst(klasse: Klasse, waarde: Boom, prefix: string): string {
  if (typeof waarde !== 'object') return ''
  const ruimte = klasse.ruimte === 'bericht' ? prefix : 'iwmo'
  const velden = new Map(Object.entries(waarde))
  return Object.entries(klasse.velden)
    .flatMap(([naam, veld]) => {
      const inhoud = velden.get(naam)
      const keren = inhoud === undefined ? [] : Array.isArray(inhoud) ? (inhoud as readonly Boom[]) : [inhoud]
      return keren.map((keer) => elementTekst(`${ruimte}:${naam}`, veld.type, keer, prefix))
    })
    .join('')
}

function elementTekst(naam: string, type: Enkelvoudig | Klasse, waarde: Boom, prefix: string): string {
  const inhoud = isKlasse(type)
    ? klasseTekst(type, waarde, prefix)
    : typeof waarde === 'object'
      ? ''
      : veilig(String(waarde))
  return inhoud === '' ? '' : `<${naam}>${inhoud}</${naam}>`
}
