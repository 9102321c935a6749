import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij, type BodyBij } from '../../api/client.ts'

export type Taak = AntwoordBij<'GET /mijn/taken'>['taken'][number]
export type TaakAntwoord = BodyBij<'POST /mijn/taken/{inzetId}/antwoorden'>
type NeeReden = NonNullable<TaakAntwoord['reden']>

export const takenVraag = queryOptions({
  queryKey: ['taken'],
  queryFn: () => roepAan('GET /mijn/taken'),
  retry: false,
})

/** Why it does not suit; the words of the person who says so. */
export const NEE: readonly { readonly waarde: NeeReden; readonly label: string }[] = [
  { waarde: 'geen_tijd', label: 'Ik heb geen tijd' },
  { waarde: 'te_zwaar', label: 'Het is te zwaar voor mij' },
  { waarde: 'kan_ik_niet', label: 'Ik kan dit niet' },
  { waarde: 'anders', label: 'Ik wil wel iets anders doen' },
  { waarde: 'zeg_ik_liever_niet', label: 'Dat zeg ik liever niet' },
]
