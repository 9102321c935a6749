import type { AntwoordBij } from '../../api/client.ts'
import type { WerklijstAdres } from './adres.ts'

type Antwoord = AntwoordBij<'GET /werklijst'>
type Tellingen = Antwoord['tellingen']
type Telling = Tellingen['mij']

/** `14`, or `1.000+` when there are more. */
export const aantalTekst = ({ aantal, isMinimum }: Telling): string =>
  isMinimum ? '1.000+' : aantal.toLocaleString('nl-NL')

const KOPPEN: Readonly<Record<Antwoord['rijen'][number]['wanneer'], string>> = {
  te_laat: 'Te laat',
  deze_week: 'Deze week',
  later: 'Later',
  geen: 'Zonder termijn',
}
/** The head above a part of the list. */
export const groepKop = (wanneer: Antwoord['rijen'][number]['wanneer']): string => KOPPEN[wanneer]

const zaken = (t: Telling, een: string, meer: string): string =>
  t.aantal === 1 ? `Eén zaak ${een}` : `${aantalTekst(t)} zaken ${meer}`

/** What needs attention first, in a sentence: "Eén zaak is te laat, 3 zaken moeten deze week af." */
export function samenvatting({ teLaat, dezeWeek }: Pick<Tellingen, 'teLaat' | 'dezeWeek'>): string {
  const delen = [
    ...(teLaat.aantal === 0 ? [] : [zaken(teLaat, 'is te laat', 'zijn te laat')]),
    ...(dezeWeek.aantal === 0 ? [] : [zaken(dezeWeek, 'moet deze week af', 'moeten deze week af')]),
  ]
  if (delen.length === 0) return 'Niets is te laat en deze week hoeft niets af.'
  const [eerste = '', tweede] = delen
  return tweede === undefined
    ? `${eerste}.`
    : `${eerste}, ${tweede.charAt(0).toLowerCase()}${tweede.slice(1)}.`
}

type Leeg = { readonly zin: string; readonly actie: { readonly naar: string; readonly woord: string } | null }

/** Why the list is empty, by the work of the role, and where that work is (ALG-03). */
export function leegTekst(rollen: readonly string[], adres: WerklijstAdres): Leeg {
  if (adres.wanneer !== undefined) return { zin: 'Kies een ander filter om meer te zien.', actie: null }
  const heeft = (...welke: readonly string[]) => welke.some((rol) => rollen.includes(rol))
  if (heeft('aanbieder', 'berichtenverwerker'))
    return {
      zin: 'De mensen aan wie u hulp geeft, vindt u bij de berichten.',
      actie: { naar: '/berichten', woord: 'Naar de berichten' },
    }
  if (heeft('sociaal_werker', 'teamleider'))
    return {
      zin: 'Kijk in het postvak van de wijk of er een nieuwe vraag is.',
      actie: { naar: '/postvak', woord: 'Naar het postvak' },
    }
  if (heeft('vrijwilliger'))
    return {
      zin: 'U ziet hier geen dossiers. Schrijf op wat u in de wijk hoort of ziet.',
      actie: { naar: '/postvak/nieuw', woord: 'Signaal opschrijven' },
    }
  if (heeft('consulent') && adres.weergave !== 'alles')
    return {
      zin: 'U heeft van geen huishouden de regie. Wat u mag zien, staat bij “Alles”.',
      actie: { naar: '/berichten', woord: 'Naar de berichten' },
    }
  if (heeft('consulent_sociale_zaken'))
    return {
      zin: 'Vindt een inwoner het goed dat u meeleest in het plan? Dan staat het huishouden bij “Alles”.',
      actie: null,
    }
  return { zin: 'Er zijn geen dossiers die u hier mag zien.', actie: null }
}
