/** Handing over: offered, talked about with the burger, and answered by the receiver (REG-04, REG-10, REG-11). */
import type { Lijn, OverdrachtStatus } from '@keukentafel/contract'
import { parseDatum } from '../../kern/datum.ts'
import { alsGoed, conflict, gelukt, geweigerd, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid } from '../beleid/index.ts'

export type OverdrachtSoort = 'casusregie' | 'uitvoering' | 'lijn'
export type OverdrachtStap = 'gesprek' | 'intrekken' | 'accepteren' | 'weigeren'

/** What can be handed over here, by the beleid; empty = nothing as a step of its own (O-14). */
export const soortenVan = ({ casusregie, overdracht }: Beleid): readonly OverdrachtSoort[] => [
  ...(casusregie.eerstAanbieden.aan ? (['casusregie'] as const) : []),
  ...(overdracht.warm.aan ? (['uitvoering'] as const) : []),
  ...(overdracht.lijnen.aan ? (['lijn'] as const) : []),
]

/** May this step be taken now (eisen 4.2, Overdracht)? Where a gesprek is asked, it comes before a yes (REG-10). */
export function kanStap(
  stap: OverdrachtStap,
  o: { status: OverdrachtStatus; gesprekVereist: boolean },
): boolean {
  switch (stap) {
    case 'gesprek':
      return o.status === 'aangeboden'
    case 'intrekken':
    case 'weigeren':
      return o.status === 'aangeboden' || o.status === 'gesprek'
    case 'accepteren':
      return o.status === 'gesprek' || (o.status === 'aangeboden' && !o.gesprekVereist)
  }
}

/** Codes: `overdracht-zonder-gesprek` (409) for a yes before the gesprek, else `overdracht-stap-kan-niet` (409). */
export function stapControleren(
  stap: OverdrachtStap,
  o: { status: OverdrachtStatus; gesprekVereist: boolean },
): Result<true> {
  if (kanStap(stap, o)) return gelukt(true)
  return stap === 'accepteren' && o.status === 'aangeboden'
    ? conflict(
        'overdracht-zonder-gesprek',
        'Praat eerst samen met de inwoner. Daarna kan het antwoord ja zijn.',
      )
    : conflict('overdracht-stap-kan-niet', 'Deze stap kan nu niet. Bekijk hoe ver de overdracht is.')
}

export type Aanbod = {
  readonly soort: OverdrachtSoort
  readonly naarId?: number
  readonly naarNaam?: string
  readonly inhoud: string
  readonly vanLijn?: Lijn
  readonly naarLijn?: Lijn
  readonly checklist?: readonly string[]
}

const lijnFouten = (beleid: Beleid, { soort, vanLijn, naarLijn, checklist = [] }: Aanbod): Weigering[] => {
  if (soort !== 'lijn') return []
  const mist = beleid.overdracht.checklist.filter((punt) => !checklist.includes(punt.id))
  return [
    ...(vanLijn === undefined || naarLijn === undefined || vanLijn === naarLijn
      ? [
          {
            code: 'overdracht-lijn-onjuist',
            tekst: 'Kies van welke lijn naar welke andere lijn.',
            veld: 'naarLijn',
          },
        ]
      : []),
    ...(mist.length === 0
      ? []
      : [
          {
            code: 'overdracht-checklist-onvolledig',
            tekst: `Loop eerst de hele lijst na. Nog open: ${mist.map((p) => p.naam).join('; ')}.`,
            veld: 'checklist',
          },
        ]),
  ]
}

function ontvangerFouten({ soort, naarId, naarNaam = '' }: Aanbod, bestaat: boolean): Weigering[] {
  const veld = 'naarId'
  if (naarId !== undefined && naarNaam.trim() !== '')
    return [{ code: 'ontvanger-dubbel', tekst: 'Kies één persoon uit de lijst, of vul één naam in.', veld }]
  if (naarId !== undefined)
    return bestaat ? [] : [{ code: 'ontvanger-onbekend', tekst: 'Kies iemand uit de lijst.', veld }]
  if (soort === 'casusregie')
    return [
      { code: 'casusregie-zonder-account', tekst: 'Kies iemand uit de lijst voor de casusregie.', veld },
    ]
  return naarNaam.trim() === ''
    ? [{ code: 'overdracht-zonder-ontvanger', tekst: 'Kies aan wie u overdraagt.', veld }]
    : []
}

/**
 * May this be offered? Codes: `overdracht-uit` (409, O-14), `overdracht-zonder-inhoud`, `ontvanger-…`,
 * `overdracht-zonder-ontvanger`, `casusregie-zonder-account`, `overdracht-lijn-onjuist`,
 * `overdracht-checklist-onvolledig` (REG-11); all at once.
 */
export function aanbodControleren(beleid: Beleid, aanbod: Aanbod, ontvangerBestaat: boolean): Result<true> {
  if (!soortenVan(beleid).includes(aanbod.soort))
    return conflict('overdracht-uit', 'Deze overdracht bestaat in deze gemeente niet als aparte stap.')
  return alsGoed(
    [
      ...ontvangerFouten(aanbod, ontvangerBestaat),
      ...lijnFouten(beleid, aanbod),
      ...(aanbod.inhoud.trim() === ''
        ? [{ code: 'overdracht-zonder-inhoud', tekst: 'Schrijf op wat u overdraagt.', veld: 'inhoud' }]
        : []),
    ],
    true,
  )
}

/** Must the burger be asked before the receiver says yes (REG-10)? */
export const gesprekVereist = (beleid: Beleid): boolean => beleid.overdracht.warm.aan

export type Gesprek = { readonly op: string; readonly burgerErbij: boolean; readonly reden?: string }

/**
 * The joint gesprek: a day that has been, and why the burger was not there when that is so (REG-10). Codes:
 * `gesprek-zonder-inwoner`, `gesprek-in-de-toekomst`, and those of `parseDatum`.
 */
export function gesprekControleren(
  gesprek: Gesprek,
  vandaag: Temporal.PlainDate,
): Result<Temporal.PlainDate> {
  const dag = parseDatum(gesprek.op)
  if (!dag.ok) return { ok: false, weigeringen: dag.weigeringen.map((w) => ({ ...w, veld: 'op' })) }
  const fouten: Weigering[] = []
  if (Temporal.PlainDate.compare(dag.waarde, vandaag) > 0)
    fouten.push({ code: 'gesprek-in-de-toekomst', tekst: 'Dit gesprek is nog niet geweest.', veld: 'op' })
  if (!gesprek.burgerErbij && (gesprek.reden ?? '').trim() === '')
    fouten.push({
      code: 'gesprek-zonder-inwoner',
      tekst: 'De inwoner was er niet bij. Schrijf op waarom niet.',
      veld: 'reden',
    })
  return alsGoed(fouten, dag.waarde)
}

/** A no is explained; code `weigering-zonder-reden`. */
export const antwoordControleren = (akkoord: boolean, reden: string | undefined): Result<true> =>
  akkoord || (reden ?? '').trim() !== ''
    ? gelukt(true)
    : geweigerd('weigering-zonder-reden', 'Schrijf op waarom u nee zegt.', 'reden')

/** The middle value; of two middle ones their average. Null when there is none. */
export function mediaan(waarden: readonly number[]): number | null {
  const rij = waarden.toSorted((a, b) => a - b)
  const midden = Math.floor(rij.length / 2)
  const [laag, hoog] = [rij[rij.length % 2 === 1 ? midden : midden - 1], rij[midden]]
  return laag === undefined || hoog === undefined ? null : (laag + hoog) / 2
}
