import type { NoodtoegangRij } from '@keukentafel/contract'
import type { Wie } from '../../kern/wie.ts'
import { magMetNoodtoegang } from './noodtoegang.policy.ts'
import { noodtoegangStatus } from './noodtoegang.rules.ts'
import type { NoodtoegangRegel } from './noodtoegang.store.ts'

const utc = (op: Date): string => op.toISOString()

export function toNoodtoegangRij(wie: Wie, n: NoodtoegangRegel, moment: Temporal.Instant): NoodtoegangRij {
  const tot = Temporal.Instant.fromEpochMilliseconds(n.tot.getTime())
  const status = noodtoegangStatus({ tot, isBeeindigd: n.beeindigd_op !== null }, moment)
  return {
    id: n.id,
    kenmerk: n.kenmerk,
    wie: n.wie_naam,
    functie: n.functie,
    organisatie: n.organisatie,
    reden: n.reden,
    op: utc(n.op),
    tot: utc(n.beeindigd_op ?? n.tot),
    heeftGekeken: n.gekeken,
    status,
    gezienOp: n.gezien_op === null ? null : utc(n.gezien_op),
    gezienDoor: n.gezien_door,
    mag: [
      ...magMetNoodtoegang(wie, {
        isEigen: n.eigen,
        isGezien: n.gezien_op !== null,
        loopt: status === 'loopt',
      }),
    ],
  }
}
