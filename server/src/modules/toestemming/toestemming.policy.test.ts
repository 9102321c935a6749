import { expect, test } from 'vitest'
import { magMetToestemming } from './toestemming.policy.ts'

const waarheden = [true, false]
const gevallen = waarheden.flatMap((schrijft) =>
  waarheden.flatMap((isEigen) =>
    waarheden.flatMap((gegeven) =>
      waarheden.map((ingetrokken) => ({ schrijft, isEigen, gegeven, ingetrokken })),
    ),
  ),
)

test('a toestemming that holds is ended by who writes the dossier or whose own it is, and by nobody else', () => {
  const mag = gevallen.filter((g) => magMetToestemming(g, g).length > 0)
  expect(mag).toEqual([
    { schrijft: true, isEigen: true, gegeven: true, ingetrokken: false },
    { schrijft: true, isEigen: false, gegeven: true, ingetrokken: false },
    { schrijft: false, isEigen: true, gegeven: true, ingetrokken: false },
  ])
})
