// `npm run storing -- --rondes 50`: kills server and database that often, one line of figures for each.
import { parseArgs } from 'node:util'
import { maakBasis, storen } from './rondes.ts'
import { weg } from './weg.ts'

const tekst = { type: 'string' } as const
const { values } = parseArgs({ options: { rondes: tekst, zaad: tekst } })
const basis = await maakBasis(12)
const opdracht = { rondes: Number(values.rondes ?? 50), zaad: Number(values.zaad ?? 1), basis: basis.map }
for (const soort of ['server', 'database'] as const) {
  const cijfers = await storen(soort, opdracht)
  console.log(JSON.stringify(cijfers))
  const { verloren, dubbel, vreemd, spoor } = cijfers
  if (verloren.length + dubbel.length + vreemd.length > 0 || spoor !== 'klopt') process.exitCode = 1
}
const cijfers = await weg(basis.map, 10)
console.log(JSON.stringify(cijfers))
if (cijfers.anders.length > 0 || cijfers.maxMs > 1000 || cijfers.opnames !== 1) process.exitCode = 1
await basis.ruimOp()
