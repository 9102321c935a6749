import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { roepAan, type AntwoordBij, type BodyBij } from '../../api/client.ts'
import type { PersoonSoort } from '../../ui/index.ts'
import { plekZin } from './plaatsing.ts'

export type Netwerk = AntwoordBij<'GET /dossiers/{dossierId}/netwerk'>
export type Persoon = Netwerk['personen'][number]
export type Invoer = BodyBij<'POST /dossiers/{dossierId}/netwerk/personen'>
export type Voorstel = AntwoordBij<'GET /dossiers/{dossierId}/plannen/{planId}/voorstellen'>['rijen'][number]

export const netwerkVraag = (dossierId: number) =>
  queryOptions({
    queryKey: ['dossier', dossierId, 'netwerk'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/netwerk', { params: { dossierId } }),
  })

export const voorstellenVraag = (dossierId: number, planId: number) =>
  queryOptions({
    queryKey: ['dossier', dossierId, 'voorstellen', planId],
    queryFn: () =>
      roepAan('GET /dossiers/{dossierId}/plannen/{planId}/voorstellen', { params: { dossierId, planId } }),
  })

/** Does one step on the server and reads everything of the dossier again. */
export function useStap(dossierId: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (doe: () => Promise<unknown>) => doe(),
    onSettled: () => client.invalidateQueries({ queryKey: ['dossier', dossierId] }),
  })
}

export const SOORT_WOORD: Readonly<Record<Invoer['soort'], string>> = {
  naaste: 'Familie, vriend of buur',
  professional: 'Beroepskracht',
  open: 'Nog niemand: een lege stoel',
}
export const GEZICHT: Readonly<Record<Invoer['soort'], PersoonSoort>> = {
  naaste: 'naaste',
  professional: 'beroepskracht',
  open: 'leeg',
}

/** What is said of the willingness to help, in words. */
export const wilZin = ({ wilHelpen, bijdrage, soort }: Invoer): string => {
  if (soort === 'open') return bijdrage === '' ? 'lege stoel' : `lege stoel: ${bijdrage}`
  if (wilHelpen === true) return `wil helpen: ${bijdrage}`
  if (wilHelpen === false) return 'kan niet helpen'
  return bijdrage === '' ? 'nog niet gevraagd' : `zou kunnen: ${bijdrage}`
}

/** Everything of one person in a sentence, as a screen reader says it. */
export const persoonZin = (p: Persoon): string =>
  [p.naam, p.relatie, plekZin(p), wilZin(p)].filter((deel) => deel !== '').join(', ')

/** What is sent back of a person. */
export const toInvoer = ({ soort, naam, relatie, bijdrage, wilHelpen, kring, hoek }: Invoer): Invoer => ({
  soort,
  naam,
  relatie,
  bijdrage,
  wilHelpen,
  kring,
  hoek,
})
