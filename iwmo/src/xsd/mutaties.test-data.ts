import type { Verklaring } from './schema.test-data.ts'
import { passend, proeven } from './waarden.test-data.ts'

/** Messages as bare trees, made from the XSD, and mutations of them: nothing here knows our own definition. */

export type Tak = {
  readonly naam: string
  readonly ruimte: string
  readonly takken: readonly Tak[]
  readonly tekst: string
  /** Put before the children or the text as it stands. */
  readonly ruw?: string
  readonly attribuut?: string
}

/** `type` is the simple type that is tried, when one is. */
export type Mutatie = {
  readonly facet: string
  readonly pad: string
  readonly xml: string
  readonly type?: string
}

const basisruimte = 'http://www.istandaarden.nl/iwmo/3_2/basisschema/schema'
const berichtruimte = (soort: string) => `http://www.istandaarden.nl/iwmo/3_2/${soort.toLowerCase()}/schema`

const escape = (tekst: string) =>
  tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Write a tree with the two namespaces declared at the root; any other is declared where it occurs. */
export function schrijf(wortel: Tak): string {
  const prefixen = new Map([
    [wortel.ruimte, 'm:'],
    [basisruimte, 'b:'],
  ])
  const element = (tak: Tak, kop = ''): string => {
    const prefix = prefixen.get(tak.ruimte)
    const naam = `${prefix ?? ''}${tak.naam}`
    const begin = `${naam}${prefix === undefined ? ` xmlns="${tak.ruimte}"` : ''}${kop}${tak.attribuut ?? ''}`
    const inhoud = `${tak.ruw ?? ''}${escape(tak.tekst)}${tak.takken.map((kind) => element(kind)).join('')}`
    return `<${begin}>${inhoud}</${naam}>`
  }
  return element(wortel, ` xmlns:m="${wortel.ruimte}" xmlns:b="${basisruimte}"`)
}

/** How many of this element? */
export type Keuze = (verklaring: Verklaring, pad: string) => number

/** A tree that fits, with as many of each element as `keuze` says. */
export function boom(soort: string, verklaring: Verklaring, keuze: Keuze, pad = verklaring.naam): Tak {
  const takken = verklaring.kinderen.flatMap((kind) =>
    Array.from({ length: keuze(kind, `${pad}/${kind.naam}`) }, () =>
      boom(soort, kind, keuze, `${pad}/${kind.naam}`),
    ),
  )
  const tekst = verklaring.kinderen.length === 0 ? passend(verklaring) : ''
  return {
    naam: verklaring.naam,
    ruimte: verklaring.basisruimte ? basisruimte : berichtruimte(soort),
    takken,
    tekst,
  }
}

export const alles: Keuze = () => 1
export const minste: Keuze = ({ min }) => min
/** As little as may be, but this element is in it. */
const methet =
  (doel: string): Keuze =>
  (verklaring, pad) =>
    doel === pad || doel.startsWith(`${pad}/`) ? 1 : verklaring.min

/** Every declaration below this one with its path. */
export const paden = (
  v: Verklaring,
  pad = v.naam,
): readonly { readonly pad: string; readonly v: Verklaring }[] =>
  v.kinderen.flatMap((kind) => [
    { pad: `${pad}/${kind.naam}`, v: kind },
    ...paden(kind, `${pad}/${kind.naam}`),
  ])

/** The tree with the (first) element at this path replaced by others. */
function vervang(tak: Tak, pad: readonly string[], door: (doel: Tak) => readonly Tak[]): Tak {
  const [naam, ...rest] = pad
  const plek = tak.takken.findIndex((kind) => kind.naam === naam)
  const kind = tak.takken[plek]
  if (kind === undefined) throw new Error(`no element ${pad.join('/')}`)
  return {
    ...tak,
    takken: tak.takken.toSpliced(plek, 1, ...(rest.length === 0 ? door(kind) : [vervang(kind, rest, door)])),
  }
}

const onder = (pad: string) => pad.split('/').slice(1)

