import { expect, test } from 'vitest'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { achterliggendeVraagControleren, conceptPlanUit, type Vragen } from './conceptplan.rules.ts'
import { deelnemersControleren } from './deelnemer.rules.ts'
import type { Antwoord, GesprekFeiten } from './gesprek.rules.ts'

const zegt = (persoonId: number, leefgebied: string, wat: Partial<Antwoord> = {}): Antwoord => ({
  persoonId,
  leefgebied,
  situatie: '',
  eigenKracht: '',
  netwerk: '',
  wens: '',
  probleem: null,
  ...wat,
})
const gesprek = (antwoorden: readonly Antwoord[]): GesprekFeiten & Vragen => ({
  vraag: ' Rust aan tafel. ',
  achterliggendeVraag: '',
  vraagIsAchterliggend: false,
  gehoudenOp: null,
  leden: [1, 2],
  deelnemers: [],
  mantelzorg: false,
  clientondersteuningGemeldOp: null,
  leefgebieden: [],
  antwoorden,
})
const NAMEN = { 1: 'Mirjam', 2: 'Daan' }

test('KTG-08 each problem is a goal in the order of the gemeente, in the words of the wish or else the leefgebied', () => {
  const plan = conceptPlanUit(
    nijmegen,
    gesprek([
      zegt(2, 'vervoer', { probleem: true }),
      zegt(1, 'wonen', { probleem: true, wens: ' Veilig wonen ' }),
      zegt(1, 'taal', { probleem: false, wens: 'Cursus' }),
    ]),
    NAMEN,
  )
  expect(plan.doelen).toEqual([
    { persoonId: 1, leefgebied: 'wonen', tekst: 'Veilig wonen' },
    { persoonId: 2, leefgebied: 'vervoer', tekst: 'Vervoer' },
  ])
  expect(plan.ondersteuningsvraag).toBe('Rust aan tafel.')
})

test('ALG-05 the texts of the plan hold what was said per leefgebied, with the name when more than one answered', () => {
  const twee = conceptPlanUit(
    nijmegen,
    gesprek([
      zegt(2, 'werk', { situatie: 'Zoekt werk.' }),
      zegt(1, 'wonen', { situatie: 'Klein.', netwerk: 'Zus' }),
    ]),
    NAMEN,
  )
  expect(twee).toMatchObject({
    situatie: 'Wonen (Mirjam): Klein.\nWerk (Daan): Zoekt werk.',
    netwerk: 'Wonen (Mirjam): Zus',
    eigenKracht: '',
  })
  const een = conceptPlanUit(nijmegen, gesprek([zegt(1, 'wonen', { eigenKracht: 'Kookt zelf.' })]), NAMEN)
  expect(een.eigenKracht).toBe('Wonen: Kookt zelf.')
})

test('KTG-01 somebody at the table is a member of the household or has a name; an account is for a cliëntondersteuner', () => {
  const codes = (inLijst: boolean) => {
    const uit = deelnemersControleren(
      [1],
      [
        { soort: 'inwoner', persoonId: 1, uitgenodigd: true },
        { soort: 'netwerk', naam: ' ', uitgenodigd: true },
        { soort: 'huisgenoot', persoonId: 9, uitgenodigd: true },
        { soort: 'professional', naam: 'Ids', houderId: 4, uitgenodigd: true },
        { soort: 'clientondersteuner', naam: 'Linda', houderId: 5, uitgenodigd: true },
      ],
      inLijst,
    )
    return uit.ok ? [] : uit.weigeringen.map((w) => [w.code, w.veld])
  }
  expect(codes(true)).toEqual([
    ['deelnemer-zonder-naam', 'deelnemers/1/naam'],
    ['gesprek-persoon-onbekend', 'deelnemers/2/persoonId'],
    ['deelnemer-account-niet-nodig', 'deelnemers/3/houderId'],
  ])
  expect(codes(false)[0]).toEqual(['deelnemer-zonder-naam', 'naam'])
})

test('KTG-04 the question behind the question differs from the first or confirms it, before a plan, where the gemeente asks it', () => {
  const code = (wat: Partial<Vragen>, uitkomst: 'plan' | 'advies' = 'plan', beleid = nijmegen) => {
    const vragen = {
      vraag: 'Hulp bij het huishouden',
      achterliggendeVraag: '',
      vraagIsAchterliggend: false,
      ...wat,
    }
    const uit = achterliggendeVraagControleren(beleid, vragen, uitkomst)
    return uit.ok ? null : uit.weigeringen.map((w) => w.code)[0]
  }
  expect(code({})).toBe('gesprek-achterliggend-ontbreekt')
  expect(code({ achterliggendeVraag: '  ' })).toBe('gesprek-achterliggend-ontbreekt')
  expect(code({ achterliggendeVraag: ' hulp  bij het HUISHOUDEN ' })).toBe('gesprek-achterliggend-gelijk')
  expect(code({ achterliggendeVraag: 'Rouw, geen dagritme' })).toBeNull()
  expect(code({ vraagIsAchterliggend: true })).toBeNull()
  expect(code({ vraagIsAchterliggend: true, achterliggendeVraag: 'Hulp bij het huishouden' })).toBeNull()
  expect(code({ vraagIsAchterliggend: true, achterliggendeVraag: 'Rouw' })).toBe(
    'gesprek-achterliggend-tweemaal',
  )
  expect(code({}, 'advies')).toBeNull()
  expect(code({}, 'plan', leeuwarden)).toBeNull()
})

test('KTG-04 the plan gets both: the first question, and what lies behind it', () => {
  const uit = (wat: Partial<Vragen>) => conceptPlanUit(nijmegen, { ...gesprek([]), ...wat }, NAMEN)
  expect(uit({ achterliggendeVraag: ' Rouw ' })).toMatchObject({
    ondersteuningsvraag: 'Rust aan tafel.',
    achterliggendeVraag: 'Rouw',
  })
  expect(uit({ vraagIsAchterliggend: true }).achterliggendeVraag).toBe('Rust aan tafel.')
})
