import type { VeldFout } from '../../api/probleem.ts'
import { datumFout } from '../../ui/Veld.tsx'
import { leesTijd, leesVanTot } from './kamer.ts'

export type Dagveld = `dag${1 | 2 | 3 | 4 | 5 | 6 | 7}`
/** One field per day of the week, maandag first. */
export const VELDEN: readonly Dagveld[] = ['dag1', 'dag2', 'dag3', 'dag4', 'dag5', 'dag6', 'dag7']
/** The form of a kamer as it is typed. */
export type KamerWaarden = Record<Dagveld, string> & {
  teamId: string
  naam: string
  gebiedId: string
  wacht: string
  telefoon: string
  vrijwilligers: readonly string[]
}

/** The days on which something was typed. */
export const ingevuld = (w: KamerWaarden) =>
  VELDEN.flatMap((veld, i) => (w[veld].trim() === '' ? [] : [{ veld, weekdag: i + 1, tekst: w[veld] }]))

const dagFouten = (w: KamerWaarden): readonly VeldFout[] =>
  ingevuld(w).flatMap(({ veld, tekst }) => {
    const tijden = leesVanTot(tekst)
    if (tijden === null) return [{ veld, code: 'onjuist', tekst: 'Schrijf twee tijden, zoals 9.00 - 17.00.' }]
    return tijden.van < tijden.tot
      ? []
      : [{ veld, code: 'onjuist', tekst: 'De kamer gaat dicht voordat zij opengaat. Kijk de tijden na.' }]
  })
/** What is wrong with a kamer, all that can be told without asking the server, in the order of the form. */
export function kamerFouten(w: KamerWaarden): readonly VeldFout[] {
  const leeg = (veld: keyof KamerWaarden, tekst: string) =>
    String(w[veld]).trim() === '' ? [{ veld, code: 'leeg', tekst }] : []
  return [
    ...leeg('naam', 'Vul de naam van de kamer in.'),
    ...leeg('teamId', 'Kies een team.'),
    ...leeg('gebiedId', 'Kies een wijk of dorp.'),
    ...leeg('wacht', 'Vul in wie de achterwacht is.'),
    ...leeg('telefoon', 'Schrijf een telefoonnummer van het werk, zoals 058 123 45 67.'),
    ...(ingevuld(w).length === 0
      ? [{ veld: 'dag1', code: 'leeg', tekst: 'Vul in wanneer de kamer open is.' }]
      : dagFouten(w)),
  ]
}

const TIJD = 'Schrijf een tijd, zoals 9.00 of 14.30.'
const EINDE_VOOR_BEGIN = 'De eindtijd moet later zijn dan de begintijd.'

/** The form of a line of the rooster as it is typed. */
export type DienstWaarden = {
  medewerkerId: string
  soort: 'aanwezig' | 'bereikbaar' | ''
  telefoon: string
  dag: string
  herhaalt: boolean
  van: string
  tot: string
}
function totFout(w: DienstWaarden): readonly VeldFout[] {
  const [van, tot] = [leesTijd(w.van), leesTijd(w.tot)]
  if (tot === null) return [{ veld: 'tot', code: 'leeg', tekst: TIJD }]
  return van === null || van < tot ? [] : [{ veld: 'tot', code: 'onjuist', tekst: EINDE_VOOR_BEGIN }]
}
/** What is wrong with a line of the rooster, all that can be told without asking the server. */
export function dienstFouten(w: DienstWaarden): readonly VeldFout[] {
  const leeg = (veld: string, tekst: string) => ({ veld, code: 'leeg', tekst })
  const dag = datumFout(w.dag)
  return [
    ...(w.medewerkerId === '' ? [leeg('medewerkerId', 'Kies iemand.')] : []),
    ...(w.soort === '' ? [leeg('soort', 'Kies of iemand er is of bereikbaar is.')] : []),
    ...(w.dag === '' ? [leeg('dag', 'Kies een dag.')] : dag === undefined ? [] : [leeg('dag', dag)]),
    ...(leesTijd(w.van) === null ? [leeg('van', TIJD)] : []),
    ...totFout(w),
    ...(w.soort === 'bereikbaar' && w.telefoon.trim() === ''
      ? [leeg('telefoon', 'Vul het werknummer in waarop deze persoon bereikbaar is.')]
      : []),
  ]
}
