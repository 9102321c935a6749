import { Dag, Obj } from '@keukentafel/contract'
import { Type } from 'typebox'
import type { FastifySchema } from 'fastify'
import { expect, test } from 'vitest'
import { naarProbleem } from './problemen.ts'
import { validatorCompiler } from './validator.ts'

const schema = Obj({ vanaf: Type.Union([Dag, Type.Null()]), uren: Type.Union([Type.Number(), Type.Null()]) })

/** What the screen shows of a body that does not fit. */
function zinnen(body: unknown): string[] {
  const keur = validatorCompiler({
    schema: schema as FastifySchema,
    method: 'POST',
    url: '/',
    httpPart: 'body',
  })
  if (keur(body) === true) return []
  const validation = (keur as unknown as { errors: unknown[] }).errors
  return naarProbleem(Object.assign(new Error('invoer'), { validation })).errors.map(
    ({ veld, tekst }) => `${veld}: ${tekst}`,
  )
}

test('a day that does not exist is told once, with how to write one', () => {
  expect(zinnen({ vanaf: null, uren: null })).toEqual([])
  expect(zinnen({ vanaf: '31-02-2026', uren: null })).toEqual([
    'vanaf: Deze datum bestaat niet. Schrijf dag, maand en jaar, bijvoorbeeld 9-4-1945.',
  ])
})

test('a day that was left empty is asked for, once', () => {
  expect(zinnen({ vanaf: '', uren: null })).toEqual(['vanaf: Vul een datum in, bijvoorbeeld 9-4-1945.'])
})

test('what may be left out is not told to be no null beside what is wrong with it', () => {
  expect(zinnen({ vanaf: null, uren: 'twee' })).toEqual([
    'uren: Dit is niet het soort gegeven dat hier hoort.',
  ])
})
