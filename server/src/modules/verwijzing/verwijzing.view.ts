import type { VerwijzingenView } from '@keukentafel/contract'
import { heeftRol, type Wie } from '../../kern/wie.ts'
import { verwijzingMaken } from '../afweging/index.ts'
import type { Beleid } from '../beleid/index.ts'
import { lagereTreden, type PlanStatus } from '../plan/index.ts'
import { magMetVerwijzing, magVerwijzen } from './verwijzing.policy.ts'
import {
  aanbiedersVan,
  isMaatwerk,
  planBelet,
  verwijsproducten,
  type VerwijzingStatus,
} from './verwijzing.rules.ts'
import type { InzetRij, VerwijzingRij } from './verwijzing.store.ts'

export type Bij = {
  readonly beleid: Beleid
  readonly wie: Wie
  readonly schrijft: boolean
  readonly vandaag: Temporal.PlainDate
  readonly leden: readonly { id: number; naam: string }[]
  readonly inzetten: readonly InzetRij[]
  /** the plan that runs and its state, null when there is none; undefined for who does not see the plan */
  readonly planStatus: PlanStatus | null | undefined
  readonly aanbieders: readonly { id: number; naam: string; agb_code: string | null }[]
}

const hierVan = ({ beleid, schrijft }: Bij) => ({
  schrijft,
  deskundigVereist: beleid.besluit.deskundigVereist,
})

function toVerwijzing(rij: VerwijzingRij, bij: Bij): VerwijzingenView['verwijzingen'][number] {
  const status = rij.status as VerwijzingStatus
  return {
    id: rij.id,
    kenmerk: rij.kenmerk,
    persoonId: rij.persoon_id,
    inzetId: rij.inzet_id,
    afwegingId: rij.afweging_id,
    organisatieId: rij.organisatie_id,
    aanbieder: rij.aanbieder,
    product: rij.product,
    productNaam: bij.beleid.producten.find((p) => p.id === rij.product)?.naam ?? rij.product,
    resultaat: rij.resultaat,
    startdatum: rij.startdatum,
    einddatum: rij.einddatum,
    volume: rij.volume,
    eenheid: rij.eenheid,
    frequentie: rij.frequentie,
    waaromNietAnders: rij.waarom_niet_anders as Record<string, string>,
    status,
    fout: rij.fout,
    documentId: rij.document_id,
    door: rij.naam,
    op: rij.op.toISOString(),
    mag: [...magMetVerwijzing(bij.wie, { ...hierVan(bij), status })],
  }
}

/** The tasks for which a verwijzing can be made; what the plan says about the lower steps is not typed again. */
const toInzet = (beleid: Beleid, rij: InzetRij): VerwijzingenView['inzetten'][number] => ({
  id: rij.id,
  planId: rij.plan_id,
  persoonId: rij.persoon_id,
  omschrijving: rij.omschrijving,
  product: rij.product,
  organisatieId: rij.organisatie_id,
  waaromNietAnders: lagereTreden(beleid, rij.trede).map((t) => ({
    trede: t.id,
    naam: t.naam,
    vraag: t.vraag,
    reden: rij.redenen.find((r) => r.trede === t.id)?.reden ?? '',
  })),
})

const toProducten = ({ beleid, vandaag, aanbieders }: Bij): VerwijzingenView['producten'] =>
  verwijsproducten(beleid).map((p) => ({
    id: p.id,
    naam: p.naam,
    bestaatUit: (p.bestaatUit ?? []).map((intern) => intern.replaceAll('_', ' ')),
    ookGenoemd: p.ookGenoemd ?? [],
    criteriatabel: p.criteriatabel,
    aanbieders: aanbiedersVan(beleid, p.id, vandaag).flatMap((a) =>
      aanbieders.filter((o) => o.agb_code === a.agb).map((o) => ({ organisatieId: o.id, naam: o.naam })),
    ),
  }))

function toBelet({ beleid, wie, inzetten, planStatus }: Bij): VerwijzingenView['belet'] {
  const deskundig = heeftRol(wie, 'deskundig')
  const mag = verwijzingMaken(beleid, { deskundig, conclusie: 'aanvullend' })
  const tekst = 'In het plan staat geen taak op de zwaarste trede. Alleen daarvoor is een verwijzing nodig.'
  const taak = inzetten.some((i) => isMaatwerk(beleid, i.trede))
    ? []
    : [{ code: 'verwijzing-zonder-taak', tekst }]
  // Who does not see the plan is told nothing of it: neither is true to say.
  const plan = planStatus === undefined ? [] : [...planBelet(planStatus), ...taak]
  return [...(mag.ok ? [] : mag.weigeringen), ...plan].map((w) => ({ code: w.code, tekst: w.tekst }))
}

/** The verwijzingen for the screen, with everything the form needs so that nothing is typed twice. */
export const toVerwijzingenView = (rijen: readonly VerwijzingRij[], bij: Bij): VerwijzingenView => ({
  vraagtAfweging: bij.beleid.criteriatabellen.length > 0,
  belet: toBelet(bij),
  personen: [...bij.leden],
  inzetten: bij.inzetten.filter((i) => isMaatwerk(bij.beleid, i.trede)).map((i) => toInzet(bij.beleid, i)),
  producten: toProducten(bij),
  verwijzingen: rijen.map((rij) => toVerwijzing(rij, bij)),
  mag: [...magVerwijzen(bij.wie, hierVan(bij))],
})
