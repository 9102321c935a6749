/** The doelgroepen of the convenant, and preventie without a casus (003 Convenant, Doelgroep; TRI-21). */
import { leeftijdOp } from '../../kern/datum.ts'
import { alsGoed, conflict, geweigerd, gelukt, type Result, type Weigering } from '../../kern/result.ts'
import type { DoelgroepId, Doelgroepen } from '../beleid/index.ts'

export type Huishouden = {
  /** of the oldest, in years; null = not known */
  readonly leeftijd: number | null
  /** ids in `doelgroepen.kenmerken` */
  readonly kenmerken: readonly string[]
  readonly heeftVraag: boolean
}
export type Vervolg = 'preventie' | 'verder'
export type Voorstel = {
  readonly groepen: readonly {
    readonly id: DoelgroepId
    readonly naam: string
    readonly waarom: string
    readonly bron: string
  }[]
  readonly vervolg: Vervolg
}

const UIT = 'Deze gemeente deelt huishoudens niet in doelgroepen in.'
/** Code `doelgroep-uit` (O-14). */
export const doelgroepenVan = (doelgroepen: Doelgroepen | null): Result<Doelgroepen> =>
  doelgroepen === null ? conflict('doelgroep-uit', UIT) : gelukt(doelgroepen)

const hoortBij = (d: Doelgroepen, groep: DoelgroepId, { leeftijd, kenmerken }: Huishouden) => {
  const gevonden = d.kenmerken.filter((k) => k.groep === groep && kenmerken.includes(k.id))
  const redenen = gevonden.map((k) => k.naam)
  const isOud = groep === 'ouderen' && d.ouderenVanaf !== null && (leeftijd ?? 0) >= d.ouderenVanaf
  const genoeg = groep === 'risico' ? gevonden.length >= d.risicoVanaf : gevonden.length > 0 || isOud
  return { genoeg, redenen: isOud ? [`${leeftijd} jaar`, ...redenen] : redenen }
}

/**
 * The groups a huishouden falls in, each with what led to it. `risico` is for who does not belong to another group yet
 * (“mensen die risico lopen tot bovenstaande groepen te gaan behoren”). At risk and without a vraag: preventie is
 * proposed, no casus. Code `kenmerk-onbekend`.
 */
export function doelgroepVoorstellen(d: Doelgroepen, huishouden: Huishouden): Result<Voorstel> {
  if (huishouden.kenmerken.some((id) => !d.kenmerken.some((k) => k.id === id)))
    return geweigerd('kenmerk-onbekend', 'Kies kenmerken uit de lijst.', 'kenmerken')
  const alle = d.groepen.flatMap(({ id, naam, bron }) => {
    const { genoeg, redenen } = hoortBij(d, id, huishouden)
    return genoeg ? [{ id, naam, waarom: redenen.join(', '), bron }] : []
  })
  const boven = alle.filter((g) => g.id !== 'risico')
  const groepen = boven.length > 0 ? boven : alle
  const isRisico = groepen.some((g) => g.id === 'risico')
  return gelukt({ groepen, vervolg: isRisico && !huishouden.heeftVraag ? 'preventie' : 'verder' })
}

/**
 * The age that counts: as stated, or else of the person of the signaal. The oldest of the huishouden is not younger
 * than that person: `leeftijd-te-laag`.
 */
export function leeftijdBepalen(
  leeftijd: number | null,
  geboortedatum: Temporal.PlainDate | null,
  vandaag: Temporal.PlainDate,
): Result<number | null> {
  const bekend = geboortedatum === null ? null : leeftijdOp(geboortedatum, vandaag)
  if (leeftijd === null || bekend === null || leeftijd >= bekend) return gelukt(leeftijd ?? bekend)
  const tekst = 'De persoon van dit signaal is ouder. Vul de leeftijd van de oudste in.'
  return geweigerd('leeftijd-te-laag', tekst, 'leeftijd')
}

export type Besluit = {
  readonly heeftVraag: boolean
  readonly groepen: readonly DoelgroepId[]
  readonly vervolg: Vervolg
  readonly reden: string | null
  readonly voorzieningIds: readonly number[]
}

const wijktAf = (v: Voorstel, b: Besluit): boolean =>
  v.vervolg !== b.vervolg ||
  v.groepen.length !== b.groepen.length ||
  !v.groepen.every((g) => b.groepen.includes(g.id))

function aanbodFouten(b: Besluit, dichtbij: readonly number[]): Weigering[] {
  const fout = (code: string, tekst: string, veld: string) => [{ code, tekst, veld }]
  const veld = 'voorzieningIds'
  if (b.vervolg === 'verder')
    return b.voorzieningIds.length === 0
      ? []
      : fout('aanbod-zonder-preventie', 'Kies alleen een aanbod als u preventie aanbiedt.', veld)
  if (b.heeftVraag)
    return fout('preventie-bij-vraag', 'Er is een vraag om hulp. Ga verder met dit signaal.', 'vervolg')
  if (b.voorzieningIds.length === 0)
    return fout('preventie-zonder-aanbod', 'Kies wat u hebt aangeboden.', veld)
  return b.voorzieningIds.every((id) => dichtbij.includes(id))
    ? []
    : fout('voorziening-onbekend', 'Kies een aanbod uit de lijst.', veld)
}

/**
 * The worker confirms the proposal or sets it aside with a reason; gives back that reason, null when nothing was set
 * aside. Preventie ends the signaal only when nobody has a vraag, and names what was offered, of the places the
 * huishouden lies in (`dichtbij`). Codes `doelgroep-zonder-reden`, `preventie-bij-vraag`, `preventie-zonder-aanbod`,
 * `voorziening-onbekend`, `aanbod-zonder-preventie`.
 */
export function doelgroepBesluiten(
  voorstel: Voorstel,
  besluit: Besluit,
  dichtbij: readonly number[],
): Result<string | null> {
  const reden = (besluit.reden ?? '').trim()
  const anders = wijktAf(voorstel, besluit)
  const zonder: Weigering = {
    code: 'doelgroep-zonder-reden',
    tekst: 'U wijkt af van het voorstel. Schrijf op waarom.',
    veld: 'reden',
  }
  const fouten = [...(anders && reden === '' ? [zonder] : []), ...aanbodFouten(besluit, dichtbij)]
  return alsGoed(fouten, anders ? reden : null)
}
