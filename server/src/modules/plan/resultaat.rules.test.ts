import { expect, test } from 'vitest'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import drechtsteden from '../../../../gemeenten/drechtsteden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import {
  mogelijkeResultaten,
  resultaatFouten,
  resultaatWaarschuwingen,
  standFouten,
  type TaakMetResultaat,
} from './resultaat.rules.ts'

const taak = (over: Partial<TaakMetResultaat> = {}): TaakMetResultaat => ({
  id: 1,
  trede: 'eigen_netwerk',
  status: 'aanvaard',
  resultaat: null,
  ...over,
})

test('PLAN-28 GT-R03 the three results of Drechtsteden are for every task; who names none asks none', () => {
  expect(mogelijkeResultaten(drechtsteden, 'eigen_netwerk').map((r) => r.naam)).toEqual([
    'Participatie',
    'Zelfredzaamheid',
    'Eigen netwerk',
  ])
  expect(resultaatFouten(drechtsteden, { trede: 'eigen_netwerk', resultaat: 'eigen_netwerk' })).toEqual([])
  expect(resultaatFouten(drechtsteden, { trede: 'eigen_netwerk', resultaat: 'wonen' })).toMatchObject([
    { code: 'resultaat-past-niet', veld: 'resultaat' },
  ])
  expect(resultaatWaarschuwingen(drechtsteden, [taak()])).toMatchObject([
    { code: 'inzet-zonder-resultaat', inzetId: 1, bron: '002 Resultaatgebied' },
  ])
  expect(resultaatWaarschuwingen(deventer, [taak({ trede: deventer.ladder.treden[0]!.id })])).toEqual([])
})

test('PLAN-31 the four results of the convenant are for an individuele voorziening alone', () => {
  expect(mogelijkeResultaten(nijmegen, 'individueel').map((r) => r.id)).toEqual([
    'huishouden_voeren',
    'in_en_om_de_woning',
    'lokaal_verplaatsen',
    'medemensen_ontmoeten',
  ])
  expect(mogelijkeResultaten(nijmegen, 'collectief')).toEqual([])
  expect(resultaatFouten(nijmegen, { trede: 'collectief', resultaat: 'in_en_om_de_woning' })).toHaveLength(1)
  const rolstoel = taak({ trede: 'individueel' })
  expect(resultaatWaarschuwingen(nijmegen, [rolstoel])).toMatchObject([
    { code: 'voorziening-zonder-resultaat', bron: '003 Convenant, Overwegingen' },
  ])
  expect(resultaatWaarschuwingen(nijmegen, [{ ...rolstoel, resultaat: 'in_en_om_de_woning' }])).toEqual([])
  expect(resultaatWaarschuwingen(nijmegen, [taak({ trede: 'collectief' })])).toEqual([])
  // With a result of PLAN-28 it is connected too.
  expect(resultaatFouten(drechtsteden, { trede: 'maatwerk', resultaat: 'participatie' })).toEqual([])
})

test.each(['geweigerd', 'gestopt'] as const)('a task that was %s needs no resultaat any more', (status) => {
  expect(resultaatWaarschuwingen(drechtsteden, [taak({ status })])).toEqual([])
})

test('PLAN-28 an evaluation says of every task that counts how far its resultaat is, once', () => {
  const codes = (taken: TaakMetResultaat[], ...inzetIds: number[]) =>
    standFouten(
      taken,
      inzetIds.map((inzetId) => ({ inzetId, stand: 'deels' as const })),
    ).map((w) => `${w.code} ${w.veld ?? ''}`)
  const met = taak({ resultaat: 'participatie' })
  const taken = [met, taak({ id: 2 }), { ...met, id: 3, status: 'geweigerd' as const }]
  expect(codes(taken)).toEqual(['resultaat-zonder-stand resultaten/1'])
  expect(codes(taken, 1)).toEqual([])
  expect(codes(taken, 1, 3)).toEqual([])
  expect(codes(taken, 1, 2)).toEqual(['resultaat-onbekend resultaten/1/inzetId'])
  expect(codes(taken, 1, 9)).toEqual(['resultaat-onbekend resultaten/1/inzetId'])
  expect(codes(taken, 1, 1)).toEqual(['resultaat-dubbel resultaten/1/inzetId'])
})
