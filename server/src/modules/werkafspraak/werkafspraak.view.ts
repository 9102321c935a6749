import type { TaakAfspraak, Werkafspraak } from '@keukentafel/contract'
import type { Wie } from '../../kern/wie.ts'
import type { PlanStatus } from '../plan/index.ts'
import { magMetWerkafspraak, type WerkafspraakFeiten } from './werkafspraak.policy.ts'
import { standVan } from './werkafspraak.rules.ts'
import type { HelperRij, WerkafspraakRij } from './werkafspraak.store.ts'

const dag = (tekst: string | null) => (tekst === null ? null : Temporal.PlainDate.from(tekst))
const bericht = (b: { id: number; van: string; op: string | Date; tekst: string }) => ({
  ...b,
  op: new Date(b.op).toISOString(),
})

export type Bij = {
  readonly wie: Wie
  readonly vandaag: Temporal.PlainDate
  readonly plan: { readonly status: string }
  readonly omgeving: { readonly schrijft: boolean; readonly persoon_ids: readonly number[] }
}
type Stand = Pick<WerkafspraakRij, 'uiterlijk' | 'gedaan_op' | 'vervallen_op'>
export const stand = (rij: Stand, vandaag: Temporal.PlainDate) =>
  standVan(
    {
      uiterlijk: Temporal.PlainDate.from(rij.uiterlijk),
      gedaanOp: dag(rij.gedaan_op),
      vervallenOp: dag(rij.vervallen_op),
    },
    vandaag,
  )

/** Is it for this person to do: by name, or as the inwoner whose own task it is? */
const isVan = (rij: WerkafspraakRij, { wie, omgeving }: Bij): boolean =>
  rij.houder_id === wie.id ||
  (wie.soort === 'inwoner' &&
    rij.uitvoerder_type === 'zelf' &&
    (rij.persoon_id === null || omgeving.persoon_ids.includes(rij.persoon_id)))

export const toFeiten = (rij: WerkafspraakRij, bij: Bij): WerkafspraakFeiten => ({
  planStatus: bij.plan.status as PlanStatus,
  schrijft: bij.omgeving.schrijft,
  stand: stand(rij, bij.vandaag),
  isVanMij: isVan(rij, bij),
})

/** One agreement: who does what by when, how it stands, and what was said about it. */
export function toWerkafspraak(rij: WerkafspraakRij, bij: Bij): Werkafspraak {
  const feiten = toFeiten(rij, bij)
  return {
    id: rij.id,
    tekst: rij.tekst,
    uiterlijk: rij.uiterlijk,
    stand: feiten.stand,
    uitvoerder: rij.houder ?? rij.uitvoerder_naam ?? '',
    isVanMij: feiten.isVanMij,
    inzetId: rij.inzet_id,
    klaarOp: rij.gedaan_op ?? rij.vervallen_op,
    berichten: rij.berichten.map(bericht),
    mag: [...magMetWerkafspraak(bij.wie, feiten)],
  }
}

/** The own ones of a helper, by the task they belong to. */
export const toTaakAfspraak = (rij: HelperRij, vandaag: Temporal.PlainDate): TaakAfspraak => ({
  id: rij.id,
  tekst: rij.tekst,
  uiterlijk: rij.uiterlijk,
  stand: stand({ ...rij, vervallen_op: null }, vandaag),
  berichten: rij.berichten.map(bericht),
  mag: rij.gedaan_op === null ? ['werkafspraak.afronden', 'werkafspraak.aanspreken'] : [],
})
