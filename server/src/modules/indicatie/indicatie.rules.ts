/** The indicatie as part of the plan (PLAN-17; 001 §1.3): of the team, or an advies of a specialist organisation. */
import type { IndicatieSoort } from '@keukentafel/contract'
import { alsGoed, conflict, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid, Complexiteit } from '../beleid/index.ts'

/** The pillar that one reaches by an indicatie in the plan; undefined where no pillar is reached so (C15, C16). */
const pijlerMet = (beleid: Beleid) => beleid.pijlers.find((p) => p.toegang.includes('indicatie_in_plan'))
export const indicatieBron = (beleid: Beleid): string | null => pijlerMet(beleid)?.bron ?? null

/** The team states it itself in an enkelvoudige situatie; a specialist advises in a complexe; null without judgement. */
export const indicatieSoort = (oordeel: Complexiteit | null): IndicatieSoort | null =>
  oordeel === null ? null : oordeel === 'complex' ? 'advies' : 'indicatie'

/**
 * Does help in this plan ask for an indicatie that is not there? Said as a warning: the source says that the team can
 * state it, not that nothing goes on without (001 §1.3).
 */
export function indicatieNodig(
  beleid: Beleid,
  inzetten: readonly { readonly trede: string; readonly status: string }[],
  f: { readonly oordeel: Complexiteit | null; readonly geldend: IndicatieSoort | null },
): boolean {
  const pijler = pijlerMet(beleid)?.id
  if (pijler === undefined || (f.geldend !== null && f.geldend === indicatieSoort(f.oordeel))) return false
  const treden = beleid.ladder.treden.filter((t) => t.pijler === pijler).map((t) => t.id)
  return inzetten.some((i) => treden.includes(i.trede) && i.status !== 'geweigerd' && i.status !== 'gestopt')
}

export type Getekend = {
  readonly organisatie: string | null
  readonly getekendDoor: string | null
  /** null = not filled in */
  readonly getekendOp: Temporal.PlainDate | null
}
const isLeeg = (tekst: string | null): boolean => (tekst ?? '').trim() === ''

const VRAAG = {
  organisatie: 'Schrijf op van welke organisatie het advies is.',
  getekendDoor: 'Schrijf op wie het advies tekende.',
  getekendOp: 'Schrijf op welke dag het advies is getekend.',
} as const

function adviesFouten(g: Getekend, vandaag: Temporal.PlainDate): Weigering[] {
  const leeg = {
    organisatie: isLeeg(g.organisatie),
    getekendDoor: isLeeg(g.getekendDoor),
    getekendOp: g.getekendOp === null,
  }
  const velden = ['organisatie', 'getekendDoor', 'getekendOp'] as const
  const later = g.getekendOp !== null && Temporal.PlainDate.compare(vandaag, g.getekendOp) < 0
  return [
    ...velden
      .filter((veld) => leeg[veld])
      .map((veld) => ({ code: 'advies-onvolledig', tekst: VRAAG[veld], veld })),
    ...(later
      ? [{ code: 'advies-in-toekomst', tekst: 'Deze dag is er nog niet geweest.', veld: 'getekendOp' }]
      : []),
  ]
}

const VAN_TEAM: Weigering = {
  code: 'indicatie-van-team',
  tekst: 'Deze situatie is enkelvoudig. Het team stelt de indicatie zelf, zonder advies van een ander.',
  veld: 'organisatie',
}

/**
 * Can this stand in the plan, and as what? Codes: `indicatie-uit`, `indicatie-zonder-oordeel` (both 409),
 * `indicatie-leeg`, `indicatie-van-team`, `advies-onvolledig` per field, `advies-in-toekomst`.
 */
export function indicatieControleren(
  beleid: Beleid,
  f: Getekend & { readonly tekst: string; readonly oordeel: Complexiteit | null },
  vandaag: Temporal.PlainDate,
): Result<IndicatieSoort> {
  if (pijlerMet(beleid) === undefined)
    return conflict('indicatie-uit', 'In uw gemeente staat de indicatie niet in het plan.')
  const soort = indicatieSoort(f.oordeel)
  if (soort === null)
    return conflict(
      'indicatie-zonder-oordeel',
      'Bepaal eerst in de triage of de situatie enkelvoudig of complex is.',
    )
  const isVanAnder = !isLeeg(f.organisatie) || !isLeeg(f.getekendDoor) || f.getekendOp !== null
  return alsGoed(
    [
      ...(isLeeg(f.tekst)
        ? [{ code: 'indicatie-leeg', tekst: 'Schrijf op wat er nodig is.', veld: 'tekst' }]
        : []),
      ...(soort === 'advies' ? adviesFouten(f, vandaag) : isVanAnder ? [VAN_TEAM] : []),
    ],
    soort,
  )
}
