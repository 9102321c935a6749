import type { KamerNu, KamerView } from '@keukentafel/contract'
import type { Wie } from '../../kern/wie.ts'
import { dienstMag, kamerMag } from './kamer.policy.ts'
import type { KamerRij } from './kamer.store.ts'
import { dagbeeld, gaatDoor, komendeGaten, standOp, weekVanaf, type Dienst } from './rooster.rules.ts'

const toDienstdoende = ({ naam, soort, telefoon, van, tot }: Dienst) => ({ naam, soort, telefoon, van, tot })
const toAchterwacht = (k: KamerRij) => ({ naam: k.achterwacht, telefoon: k.achterwacht_telefoon })

/** How it stands now; the gaps that are still to come only for who makes the rooster. */
export function toKamerNu(k: KamerRij, moment: Temporal.Instant, wie: Wie): KamerNu {
  const { stand, tot, nu, straks, opent } = standOp(k, moment)
  return {
    id: k.id,
    naam: k.naam,
    gebied: k.gebied,
    stand,
    tot,
    nu: nu.map(toDienstdoende),
    straks: straks.map(toDienstdoende),
    opent,
    achterwacht: toAchterwacht(k),
    gaten: kamerMag(wie, k.team_id).length === 0 ? [] : [...komendeGaten(k, moment)],
  }
}

type Punt = { id: number; naam: string }
type Bij = {
  readonly wie: Wie
  readonly maandag: Temporal.PlainDate
  readonly vrijwilligers: readonly (Punt & { kamer_id: number })[]
  readonly beroepskrachten: readonly (Punt & { team_id: number })[]
}
const punt = ({ id, naam }: Punt): Punt => ({ id, naam })

/** One kamer with a week of its rooster. A sociaal werker puts only oneself on it. */
export function toKamerView(k: KamerRij, { wie, maandag, vrijwilligers, beroepskrachten }: Bij): KamerView {
  const mag = [...kamerMag(wie, k.team_id)]
  const isLeider = mag.includes('kamer.wijzigen')
  const toDag = (dag: Temporal.PlainDate): KamerView['dagen'][number] => {
    const beeld = dagbeeld(k, dag)
    return {
      ...beeld,
      gaten: [...beeld.gaten],
      diensten: beeld.diensten.map((d) => ({
        ...toDienstdoende(d),
        id: d.id,
        medewerkerId: d.medewerkerId,
        herhaalt: d.dag === null,
        gaatDoor: gaatDoor(d, dag),
        version: d.version,
        mag: [...dienstMag(wie, { teamId: k.team_id, medewerkerId: d.medewerkerId })],
      })),
    }
  }
  return {
    id: k.id,
    naam: k.naam,
    team: { id: k.team_id, naam: k.team },
    gebied: { id: k.gebied_id, naam: k.gebied },
    achterwacht: toAchterwacht(k),
    openingen: [...k.openingen],
    vrijwilligers: vrijwilligers.filter((v) => v.kamer_id === k.id).map(punt),
    beroepskrachten: beroepskrachten
      .filter((b) => b.team_id === k.team_id && (isLeider || b.id === wie.id))
      .map(punt),
    dagen: weekVanaf(maandag).map(toDag),
    version: k.version,
    mag,
  }
}
