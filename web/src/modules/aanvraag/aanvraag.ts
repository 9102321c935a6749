import { queryOptions } from '@tanstack/react-query'
import { CircleCheck, CircleDot, Inbox, MessageSquareReply, type LucideIcon } from 'lucide-react'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { dossierSleutel } from '../dossier/dossier.ts'

export type Aanvragen = AntwoordBij<'GET /dossiers/{dossierId}/aanvragen'>
export type Aanvraag = Aanvragen['aanvragen'][number]
export type AanvraagWerk = AntwoordBij<'GET /aanvragen'>['rijen'][number]
export type Uitkomst = NonNullable<Aanvraag['besluit']>['uitkomst']

export const aanvragenVraag = (dossierId: number) =>
  queryOptions({
    queryKey: [...dossierSleutel(dossierId), 'aanvragen'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/aanvragen', { params: { dossierId } }),
  })

type Woord = {
  readonly woord: string
  readonly soort: 'info' | 'open' | 'gelukt'
  readonly icoon: LucideIcon
}
/** Where an aanvraag stands, in the order in which it goes (REG-13). */
export const STAND: Readonly<Record<Aanvraag['status'], Woord>> = {
  ontvangen: { woord: 'Ontvangen', soort: 'open', icoon: Inbox },
  in_behandeling: { woord: 'In behandeling', soort: 'info', icoon: CircleDot },
  besluit: { woord: 'Besluit genomen', soort: 'info', icoon: CircleCheck },
  teruggemeld: { woord: 'Teruggemeld', soort: 'gelukt', icoon: MessageSquareReply },
}
export const UITKOMST: Readonly<Record<Uitkomst, string>> = {
  toegekend: 'Toegekend',
  deels_toegekend: 'Voor een deel toegekend',
  afgewezen: 'Afgewezen',
}
