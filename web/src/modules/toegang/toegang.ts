import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { roepAan, type AntwoordBij, type BodyBij } from '../../api/client.ts'
import { dossierSleutel } from '../dossier/dossier.ts'

export type Toegang = AntwoordBij<'GET /dossiers/{dossierId}/toegang'>
export type ToegangRij = Toegang['nu'][number]
export type Toestemming = Toegang['toestemmingen'][number]
export type Deel = ToegangRij['delen'][number]
export type NieuweToestemming = BodyBij<'POST /dossiers/{dossierId}/toestemmingen'>
export type NieuweDeling = BodyBij<'POST /dossiers/{dossierId}/delingen'>

export const toegangVraag = (dossierId: number) =>
  queryOptions({
    queryKey: [...dossierSleutel(dossierId), 'toegang'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/toegang', { params: { dossierId } }),
  })

/** Does one step on the server and reads everything of the dossier again: who sees what may differ at once. */
export function useToegangStap(dossierId: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (doe: () => Promise<unknown>) => doe(),
    onSettled: () => client.invalidateQueries({ queryKey: dossierSleutel(dossierId) }),
  })
}

export const WET_WOORD: Readonly<Record<NieuweDeling['wet'], string>> = {
  wmo: 'Wmo',
  jeugdwet: 'Jeugdwet',
  participatiewet: 'Participatiewet',
  schuldhulpverlening: 'Schuldhulpverlening',
}

/** Wmo 5.3.2: below 16 somebody else of the household decides, from 12 the child says so too. */
export const isKind = (leeftijd: number | null): boolean => leeftijd !== null && leeftijd < 16
export const beslistMee = (leeftijd: number | null): boolean => isKind(leeftijd) && (leeftijd ?? 0) >= 12