/** Values on both sides of every facet, at every place; long lists only at the first place of a type. */
export function* waardeMutaties(soort: string, wortel: Verklaring): Generator<Mutatie> {
  const gehad = new Set<string>()
  for (const { pad, v } of paden(wortel).filter((p) => p.v.kinderen.length === 0)) {
    const basis = boom(soort, wortel, methet(pad))
    const rij = proeven(v)
    const keus = gehad.has(v.type) ? rij.filter((_, i) => i % 17 === 0) : rij
    gehad.add(v.type)
    for (const { facet, waarde } of keus) {
      const xml = schrijf(vervang(basis, onder(pad), (t) => [{ ...t, tekst: waarde }]))
      yield { facet, pad, xml, type: v.type }
    }
  }
}

const vreemd: Tak = { naam: 'Vreemd', ruimte: basisruimte, takken: [], tekst: 'x' }
const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

/** What may replace an element, by the rule of structure it tries. */
const ingrepen: readonly (readonly [facet: string, door: (t: Tak) => readonly Tak[]])[] = [
  ['minOccurs', () => []],
  ['minOccurs', (t) => [t]],
  ['maxOccurs', (t) => [t, t]],
  ['maxOccurs', (t) => [t, t, t]],
  ['namespace', (t) => [{ ...t, ruimte: t.ruimte === basisruimte ? berichtruimte('WMO301') : basisruimte }]],
  ['namespace', (t) => [{ ...t, ruimte: '' }]],
  ['onbekend', (t) => [vreemd, t]],
  ['onbekend', (t) => [t, vreemd]],
  ['onbekend', (t) => [{ ...t, takken: [...t.takken, vreemd] }]],
  ['onbekend', (t) => [{ ...t, naam: t.naam.toLowerCase() }]],
  ['attribuut', (t) => [{ ...t, attribuut: ' soort="1"' }]],
  ['attribuut', (t) => [{ ...t, attribuut: ' xml:lang="nl"' }]],
  ['attribuut', (t) => [{ ...t, attribuut: ` ${xsi} xsi:schemaLocation="a b"` }]],
  ['attribuut', (t) => [{ ...t, attribuut: ` ${xsi} xsi:nil="true"` }]],
  ['losse tekst', (t) => [{ ...t, ruw: t.tekst === '' ? 'x' : '' }]],
  ['losse tekst', (t) => [{ ...t, ruw: '<![CDATA[]]>' }]],
  ['losse tekst', (t) => [{ ...t, ruw: '<!-- x --><?pi x?>' }]],
  ['losse tekst', (t) => [{ ...t, ruw: t.tekst === '' ? '\n\t ' : '' }]],
  ['leeg', (t) => [{ ...t, takken: [], tekst: '' }]],
]

/** Every rule of structure at every place, in a message that holds every element. */
export function* bouwMutaties(soort: string, wortel: Verklaring): Generator<Mutatie> {
  const basis = boom(soort, wortel, alles)
  for (const { pad } of paden(wortel)) {
    for (const [facet, door] of ingrepen) {
      yield { facet, pad, xml: schrijf(vervang(basis, onder(pad), door)) }
    }
  }
  for (const { pad, v } of [{ pad: wortel.naam, v: wortel }, ...paden(wortel)]) {
    for (let i = 1; i < v.kinderen.length; i++) {
      for (const plek of [i, v.kinderen.length]) {
        const anders = (t: Tak): Tak => ({ ...t, takken: verzet(t.takken, i - 1, plek) })
        const tak = pad === wortel.naam ? anders(basis) : vervang(basis, onder(pad), (t) => [anders(t)])
        yield { facet: 'volgorde', pad, xml: schrijf(tak) }
      }
    }
  }
}

/** The list with one item moved to another place. */
const verzet = (takken: readonly Tak[], van: number, naar: number): readonly Tak[] =>
  takken.toSpliced(van, 1).toSpliced(naar, 0, ...takken.slice(van, van + 1))
