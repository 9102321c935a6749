import { expect, test } from 'vitest'
import { werklijstAdres } from './adres.ts'
import { aantalTekst, leegTekst, samenvatting } from './zinnen.ts'

const telling = (aantal: number, isMinimum = false) => ({ aantal, isMinimum })

test('what needs attention first stands in one sentence', () => {
  expect(samenvatting({ teLaat: telling(1), dezeWeek: telling(3) })).toBe(
    'Eén zaak is te laat, 3 zaken moeten deze week af.',
  )
  expect(samenvatting({ teLaat: telling(0), dezeWeek: telling(1) })).toBe('Eén zaak moet deze week af.')
  expect(samenvatting({ teLaat: telling(2), dezeWeek: telling(1) })).toBe(
    '2 zaken zijn te laat, eén zaak moet deze week af.',
  )
  expect(samenvatting({ teLaat: telling(0), dezeWeek: telling(0) })).toBe(
    'Niets is te laat en deze week hoeft niets af.',
  )
})

test('more than a thousand is not counted', () => {
  expect(aantalTekst(telling(1000, true))).toBe('1.000+')
  expect(aantalTekst(telling(1000))).toBe('1.000')
})

test('an empty list says where this role finds its work', () => {
  const naar = (rol: string) => leegTekst([rol], {}).actie?.naar
  expect(['sociaal_werker', 'aanbieder', 'vrijwilliger', 'consulent'].map(naar)).toEqual([
    '/postvak',
    '/berichten',
    '/postvak/nieuw',
    '/berichten',
  ])
  expect(leegTekst(['sociaal_werker'], { wanneer: 'te_laat' }).actie).toBeNull()
})

test('what the address does not know is left out', () => {
  expect(werklijstAdres({ weergave: 'team', wanneer: 'te_laat', pagina: '3' })).toEqual({
    weergave: 'team',
    wanneer: 'te_laat',
    pagina: 3,
  })
  for (const pagina of ['0', '1', '51', '1.5', 'x', undefined])
    expect(werklijstAdres({ weergave: 'iedereen', wanneer: 'ooit', pagina })).toEqual({})
})
