import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import type { VeldFout } from '../../api/probleem.ts'
import { type Toon } from '../../ui/index.ts'

export type Uren = AntwoordBij<'GET /dossiers/{dossierId}/plannen/{planId}/uren'>
export type UrenTaak = Uren['taken'][number]
export type Lijnen = NonNullable<Uren['lijnen']>
export type Plek = { readonly dossierId: number; readonly planId: number }

export const urenVraag = (plek: Plek) =>
  queryOptions({
    queryKey: ['dossier', plek.dossierId, 'uren', plek.planId],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/plannen/{planId}/uren', { params: plek }),
  })

export const SOORT = { professioneel: 'Beroepskracht', informeel: 'Eigen kring' } as const

/** What is told of the hours of a task; nothing where this gemeente does not judge them. */
export const STAND: Readonly<Record<UrenTaak['stand'], { toon: Toon | 'gewoon'; woord: string } | null>> = {
  volgens_afspraak: { toon: 'gelukt', woord: 'Volgens afspraak' },
  meer: { toon: 'waarschuwing', woord: 'Meer dan afgesproken' },
  minder: { toon: 'waarschuwing', woord: 'Minder dan afgesproken' },
  boven_besluit: { toon: 'fout', woord: 'Meer dan het besluit geeft' },
  te_weinig_weken: { toon: 'gewoon', woord: 'Nog te kort om iets te zeggen' },
  geen_afspraak: { toon: 'gewoon', woord: 'Geen uren afgesproken' },
  niet_beoordeeld: null,
}

const opmaak = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 })
/** `3,5 uur` */
export const uur = (n: number): string => `${opmaak.format(n)} uur`
/** `3,5`; for a table that says hours in its head */
export const kaal = (n: number): string => opmaak.format(n)
/** `+1`, `−1`, `0` */
export const verschil = (n: number): string =>
  n > 0 ? `+${opmaak.format(n)}` : opmaak.format(n).replace('-', '−')

const kort = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', timeZone: 'UTC' })
/** `1 jan` */
export const dagMaand = (dag: string): string => kort.format(new Date(`${dag}T00:00:00Z`)).replace('.', '')

const DAG = 86_400_000
/** This day so many days on, as jjjj-mm-dd. */
export const dagenLater = (dag: string, dagen: number): string =>
  new Date(Date.parse(`${dag}T00:00:00Z`) + dagen * DAG).toISOString().slice(0, 10)
/** The Monday of the week of this day. */
export const maandag = (dag: string): string =>
  dagenLater(dag, -((new Date(`${dag}T00:00:00Z`).getUTCDay() + 6) % 7))

/** "Stap 2" for the faults at `stappen/1/…`, so that the summary tells which line it is about. */
export const perRegel = (lijst: string, woord: string, fouten: readonly VeldFout[]) =>
  Object.fromEntries(
    fouten.flatMap(({ veld }) => {
      const [begin, plek] = veld.split('/')
      return begin === lijst && plek !== undefined ? [[veld, `${woord} ${Number(plek) + 1}`]] : []
    }),
  )

/** After a line went out of a form: the focus goes on to the button that adds one. */
export const naarErbij = (): void => document.querySelector<HTMLElement>('#erbij button')?.focus()

export type Basis = { readonly plek: Plek; readonly opSluit: () => void }

/** A number as people write it; NaN when it is none. */
export const getal = (tekst: string): number => (tekst.trim() === '' ? NaN : Number(tekst.replace(',', '.')))
export const GEEN_GETAL = 'Schrijf een getal, bijvoorbeeld 2,5.'
