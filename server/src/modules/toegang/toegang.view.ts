import type { ToegangRij } from '@keukentafel/contract'
import type { Wie } from '../../kern/wie.ts'
import type { Beleid, Deel } from '../beleid/index.ts'
import { magMetToegangRij } from './toegang.policy.ts'
import { isNu, waarom, waaromBlijft, zichtbareDelen, type ToegangGroep } from './toegang.rules.ts'

type HouderNaam = { id: number; naam: string; soort: string; organisatie: string | null }
type Bij = {
  readonly ctx: { readonly wie: Wie; readonly moment: Temporal.Instant }
  readonly beleid: Beleid
  readonly schrijft: boolean
  readonly houders: readonly HouderNaam[]
  readonly personen: readonly { readonly id: number; readonly naam: string }[]
}

function toRij(groep: ToegangGroep, bij: Bij): ToegangRij | null {
  const { wie } = bij.ctx
  const delen = zichtbareDelen(groep.delen, wie.soort === 'inwoner')
  const houder = bij.houders.find((h) => h.id === groep.houderId)
  if (delen.length === 0 || houder === undefined) return null
  const nu = isNu(groep, bij.ctx.moment)
  return {
    ids: [...groep.ids],
    houder: {
      id: houder.id,
      naam: houder.id === wie.id ? 'Uzelf' : houder.naam,
      soort: houder.soort as ToegangRij['houder']['soort'],
      organisatie: houder.organisatie,
    },
    delen: [...delen],
    recht: groep.recht,
    personen: groep.personen.flatMap((id) => bij.personen.find((p) => p.id === id)?.naam ?? []),
    gesprekId: groep.gesprekId,
    grondslag: groep.grondslag,
    waarom: waarom(bij.beleid, groep),
    bron: groep.bron,
    toestemmingId: groep.grondslag === 'toestemming' ? groep.verwijstNaar : null,
    vanaf: groep.vanaf.toString(),
    tot: groep.tot?.toString() ?? null,
    beeindigbaar: groep.beeindigbaar,
    waaromBlijft: waaromBlijft(groep),
    mag: nu ? [...magMetToegangRij(wie, bij.schrijft, groep)] : [],
  }
}

/** The groups as the screen shows them: who looks along now, and who did before (newest first). */
export function toToegangRijen(
  groepen: readonly ToegangGroep[],
  bij: Bij,
): { nu: ToegangRij[]; voorbij: ToegangRij[] } {
  const rijen = (lijst: readonly ToegangGroep[]) => lijst.flatMap((g) => toRij(g, bij) ?? [])
  const moment = bij.ctx.moment
  return {
    nu: rijen(groepen.filter((g) => isNu(g, moment))),
    voorbij: rijen(groepen.filter((g) => !isNu(g, moment))).toReversed(),
  }
}

type BereikRij = {
  functie: string
  naam: string
  organisatie: string
  delen: Deel[]
  recht: 'lezen' | 'schrijven'
  bron: string
  vanaf: Date
}
const FUNCTIES: Readonly<Record<string, { naam: string; waarom: string }>> = {
  teamleider: {
    naam: 'Teamleider',
    waarom: 'De teamleider bewaakt het werk van het team en kan de hoofdlijnen lezen.',
  },
  consulent: {
    naam: 'Consulent van de gemeente',
    waarom: 'De gemeente toetst en besluit over ondersteuning. Dat is een wettelijke taak.',
  },
}

/** Those who see by their function, one line per function: they have no row to end. */
export function toBereikRijen(rijen: readonly BereikRij[], wie: Wie): ToegangRij[] {
  return [...Map.groupBy(rijen, (r) => r.functie)].flatMap(([functie, deze]) => {
    const eerste = deze[0]
    if (eerste === undefined) return []
    const bekend = FUNCTIES[functie]
    const vanaf = deze
      .map((r) => r.vanaf.toTemporalInstant())
      .toSorted((a, b) => Temporal.Instant.compare(a, b))[0]
    const delen = [...new Set(deze.flatMap((r) => r.delen))]
    return {
      ids: [],
      houder: {
        id: null,
        // The inwoner is told the function: who fills it today is not what lets them look.
        naam:
          wie.soort === 'inwoner'
            ? (bekend?.naam ?? functie)
            : `${bekend?.naam ?? functie}: ${deze.map((r) => r.naam).join(', ')}`,
        soort: 'functie' as const,
        organisatie: eerste.organisatie,
      },
      delen: [...zichtbareDelen(delen, wie.soort === 'inwoner')],
      recht: eerste.recht,
      personen: [],
      gesprekId: null,
      grondslag: 'wettelijke_taak',
      waarom: bekend?.waarom ?? 'Deze functie hoort bij het werk van de gemeente.',
      bron: eerste.bron,
      toestemmingId: null,
      vanaf: (vanaf ?? eerste.vanaf.toTemporalInstant()).toString(),
      tot: null,
      beeindigbaar: false,
      waaromBlijft: 'Dit hoort bij het werk van deze functie.',
      mag: [],
    }
  })
}
