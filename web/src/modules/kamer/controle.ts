import type { VeldFout } from '../../api/probleem.ts'
import { isTelefoon } from '../../ui/telefoon.ts'
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

export const DAGEN = ['Maandag', 'Dinsdag', 'Woensdag', 'Donderdag', 'Vrijdag', 'Zaterdag', 'Zondag'] as const
/** The days on which something was typed. */
export const ingevuld = (w: KamerWaarden) =>
  VELDEN.flatMap((veld, i) => (w[veld].trim() === '' ? [] : [{ veld, weekdag: i + 1, tekst: w[veld] }]))

const dagFouten = (w: KamerWaarden): readonly VeldFout[] =>
  ingevuld(w).flatMap(({ veld, weekdag, tekst }) => {
    const tijden = leesVanTot(tekst)
    const dag = DAGEN[weekdag - 1] ?? ''
    if (tijden === null)
      return [{ veld, code: 'onjuist', tekst: `${dag}: schrijf twee tijden, zoals 9.00 - 17.00.` }]
    return tijden.van < tijden.tot
      ? []
      : [{ veld, code: 'onjuist', tekst: `${dag}: de kamer gaat dicht voordat zij opengaat.` }]
  })
const TELEFOON = 'Schrijf een telefoonnummer van het werk, zoals 058 123 45 67.'
/** What is wrong with a kamer, all that can be told without asking the server, in the order of the form. */
export function kamerFouten(w: KamerWaarden): readonly VeldFout[] {
  const leeg = (veld: keyof KamerWaarden, tekst: string) =>
    String(w[veld]).trim() === '' ? [{ veld, code: 'leeg', tekst }] : []
  return [
    ...leeg('naam', 'Vul de naam van de kamer in.'),
    ...leeg('teamId', 'Kies een team.'),
    ...leeg('gebiedId', 'Kies een wijk of dorp.'),
    ...leeg('wacht', 'Vul in wie de achterwacht is.'),
    ...(isTelefoon(w.telefoon) ? [] : [{ veld: 'telefoon', code: 'onjuist', tekst: TELEFOON }]),
    ...(ingevuld(w).length === 0
      ? [{ veld: 'dag1', code: 'leeg', tekst: 'Vul in wanneer de kamer open is.' }]
      : dagFouten(w)),
  ]
}

const VAN = 'Schrijf hoe laat het begint, zoals 9.00.'
const TOT = 'Schrijf hoe laat het eindigt, zoals 14.30.'
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
  if (tot === null) return [{ veld: 'tot', code: 'leeg', tekst: TOT }]
  return van === null || van < tot ? [] : [{ veld: 'tot', code: 'onjuist', tekst: EINDE_VOOR_BEGIN }]
}
function telefoonFout({ soort, telefoon }: DienstWaarden): readonly VeldFout[] {
  if (telefoon.trim() !== '')
    return isTelefoon(telefoon) ? [] : [{ veld: 'telefoon', code: 'onjuist', tekst: TELEFOON }]
  const tekst = 'Vul het werknummer in waarop deze persoon bereikbaar is.'
  return soort === 'bereikbaar' ? [{ veld: 'telefoon', code: 'leeg', tekst }] : []
}
/** What is wrong with a line of the rooster, all that can be told without asking the server. */
export function dienstFouten(w: DienstWaarden): readonly VeldFout[] {
  const leeg = (veld: string, tekst: string) => ({ veld, code: 'leeg', tekst })
  const dag = datumFout(w.dag)
  return [
    ...(w.medewerkerId === '' ? [leeg('medewerkerId', 'Kies iemand.')] : []),
    ...(w.soort === '' ? [leeg('soort', 'Kies of iemand er is of bereikbaar is.')] : []),
    ...telefoonFout(w),
    ...(w.dag === '' ? [leeg('dag', 'Kies een dag.')] : dag === undefined ? [] : [leeg('dag', dag)]),
    ...(leesTijd(w.van) === null ? [leeg('van', VAN)] : []),
    ...totFout(w),
  ]
}
