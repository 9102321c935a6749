/** An inwoner asks for another begeleider of the same organisation (REG-18; 004 §8.11). */
import { parseDatum } from '../../kern/datum.ts'
import { alsGoed, conflict, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid } from '../beleid/index.ts'

export type Uitkomst = 'andere_begeleider' | 'toch_dezelfde' | 'niet_mogelijk'
type Dag = Temporal.PlainDate

function dagFouten(tekst: string, veld: string, bij: { vandaag: Dag; nietVoor: Dag | null }): Weigering[] {
  const dag = parseDatum(tekst)
  if (!dag.ok) return dag.weigeringen.map((w) => ({ ...w, veld }))
  if (Temporal.PlainDate.compare(dag.waarde, bij.vandaag) > 0)
    return [{ code: 'dag-in-de-toekomst', tekst: 'Deze dag is nog niet geweest.', veld }]
  return bij.nietVoor !== null && Temporal.PlainDate.compare(dag.waarde, bij.nietVoor) < 0
    ? [{ code: 'antwoord-voor-vraag', tekst: 'Het antwoord kan niet vóór de vraag komen.', veld }]
    : []
}

type Bij = { readonly isPersoon: boolean; readonly isOrganisatie: boolean; readonly vandaag: Dag }

const keuzeFouten = (gevraagdOp: string, bij: Bij): Weigering[] => [
  ...(bij.isPersoon
    ? []
    : [{ code: 'persoon-onbekend', tekst: 'Kies iemand van dit huishouden.', veld: 'persoonId' }]),
  ...(bij.isOrganisatie
    ? []
    : [
        {
          code: 'organisatie-onbekend',
          tekst: 'Kies een organisatie die hulp geeft.',
          veld: 'organisatieId',
        },
      ]),
  ...dagFouten(gevraagdOp, 'gevraagdOp', { vandaag: bij.vandaag, nietVoor: null }),
]

/**
 * May this be asked? Codes: `andere-begeleider-uit` (409, O-14), `persoon-onbekend`, `organisatie-onbekend` (gives no help in this
 * plan), `dag-in-de-toekomst`.
 */
export function verzoekControleren(
  beleid: Beleid,
  verzoek: { readonly gevraagdOp: string },
  bij: Bij,
): Result<true> {
  if (!beleid.overdracht.andereBegeleider.aan)
    return conflict(
      'andere-begeleider-uit',
      'In deze gemeente loopt deze vraag niet via Keukentafel. Bel uw team.',
    )
  return alsGoed(keuzeFouten(verzoek.gevraagdOp, bij), true)
}

export type Antwoord = {
  readonly uitkomst: Uitkomst
  readonly nieuwe?: string
  readonly uitleg?: string
  readonly op: string
}
/**
 * A request ends in a result: who comes now, or why not. Codes: `begeleider-zonder-naam`, `uitkomst-zonder-uitleg`,
 * `antwoord-voor-vraag`, `dag-in-de-toekomst`.
 */
export function antwoordControleren(
  antwoord: Antwoord,
  bij: { gevraagdOp: Dag; vandaag: Dag },
): Result<true> {
  const { uitkomst, nieuwe = '', uitleg = '', op } = antwoord
  const anders = uitkomst === 'andere_begeleider'
  return alsGoed(
    [
      ...(anders && nieuwe.trim() === ''
        ? [{ code: 'begeleider-zonder-naam', tekst: 'Vul in wie de nieuwe begeleider is.', veld: 'nieuwe' }]
        : []),
      ...(!anders && uitleg.trim() === ''
        ? [{ code: 'uitkomst-zonder-uitleg', tekst: 'Leg uit waarom. De inwoner leest dit.', veld: 'uitleg' }]
        : []),
      ...dagFouten(op, 'op', { vandaag: bij.vandaag, nietVoor: bij.gevraagdOp }),
    ],
    true,
  )
}
