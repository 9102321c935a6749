import type { Inbreng } from '@keukentafel/contract'
import type { Wie } from '../../kern/wie.ts'
import { magMetInbreng } from './inbreng.policy.ts'
import type { InbrengRij } from './inbreng.store.ts'

export const toInbreng = (
  wie: Wie,
  rij: InbrengRij,
  stand: { schrijft: boolean; isConcept: boolean },
): Inbreng => ({
  id: rij.id,
  persoon: rij.persoon,
  doelId: rij.doel_id,
  doelTekst: rij.doel_tekst,
  activiteit: rij.activiteit,
  uitvoerderType: rij.uitvoerder_type as Inbreng['uitvoerderType'],
  uitvoerderNaam: rij.uitvoerder_naam,
  op: rij.op.toISOString(),
  stand: rij.stand as Inbreng['stand'],
  toelichting: rij.toelichting,
  inPlan: rij.in_plan === '' ? null : rij.in_plan,
  beantwoordDoor: rij.beantwoord_naam,
  beantwoordOp: rij.beantwoord_op?.toISOString() ?? null,
  mag: [...magMetInbreng(wie, { isOpen: rij.stand === 'open', ...stand })],
})
