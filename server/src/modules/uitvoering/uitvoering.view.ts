import type { AfspraakSoort, UitvoeringView } from '@keukentafel/contract'
import type { Wie } from '../../kern/wie.ts'
import type { Beleid } from '../beleid/index.ts'
import type { PlanStatus } from '../plan/index.ts'
import { afspraakSoorten, contactNodig } from './afspraak.rules.ts'
import { magMetUitvoering } from './uitvoering.policy.ts'
import type { findAfspraken, findContacten, findTerugval, findVolgende } from './uitvoering.store.ts'

type Rijen<F extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>
export type Bij = {
  readonly beleid: Beleid
  readonly wie: Wie
  readonly omgeving: { readonly schrijft: boolean }
  readonly vandaag: Temporal.PlainDate
  readonly volgende: Rijen<typeof findVolgende>
  readonly geweest: Rijen<typeof findContacten>
  readonly afspraken: Rijen<typeof findAfspraken>
  readonly terugval: Rijen<typeof findTerugval>
}

/** Notes of the team about contact and relapse: one member of the household does not read them of another. */
const isTeam = (wie: Wie): boolean => wie.soort === 'medewerker'

function toContact(
  status: PlanStatus,
  { beleid, volgende, geweest, vandaag, wie }: Bij,
): UitvoeringView['contact'] {
  return {
    volgende:
      volgende === undefined
        ? null
        : { id: volgende.id, op: volgende.gepland_op, isLaat: volgende.gepland_op < vandaag.toString() },
    nodig: contactNodig(beleid, { status, heeftVolgende: volgende !== undefined }),
    bron: beleid.uitvoering.contact.bron,
    geweest: isTeam(wie)
      ? geweest.map((c) => ({ id: c.id, op: c.gehouden_op ?? '', verslag: c.verslag ?? '' }))
      : [],
  }
}

const toTerugval = (bij: Bij): UitvoeringView['terugval'] =>
  (isTeam(bij.wie) ? bij.terugval : []).map((t) => ({
    id: t.id,
    toelichting: t.toelichting,
    op: t.op,
    uiterlijk: t.uiterlijk,
    door: t.door,
    afgehandeldOp: t.afgehandeld_op,
    uitkomst: t.uitkomst,
    mag: bij.omgeving.schrijft && t.afgehandeld_op === null ? ['terugval.afhandelen'] : [],
  }))

/** What surrounds the plan, for the screen. */
export function toUitvoeringView(plan: { id: number; status: string }, bij: Bij): UitvoeringView {
  const status = plan.status as PlanStatus
  const mag = magMetUitvoering(bij.wie, { status, schrijft: bij.omgeving.schrijft })
  const schrijft = mag.includes('planafspraak.vastleggen')
  const soorten = afspraakSoorten(bij.beleid)
  const kanMelden =
    bij.beleid.uitvoering.terugval.gesprekBinnen !== null && bij.afspraken.some((a) => a.soort === 'terugval')
  return {
    planId: plan.id,
    contact: toContact(status, bij),
    soorten: [...soorten],
    afspraken: bij.afspraken.map((a) => ({
      id: a.id,
      soort: a.soort as AfspraakSoort,
      tekst: a.tekst,
      partij: a.partij,
      wanneer: a.wanneer,
      reactie: a.reactie,
      afgesprokenOp: a.afgesproken_op,
      tot: a.tot,
      getekendDoor: a.getekend_door,
      mag: schrijft ? ['planafspraak.beeindigen'] : [],
    })),
    terugval: toTerugval(bij),
    mag: mag.filter(
      (h) =>
        (h !== 'planafspraak.vastleggen' || soorten.length > 0) && (h !== 'terugval.melden' || kanMelden),
    ),
  }
}
