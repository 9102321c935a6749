import { expect, test } from 'vitest'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import { inschattingControleren, outreachteamKiezen, pogingControleren } from './opvolging.rules.ts'

const codes = (uit: { ok: boolean; weigeringen?: readonly { code: string }[] }) =>
  uit.ok ? [] : (uit.weigeringen ?? []).map((w) => w.code)
const ja = { opgepakt: true, door: 'sociale_basis', waar: ' ' } as const
const dag = (tekst: string) => Temporal.PlainDate.from(tekst)

test('SIG-08 a pijler is one of this gemeente, and an empty place is none', () => {
  expect(inschattingControleren(leeuwarden, ja)).toEqual({ ok: true, waarde: { ...ja, waar: null } })
  expect(codes(inschattingControleren({ ...leeuwarden, pijlers: [] }, ja))).toEqual([
    'inschatting-pijler-onbekend',
  ])
  expect(codes(inschattingControleren(deventer, ja))).toEqual(['inschatting-uit'])
})

test('SIG-07 an attempt lies between the day of the signaal and today, both included', () => {
  const poging = (op: string) => ({ op: dag(op), wijze: 'telefoon', resultaat: 'gesproken' })
  const tussen = { vandaag: dag('2026-04-04'), ontvangen: dag('2026-04-02') }
  for (const op of ['2026-04-02', '2026-04-04'])
    expect(pogingControleren(leeuwarden, poging(op), tussen)).toEqual({
      ok: true,
      waarde: { isContact: true },
    })
  expect(codes(pogingControleren(leeuwarden, poging('2026-04-01'), tussen))).toEqual([
    'poging-voor-ontvangst',
  ])
  expect(codes(pogingControleren(leeuwarden, poging('2026-04-05'), tussen))).toEqual(['poging-in-toekomst'])
})

test('SIG-07 the team that goes there is one of beleid; none named is the wijkteam itself', () => {
  const teams = [
    { id: 7, sleutel: 'bijzonder_zorgteam' },
    { id: 8, sleutel: 'west' },
  ]
  expect(outreachteamKiezen(deventer, teams, null)).toEqual({ ok: true, waarde: 7 })
  expect(outreachteamKiezen(leeuwarden, teams, null)).toEqual({ ok: true, waarde: null })
  expect(codes(outreachteamKiezen(deventer, teams, 8))).toEqual(['outreach-team-onbekend'])
  expect(codes(outreachteamKiezen(enschede, teams, null))).toEqual(['outreach-uit'])
})
