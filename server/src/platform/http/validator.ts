import { Ajv, type Options } from 'ajv'
import formats from 'ajv-formats'
import type { FastifySchemaCompiler, FastifySchema } from 'fastify'

const opties: Options = { allErrors: true, removeAdditional: false, useDefaults: false, strict: false }
const maak = (coerceTypes: boolean) => {
  const ajv = new Ajv({ ...opties, coerceTypes })
  formats.default(ajv)
  return ajv
}
const body = maak(false)
// A path or a query is text by nature; a number in it is read as one.
const adres = maak(true)

/** Refuses unknown fields and reports every error; only what stands in the address is turned into numbers. */
export const validatorCompiler: FastifySchemaCompiler<FastifySchema> = ({ schema, httpPart }) =>
  (httpPart === 'body' ? body : adres).compile(schema as object)
