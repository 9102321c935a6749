import { expect, test } from 'vitest'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { afhandelingVoorstellen, lichteHulpControleren, vraagtLichteHulp } from './afhandeling.rules.ts'

test('TRI-15 the threshold is exactly that of beleid, and without a rule nothing is proposed', () => {
  const bij = (kenmerken: number) => afhandelingVoorstellen(nijmegen, 'formulier', kenmerken).voorstel
  expect([0, 1, 2, 7].map(bij)).toEqual(['direct', 'direct', 'gesprek', 'gesprek'])
  expect(afhandelingVoorstellen(leeuwarden, 'formulier', 0).voorstel).toBeNull()
  expect(afhandelingVoorstellen(nijmegen, null, 0).voorstel).toBeNull()
})

test('TRI-16 the regieteam is no specialist; where the plan is silent nothing is asked', () => {
  const naar = (doel: 'regieteam' | 'fact_team', direct: boolean) =>
    vraagtLichteHulp('enkelvoudig', { soort: 'opschalen', doel, direct })
  expect([naar('regieteam', false), naar('fact_team', false), naar('fact_team', true)]).toEqual([
    false,
    true,
    false,
  ])
  const complex = { oordeel: 'complex', opschaling: { soort: 'geen' } } as const
  expect(lichteHulpControleren(leeuwarden, complex, null)).toEqual({ ok: true, waarde: null })
  expect(lichteHulpControleren(nijmegen, complex, null)).toMatchObject({ ok: false })
})
