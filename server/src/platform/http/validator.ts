import serialisering from '@fastify/fast-json-stringify-compiler'
import { Ajv, type Options } from 'ajv'
import formats from 'ajv-formats'
import type { FastifySchema, FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify'

const opties: Options = { allErrors: true, removeAdditional: false, useDefaults: false, strict: false }
const maak = (coerceTypes: boolean) => {
  const ajv = new Ajv({ ...opties, coerceTypes })
  formats.default(ajv)
  return ajv
}
const body = maak(false)
// A path or a query is text by nature; a number in it is read as one.
const adres = maak(true)

// Fastify hands over a new schema of the same few headers for each operation.
const koppen = new Map<string, ReturnType<Ajv['compile']>>()
function kop(schema: object): ReturnType<Ajv['compile']> {
  const tekst = JSON.stringify(schema)
  const gemaakt = koppen.get(tekst) ?? adres.compile(schema)
  koppen.set(tekst, gemaakt)
  return gemaakt
}

/** Refuses unknown fields and reports every error; only what stands in the address is turned into numbers. */
export const validatorCompiler: FastifySchemaCompiler<FastifySchema> = ({ schema, httpPart }) =>
  httpPart === 'headers' ? kop(schema) : (httpPart === 'body' ? body : adres).compile(schema as object)

const serialiseer = serialisering()({})
const gemaakt = new WeakMap<object, ReturnType<typeof serialiseer>>()

/** Writes of an answer what its schema names and nothing else. Made once for each schema: GET and HEAD share theirs. */
export const serializerCompiler: FastifySerializerCompiler<FastifySchema> = (opdracht) => {
  const schema = opdracht.schema as object
  const schrijf = gemaakt.get(schema) ?? serialiseer({ ...opdracht, httpStatus: opdracht.httpStatus ?? '' })
  gemaakt.set(schema, schrijf)
  return schrijf
}
