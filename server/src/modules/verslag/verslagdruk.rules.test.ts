import { expect, test } from 'vitest'
import { verslagDelen } from './verslagdruk.rules.ts'

test('KTG-16 KTG-18 on paper stand the original text and the remark, both with their day', () => {
  const delen = verslagDelen({
    gesprekId: 1,
    gehoudenOp: '2026-11-20',
    plaats: 'huisbezoek',
    geschrevenDoor: 'Anna Hoekstra',
    geschrevenOp: '2026-11-20T23:30:00Z',
    delen: [
      {
        persoon: 'Sietske',
        leefgebied: 'wonen',
        naam: 'Wonen',
        regels: [{ kop: 'Wat wilt u?', tekst: 'a\nb' }],
      },
    ],
    conclusie: 'De hulp blijft.',
    motivering: 'Er is vaak iemand nodig.',
    opmerkingen: [
      {
        id: 1,
        leefgebied: 'Wonen',
        tekst: 'Dat zei ik anders.',
        persoon: 'Sietske',
        op: '2026-11-22T10:00:00Z',
      },
    ],
  })
  expect(delen.map((d) => [d.kop, d.alineas, d.afspraken])).toEqual([
    ['Wonen: Sietske', [], [{ wat: 'Wat wilt u?', inhoud: ['a', 'b'] }]],
    ['Wat wij samen afspraken', ['De hulp blijft.', 'Er is vaak iemand nodig.'], []],
    ['Wie dit opschreef', ['Anna Hoekstra, op 21 november 2026.'], []],
    [
      'Wat u erbij schreef',
      [],
      [{ wat: 'Sietske, 22 november 2026, bij Wonen', inhoud: ['Dat zei ik anders.'] }],
    ],
  ])
})
