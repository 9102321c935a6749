import { expect, test } from 'vitest'
import drechtsteden from '../../../../gemeenten/drechtsteden/beleid.ts'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import { isVrij, kanSchalen, looptTaak } from './schaling.rules.ts'
import { afgesprokenInWeek, afgesprokenOp, type UrenTaak } from './uren.rules.ts'

const dag = (tekst: string) => Temporal.PlainDate.from(tekst)
const taak: UrenTaak = {
  soort: 'professioneel',
  pijler: 'basisondersteuning',
  urenPerWeek: 3,
  vanaf: dag('2027-01-04'),
  tot: null,
  stappen: [{ vanaf: dag('2027-04-05'), uren: 2 }],
  schalingen: [
    { vanaf: dag('2027-02-01'), uren: 5 },
    { vanaf: dag('2027-02-01'), uren: 4 },
  ],
}

test('REG-15 a change counts from its day until the next agreed step; of two on one day the last', () => {
  const op = (d: string) => afgesprokenOp(taak, dag(d))
  expect(['2027-01-31', '2027-02-01', '2027-04-04', '2027-04-05'].map(op)).toEqual([3, 4, 4, 2])
  const halverwege = { ...taak, schalingen: [{ vanaf: dag('2027-02-04'), uren: 6.5 }] }
  expect(afgesprokenInWeek(halverwege, dag('2027-02-01'))).toBe(5)
})

test('REG-15 free only where the pillar is reached without beschikking, for a beroepskracht, while the task runs', () => {
  expect(
    ['sociale_basis', 'basisondersteuning', 'aanvullend'].map((p) => isVrij(leeuwarden, p as 'aanvullend')),
  ).toEqual([false, true, false])
  expect([isVrij(drechtsteden, 'aanvullend'), isVrij(leeuwarden, null)]).toEqual([false, false])
  for (const { id } of enschede.pijlers) expect(isVrij(enschede, id)).toBe(false)
  expect([kanSchalen(leeuwarden, taak), kanSchalen(leeuwarden, { ...taak, soort: 'informeel' })]).toEqual([
    true,
    false,
  ])
  expect(looptTaak('in_uitvoering', 'gestart')).toBe(true)
  for (const [plan, status] of [
    ['definitief', 'aanvaard'],
    ['afgesloten', 'aanvaard'],
    ['in_uitvoering', 'gevraagd'],
    ['in_uitvoering', 'gestopt'],
  ] as const)
    expect(looptTaak(plan, status), `${plan} ${status}`).toBe(false)
})
