import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { dossierSleutel } from '../dossier/dossier.ts'

export type Afwegingen = AntwoordBij<'GET /dossiers/{dossierId}/afwegingen'>
export type Afweging = Afwegingen['afwegingen'][number]
export type Criteriatabel = Afwegingen['tabellen'][number]
export type Verwijzingen = AntwoordBij<'GET /dossiers/{dossierId}/verwijzingen'>
export type Verwijzing = Verwijzingen['verwijzingen'][number]
export type VerwijsTaak = Verwijzingen['inzetten'][number]
export type Kant = Afweging['conclusie']

export const KANT: Readonly<Record<Kant, string>> = {
  basisondersteuning: 'Basisondersteuning',
  aanvullend: 'Aanvullende ondersteuning',
}

export const afwegingenVraag = (dossierId: number) =>
  queryOptions({
    queryKey: [...dossierSleutel(dossierId), 'afwegingen'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/afwegingen', { params: { dossierId } }),
  })
export const verwijzingenVraag = (dossierId: number) =>
  queryOptions({
    queryKey: [...dossierSleutel(dossierId), 'verwijzingen'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/verwijzingen', { params: { dossierId } }),
  })

/** Does one step and reads the dossier again, also when it was refused: a letter that failed is kept with its reason. */
export function useStap(dossierId: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (doe: () => Promise<unknown>) => doe(),
    onSettled: () => client.invalidateQueries({ queryKey: dossierSleutel(dossierId) }),
  })
}

/** The letter as it was issued; the browser shows it. */
export const briefAdres = (dossierId: number, documentId: number): string =>
  `/v1/dossiers/${dossierId}/documenten/${documentId}`

export const naamVan = (personen: readonly { id: number; naam: string }[], id: number): string =>
  personen.find((p) => p.id === id)?.naam ?? 'Iemand die hier niet meer woont'
