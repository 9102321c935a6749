/** When a document may become the next version of the beleid, and what running cases then ask of it (ALG-02). */
import type { Wees } from '@keukentafel/contract'
import { alsGoed, conflict, gelukt, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid } from '../beleid/index.ts'

/** Shorter than this is no reason. */
export const REDEN_MINIMAAL = 20

const fout = (code: string, veld: string, tekst: string): Weigering => ({ code, veld, tekst })

type Voorstel = { readonly beleid: Beleid; readonly reden: string; readonly ookLopend: boolean }
type Stand = {
  readonly laatste: Beleid
  readonly vandaag: Temporal.PlainDate
  readonly aantalVerschillen: number
}

/**
 * Refuses with `beleid-niets-anders`, `beleid-reden-te-kort`, `beleid-dag-voorbij` (new cases of before today have
 * their version already), `beleid-dag-voor-laatste`, `beleid-lopend-niet-later` (what runs goes along today, not on
 * a later day) and `beleid-andere-gemeente`: everything at once.
 */
export const vaststellenControleren = (v: Voorstel, s: Stand): Result<Beleid> =>
  alsGoed([...inhoudControleren(v, s), ...dagControleren(v, s)], v.beleid)

const als = (mis: boolean, ...wat: Parameters<typeof fout>): Weigering[] => (mis ? [fout(...wat)] : [])

const inhoudControleren = (v: Voorstel, s: Stand): Weigering[] => [
  ...als(
    v.beleid.gemeente !== s.laatste.gemeente,
    'beleid-andere-gemeente',
    'document/gemeente',
    'Dit beleid is van een andere gemeente.',
  ),
  ...als(
    s.aantalVerschillen === 0,
    'beleid-niets-anders',
    'document',
    'Er is niets veranderd. Wijzig eerst iets.',
  ),
  ...als(
    v.reden.trim().length < REDEN_MINIMAAL,
    'beleid-reden-te-kort',
    'reden',
    'Schrijf in een zin waarom dit verandert, in minstens 20 tekens.',
  ),
]

function dagControleren({ beleid, ookLopend }: Voorstel, s: Stand): Weigering[] {
  const dag = beleid.geldigVanaf
  const vandaag = s.vandaag.toString()
  const veld = 'document/geldigVanaf'
  return [
    ...als(dag < vandaag, 'beleid-dag-voorbij', veld, 'Deze dag is voorbij. Kies vandaag of een dag daarna.'),
    ...als(
      dag < s.laatste.geldigVanaf,
      'beleid-dag-voor-laatste',
      veld,
      'De vorige versie begint later. Kies die dag of een dag daarna.',
    ),
    ...als(
      ookLopend && dag > vandaag,
      'beleid-lopend-niet-later',
      veld,
      'Lopende zaken gaan vandaag over. Kies vandaag als begin, of laat lopende zaken zoals ze zijn.',
    ),
  ]
}

/** What a running case may hold under this beleid. */
export const houdbaar = (b: Beleid) => ({
  leefgebieden: b.leefgebieden.map(({ id }) => id),
  treden: b.ladder.treden.map(({ id }) => id),
  producten: b.producten.map(({ id }) => id),
  rollen: [...new Set(b.regie.flatMap(({ rollen }) => rollen))],
})

/** How many kenmerken a refusal names; the screen shows the whole list. */
const NOEMT = 10

/** Running cases that would hold what the new version does not have: refused, with the list (`beleid-maakt-wezen`). */
export function wezenControleren(wezen: readonly Wees[]): Result<true> {
  const kenmerken = [...new Set(wezen.map(({ kenmerk }) => kenmerk))]
  const meer = kenmerken.length > NOEMT ? ` en ${kenmerken.length - NOEMT} andere` : ''
  const namen = kenmerken.slice(0, NOEMT).join(', ')
  return wezen.length === 0
    ? gelukt(true)
    : conflict(
        'beleid-maakt-wezen',
        `Deze dossiers gebruiken iets dat de nieuwe versie niet heeft: ${namen}${meer}. Laat dat staan, of laat lopende zaken zoals ze zijn.`,
      )
}
