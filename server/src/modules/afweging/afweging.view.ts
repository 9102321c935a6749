import type { AfwegingenView } from '@keukentafel/contract'
import type { Wie } from '../../kern/wie.ts'
import type { Beleid } from '../beleid/index.ts'
import { magAfwegen } from './afweging.policy.ts'
import { afwegingStand, type AfwegingFeiten, type Kant } from './afweging.rules.ts'
import type { AfwegingRij } from './afweging.store.ts'

type Bij = {
  readonly beleid: Beleid
  /** the beleid of the weighing itself, by version */
  readonly beleidVan: (versie: number) => Beleid
  readonly wie: Wie
  readonly schrijft: boolean
  readonly leden: readonly { id: number; naam: string }[]
}

const LEEG = { basisondersteuning: 0, aanvullend: 0, nietGewogen: 0 }

function toAfweging(rij: AfwegingRij, beleid: Beleid): AfwegingenView['afwegingen'][number] {
  const feiten: AfwegingFeiten = {
    tabel: rij.tabel,
    antwoorden: rij.antwoorden as AfwegingFeiten['antwoorden'],
    omstandigheden: rij.omstandigheden as AfwegingFeiten['omstandigheden'],
  }
  const stand = afwegingStand(beleid, feiten)
  return {
    id: rij.id,
    persoonId: rij.persoon_id,
    inzetId: rij.inzet_id,
    tabel: rij.tabel,
    antwoorden: { ...feiten.antwoorden },
    omstandigheden: feiten.omstandigheden,
    stand: stand?.voorstel ?? LEEG,
    redenen: [...(stand?.redenen ?? [])],
    conclusie: rij.conclusie as Kant,
    motivatie: rij.motivatie,
    beleidVersie: rij.beleid_versie,
    door: rij.naam,
    op: rij.op.toISOString(),
  }
}

/** The weighings for the screen: the literal tables, the count with its reasons, and the conclusion of a person. */
export function toAfwegingenView(rijen: readonly AfwegingRij[], bij: Bij): AfwegingenView {
  const { beleid } = bij
  const weegt = beleid.criteriatabellen.length > 0
  return {
    weegt,
    pgbMogelijk: beleid.besluit.pgbMogelijk,
    pijlers: beleid.pijlers.map(({ id, naam, toegang, financiering, bron }) => ({
      id,
      naam,
      toegang,
      financiering,
      bron,
    })),
    tabellen: beleid.criteriatabellen,
    personen: [...bij.leden],
    afwegingen: rijen.map((rij) => toAfweging(rij, bij.beleidVan(rij.beleid_versie))),
    mag: [...magAfwegen(bij.wie, { schrijft: bij.schrijft, weegt })],
  }
}
