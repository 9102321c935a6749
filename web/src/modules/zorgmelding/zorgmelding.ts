import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { dossierSleutel } from '../dossier/dossier.ts'

export type Zorgmelding = AntwoordBij<'GET /dossiers/{dossierId}/zorgmeldingen'>['rijen'][number]

/** How such a signaal came in; no channel that somebody can choose. */
export const ZORG_KANAAL = 'zorgen_sociale_basis'

export const zorgenVraag = (dossierId: number) =>
  queryOptions({
    queryKey: [...dossierSleutel(dossierId), 'zorgmeldingen'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/zorgmeldingen', { params: { dossierId } }),
    retry: false,
  })

export const zorgVraag = (signaalId: number) =>
  queryOptions({
    queryKey: ['zorgmelding', signaalId],
    queryFn: () => roepAan('GET /signalen/{signaalId}/zorgmelding', { params: { signaalId } }),
    retry: false,
  })
