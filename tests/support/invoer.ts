import type { TSchema } from 'typebox'

type Schema = {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  minimum?: number
  exclusiveMinimum?: number
  minLength?: number
  pattern?: string
  patternProperties?: Record<string, Schema>
  format?: string
}

const TEKSTEN = [
  '19',
  '2026-01-05',
  '8911 AB',
  '8911AB',
  'plan',
  '1',
  'b',
  '999990019',
  '12345678',
  '09:00',
  'a@b.nl',
]

function tekst({ pattern, format, minLength }: Schema): string {
  if (format === 'date-time') return '2026-01-05T10:00:00Z'
  if (format === 'date') return '2026-01-05'
  if (pattern === undefined) return 'x'.repeat(minLength ?? 1)
  const past = TEKSTEN.find((kandidaat) => new RegExp(pattern).test(kandidaat))
  if (past === undefined) throw new Error(`geen voorbeeld voor patroon ${pattern}`)
  return past
}

const object = ({ properties = {}, required = [] }: Schema): Record<string, unknown> =>
  Object.fromEntries(required.map((naam) => [naam, waarde(properties[naam] ?? {})]))

const VORMEN: Readonly<Record<string, (schema: Schema) => unknown>> = {
  object,
  string: tekst,
  array: ({ minItems = 0, items = {} }) => Array.from({ length: minItems }, () => waarde(items)),
  integer: (schema) => getal(schema),
  number: (schema) => getal(schema),
  boolean: () => true,
}
const getal = ({ minimum, exclusiveMinimum }: Schema): number => minimum ?? (exclusiveMinimum ?? -1) + 1

/** The smallest value that this schema accepts: only what is required, each of it in its simplest form. */
function waarde(schema: Schema): unknown {
  if (schema.type === 'null') return null
  if (schema.const !== undefined) return schema.const
  const eerste = schema.enum?.[0]
  if (eerste !== undefined) return eerste
  if (schema.anyOf !== undefined) return waarde(schema.anyOf[0] ?? {})
  return VORMEN[schema.type ?? '']?.(schema) ?? {}
}

/** A minimal valid value of a contract schema, so that a request passes validation and reaches the right. */
export const geldigeInvoer = (schema: TSchema): unknown => waarde(schema)
