import { expect, test } from 'vitest'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import drechtsteden from '../../../../gemeenten/drechtsteden/beleid.ts'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import {
  bundelenVoorstellen,
  gezichten,
  jeugdAfspraak,
  magProcesregie,
  type Hulp,
} from './regiebeeld.rules.ts'

const hulp = (naam: string, organisatieId: number | null, over: Partial<Hulp> = {}): Hulp => ({
  naam,
  organisatieId,
  uitvoerderType: 'professioneel',
  status: 'aanvaard',
  ...over,
})
const anna = { naam: 'Anna Hoekstra', organisatieId: 1 }

test('REG-22 every face once: the regievoerder, who helps by the plan and not who declined, stopped or is a neighbour', () => {
  const plan = [
    hulp('Kim', 2),
    hulp(' kim ', 2), // the same person, two tasks
    hulp('Kim', 3), // another Kim, of another organisation
    hulp('anna  hoekstra', null), // the regievoerder helps too
    hulp('Piet', 4, { status: 'geweigerd' }),
    hulp('Jan', 5, { status: 'gestopt' }),
    hulp('Buurman', null, { uitvoerderType: 'netwerk' }),
    hulp('Lies', null, { status: 'gevraagd' }),
  ]
  expect(gezichten(plan, [anna])).toEqual({ hulpverleners: 4, organisaties: 3 })
  expect(gezichten([], [])).toEqual({ hulpverleners: 0, organisaties: 0 })
})

test('REG-22 seven hulpverleners of four organisations, limit four: bundelen; at four it is not said, elsewhere never', () => {
  const uit = bundelenVoorstellen(nijmegen, { hulpverleners: 7, organisaties: 4 })
  expect(uit.voorstel).toBe(true)
  expect(uit.redenen[0]?.bron).toContain('003 Convenant, Overwegingen')
  expect(uit.redenen[0]?.tekst).toContain('7 hulpverleners van 4 organisaties')
  const bij = (hulpverleners: number, beleid = nijmegen) =>
    bundelenVoorstellen(beleid, { hulpverleners, organisaties: 1 }).voorstel
  expect([bij(4), bij(5)]).toEqual([false, true])
  for (const ander of [leeuwarden, deventer, enschede, drechtsteden]) expect(bij(50, ander)).toBe(false)
})

test('REG-16 the agreement about two kinds of regie is a choice of beleid, and only said where the Jeugdwet plays', () => {
  expect(jeugdAfspraak(leeuwarden, ['wmo', 'jeugdwet'])?.tekst).toBe('Afspraak regie: nog te bepalen')
  expect(jeugdAfspraak(leeuwarden, ['wmo'])).toBeNull()
  const anders = { tekst: 'JET en basisondersteuning bellen elke week', bron: 'besluit 2027' }
  const later = { ...leeuwarden, casusregie: { ...leeuwarden.casusregie, jeugdAfspraak: anders } }
  expect(jeugdAfspraak(later, ['jeugdwet'])).toEqual(anders)
  for (const ander of [nijmegen, deventer, enschede, drechtsteden])
    expect(jeugdAfspraak(ander, ['jeugdwet'])).toBeNull()
  const kandidaat = (functie: string, heeftMandaat = true) =>
    magProcesregie(leeuwarden, { id: 1, functie, heeftMandaat })
  expect([
    kandidaat('jet_medewerker'),
    kandidaat('sociaal_werker'),
    kandidaat('jet_medewerker', false),
  ]).toEqual([true, false, false])
})
