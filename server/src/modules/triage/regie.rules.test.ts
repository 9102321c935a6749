import { test, expect, describe } from 'vitest'
import fc from 'fast-check'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import type { Beleid, RegieKader, RegieRol } from '../beleid/index.ts'
import { regieRollen, regievoerderAanwijzen, regievoerdersOp, type RegiePeriode } from './regie.rules.ts'

const moment = (dag: number) => Temporal.Instant.from('2026-01-01T09:00:00Z').add({ hours: 24 * dag })
const periode = (regievoerderId: number, van: number, tot: number | null): RegiePeriode => ({
  regievoerderId,
  rol: 'sociaal_werker',
  vanaf: moment(van),
  tot: tot === null ? null : moment(tot),
  reden: 'eerste',
})
const aanwijzing = (regievoerderId: number, rol: RegieRol = 'sociaal_werker', kader: RegieKader = 'wmo') => ({
  regievoerderId,
  rol,
  kader,
  reden: 'kent het gezin',
})
const codes = (uitkomst: { ok: true } | { ok: false; weigeringen: readonly { code: string }[] }) =>
  uitkomst.ok ? [] : uitkomst.weigeringen.map((w) => w.code)
const mag = (beleid: Beleid, rol: RegieRol, kader: RegieKader = 'wmo') =>
  codes(regievoerderAanwijzen(beleid, [], aanwijzing(1, rol, kader), moment(0)))

describe('exactly one', () => {
  test('TRI-02 where two have the regie at one moment, no third is appointed', () => {
    const twee = [periode(1, 0, null), periode(2, 1, null)]
    expect(codes(regievoerderAanwijzen(leeuwarden, twee, aanwijzing(3), moment(2)))).toEqual([
      'regie-meer-dan-een',
    ])
  })

  test('REG-01 whatever follows each other by appointment, there is always one and nothing is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ wie: fc.integer({ min: 1, max: 4 }), na: fc.integer({ min: 0, max: 3 }) })),
        (rij) => {
          let periodes: readonly RegiePeriode[] = [periode(9, 0, null)]
          let dag = 0
          for (const { wie, na } of rij) {
            dag += na
            const uitkomst = regievoerderAanwijzen(leeuwarden, periodes, aanwijzing(wie), moment(dag))
            if (!uitkomst.ok) continue
            expect(uitkomst.waarde).toHaveLength(periodes.length + 1)
            expect(regievoerdersOp(uitkomst.waarde, moment(dag)).map((p) => p.regievoerderId)).toEqual([wie])
            periodes = uitkomst.waarde
          }
          const eindes = periodes.map((p) => p.tot?.toString() ?? null)
          const volgende = periodes.slice(1).map((p) => p.vanaf.toString())
          expect(eindes).toEqual([...volgende, null])
        },
      ),
    )
  })

  test('ALG-11 the change of regievoerder leaves both periods with reason', () => {
    const uitkomst = regievoerderAanwijzen(leeuwarden, [periode(1, 0, null)], aanwijzing(2), moment(3))
    expect(uitkomst).toMatchObject({
      ok: true,
      waarde: [
        { regievoerderId: 1, tot: moment(3), reden: 'eerste' },
        { regievoerderId: 2, vanaf: moment(3), tot: null, reden: 'kent het gezin' },
      ],
    })
  })

  test('the same person again, a moment in the past and an empty reason are refused', () => {
    const nu = [periode(1, 2, null)]
    expect(codes(regievoerderAanwijzen(leeuwarden, nu, aanwijzing(1), moment(3)))).toEqual([
      'regie-al-bij-deze-persoon',
    ])
    expect(codes(regievoerderAanwijzen(leeuwarden, nu, aanwijzing(2), moment(2)))).toEqual([
      'regie-in-het-verleden',
    ])
    expect(codes(regievoerderAanwijzen(leeuwarden, nu, { ...aanwijzing(2), reden: ' ' }, moment(3)))).toEqual(
      ['regie-zonder-reden'],
    )
  })
})

describe('who may', () => {
  test.each([
    ['leeuwarden', 'wmo', 'regievoerder', ['sociaal_werker']],
    ['leeuwarden', 'schuldhulpverlening', 'regievoerder', ['sociaal_werker']],
    ['leeuwarden', 'jeugdwet', 'procesregie_jeugd', ['jet_medewerker']],
    ['leeuwarden', 'participatiewet', 'regie_werk', ['consulent_sociale_zaken']],
    ['leeuwarden', 'alleen_sociale_basis', 'zicht', ['sociale_basis']],
    ['leeuwarden', 'participatiewet', 'regievoerder', []],
  ] as const)('REG-02 %s, %s: %s is %j', (_gemeente, kader, soort, rollen) => {
    const advies = regieRollen(leeuwarden, kader, soort)
    expect(advies.voorstel).toEqual(rollen)
    expect(advies.redenen.every((r) => r.bron.startsWith('004 §'))).toBe(true)
  })

  test('PLAN-07 GT-D11 in Deventer the buurvrouw may be regisseur, in Leeuwarden only basisondersteuning or JET', () => {
    for (const rol of [
      'vertrouwd_persoon',
      'vrijwilliger',
      'betrokken_hulpverlener',
      'sociaal_werker',
    ] as const) {
      expect(mag(deventer, rol)).toEqual([])
    }
    expect(mag(leeuwarden, 'vertrouwd_persoon')).toEqual(['regie-rol-niet-toegestaan'])
    expect(mag(leeuwarden, 'betrokken_hulpverlener')).toEqual(['regie-rol-niet-toegestaan'])
    expect(mag(leeuwarden, 'jet_medewerker', 'jeugdwet')).toEqual([])
    expect(deventer.lezingen.find((l) => l.id === 'GT-D11')?.lezingen).toHaveLength(3)
  })
})
