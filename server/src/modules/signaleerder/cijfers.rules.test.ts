import fc from 'fast-check'
import { expect, test } from 'vitest'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { doorlooptijd, mediaan, periodeLezen, signalenTellen } from './cijfers.rules.ts'
import { herkomstControleren } from './signaleerder.rules.ts'

const dag = (tekst: string) => Temporal.PlainDate.from(tekst)

test('SIG-14 aanmelding 2 April, first contact 4 April, start 13 April: 2 days and 11 days', () => {
  const een = {
    gebied_id: 1,
    aanmelding: dag('2026-04-02'),
    contact: dag('2026-04-04'),
    start: dag('2026-04-13'),
  }
  expect(doorlooptijd([een])).toEqual({
    aanmeldingen: 1,
    metContact: 1,
    totContact: 2,
    metStart: 1,
    totStart: 11,
  })
  const nogNiet = { ...een, contact: null, start: null }
  expect(doorlooptijd([een, nogNiet])).toMatchObject({ aanmeldingen: 2, metContact: 1, totContact: 2 })
  expect(doorlooptijd([])).toMatchObject({ aanmeldingen: 0, totContact: null, totStart: null })
})

test('SIG-14 the median is the middle one, and of an even number the mean of two', () => {
  expect([mediaan([]), mediaan([5]), mediaan([9, 1, 2]), mediaan([1, 2, 3, 10])]).toEqual([null, 5, 2, 2.5])
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1 }), (w) => {
      const m = mediaan(w) ?? -1
      expect(w.filter((x) => x < m).length).toBeLessThanOrEqual(w.length / 2)
      expect(w.filter((x) => x > m).length).toBeLessThanOrEqual(w.length / 2)
    }),
  )
})

test('SIG-03 every kind of melder is counted, also with none, and the whole is all signalen', () => {
  const rij = (melder_type: string | null, aantal: number, plek: string | null = null) => ({
    gebied_id: 1,
    melder_type,
    plek,
    aantal,
  })
  const { perMelder, eigenWaarneming, plekken } = signalenTellen(nijmegen, [
    rij('huisarts', 2),
    rij('stedelijk_punt', 1, 'wig'),
    rij('stedelijk_punt', 1),
    rij('postbode', 1),
    rij(null, 4),
  ])
  const aantal = Object.fromEntries(perMelder.map((m) => [m.id, m.aantal]))
  expect(aantal).toMatchObject({ huisarts: 2, wijkagent: 0, school: 0, zelforganisatie: 0, huismeester: 0 })
  expect(aantal).toMatchObject({ stedelijk_punt: 2, postbode: 1 })
  expect(plekken.map((p) => [p.naam, p.aantal])).toEqual([
    ['WIG', 1],
    ['Kentering', 0],
    ['Rechtswinkels', 0],
  ])
  expect(perMelder.reduce((tot, m) => tot + m.aantal, eigenWaarneming)).toBe(9)
})

test('a period that ends before it begins is refused; none is this year until today', () => {
  const vandaag = dag('2026-06-30')
  expect(periodeLezen({}, vandaag)).toEqual({ ok: true, waarde: { van: dag('2026-01-01'), tot: vandaag } })
  expect(periodeLezen({ van: '2026-07-01' }, vandaag)).toMatchObject({ ok: false })
  expect(periodeLezen({ van: '2026-06-30' }, vandaag)).toMatchObject({ ok: true })
})

test('SIG-03 a plek belongs to its kind of melder, and so does somebody of the register', () => {
  const h = { melderType: 'stedelijk_punt', plek: 'wig', signaleerderType: undefined } as const
  expect(herkomstControleren(nijmegen, h)).toMatchObject({ ok: true })
  expect(herkomstControleren(nijmegen, { ...h, melderType: 'school' })).toMatchObject({ ok: false })
  expect(herkomstControleren(nijmegen, { ...h, plek: 'kroeg' })).toMatchObject({ ok: false })
  expect(herkomstControleren(nijmegen, { ...h, signaleerderType: null })).toMatchObject({ ok: false })
})
