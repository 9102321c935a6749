import { expect, test } from 'vitest'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { PUBLIEK, type Wie } from '../../kern/wie.ts'
import { magMetBegeleider } from './begeleider.policy.ts'
import { antwoordControleren, verzoekControleren } from './begeleider.rules.ts'

const dag = (tekst: string) => Temporal.PlainDate.from(tekst)
const codes = (uit: { ok: boolean; weigeringen?: readonly { code: string }[] }) =>
  (uit.weigeringen ?? []).map((w) => w.code)
const BIJ = { isPersoon: true, isOrganisatie: true, vandaag: dag('2026-03-09') }

test('REG-18 a request is asked of an organisation that gives help, and only where the plan knows it', () => {
  expect(codes(verzoekControleren(leeuwarden, { gevraagdOp: '2026-03-02' }, BIJ))).toEqual([])
  expect(codes(verzoekControleren(nijmegen, { gevraagdOp: '2026-03-02' }, BIJ))).toEqual([
    'andere-begeleider-uit',
  ])
  expect(
    codes(
      verzoekControleren(
        leeuwarden,
        { gevraagdOp: '2026-03-10' },
        { ...BIJ, isPersoon: false, isOrganisatie: false },
      ),
    ),
  ).toEqual(['persoon-onbekend', 'organisatie-onbekend', 'dag-in-de-toekomst'])
})

test('REG-18 a request of 2 March is matched on 9 March; every result names who, or why not', () => {
  const bij = { gevraagdOp: dag('2026-03-02'), vandaag: dag('2026-03-09') }
  const zeg = (over: object) =>
    codes(
      antwoordControleren(
        { uitkomst: 'andere_begeleider', nieuwe: 'Tineke Bos', op: '2026-03-09', ...over },
        bij,
      ),
    )
  expect(zeg({})).toEqual([])
  expect(zeg({ nieuwe: ' ' })).toEqual(['begeleider-zonder-naam'])
  expect(zeg({ uitkomst: 'niet_mogelijk' })).toEqual(['uitkomst-zonder-uitleg'])
  expect(zeg({ uitkomst: 'toch_dezelfde', uitleg: 'Na een gesprek samen verder' })).toEqual([])
  expect(zeg({ op: '2026-03-01' })).toEqual(['antwoord-voor-vraag'])
  expect(zeg({ op: '2026-03-10' })).toEqual(['dag-in-de-toekomst'])
})

test('the inwoner asks, who has the task answers', () => {
  const wie = (soort: Wie['soort'], ...rollen: string[]): Wie => ({ ...PUBLIEK, id: 1, soort, rollen })
  const mag = (w: Wie, heeftTaak: boolean) => magMetBegeleider(w, { heeftTaak, isOpen: true })
  expect(mag(wie('inwoner'), false)).toEqual(['begeleider.vragen'])
  expect(mag(wie('helper'), false)).toEqual([])
  expect(mag(wie('medewerker', 'sociaal_werker'), true)).toEqual([
    'begeleider.vragen',
    'begeleider.beantwoorden',
  ])
  expect(mag(wie('medewerker', 'sociaal_werker'), false)).toEqual([])
  expect(mag(wie('medewerker', 'teamleider'), false)).toEqual([
    'begeleider.vragen',
    'begeleider.beantwoorden',
  ])
  expect(mag(wie('medewerker', 'consulent'), true)).toEqual([])
})
