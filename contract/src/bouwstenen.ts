import { Type, type TProperties, type TSchema, type TSchemaOptions } from 'typebox'

/** An object that refuses fields it does not know (issue: unknown fields are refused, never dropped). */
export const Obj = <P extends TProperties>(velden: P, opties: TSchemaOptions = {}) =>
  Type.Object(velden, { ...opties, additionalProperties: false })

/** One of a closed list of words. */
export const Keuze = <const T extends readonly string[]>(waarden: T, opties: TSchemaOptions = {}) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...waarden], ...opties })

export const Leeg = <S extends TSchema>(schema: S, opties: TSchemaOptions = {}) =>
  Type.Union([schema, Type.Null()], opties)
export const Id = Type.Integer({
  minimum: 1,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'Nummer van het object',
})
/** How a day is written: year, month, day. */
export const DAG = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
/** A Dutch day, RFC 3339 full-date; the rule behind it refuses days that do not exist. */
export const Dag = Type.String({ minLength: 1, pattern: DAG, description: 'Dag als jjjj-mm-dd' })
export const Tijdstip = Type.String({ format: 'date-time', description: 'Tijdstip in UTC' })
export const Tekst = (max: number, min = 0) => Type.String({ minLength: min, maxLength: max })
export const Postcode = Type.String({
  pattern: '^[1-9][0-9]{3} ?[A-Za-z]{2}$',
  description: 'Postcode, bijvoorbeeld 1234 AB',
})
export const Versie = Type.Integer({ minimum: 1, description: 'Versie; stuur deze mee als If-Match' })
export const Mag = Type.Array(Type.String(), {
  description: 'De handelingen die u nu met dit object mag doen',
})

/** RFC 9457 problem, with every error at once (API Design Rules /core/error-handling). */
export const Probleem = Obj(
  {
    type: Type.String({ format: 'uri-reference' }),
    title: Type.String(),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    detail: Type.String(),
    instance: Type.String(),
    code: Type.String(),
    errors: Type.Array(Obj({ veld: Type.String(), code: Type.String(), tekst: Type.String() })),
  },
  { $id: 'Probleem' },
)

/** A list of at most 20 with a total that is exact up to 1,000 and then says "meer dan". */
export const Lijst = <S extends TSchema>(rij: S) =>
  Obj({ rijen: Type.Array(rij), totaal: Type.Integer({ minimum: 0 }), totaalIsMinimum: Type.Boolean() })
