import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { roepAan, type AntwoordBij, type BodyBij } from '../../api/client.ts'
import { GeenVerbinding } from '../../api/probleem.ts'
import { bezoekVan, isGelezen } from '../bezoek/bezoek.ts'
import { dossierSleutel } from '../dossier/dossier.ts'

export type Gesprek = AntwoordBij<'GET /dossiers/{dossierId}/gesprekken/{gesprekId}'>
export type GesprekRij = AntwoordBij<'GET /dossiers/{dossierId}/gesprekken'>['rijen'][number]
export type Waarden = BodyBij<'PUT /dossiers/{dossierId}/gesprekken/{gesprekId}/antwoorden'>
export type Antwoord = Waarden['antwoorden'][number]
export type Deelnemer = Gesprek['deelnemers'][number]
export type NieuweDeelnemer = BodyBij<'POST /dossiers/{dossierId}/gesprekken/{gesprekId}/deelnemers'>

export const gesprekkenVraag = (dossierId: number) =>
  queryOptions({
    queryKey: [...dossierSleutel(dossierId), 'gesprekken'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/gesprekken', { params: { dossierId } }),
  })

export const gesprekVraag = (dossierId: number, gesprekId: number) =>
  queryOptions({
    queryKey: [...dossierSleutel(dossierId), 'gesprek', gesprekId],
    queryFn: () => gesprekOfMeegenomen(dossierId, gesprekId),
    networkMode: 'always',
  })

/** As the server has it; without a network as it was taken along (ADR 0017). */
async function gesprekOfMeegenomen(dossierId: number, gesprekId: number): Promise<Gesprek> {
  try {
    const params = { dossierId, gesprekId }
    const gesprek = await roepAan('GET /dossiers/{dossierId}/gesprekken/{gesprekId}', { params })
    isGelezen(gesprek)
    return gesprek
  } catch (fout) {
    const mee = fout instanceof GeenVerbinding ? bezoekVan({ dossierId, id: gesprekId }) : undefined
    if (mee === undefined) throw fout
    return mee.gesprek
  }
}

/** Does one step on the server and reads everything of the dossier again. */
export function useStap(dossierId: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (doe: () => Promise<unknown>) => doe(),
    onSettled: () => client.invalidateQueries({ queryKey: dossierSleutel(dossierId) }),
  })
}

export const PLAATS_WOORD: Readonly<Record<Waarden['plaats'], string>> = {
  huisbezoek: 'Thuis bij de inwoner',
  kantoor: 'Op kantoor',
  buurtkamer: 'In de buurtkamer',
  telefoon: 'Met de telefoon',
  beeldbellen: 'Met beeldbellen',
}
export const REDEN_WOORD: Readonly<Record<Gesprek['reden'], string>> = {
  nieuwe_client: 'Er is een nieuwe vraag',
  wijziging_persoonlijke_situatie: 'Er is iets veranderd',
}
export const SOORT_WOORD: Readonly<Record<Deelnemer['soort'], string>> = {
  inwoner: 'inwoner',
  huisgenoot: 'huisgenoot',
  mantelzorger: 'mantelzorger',
  netwerk: 'familie, vriend of buur',
  clientondersteuner: 'cliëntondersteuner',
  professional: 'beroepskracht',
  regievoerder: 'regievoerder',
  begeleider: 'vaste begeleider',
}
/** What is given at the table when no plan follows (KTG-19). */
export const GEGEVEN_WOORD: Readonly<Record<Gesprek['gegeven'][number], string>> = {
  informatie: 'informatie gegeven',
  advies: 'advies gegeven',
  kortdurende_hulp: 'kort geholpen',
}
export const STATUS_WOORD: Readonly<Record<Gesprek['status'], string>> = {
  gepland: 'Afgesproken',
  lopend: 'Bezig',
  afgesloten: 'Afgerond',
}
/** The four questions of every leefgebied (KTG-03), in the words of the table. */
export const VRAGEN = [
  { veld: 'situatie', label: 'Hoe is het nu?', regels: 4 },
  { veld: 'eigenKracht', label: 'Wat lukt zelf?', regels: 4 },
  { veld: 'netwerk', label: 'Wie kan helpen?', regels: 3, hint: 'Familie, buren, vrienden, kerk, club' },
  { veld: 'wens', label: 'Wat wilt u graag?', regels: 3 },
] as const

/** First name, as one says it at the table. */
export const roepnaam = (naam: string): string => naam.split(' ')[0] ?? naam

/** The address of a gesprek; `onderwerp` opens one sheet of it. */
export const gesprekPad = (dossierId: number, gesprekId: number): string =>
  `/dossiers/${dossierId}/gesprekken/${gesprekId}`
