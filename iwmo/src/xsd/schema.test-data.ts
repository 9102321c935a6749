import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlElement,
  xmlRegisterInputProvider,
  XsdValidator,
} from 'libxml2-wasm'
import { gedeeldeMap } from './config.ts'

/** The official XSDs, as a judge and as a list of what they demand. They are not part of this repository. */
export const xsdMap = join(gedeeldeMap, 'standaarden/iwmo-3.2/xsd')
export const heeftXsd = existsSync(join(xsdMap, 'basisschema.xsd'))

const lees = (naam: string) => readFileSync(join(xsdMap, naam), 'utf8')

/**
 * The one thing changed: libxml2 overlooks the hyphen at the end of `[^Z+-]` (a time without time zone), which
 * XML Schema reads as a hyphen. Escaped, it reads what the standard wrote: `12:00:00-01:00` is refused.
 */
const basisschema = () => lees('basisschema.xsd').replace('[^Z+-]+', '[^Z+\\-]+')

const schemaMap = 'iwmo-3.2'
if (heeftXsd) {
  const bytes = new TextEncoder().encode(basisschema())
  xmlRegisterInputProvider(new XmlBufferInputProvider({ [`${schemaMap}/basisschema.xsd`]: bytes }))
}

/** Does the XSD of this message accept the XML? */
export function xsdRechter(soort: string): { past: (xml: string) => boolean; dispose: () => void } {
  const schema = XmlDocument.fromString(lees(`${soort}.xsd`), { url: `${schemaMap}/${soort}.xsd` })
  const rechter = XsdValidator.fromDoc(schema)
  const past = (xml: string) => {
    const document = XmlDocument.fromString(xml)
    try {
      rechter.validate(document)
      return true
    } catch {
      return false
    } finally {
      document.dispose()
    }
  }
  return {
    past,
    dispose: () => {
      rechter.dispose()
      schema.dispose()
    },
  }
}

export type Facet = { readonly soort: string; readonly waarde: string }

/** An element as the XSD declares it: simple with facets, or with children in their order. */
export type Verklaring = {
  readonly naam: string
  readonly basisruimte: boolean
  readonly min: number
  readonly max: number
  readonly type: string
  readonly basis: string
  readonly facetten: readonly Facet[]
  readonly kinderen: readonly Verklaring[]
}

const xs = { xs: 'http://www.w3.org/2001/XMLSchema' }
const attr = (element: XmlElement, naam: string) => element.attr(naam)?.value ?? ''
const getal = (tekst: string) => (tekst === '' ? 1 : tekst === 'unbounded' ? Infinity : Number(tekst))

/** Read a message's XSD into a tree of declarations, from its root element down. */
export function leesXsd(soort: string): Verklaring {
  const bericht = XmlDocument.fromString(lees(`${soort}.xsd`))
  const basis = XmlDocument.fromString(basisschema())
  try {
    const bron: Bron = { bericht: typen(bericht), basis: typen(basis) }
    const wortel = bericht.root.get('xs:element', xs)
    if (!(wortel instanceof XmlElement)) throw new Error(`${soort}.xsd has no root element`)
    return verklaring(bron, wortel, false)
  } finally {
    bericht.dispose()
    basis.dispose()
  }
}

type Bron = {
  readonly bericht: ReadonlyMap<string, XmlElement>
  readonly basis: ReadonlyMap<string, XmlElement>
}

const elementen = (van: XmlElement, pad: string) => van.find(pad, xs).filter((n) => n instanceof XmlElement)
const typen = (schema: XmlDocument) =>
  new Map(elementen(schema.root, 'xs:complexType | xs:simpleType').map((t) => [attr(t, 'name'), t]))

function verklaring(bron: Bron, element: XmlElement, basisruimte: boolean): Verklaring {
  const naam = attr(element, 'name')
  const [inRegel] = elementen(element, 'xs:simpleType')
  const [prefix = '', type = ''] = attr(element, 'type').split(':')
  const isBasis = prefix === 'iwmo'
  const bepaling = inRegel ?? (isBasis ? bron.basis : bron.bericht).get(type)
  if (bepaling === undefined) throw new Error(`no type for ${naam}`)
  return {
    naam,
    basisruimte,
    min: getal(attr(element, 'minOccurs')),
    max: getal(attr(element, 'maxOccurs')),
    type: inRegel === undefined ? type : `${naam}=`,
    ...facettenVan(bron, bepaling),
    kinderen: elementen(bepaling, 'xs:sequence/xs:element').map((kind) => verklaring(bron, kind, isBasis)),
  }
}

/** Facets of a simple type, those of the type it restricts included. */
function facettenVan(bron: Bron, type: XmlElement): { basis: string; facetten: readonly Facet[] } {
  const [beperking] = elementen(type, 'xs:restriction')
  if (beperking === undefined) return { basis: '', facetten: [] }
  const basis = attr(beperking, 'base')
  const eigen = elementen(beperking, '*')
    .filter((facet) => facet.attr('value') !== null)
    .map((facet) => ({ soort: facet.name, waarde: attr(facet, 'value') }))
  const ouder = bron.basis.get(basis.replace('iwmo:', ''))
  if (ouder === undefined) return { basis, facetten: eigen }
  const geerfd = facettenVan(bron, ouder)
  return { basis: geerfd.basis, facetten: [...geerfd.facetten, ...eigen] }
}
