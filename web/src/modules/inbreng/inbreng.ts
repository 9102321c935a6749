import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij, type BodyBij } from '../../api/client.ts'

export type Inbreng = AntwoordBij<'GET /dossiers/{dossierId}/inbreng'>['inbreng'][number]
export type InbrengVraag = BodyBij<'POST /mijn/dossiers/{dossierId}/inbreng'>

/** Under the dossier, so that every step in the plan reads it anew. */
export const inbrengVraag = (dossierId: number) =>
  queryOptions({
    queryKey: ['dossier', dossierId, 'inbreng'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/inbreng', { params: { dossierId } }),
  })

/** `Samen naar de markt (Zus Baukje)` */
export const activiteitZin = ({ activiteit, uitvoerderType, uitvoerderNaam }: Inbreng): string | null =>
  activiteit === null
    ? null
    : `${activiteit} (${uitvoerderType === 'zelf' ? 'zelf' : (uitvoerderNaam ?? '')})`
