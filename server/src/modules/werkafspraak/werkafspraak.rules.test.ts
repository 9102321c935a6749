import { expect, test } from 'vitest'
import { PUBLIEK, type Wie } from '../../kern/wie.ts'
import { magMetWerkafspraak, magWerkafspraakMaken } from './werkafspraak.policy.ts'
import { gekozen, standVan, werkafspraakControleren, type Uitvoerder } from './werkafspraak.rules.ts'

const dag = (tekst: string) => Temporal.PlainDate.from(tekst)

test('REG-14 an agreement of 3 May is in time on 3 May and late from 4 May; done or not needed it is never late', () => {
  const open = { uiterlijk: dag('2027-05-03'), gedaanOp: null, vervallenOp: null }
  expect(['2027-05-02', '2027-05-03', '2027-05-04'].map((d) => standVan(open, dag(d)))).toEqual([
    'open',
    'open',
    'te_laat',
  ])
  const later = dag('2027-06-01')
  expect(standVan({ ...open, gedaanOp: dag('2027-05-20') }, later)).toBe('gedaan')
  expect(standVan({ ...open, vervallenOp: dag('2027-05-20') }, later)).toBe('vervallen')
})

test('REG-14 an agreement names what, one helper of the list, and today or a day to come', () => {
  const anna: Uitvoerder = { soort: 'medewerker', id: 4, naam: 'Anna', taak: null }
  const zus: Uitvoerder = { soort: 'taak', id: 4, naam: 'Zus Baukje', taak: 'Boodschappen' }
  const kijk = (over: object) => {
    const keuze = { tekst: 'Bellen', uiterlijk: dag('2027-05-03'), houderId: 4, inzetId: null, ...over }
    const uitvoerders = [anna, zus]
    const uit = werkafspraakControleren(keuze, { uitvoerders, vandaag: dag('2027-05-03') })
    return uit.ok ? gekozen(uitvoerders, keuze)?.naam : uit.weigeringen.map((w) => w.code)
  }
  expect(kijk({})).toBe('Anna')
  expect(kijk({ houderId: null, inzetId: 4 })).toBe('Zus Baukje')
  for (const niemand of [{ inzetId: 4 }, { houderId: null }, { houderId: 5 }])
    expect(kijk(niemand)).toEqual(['werkafspraak-zonder-uitvoerder'])
  expect(kijk({ tekst: ' ', uiterlijk: dag('2027-05-02'), houderId: null })).toEqual([
    'werkafspraak-leeg',
    'werkafspraak-in-verleden',
    'werkafspraak-zonder-uitvoerder',
  ])
})

const wie = (soort: Wie['soort']): Wie => ({ ...PUBLIEK, id: 1, soort, rollen: ['sociaal_werker'] })
/** d done, v not needed, s say something; for who reads, who promised, and who writes the plan. */
const VERWACHT = {
  'medewerker open': ['s', 'ds', 'dvs'],
  'medewerker te_laat': ['s', 'ds', 'dvs'],
  'medewerker gedaan': ['', '', ''],
  'medewerker vervallen': ['', '', ''],
  'inwoner open': ['s', 'ds', 's'],
  'inwoner gedaan': ['', '', ''],
  'helper open': ['', '', ''],
} as const
test.each(Object.entries(VERWACHT))('REG-14 who may do what with an agreement: %s', (geval, verwacht) => {
  const [soort, stand] = geval.split(' ') as [Wie['soort'], 'open']
  const letters = (isVanMij: boolean, schrijft: boolean, planStatus: 'in_uitvoering' | 'afgesloten') =>
    magMetWerkafspraak(wie(soort), { stand, isVanMij, schrijft, planStatus })
      .map((h) => ({ afronden: 'd', vervallen: 'v', aanspreken: 's' })[h.split('.')[1] as 'afronden'])
      .join('')
  expect([
    letters(false, false, 'in_uitvoering'),
    letters(true, false, 'in_uitvoering'),
    letters(false, true, 'in_uitvoering'),
  ]).toEqual(verwacht)
  expect(letters(true, true, 'afgesloten')).toBe('')
  const maakt = (schrijft: boolean) => magWerkafspraakMaken(wie(soort), { schrijft, planStatus: 'concept' })
  expect([maakt(false), maakt(true)]).toEqual([[], soort === 'medewerker' ? ['werkafspraak.maken'] : []])
})
