import { expect, test } from 'vitest'
import { akkoordBevoegd, akkoordTelt } from './akkoord.rules.ts'

const OP = Temporal.PlainDate.from('2026-06-01')
/** Somebody who becomes so many years old on the day, or a day later. */
const geboren = (jaren: number, dagLater = 0) => OP.subtract({ years: jaren }).add({ days: dagLater })

test.each([
  ['11, the day before the twelfth birthday', geboren(12, 1), false, false],
  ['12', geboren(12), true, false],
  ['15, the day before the sixteenth birthday', geboren(16, 1), true, false],
  ['16', geboren(16), true, true],
  ['an adult', geboren(45), true, true],
  ['not known', null, true, true],
])('PLAN-08 whose agreement is recorded, and whose carries the plan: %s', (_wie, dag, bevoegd, telt) => {
  expect([akkoordBevoegd(dag, OP).ok, akkoordTelt(dag, OP)]).toEqual([bevoegd, telt])
})
