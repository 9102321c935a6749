import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij, type BodyBij } from '../../api/client.ts'
import { dossierSleutel } from '../dossier/dossier.ts'

export type Instrumenten = AntwoordBij<'GET /dossiers/{dossierId}/instrumenten'>
export type Afname = BodyBij<'POST /dossiers/{dossierId}/afnames'>

export const instrumentenVraag = (dossierId: number) =>
  queryOptions({
    queryKey: [...dossierSleutel(dossierId), 'instrumenten'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/instrumenten', { params: { dossierId } }),
  })

export const UITKOMST_WOORD = {
  niet_kwetsbaar: 'Niet kwetsbaar',
  mogelijk_kwetsbaar: 'Mogelijk kwetsbaar',
  kwetsbaar: 'Kwetsbaar',
} as const

/** What the ends of the scale of a matrix mean. */
export const schaalZin = (niveaus: number): string =>
  `1 is: lukt helemaal niet zelf, ${String(niveaus)} is: lukt helemaal zelf`

/** A choice of the list of instruments: which one, and what is asked. */
export type Lijst = {
  readonly sleutel: string
  readonly naam: string
  readonly instrument: Afname['instrument']
  readonly onderdeel?: string
  readonly vragen: readonly { readonly id: string; readonly tekst: string }[]
  /** the levels of a matrix; else ja and nee */
  readonly niveaus?: number
}

/** Everything that can be filled in under the beleid of this dossier. */
export const lijstenVan = ({ screening, checklists, matrix }: Instrumenten): readonly Lijst[] => [
  ...(screening === null
    ? []
    : ([
        {
          sleutel: 's1',
          naam: `${screening.naam}, stap 1`,
          instrument: 'screening_1',
          vragen: screening.stap1,
        },
        {
          sleutel: 's2',
          naam: `${screening.naam}, stap 2`,
          instrument: 'screening_2',
          vragen: screening.stap2,
        },
      ] as const)),
  ...checklists.map(({ id, naam, punten }) => ({
    sleutel: `c-${id}`,
    naam,
    instrument: 'checklist' as const,
    onderdeel: id,
    vragen: punten,
  })),
  ...(matrix === null
    ? []
    : [
        {
          sleutel: 'm',
          naam: matrix.naam,
          instrument: 'matrix' as const,
          niveaus: matrix.niveaus,
          vragen: matrix.domeinen.map(({ id, naam }) => ({ id, tekst: naam })),
        },
      ]),
]
