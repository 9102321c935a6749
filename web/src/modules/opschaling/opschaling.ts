import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { CircleCheck, CircleX, Clock, Hourglass, Undo2, type LucideIcon } from 'lucide-react'
import { nieuweSleutel, roepAan, type AntwoordBij } from '../../api/client.ts'
import type { Toon } from '../../ui/index.ts'
import { dossierSleutel } from '../dossier/dossier.ts'

export type Opschalingen = AntwoordBij<'GET /dossiers/{dossierId}/opschalingen'>
export type Opschaling = Opschalingen['rijen'][number]

export type Stap = 'akkoord' | 'afwijzen' | 'overnemen' | 'verlengen' | 'afschalen'

export const opschalingenVraag = (dossierId: number) =>
  queryOptions({
    queryKey: [...dossierSleutel(dossierId), 'opschalingen'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/opschalingen', { params: { dossierId } }),
  })

type Stand = { readonly woord: string; readonly soort: Toon | 'open'; readonly icoon: LucideIcon }
export const STAND: Readonly<Record<Opschaling['status'], Stand>> = {
  aangevraagd: { woord: 'Wacht op de teamleider', soort: 'waarschuwing', icoon: Hourglass },
  akkoord: { woord: 'Akkoord, nog niet overgenomen', soort: 'info', icoon: CircleCheck },
  afgewezen: { woord: 'Afgewezen', soort: 'open', icoon: CircleX },
  overgenomen: { woord: 'Overgenomen', soort: 'info', icoon: Clock },
  verlengd: { woord: 'Verlengd', soort: 'info', icoon: Clock },
  afgeschaald: { woord: 'Afgeschaald', soort: 'gelukt', icoon: Undo2 },
}

/** What a step sends beside its body. */
export const waar = (dossierId: number, o: Opschaling) => ({
  params: { dossierId, opschalingId: o.id },
  ifMatch: o.version,
  idempotentie: nieuweSleutel(),
})

/** Does a step and asks the dossier again; who handed the regie over leaves it. */
export function useOpschalen(dossierId: number) {
  const client = useQueryClient()
  const navigeer = useNavigate()
  return useMutation({
    mutationFn: (doe: () => Promise<unknown>) => doe(),
    onSuccess: async (uit) => {
      const weg = typeof uit === 'object' && uit !== null && 'zichtbaar' in uit && uit.zichtbaar === false
      if (weg) await navigeer({ to: '/werklijst' })
      await client.invalidateQueries({ queryKey: dossierSleutel(dossierId) })
    },
  })
}

/** "minder dan 1 dag", "1 dag", "37 dagen" */
export const dagenTekst = (n: number): string =>
  n === 0 ? 'minder dan 1 dag' : n === 1 ? '1 dag' : `${n} dagen`
