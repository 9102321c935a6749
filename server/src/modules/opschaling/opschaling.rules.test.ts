import { expect, test } from 'vitest'
import { OPSCHALINGSTATUSSEN, type OpschalingStatus } from '@keukentafel/contract'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import drechtsteden from '../../../../gemeenten/drechtsteden/beleid.ts'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import {
  aanvraagControleren,
  geplandEinde,
  isOverEinde,
  kanStap,
  overnameControleren,
  verlengingControleren,
  type Aanvraag,
} from './opschaling.rules.ts'

const dag = (tekst: string) => Temporal.PlainDate.from(tekst)
const codes = (uit: { ok: boolean; weigeringen?: readonly { code: string }[] }) =>
  (uit.weigeringen ?? []).map((w) => w.code)
const TEAMS = [
  { id: 7, soort: 'regieteam' },
  { id: 8, soort: 'keten' },
] as const
const VRAAG: Aanvraag = { doel: 'regieteam', naarTeamId: 7, reden: 'Drie problemen', verantwoordelijkeId: 1 }
const vraag = (
  over: Partial<Aanvraag> = {},
  persoon: { id: number; naam: string } | undefined = { id: 1, naam: 'Anna' },
) => aanvraagControleren(nijmegen, { ...VRAAG, ...over }, { teams: TEAMS, persoon })

test('REG-05 an opschaling names where, why and who is responsible; without a responsible person it is refused', () => {
  expect(vraag()).toEqual({ ok: true, waarde: { id: 1, naam: 'Anna' } })
  const zonder: Aanvraag = { doel: 'regieteam', naarTeamId: 7, reden: 'Drie problemen' }
  const controleer = (a: Aanvraag) => aanvraagControleren(nijmegen, a, { teams: TEAMS, persoon: undefined })
  expect(codes(controleer(zonder))).toEqual(['opschaling-zonder-verantwoordelijke'])
  expect(codes(controleer({ ...zonder, verantwoordelijkeNaam: '  ' }))).toEqual([
    'opschaling-zonder-verantwoordelijke',
  ])
  // Somebody of the Veiligheidshuis has no account here: a name counts.
  expect(
    controleer({ ...zonder, doel: 'beleidsniveau', verantwoordelijkeNaam: ' J. de Wit ' }),
  ).toMatchObject({
    ok: false,
  })
  const los: Aanvraag = { doel: 'regieteam', reden: 'Drie problemen' }
  expect(controleer({ ...los, doel: 'veiligheidshuis', verantwoordelijkeNaam: ' J. de Wit ' })).toEqual({
    ok: true,
    waarde: { id: null, naam: 'J. de Wit' },
  })
  expect(codes(vraag({ verantwoordelijkeNaam: 'Nog iemand' }))).toEqual(['verantwoordelijke-dubbel'])
})

test('REG-05 the team fits the target, and every error is told at once', () => {
  expect(codes(vraag({ naarTeamId: 8 }))).toEqual(['opschaling-team-past-niet'])
  expect(codes(vraag({ doel: 'zorgketen', naarTeamId: 8 }))).toEqual([])
  const zonderTeam: Aanvraag = { doel: 'regieteam', reden: 'Drie problemen', verantwoordelijkeId: 1 }
  expect(
    codes(
      aanvraagControleren(
        nijmegen,
        { ...zonderTeam, doel: 'jet', reden: ' ' },
        { teams: TEAMS, persoon: undefined },
      ),
    ),
  ).toEqual(['opschaling-doel-onbekend', 'opschaling-zonder-reden', 'verantwoordelijke-onbekend'])
  expect(
    codes(aanvraagControleren(nijmegen, zonderTeam, { teams: TEAMS, persoon: { id: 1, naam: 'A' } })),
  ).toEqual(['opschaling-zonder-team'])
})

test('REG-05 where the plan names no heavier team it is off, and says by which clause', () => {
  for (const beleid of [leeuwarden, deventer, enschede, drechtsteden]) {
    const uit = aanvraagControleren(beleid, VRAAG, { teams: TEAMS, persoon: { id: 1, naam: 'Anna' } })
    expect(codes(uit), beleid.gemeente).toEqual(['opschaling-uit'])
    expect(JSON.stringify(uit)).toContain(beleid.schakelen.bron)
  }
  expect(nijmegen.schakelen.doelen.map((d) => d.doel)).toEqual([
    'regieteam',
    'veiligheidshuis',
    'fact_team',
    'zorgketen',
    'gemeentelijk_bureau',
    'beleidsniveau',
  ])
})

test('REG-06 REG-07 only these steps follow on each state (eisen 4.2, Opschaling)', () => {
  const kan = (s: OpschalingStatus) =>
    (['beoordelen', 'overnemen', 'verlengen', 'afschalen', 'stabiel-melden'] as const).filter((stap) =>
      kanStap(stap, s),
    )
  expect(Object.fromEntries(OPSCHALINGSTATUSSEN.map((s) => [s, kan(s)]))).toEqual({
    aangevraagd: ['beoordelen'],
    akkoord: ['overnemen'],
    afgewezen: [],
    overgenomen: ['verlengen', 'afschalen', 'stabiel-melden'],
    verlengd: ['verlengen', 'afschalen', 'stabiel-melden'],
    afgeschaald: [],
  })
})

test('REG-07 a takeover on 1 May has its planned end on 1 August; from that day the task is due', () => {
  const einde = geplandEinde(nijmegen, dag('2026-05-01'))
  expect(einde?.toString()).toBe('2026-08-01')
  expect([isOverEinde(einde, dag('2026-07-31')), isOverEinde(einde, dag('2026-08-01'))]).toEqual([
    false,
    true,
  ])
  expect(geplandEinde(leeuwarden, dag('2026-05-01'))).toBeNull()
  expect(isOverEinde(null, dag('2026-08-01'))).toBe(false)
})

test('REG-07 a regieteam takes over for named problems, on a day that has been', () => {
  const neem = (doel: 'regieteam' | 'fact_team', begonnenOp: string, problemen: string[]) =>
    codes(overnameControleren(doel, { begonnenOp, problemen }, dag('2026-05-01')))
  expect(neem('regieteam', '2026-05-01', ['Huurschuld'])).toEqual([])
  expect(neem('regieteam', '2026-05-01', [' '])).toEqual(['overname-zonder-problemen'])
  expect(neem('fact_team', '2026-05-01', [])).toEqual([])
  expect(neem('regieteam', '2026-05-02', [])).toEqual([
    'overname-in-de-toekomst',
    'overname-zonder-problemen',
  ])
  expect(neem('regieteam', '31-02-2026', ['x'])).toEqual(['datum-dag-bestaat-niet'])
})

test('REG-07 verlengen asks for a motivation and a later day, by three months at most', () => {
  const verleng = (tot: string, motivatie = 'De schuld is nog niet geregeld') =>
    codes(verlengingControleren(nijmegen, dag('2026-08-01'), { tot, motivatie }))
  expect(verleng('2026-11-01')).toEqual([])
  expect(verleng('2026-11-02')).toEqual(['verlenging-te-lang'])
  expect(verleng('2026-08-02')).toEqual([])
  expect(verleng('2026-08-01', ' ')).toEqual(['opschaling-zonder-motivatie', 'verlenging-niet-later'])
})
