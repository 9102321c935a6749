import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij } from '../../api/client.ts'

export type Uitvoering = AntwoordBij<'GET /dossiers/{dossierId}/plannen/{planId}/uitvoering'>
export type AfspraakSoort = Uitvoering['soorten'][number]
export type Plek = { readonly dossierId: number; readonly planId: number }

export const uitvoeringVraag = (plek: Plek) =>
  queryOptions({
    queryKey: ['dossier', plek.dossierId, 'uitvoering', plek.planId],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/plannen/{planId}/uitvoering', { params: plek }),
  })

type Veld = 'partij' | 'wanneer' | 'reactie' | 'afgesprokenOp' | 'tot' | 'getekendDoor'
/** How each kind is called, by the worker and to the inwoner, and what is asked of it. */
export const AFSPRAAK: Readonly<
  Record<
    AfspraakSoort,
    { kop: string; mijn: string; vraag: string; velden: readonly Veld[]; partij?: string; hint?: string }
  >
> = {
  wederdienst: {
    kop: 'Wat de inwoner terugdoet',
    mijn: 'Wat u terugdoet',
    vraag: 'Wat doet de inwoner terug?',
    velden: ['partij', 'wanneer'],
    partij: 'Voor wie?',
    hint: 'Bijvoorbeeld: kookt voor de eetgroep',
  },
  uitvoering: {
    kop: 'Met partijen buiten de zorg',
    mijn: 'Afspraken met anderen',
    vraag: 'Wat is afgesproken?',
    velden: ['partij', 'afgesprokenOp', 'tot', 'getekendDoor'],
    partij: 'Met welke partij?',
    hint: 'Bijvoorbeeld: de corporatie stopt de ontruiming',
  },
  verbinding_wijk: {
    kop: 'Verbinding met de wijk',
    mijn: 'In uw wijk',
    vraag: 'Welke activiteit in de wijk?',
    velden: [],
  },
  verbinding_werk: {
    kop: 'Verbinding met werk',
    mijn: 'Op weg naar werk',
    vraag: 'Wat helpt op weg naar werk?',
    velden: [],
  },
  terugval: {
    kop: 'Als het slechter gaat',
    mijn: 'Als het slechter gaat',
    vraag: 'Waaraan ziet u dat het slechter gaat?',
    velden: ['reactie'],
  },
}

/** The form that was asked for. */
export type UitvoeringVraag =
  | { readonly wat: 'contact' | 'afspraak' | 'terugval' }
  | { readonly wat: 'verslag'; readonly contactId: number }
  | { readonly wat: 'afhandelen'; readonly terugvalId: number }
  | { readonly wat: 'weg'; readonly afspraak: { readonly id: number; readonly tekst: string } }
