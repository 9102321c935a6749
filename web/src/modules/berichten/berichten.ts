import { queryOptions } from '@tanstack/react-query'
import { CircleCheck, CircleX, Clock, Inbox, type LucideIcon } from 'lucide-react'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import type { BerichtenAdres } from './adres.ts'

export type Bericht = AntwoordBij<'GET /berichten'>['rijen'][number]
export type Toewijzingen = AntwoordBij<'GET /toewijzingen'>
export type Toewijzing = Toewijzingen['rijen'][number]
export type Uitkomst = AntwoordBij<'POST /berichten/uploads'>
type Soort = 'open' | 'info' | 'waarschuwing' | 'fout' | 'gelukt'

export const SLEUTEL = ['berichten'] as const

/** How a message stands, in a word, a colour and an icon. */
export const STAND: Readonly<Record<Bericht['status'], { woord: string; soort: Soort; icoon: LucideIcon }>> =
  {
    ontvangen: { woord: 'Ontvangen', soort: 'info', icoon: Inbox },
    klaar: { woord: 'Klaar om te gaan', soort: 'open', icoon: Clock },
    verzonden: { woord: 'Verzonden', soort: 'info', icoon: Clock },
    verwerkt: { woord: 'Verwerkt', soort: 'gelukt', icoon: CircleCheck },
    afgekeurd: { woord: 'Afgekeurd', soort: 'fout', icoon: CircleX },
    niet_leesbaar: { woord: 'Niet te lezen', soort: 'fout', icoon: CircleX },
    bevestigd: { woord: 'Goedgekeurd', soort: 'gelukt', icoon: CircleCheck },
  }

const BELET: Readonly<Record<string, string>> = {
  'geen-bsn': 'Geen BSN, daarom geen bericht. Het wijkteam vult het BSN in bij het huishouden.',
  'geen-adres': 'Geen adres, daarom geen bericht. Het wijkteam vult het adres in bij het dossier.',
  'geen-agb': 'De aanbieder heeft geen AGB-code, daarom geen bericht.',
  afgeschermd: 'Dit dossier is afgeschermd, daarom gaat er vanzelf geen bericht. Bel de aanbieder.',
  'niet-gelukt': 'Het bericht kon nog niet worden gemaakt. Wij proberen het vanzelf opnieuw.',
}
/** Why there is no message to the aanbieder, and what to do. */
export const beletTekst = (code: string): string =>
  BELET[code] ?? `Het bericht klopt niet met de standaard (${code}). Controleer de verwijzing.`

export const toewijzingenVraag = (stand?: Toewijzing['status'] | 'niet_gestart') =>
  queryOptions({
    queryKey: [...SLEUTEL, 'toewijzingen', stand ?? 'alles'],
    queryFn: () => roepAan('GET /toewijzingen', { query: stand === undefined ? {} : { stand } }),
  })

/** Messages with this status; `voor` pages to older ones. */
export const berichtenVraag = ({ toon, voor }: BerichtenAdres) => {
  const status = toon === 'afgekeurd' || toon === 'niet_leesbaar' ? toon : undefined
  return queryOptions({
    queryKey: [...SLEUTEL, 'lijst', status ?? 'alles', voor ?? 0],
    queryFn: () =>
      roepAan('GET /berichten', {
        query: {
          ...(status === undefined ? {} : { status }),
          ...(voor === undefined ? {} : { voor: String(voor) }),
        },
      }),
  })
}

/** The bytes of a file as base64, without a string of the whole file in between. */
export async function naarBase64(bestand: Blob): Promise<string> {
  const bytes = new Uint8Array(await bestand.arrayBuffer())
  const stukken: string[] = []
  for (let i = 0; i < bytes.length; i += 0x6000)
    stukken.push(btoa(String.fromCharCode(...bytes.subarray(i, i + 0x6000))))
  return stukken.join('')
}

/** Where the browser fetches the message as it came or went. */
export const inhoudAdres = (id: number): string => `/v1/berichten/${id}/inhoud`
