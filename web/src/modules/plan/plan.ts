import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { roepAan, type AntwoordBij, type BodyBij } from '../../api/client.ts'
import type { PersoonSoort, TredeNaam } from '../../ui/index.ts'

export type Plan = NonNullable<AntwoordBij<'GET /dossiers/{dossierId}/plan'>['plan']>
export type Inzet = Plan['inzetten'][number]
export type Doel = Plan['doelen'][number]
export type PlanWijziging = BodyBij<'PUT /dossiers/{dossierId}/plannen/{planId}'>
export type InzetInvoer = BodyBij<'POST /dossiers/{dossierId}/plannen/{planId}/inzetten'>

export const planVraag = (dossierId: number) =>
  queryOptions({
    queryKey: ['dossier', dossierId, 'plan'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/plan', { params: { dossierId } }),
  })

/** Does one step and reads the dossier again, also when it was refused: somebody else may have been first. */
export function useStap(dossierId: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (doe: () => Promise<unknown>) => doe(),
    onSettled: () => client.invalidateQueries({ queryKey: ['dossier', dossierId] }),
  })
}

export const PLANSTATUS: Readonly<Record<Plan['status'], string>> = {
  concept: 'Concept',
  in_afstemming: 'In afstemming',
  definitief: 'Definitief',
  in_uitvoering: 'In uitvoering',
  geevalueerd: 'Geëvalueerd',
  afgesloten: 'Afgesloten',
}

export const UITVOERDERS: Readonly<Record<Inzet['uitvoerderType'], string>> = {
  zelf: 'De inwoner zelf',
  mantelzorger: 'Mantelzorger',
  netwerk: 'Familie, vrienden of buren',
  vrijwilliger: 'Vrijwilliger',
  professioneel: 'Beroepskracht',
}

/** The step of the ladder as the drawing wants it: 1 is closest to home. */
export const tredeVan = (plan: Pick<Plan, 'ladder'>, id: string): TredeNaam => {
  const plek = plan.ladder.findIndex((t) => t.id === id)
  return { nummer: plek + 1, naam: plan.ladder[plek]?.naam ?? id }
}

/** How somebody is drawn: at the table, round, square, or an empty chair after a no. */
export function gezichtVan(inzet: Pick<Inzet, 'uitvoerderType' | 'status'>): PersoonSoort {
  const isVak = inzet.uitvoerderType === 'professioneel'
  if (inzet.status === 'geweigerd') return isVak ? 'leeg-beroepskracht' : 'leeg'
  if (inzet.uitvoerderType === 'zelf') return 'huishouden'
  return isVak ? 'beroepskracht' : 'naaste'
}

const getal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })
/** `3,5` */
export const uren = (n: number): string => getal.format(n)

/** The results that a task on this step can be for. */
export const resultatenVan = (
  plan: Pick<Plan, 'ladder' | 'resultaten'>,
  trede: string,
): Plan['resultaten'] => {
  const isMaatwerk = plan.ladder.find((t) => t.id === trede)?.maatwerk === true
  return plan.resultaten.filter((r) => isMaatwerk || !r.isVoorziening)
}

export const RESULTAATSTAND = { bereikt: 'Bereikt', deels: 'Deels bereikt', niet: 'Niet bereikt' } as const
