/** Who leaves the household, and which part of the plan goes along (PLAN-01; 003 Uitv.notitie §4). */
import { leeftijdOp, parseDatum } from '../../kern/datum.ts'
import { alsGoed, type Result, type Weigering } from '../../kern/result.ts'

export type Lid = {
  readonly id: number
  readonly lidVanaf: Temporal.PlainDate
  readonly isUit: boolean
  /** null when it is not known */
  readonly geboortedatum: Temporal.PlainDate | null
}
export type Vertrek = {
  readonly personen: readonly number[]
  readonly op: string
  /** they get a household of their own, of which one becomes hoofdbewoner */
  readonly isEigenHuishouden: boolean
}

const VOLWASSEN = 18
/** Nobody under 18 heads a household: an adult goes along, or the child goes to a household that exists. */
const zonderVolwassene = (gaan: readonly Lid[], vandaag: Temporal.PlainDate): boolean =>
  gaan.length > 0 &&
  gaan.every(({ geboortedatum }) => geboortedatum !== null && leeftijdOp(geboortedatum, vandaag) < VOLWASSEN)

function dagFouten(leden: readonly Lid[], op: string, vandaag: Temporal.PlainDate): Weigering[] {
  const dag = parseDatum(op)
  if (!dag.ok) return dag.weigeringen.map((w) => ({ ...w, veld: 'op' }))
  const na = (ander: Temporal.PlainDate) => Temporal.PlainDate.compare(dag.waarde, ander)
  if (na(vandaag) > 0)
    return [
      {
        code: 'uittreden-in-de-toekomst',
        tekst: 'Deze dag is nog niet geweest. Vul de dag in waarop iemand het huishouden verliet.',
        veld: 'op',
      },
    ]
  return leden.some((lid) => na(lid.lidVanaf) < 0)
    ? [
        {
          code: 'uittreden-voor-lid',
          tekst: 'Op deze dag hoorde iemand van hen nog niet bij het huishouden. Kies een latere dag.',
          veld: 'op',
        },
      ]
    : []
}

const KINDEREN: Weigering = {
  code: 'uittreden-zonder-volwassene',
  tekst: 'Een kind krijgt geen eigen huishouden. Kies ook een volwassene, of laat het adres leeg.',
  veld: 'personen',
}
type Groep = { readonly aanwezig: readonly Lid[]; readonly gaan: readonly Lid[] }
function wieFouten(
  { aanwezig, gaan }: Groep,
  { personen, isEigenHuishouden }: Vertrek,
  vandaag: Temporal.PlainDate,
): Weigering[] {
  const fouten: Weigering[] = []
  if (gaan.length < personen.length)
    fouten.push({
      code: 'persoon-onbekend',
      tekst: 'Kies mensen die nu bij dit huishouden horen.',
      veld: 'personen',
    })
  else if (gaan.length === aanwezig.length)
    fouten.push({
      code: 'laatste-lid',
      tekst: 'Er blijft niemand over in dit huishouden. Laat ten minste één persoon staan.',
      veld: 'personen',
    })
  if (isEigenHuishouden && zonderVolwassene(gaan, vandaag)) fouten.push(KINDEREN)
  return fouten
}

/**
 * May these people leave on this day? Codes: `persoon-onbekend` (not in the household, or out of it already),
 * `laatste-lid` (somebody stays; who moves as a whole does not leave), `uittreden-zonder-volwassene` (children alone get
 * no household of their own), `uittreden-in-de-toekomst`,
 * `uittreden-voor-lid`, and those of `parseDatum`. `op`: yyyy-mm-dd, the first day that they live elsewhere.
 */
export function uittredenControleren(
  leden: readonly Lid[],
  { personen, op, isEigenHuishouden }: Vertrek,
  vandaag: Temporal.PlainDate,
): Result<true> {
  const aanwezig = leden.filter((lid) => !lid.isUit)
  const gaan = aanwezig.filter((lid) => personen.includes(lid.id))
  const fouten = wieFouten({ aanwezig, gaan }, { personen, op, isEigenHuishouden }, vandaag)
  return alsGoed([...fouten, ...dagFouten(gaan, op, vandaag)], true)
}

type Doel = { readonly id: number; readonly persoon_id: number | null }
type Inzet = { readonly doel_id: number; readonly persoon_id: number | null; readonly status: string }

/**
 * What of the plan is about these people: their own goals with every task under them, and of the goals of the whole
 * household only the tasks for them. A task that was declined or has stopped stays behind.
 */
export function deelVanPlan<D extends Doel, I extends Inzet>(
  plan: { readonly doelen: readonly D[]; readonly inzetten: readonly I[] },
  personen: readonly number[],
): { doel: D; inzetten: I[] }[] {
  const van = (id: number | null) => id !== null && personen.includes(id)
  const loopt = plan.inzetten.filter((i) => i.status !== 'geweigerd' && i.status !== 'gestopt')
  return plan.doelen
    .map((doel) => ({
      doel,
      inzetten: loopt.filter(
        (i) =>
          i.doel_id === doel.id && (van(i.persoon_id) || (van(doel.persoon_id) && i.persoon_id === null)),
      ),
    }))
    .filter(({ doel, inzetten }) => van(doel.persoon_id) || inzetten.length > 0)
}
