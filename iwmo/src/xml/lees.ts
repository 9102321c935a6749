import { ParseOption, XmlCData, XmlDocument, XmlElement, XmlLibError, XmlText } from 'libxml2-wasm'
import { opbouwfout, type Fout } from '../fout.ts'

/** OP179: a message is at most 25 MB; we count 25,000,000 bytes. */
export const maxBytes = 25_000_000
/**
 * At most so many characters that make the parser build something (`<`, `&`, `=`). A message is about one client: with
 * 700 products, ten times what anybody has, it stays below. 25 MB of `<a/>` kept the process busy for 25 to 47 seconds
 * and took 2 GB; what passes here is read in half a second.
 */
export const maxOpbouw = 50_000

/** An element, freed from the XML library. `attributen` and `losseTekst` only say that something is there. */
export type Knoop = {
  readonly naam: string
  readonly ruimte: string
  readonly kinderen: readonly Knoop[]
  /** Text and CDATA put together; comments and processing instructions are left out. */
  readonly tekst: string
  /** Attributes other than `xsi:schemaLocation` and the like. */
  readonly attributen: readonly string[]
  /** There is CDATA, or text other than white space. */
  readonly losseTekst: boolean
}

export type Gelezen =
  { readonly ok: true; readonly wortel: Knoop } | { readonly ok: false; readonly fouten: readonly Fout[] }

const xsi = 'http://www.w3.org/2001/XMLSchema-instance'
const plaatswijzers = new Set(['schemaLocation', 'noNamespaceSchemaLocation'])

const geweigerd = (...fout: Parameters<typeof opbouwfout>): Gelezen => ({
  ok: false,
  fouten: [opbouwfout(...fout)],
})

/**
 * Read XML into a tree. Refused before any parser sees it: over 25 MB (IB003), not UTF-8 (BRS14; another
 * encoding could hide a DOCTYPE from us), a DOCTYPE (IB001), more parts than any message has (IB001). Refused by the
 * parser: not well-formed (BRS14).
 */
export function lees(xml: Uint8Array | string): Gelezen {
  const grootte = typeof xml === 'string' ? Buffer.byteLength(xml) : xml.byteLength
  if (grootte > maxBytes) {
    return geweigerd(
      'grootte',
      '',
      'Het bestand is groter dan 25 MB. Verdeel de berichten over meer bestanden.',
      'IB003',
    )
  }
  const tekst = typeof xml === 'string' ? xml : alsUtf8(xml)
  if (tekst === null || tekst.includes('\u0000')) {
    return geweigerd('codering', '', 'Het bestand is geen UTF-8. Lever het bericht aan in UTF-8.', 'BRS14')
  }
  // Also found inside a comment or CDATA: no message needs it there, and looking everywhere cannot be fooled.
  if (tekst.includes('<!DOCTYPE')) {
    return geweigerd('doctype', '', 'Het bestand heeft een DOCTYPE. Haal de DOCTYPE weg.')
  }
  if (isTeVeel(tekst)) {
    return geweigerd(
      'omvang',
      '',
      'Het bestand heeft meer onderdelen dan een bericht kan hebben. Verdeel het over meer berichten.',
    )
  }
  return ontleed(tekst)
}

const bouwtekens = new Set(['<', '&', '='].map((teken) => teken.charCodeAt(0)))

function isTeVeel(tekst: string): boolean {
  let aantal = 0
  for (let i = 0; i < tekst.length && aantal <= maxOpbouw; i++)
    if (bouwtekens.has(tekst.charCodeAt(i))) aantal++
  return aantal > maxOpbouw
}

function alsUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function ontleed(tekst: string): Gelezen {
  let document: XmlDocument | undefined
  try {
    document = XmlDocument.fromString(tekst, {
      option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_IGNORE_ENC,
    })
    // The library cannot step past a processing instruction, and none of them means anything to us.
    for (const aanwijzing of document.root.find('//processing-instruction()')) aanwijzing.remove()
    return { ok: true, wortel: knoop(document.root) }
  } catch (fout) {
    if (!(fout instanceof XmlLibError)) throw fout
    const regel = fout.details[0]?.line
    const waar = regel === undefined ? '' : ` bij regel ${regel}`
    return geweigerd(
      'xml',
      '',
      `Het bestand is geen goede XML${waar}. Maak het bericht opnieuw en stuur het nog eens.`,
      'BRS14',
    )
  } finally {
    document?.dispose()
  }
}

function knoop(element: XmlElement): Knoop {
  const kinderen: Knoop[] = []
  let tekst = ''
  let losseTekst = false
  for (let kind = element.firstChild; kind !== null; kind = kind.next) {
    if (kind instanceof XmlElement) kinderen.push(knoop(kind))
    else if (kind instanceof XmlText || kind instanceof XmlCData) {
      tekst += kind.content
      losseTekst ||= kind instanceof XmlCData || /[^ \t\n\r]/.test(kind.content)
    }
  }
  const attributen = element.attrs
    .filter((attribuut) => attribuut.namespaceUri !== xsi || !plaatswijzers.has(attribuut.name))
    .map((attribuut) => attribuut.name)
  return { naam: element.name, ruimte: element.namespaceUri, kinderen, tekst, attributen, losseTekst }
}
