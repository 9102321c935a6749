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

type Toets = ReturnType<FastifySchemaCompiler<FastifySchema>>

// Made when the first request of its operation comes: a server that begins need not wait for all of them.
function later(ajv: Ajv, schema: FastifySchema): Toets {
  const toets: Toets = (waarde) => {
    const gemaakt = ajv.compile(schema)
    const goed = gemaakt(waarde)
    toets.errors = gemaakt.errors ?? null
    return goed
  }
  return toets
}

/** Refuses unknown fields and reports every error; only what stands in the address is turned into numbers. */
export const validatorCompiler: FastifySchemaCompiler<FastifySchema> = ({ schema, httpPart }) =>
  later(httpPart === 'body' ? body : adres, schema)

const serialiseer = serialisering()({})
const gemaakt = new WeakMap<object, ReturnType<typeof serialiseer>>()

/** Writes of an answer what its schema names and nothing else. Made once for each schema: GET and HEAD share theirs. */
export const serializerCompiler: FastifySerializerCompiler<FastifySchema> = (opdracht) => (antwoord) => {
  const schema = opdracht.schema as object
  const schrijf = gemaakt.get(schema) ?? serialiseer({ ...opdracht, httpStatus: opdracht.httpStatus ?? '' })
  gemaakt.set(schema, schrijf)
  return schrijf(antwoord)
}
