/** How a beleid document is built, from its schema: what a screen needs to show, change and compare it (ALG-02). */
import type { BeleidVariant, BeleidVeld, BeleidVorm } from '@keukentafel/contract'
import { BeleidSchema } from '../beleid/index.ts'
import { DagSchema } from '../beleid/index.ts'
import { veldWoord, waardeWoord } from './woorden.rules.ts'

type Schema = {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly minItems?: number
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly (string | number)[]
  readonly const?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly pattern?: string
}

/** A text longer than this gets room for more than one line. */
const LANG = 300

// What may be left out is written by who sets the version, not on the form.
const VAST_BOVENAAN = ['gemeente', 'versie', 'geldigVanaf']

const velden = (schema: Schema, zonder: readonly string[] = []): BeleidVeld[] =>
  Object.entries(schema.properties ?? {})
    .filter(([sleutel, s]) => s.const === undefined && !zonder.includes(sleutel))
    .map(([sleutel, s]) => ({ sleutel, woord: veldWoord(sleutel), vorm: vormVan(s) }))

function variant(schema: Schema): BeleidVariant {
  const eigen = Object.entries(schema.properties ?? {})
  const vast = Object.fromEntries(eigen.flatMap(([k, s]) => (s.const === undefined ? [] : [[k, s.const]])))
  const woord =
    Object.keys(vast).length > 0 ? Object.values(vast).map(waardeWoord) : eigen.map(([k]) => veldWoord(k))
  return { woord: woord.join(', '), vast, vorm: { soort: 'groep', velden: velden(schema) } }
}

function keuzeVan(takken: readonly Schema[]): BeleidVorm {
  const zonderLeeg = takken.filter((tak) => tak.type !== 'null')
  const [enige] = zonderLeeg
  if (zonderLeeg.length < takken.length && enige !== undefined)
    return { soort: 'uit', vorm: zonderLeeg.length === 1 ? vormVan(enige) : keuzeVan(zonderLeeg) }
  if (zonderLeeg.every((tak) => tak.const !== undefined))
    return opties(zonderLeeg.flatMap((t) => t.const ?? []))
  return { soort: 'een_van', varianten: zonderLeeg.map(variant) }
}

const opties = (waarden: readonly (string | number)[]): BeleidVorm => ({
  soort: 'keuze',
  opties: waarden.map((waarde) => ({ waarde, woord: waardeWoord(waarde) })),
})

function tekstVorm({ pattern, maxLength = 0 }: Schema): BeleidVorm {
  if (pattern === (DagSchema as Schema).pattern) return { soort: 'dag' }
  return { soort: 'tekst', lang: maxLength > LANG, patroon: pattern ?? null }
}

const PER_TYPE: Readonly<Record<string, (schema: Schema) => BeleidVorm>> = {
  object: (s) => ({ soort: 'groep', velden: velden(s) }),
  array: (s) => ({ soort: 'lijst', item: vormVan(s.items ?? {}), minstens: s.minItems ?? 0 }),
  boolean: () => ({ soort: 'janee' }),
  integer: (s) => ({ soort: 'getal', van: s.minimum ?? null, tot: s.maximum ?? null }),
}

function vormVan(schema: Schema): BeleidVorm {
  if (schema.anyOf !== undefined) return keuzeVan(schema.anyOf)
  if (schema.enum !== undefined) return opties(schema.enum)
  return (PER_TYPE[schema.type ?? ''] ?? tekstVorm)(schema)
}

/** The form of the whole document, without what the program itself fills in (gemeente, number, day of beginning). */
export const beleidVorm = (): BeleidVorm => ({
  soort: 'groep',
  velden: velden(BeleidSchema, VAST_BOVENAAN),
})
