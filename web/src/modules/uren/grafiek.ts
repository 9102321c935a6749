import { dagenTussen } from '../../ui/datum.ts'
import type { Lijnen } from './uren.ts'

/** The room of the drawing, in units of its viewBox. */
export type Vlak = {
  readonly links: number
  readonly rechts: number
  readonly boven: number
  readonly onder: number
}

export type Schaal = {
  readonly x: (dag: string) => number
  readonly y: (uren: number) => number
  readonly top: number
}

type Stappen = Lijnen['professioneel']
const heel = (n: number): number => Math.round(n * 10) / 10

/** From days and hours to places in the drawing; the top is the first whole hour above everything. */
export function schaal(lijnen: Lijnen, vlak: Vlak): Schaal {
  const alle = [
    ...lijnen.professioneel.map((s) => s.uren),
    ...lijnen.informeel.map((s) => s.uren),
    ...lijnen.echt.flatMap((w) => [w.professioneel ?? 0, w.informeel ?? 0]),
  ]
  const top = Math.max(1, Math.ceil(Math.max(...alle)))
  const dagen = Math.max(1, dagenTussen(lijnen.van, lijnen.tot))
  return {
    top,
    x: (dag) => heel(vlak.links + ((vlak.rechts - vlak.links) * dagenTussen(lijnen.van, dag)) / dagen),
    y: (uren) => heel(vlak.onder - ((vlak.onder - vlak.boven) * uren) / top),
  }
}

/** A line of steps, not slopes: level until the day on which the hours change. */
export function stapPad(stappen: Stappen, { x, y }: Schaal, tot: string): string {
  const [eerste, ...rest] = stappen
  if (eerste === undefined) return ''
  const delen = rest.map((s) => `H${x(s.vanaf)}V${y(s.uren)}`)
  return `M${x(eerste.vanaf)} ${y(eerste.uren)}${delen.join('')}H${x(tot)}`
}

/** Whole hours that get a line and a number: all of them up to ten, then a handful. */
export function uurlijnen(top: number): readonly number[] {
  const stap = Math.max(1, Math.ceil(top / 10))
  return Array.from({ length: Math.floor(top / stap) + 1 }, (_, n) => n * stap)
}

/** The first days of the months that the drawing shows, at most so many of them. */
export function maanden({ van, tot }: Pick<Lijnen, 'van' | 'tot'>, hoogstens: number): readonly string[] {
  const [jaar = 0, maand = 1] = van.split('-').map(Number)
  const eersten = Array.from({ length: 120 }, (_, n) =>
    new Date(Date.UTC(jaar, maand - 1 + n, 1)).toISOString().slice(0, 10),
  ).filter((dag) => dag >= van && dag < tot)
  const elke = Math.ceil(eersten.length / hoogstens)
  return eersten.filter((_, i) => i % elke === 0)
}
