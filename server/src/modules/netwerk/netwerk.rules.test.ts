import { expect, test } from 'vitest'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { methodeControleren, netwerkPersoonControleren, takenVoorstellen } from './netwerk.rules.ts'

const iemand = (wat: object = {}) => ({
  id: 1,
  soort: 'naaste' as 'naaste' | 'professional' | 'open',
  naam: 'Ans',
  bijdrage: 'loopt mee naar De Ketel',
  wilHelpen: null as boolean | null,
  kring: 1,
  ...wat,
})
const codes = (uit: ReturnType<typeof netwerkPersoonControleren>) =>
  uit.ok ? [] : uit.weigeringen.map((w) => `${w.code} ${w.veld ?? ''}`)

test('KTG-09 somebody has a name, a yes says to what, and an empty chair cannot be willing', () => {
  expect(codes(netwerkPersoonControleren(iemand()))).toEqual([])
  expect(codes(netwerkPersoonControleren(iemand({ soort: 'open', bijdrage: '' })))).toEqual([])
  expect(codes(netwerkPersoonControleren(iemand({ naam: ' ', bijdrage: ' ', wilHelpen: true })))).toEqual([
    'netwerk-zonder-naam naam',
    'netwerk-bijdrage-ontbreekt bijdrage',
  ])
  expect(codes(netwerkPersoonControleren(iemand({ wilHelpen: false, bijdrage: '' })))).toEqual([])
  expect(codes(netwerkPersoonControleren(iemand({ soort: 'open', wilHelpen: true })))).toEqual([
    'netwerk-lege-stoel wilHelpen',
  ])
})

test('KTG-09 five persons, two of them willing: two proposed tasks with executor netwerk, the nearest first', () => {
  const vijf = [
    iemand({ id: 1, naam: 'Ans', kring: 2, wilHelpen: true }),
    iemand({ id: 2, naam: 'Joop', wilHelpen: false }),
    iemand({ id: 3, naam: 'Froukje ', kring: 1, wilHelpen: true, bijdrage: ' kookt op zondag ' }),
    iemand({ id: 4, naam: 'Huisarts', soort: 'professional', wilHelpen: true }),
    iemand({ id: 5, naam: 'Iemand om mee te zingen', soort: 'open' }),
  ]
  const twee = takenVoorstellen(leeuwarden, vijf, [])
  expect(twee.map((v) => [v.uitvoerderType, v.uitvoerderNaam, v.omschrijving])).toEqual([
    ['netwerk', 'Froukje', 'kookt op zondag'],
    ['netwerk', 'Ans', 'loopt mee naar De Ketel'],
  ])
  const trede = leeuwarden.ladder.treden.find((t) => t.id === twee[0]?.trede)
  expect(trede?.uitvoerders).toContain('netwerk')
  expect(takenVoorstellen(leeuwarden, vijf, [3]).map((v) => v.id)).toEqual([1])
  expect(takenVoorstellen(leeuwarden, vijf, [1, 3])).toEqual([])
})

test('KTG-09 the methods are those that the plan of the gemeente names', () => {
  expect(nijmegen.gesprek.netwerkmethoden.map((m) => m.naam)).toEqual([
    'Sociale NetwerkStrategieën (Sonestra)',
    'Informele Netwerkondersteuning (MEE)',
  ])
  expect(methodeControleren(nijmegen, 'sociale_netwerkstrategieen').ok).toBe(true)
  for (const beleid of [leeuwarden, enschede]) {
    expect(beleid.gesprek.netwerkmethoden).toEqual([])
    expect(methodeControleren(beleid, null).ok).toBe(true)
    expect(methodeControleren(beleid, 'sociale_netwerkstrategieen')).toMatchObject({
      weigeringen: [{ code: 'netwerk-methode-onbekend', veld: 'methode' }],
    })
  }
})
