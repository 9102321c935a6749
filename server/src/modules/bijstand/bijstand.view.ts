import type { Bijstand } from '@keukentafel/contract'
import type { Bijstandbeleid } from '../beleid/index.ts'
import { delenStand, speeltMee } from './bijstand.rules.ts'

type Rij = {
  readonly antwoord: NonNullable<Bijstand['antwoord']>
  readonly persoon_id: number | null
  readonly consulent_id: number | null
  readonly contact_naam: string | null
  readonly contact_bereikbaar: string | null
  readonly gegeven: boolean | null
  readonly gegeven_op: Date | null
  readonly ingetrokken_op: Date | null
  readonly plan_id: number | null
  readonly doel_id: number | null
  readonly version: number
}
type Bij = {
  readonly bijstand: Bijstandbeleid | null
  readonly personen: Bijstand['personen']
  readonly consulenten: Bijstand['consulenten']
  readonly mag: readonly string[]
}

function onderwerpStand(rij: Rij | null): Bijstand['onderwerp'] {
  if (rij === null) return null
  if (rij.doel_id !== null) return 'in_plan'
  if (rij.plan_id !== null) return 'weggehaald'
  return speeltMee(rij.antwoord) ? 'wacht' : null
}

const toContact = (rij: Rij | null): Bijstand['contact'] =>
  rij?.contact_naam == null
    ? null
    : { consulentId: rij.consulent_id, naam: rij.contact_naam, bereikbaar: rij.contact_bereikbaar ?? '' }

const toDelen = (rij: Rij | null): Pick<Bijstand, 'delen' | 'delenSinds'> => ({
  delen: delenStand(
    rij?.gegeven == null ? null : { gegeven: rij.gegeven, ingetrokkenOp: rij.ingetrokken_op },
  ),
  delenSinds: (rij?.ingetrokken_op ?? rij?.gegeven_op ?? null)?.toISOString() ?? null,
})

const NIETS = { antwoord: null, persoon_id: null, version: 0 }
const toStand = (rij: Rij | null): Pick<Bijstand, 'antwoord' | 'persoonId' | 'version'> => {
  const { antwoord, persoon_id, version } = rij ?? NIETS
  return { antwoord, persoonId: persoon_id, version }
}
const UIT = { bron: null, partner: 'Sociale Zaken', delen: [] }

/** What stands in the dossier, and what a form chooses from. */
export function toBijstand(rij: Rij | null, bij: Bij): Bijstand {
  const { bron, partner, delen } = bij.bijstand ?? UIT
  return {
    bron,
    partner,
    leest: [...delen],
    ...toStand(rij),
    contact: toContact(rij),
    ...toDelen(rij),
    onderwerp: onderwerpStand(rij),
    consulenten: bij.consulenten,
    personen: bij.personen,
    mag: [...bij.mag],
  }
}
