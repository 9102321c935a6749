import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { parse, type Soort } from '../index.ts'
import {
  alles,
  boom,
  bouwMutaties,
  minste,
  schrijf,
  waardeMutaties,
  type Mutatie,
} from './mutaties.test-data.ts'
import { heeftXsd, leesXsd, xsdRechter, type Verklaring } from './schema.test-data.ts'
import { proeven } from './waarden.test-data.ts'

const soorten: readonly Soort[] = ['WMO301', 'WMO302', 'WMO305', 'WMO306', 'WMO307', 'WMO308']

type Telling = { past: number; pastNiet: number }
const telling = new Map<string, Telling>()
const tellingPerType = new Map<string, Telling>()

function tel(waar: Map<string, Telling>, wat: string, past: boolean): void {
  const stand = waar.get(wat) ?? { past: 0, pastNiet: 0 }
  stand[past ? 'past' : 'pastNiet'] += 1
  waar.set(wat, stand)
}

const onsOordeel = (xml: string) => parse(xml).ok

/** Put every mutation to both judges; the differences come back. */
function vergelijk(soort: Soort, mutaties: Iterable<Mutatie>): readonly Mutatie[] {
  const rechter = xsdRechter(soort)
  const verschillen: Mutatie[] = []
  for (const mutatie of mutaties) {
    const xsd = rechter.past(mutatie.xml)
    tel(telling, mutatie.facet, xsd)
    if (mutatie.type !== undefined) tel(tellingPerType, mutatie.type, xsd)
    if (xsd !== onsOordeel(mutatie.xml)) verschillen.push(mutatie)
  }
  rechter.dispose()
  return verschillen
}

const kort = (mutaties: readonly Mutatie[]) =>
  mutaties.slice(0, 10).map(({ facet, pad, xml }) => ({ facet, pad, xml }))

test.skipIf(!heeftXsd)(
  'BER-09 a message with every element and one with the least are right by us and by the XSD',
  () => {
    for (const soort of soorten) {
      const wortel = leesXsd(soort)
      const rechter = xsdRechter(soort)
      for (const keuze of [alles, minste]) {
        const xml = schrijf(boom(soort, wortel, keuze))
        expect([soort, rechter.past(xml), onsOordeel(xml)]).toEqual([soort, true, true])
      }
      rechter.dispose()
    }
  },
)

test.skipIf(!heeftXsd).each(soorten)(
  'BER-09 %s: our verdict and the XSD agree around every facet of every type',
  (soort) => {
    expect(kort(vergelijk(soort, waardeMutaties(soort, leesXsd(soort))))).toEqual([])
  },
)

test.skipIf(!heeftXsd).each(soorten)(
  'BER-09 %s: our verdict and the XSD agree on every rule of structure',
  (soort) => {
    expect(kort(vergelijk(soort, bouwMutaties(soort, leesXsd(soort))))).toEqual([])
  },
)

/** Trees with now and then a wrong number of an element or a value that may not fit. */
function willekeurig(soort: Soort, wortel: Verklaring): fc.Arbitrary<Mutatie> {
  return fc.infiniteStream(fc.nat({ max: 1_000_000 })).map((stroom) => {
    const volgende = (grens: number) => (stroom.next().value as number) % grens
    const keuze = ({ min, max }: Verklaring) => {
      if (volgende(300) === 0) return volgende(3)
      return min === 0 ? volgende(2) : max === Infinity ? 1 + volgende(3) : 1
    }
    const waarde = (v: Verklaring, past: string) => {
      const rij = proeven(v)
      return volgende(100) === 0 ? (rij[volgende(rij.length)]?.waarde ?? past) : past
    }
    return {
      facet: 'willekeurig',
      pad: soort,
      xml: schrijf(metWaarden(boom(soort, wortel, keuze), wortel, waarde)),
    }
  })
}

type Tak = ReturnType<typeof boom>
function metWaarden(tak: Tak, v: Verklaring, waarde: (v: Verklaring, past: string) => string): Tak {
  if (v.kinderen.length === 0) return { ...tak, tekst: waarde(v, tak.tekst) }
  const takken = tak.takken.map((kind) =>
    metWaarden(
      kind,
      v.kinderen.find((k) => k.naam === kind.naam)!,
      waarde,
    ),
  )
  return { ...tak, takken }
}

test.skipIf(!heeftXsd).each(soorten)(
  'BER-09 %s: our verdict and the XSD agree on random messages',
  (soort) => {
    const rij = fc.sample(willekeurig(soort, leesXsd(soort)), { numRuns: 300, seed: 20260401 })
    expect(kort(vergelijk(soort, rij))).toEqual([])
  },
)

const facetten = [
  ...['xs:string', 'xs:integer', 'xs:date', 'xs:time', 'minLength', 'maxLength', 'pattern', 'enumeration'],
  ...['minInclusive', 'maxInclusive', 'minOccurs', 'maxOccurs', 'attribuut', 'losse tekst', 'willekeurig'],
]

test.skipIf(!heeftXsd)(
  'BER-09 every facet and every type was tried on both sides: accepted and refused',
  () => {
    const leeg = facetten.filter((facet) => {
      const stand = telling.get(facet)
      return stand === undefined || stand.past === 0 || stand.pastNiet === 0
    })
    expect(leeg).toEqual([])
    const types = [...tellingPerType].filter(([, { past, pastNiet }]) => past === 0 || pastNiet === 0)
    expect(types).toEqual([])
    expect(tellingPerType.size).toBeGreaterThan(45)
    // Another order, an unknown element or another namespace is never right: these have one side only.
    const eenzijdig = ['volgorde', 'onbekend', 'namespace'].map((facet) => telling.get(facet))
    expect(eenzijdig.every((stand) => stand?.past === 0 && stand.pastNiet > 0)).toBe(true)
  },
)

afterAll(() => {
  const regels = [...telling].map(
    ([facet, { past, pastNiet }]) =>
      `${facet.padEnd(14)}${String(past).padStart(8)}${String(pastNiet).padStart(8)}`,
  )
  if (heeftXsd)
    console.log(['facet             past  niet', ...regels, `${tellingPerType.size} types`].join('\n'))
})
