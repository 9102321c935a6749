import type { UrenView } from '@keukentafel/contract'
import type { Wie } from '../../kern/wie.ts'
import type { Beleid } from '../beleid/index.ts'
import { magMetPlan, teltMee, type InzetStatus, type PlanStatus } from '../plan/index.ts'
import { oudEnNieuw, peildag, urenLijnen } from './lijnen.rules.ts'
import { afgesprokenInWeek, stappenControleren, urenOordeel, type UrenSoort } from './uren.rules.ts'
import { kanSchalen, looptTaak } from './schaling.rules.ts'
import type { SchalingRij } from './uren.store.ts'
import { magMetUren } from './uren.policy.ts'
import {
  toTaken,
  type BewaardeStap,
  type BewaardeTaak,
  type BewaardeWeek,
  type Feiten,
} from './urenfeiten.rules.ts'

type Taak = BewaardeTaak & { omschrijving: string; uitvoerder_naam: string; version: number }
type Plan = { id: number; status: string; version: number; inzetten: readonly Taak[] }
export type Bij = {
  readonly beleid: Beleid
  readonly wie: Wie
  readonly omgeving: { readonly schrijft: boolean }
  readonly vandaag: Temporal.PlainDate
  readonly stappen: readonly BewaardeStap[]
  readonly weken: readonly BewaardeWeek[]
  readonly schalingen: readonly SchalingRij[]
  readonly eerder: readonly {
    persoon_id: number | null
    omschrijving: string
    soort: string
    uren_per_week: number
  }[]
  readonly leden: readonly { id: number; naam: string }[]
}
type Feit = Omit<Feiten, 'rij'> & { readonly rij: Taak }

const stap = (s: { vanaf: Temporal.PlainDate; uren: number }) => ({ vanaf: s.vanaf.toString(), uren: s.uren })

const toSchaling = ({ id, vanaf, van, naar, reden, door, op }: SchalingRij) => ({
  id,
  vanaf,
  van,
  naar,
  reden,
  door,
  op: op.toISOString(),
})

function toTaak({ taak, rij, soort, telt }: Feit, plan: Plan, bij: Bij): UrenView['taken'][number] {
  const { voorstel, redenen } = urenOordeel(bij.beleid, taak, taak.weken)
  const past = stappenControleren(taak, taak.stappen)
  const { stand, afgesproken, echt, weken } = voorstel
  return {
    inzetId: rij.id,
    omschrijving: rij.omschrijving,
    uitvoerderNaam: rij.uitvoerder_naam,
    soort,
    persoonId: rij.persoon_id,
    teltMee: telt,
    urenPerWeek: rij.uren_per_week,
    vanaf: rij.vanaf,
    tot: rij.tot,
    stappen: taak.stappen.map(stap),
    schalingen: bij.schalingen.filter((s) => s.inzet_id === rij.id).map(toSchaling),
    stappenBelet: past.ok ? [] : [...new Set(past.weigeringen.map((w) => w.tekst))],
    weken: taak.weken.map(({ week, uren }) => ({
      week: week.toString(),
      uren,
      afgesproken: afgesprokenInWeek(taak, week),
    })),
    stand,
    afgesproken,
    echt,
    aantalWeken: weken,
    redenen: [...redenen],
    version: rij.version,
    mag: [
      ...magMetUren(bij.wie, {
        planStatus: plan.status as PlanStatus,
        status: rij.status as InzetStatus,
        schrijft: bij.omgeving.schrijft,
      }),
      ...magSchalen({ taak, rij, soort, telt }, plan, bij),
    ],
  }
}

/** Who writes the plan changes the hours of a task of the basisondersteuning that runs (REG-15). */
const magSchalen = ({ taak, rij }: Feit, plan: Plan, { wie, omgeving, beleid }: Bij): readonly string[] =>
  wie.soort === 'medewerker' &&
  omgeving.schrijft &&
  taak.urenPerWeek !== null &&
  looptTaak(plan.status as PlanStatus, rij.status as InzetStatus) &&
  kanSchalen(beleid, taak)
    ? ['inzet.schalen']
    : []

function toPersonen(
  plan: Plan,
  bij: Bij,
  feiten: readonly Feit[],
  enige: number | null,
): UrenView['personen'] {
  const eerder = bij.eerder.map((e) => ({
    persoonId: e.persoon_id ?? enige,
    soort: e.soort as UrenSoort,
    urenPerWeek: e.uren_per_week,
  }))
  const taken = feiten.filter((f) => f.telt).map((f) => f.taak)
  const metUren = new Set(feiten.filter((f) => f.taak.urenPerWeek !== null).map((f) => f.rij.id))
  return oudEnNieuw(eerder, taken, peildag(taken, bij.vandaag)).map((p) => ({
    ...p,
    naam:
      p.persoonId === null ? null : (bij.leden.find((l) => l.id === p.persoonId)?.naam ?? 'Iemand anders'),
    zonderUren: plan.inzetten
      .filter((i) => (i.persoon_id ?? enige) === p.persoonId && !metUren.has(i.id))
      .filter((i) => teltMee(i.status as InzetStatus))
      .map((i) => i.omschrijving),
  }))
}

function toLijnen(taken: Parameters<typeof urenLijnen>[0], vandaag: Temporal.PlainDate): UrenView['lijnen'] {
  const lijnen = urenLijnen(taken, vandaag)
  if (lijnen === null) return null
  return {
    van: lijnen.van.toString(),
    tot: lijnen.tot.toString(),
    professioneel: lijnen.professioneel.map(stap),
    informeel: lijnen.informeel.map(stap),
    echt: lijnen.echt.map((w) => ({ ...w, week: w.week.toString() })),
  }
}

/** The hours for the screen: every sum and every judgement is made here. */
export function toUrenView(plan: Plan, bij: Bij): UrenView {
  const enige = bij.leden.length === 1 ? (bij.leden[0]?.id ?? null) : null
  const feiten = toTaken(plan.inzetten, { ...bij, enige }) as readonly Feit[]
  const taken = feiten.filter((f) => f.telt).map((f) => f.taak)
  const status = plan.status as PlanStatus
  const wijzigt = magMetPlan(bij.wie, { status, schrijft: bij.omgeving.schrijft }).includes('plan.wijzigen')
  return {
    planId: plan.id,
    peildag: peildag(taken, bij.vandaag).toString(),
    taken: feiten.map((f) => toTaak(f, plan, bij)),
    personen: toPersonen(plan, bij, feiten, enige),
    eerder: bij.eerder.map((e) => ({
      persoonId: e.persoon_id,
      omschrijving: e.omschrijving,
      soort: e.soort as UrenSoort,
      urenPerWeek: e.uren_per_week,
    })),
    lijnen: toLijnen(taken, bij.vandaag),
    wachtend: feiten.filter((f) => f.rij.status === 'gevraagd' && f.taak.urenPerWeek !== null).length,
    version: plan.version,
    mag: wijzigt ? ['eerdere-ondersteuning.zetten'] : [],
  }
}
