import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { CircleCheck, CircleX, Hourglass, MessageSquare, Undo2, type LucideIcon } from 'lucide-react'
import { nieuweSleutel, roepAan, type AntwoordBij } from '../../api/client.ts'
import type { Toon } from '../../ui/index.ts'
import { dossierSleutel } from '../dossier/dossier.ts'

export type Overdrachten = AntwoordBij<'GET /dossiers/{dossierId}/overdrachten'>
export type Overdracht = Overdrachten['rijen'][number]
export type Soort = Overdracht['soort']

export const overdrachtenVraag = (dossierId: number) =>
  queryOptions({
    queryKey: [...dossierSleutel(dossierId), 'overdrachten'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/overdrachten', { params: { dossierId } }),
  })
export const aangebodenVraag = queryOptions({
  queryKey: ['overdrachten', 'aan mij'],
  queryFn: () => roepAan('GET /overdrachten'),
})

export const SOORT: Readonly<Record<Soort, { woord: string; uitleg: string }>> = {
  casusregie: {
    woord: 'Casusregie',
    uitleg: 'De regie gaat over als de ander ja zegt. Tot dan blijft die bij u.',
  },
  uitvoering: { woord: 'Uitvoering van een deel van het plan', uitleg: 'U houdt de regie.' },
  lijn: {
    woord: 'Naar een andere lijn',
    uitleg: 'Van 0e of 1e naar 2e lijn, of terug. Eerst de hele lijst.',
  },
}

type Stand = { readonly woord: string; readonly soort: Toon | 'open'; readonly icoon: LucideIcon }
export const STAND: Readonly<Record<Overdracht['status'], Stand>> = {
  aangeboden: { woord: 'Aangeboden', soort: 'waarschuwing', icoon: Hourglass },
  gesprek: { woord: 'Gesprek geweest, wacht op antwoord', soort: 'info', icoon: MessageSquare },
  geaccepteerd: { woord: 'Geaccepteerd', soort: 'gelukt', icoon: CircleCheck },
  geweigerd: { woord: 'Geweigerd', soort: 'fout', icoon: CircleX },
  ingetrokken: { woord: 'Ingetrokken', soort: 'open', icoon: Undo2 },
}

export const waar = (dossierId: number, o: Overdracht) => ({
  params: { dossierId, overdrachtId: o.id },
  ifMatch: o.version,
  idempotentie: nieuweSleutel(),
})

/** Does a step and asks the dossier again. */
export function useOverdragen(dossierId: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (doe: () => Promise<unknown>) => doe(),
    onSuccess: () => client.invalidateQueries({ queryKey: dossierSleutel(dossierId) }),
  })
}
