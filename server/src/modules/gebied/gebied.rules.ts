/** Places lie in larger places (ALG-04; 001 §3 Scenario 1, 004 §2.4). */
import { GEBIEDSOORTEN, type GebiedSoort, type Niveau } from '@keukentafel/contract'
import { alsGoed, type Result, type Weigering } from '../../kern/result.ts'

const NIVEAU: Readonly<Record<GebiedSoort, Niveau>> = {
  buurt: 'wijkgericht',
  wijk: 'wijkgericht',
  dorp: 'wijkgericht',
  stadsdeel: 'bovenwijks',
  gebied: 'bovenwijks',
  stad: 'stedelijk',
  regio: 'regionaal',
  land: 'landelijk',
}
/** For whom something of such a place is: “stedelijk, bovenwijks en wijkgericht” (001 §3), “regionaal” (004 §2.4). */
export const niveauVan = (soort: GebiedSoort): Niveau => NIVEAU[soort]

/** 0 = smallest. A place lies in one with a higher rank, so places never lie in a circle. */
const rang = (soort: GebiedSoort): number => GEBIEDSOORTEN.indexOf(soort)

/** Is `boven` larger than `onder`? */
export const isGroter = (boven: GebiedSoort, onder: GebiedSoort): boolean => rang(boven) > rang(onder)

/** The kind of the largest of these places, or null of none. */
export const grootste = (soorten: readonly GebiedSoort[]): GebiedSoort | null =>
  soorten.toSorted((a, b) => rang(b) - rang(a))[0] ?? null

/** A part of the postcodes, both ends included, as six signs: `6537JA`. */
export type Reeks = { readonly van: string; readonly tot: string }
export type Gebied = {
  readonly id: number
  readonly naam: string
  readonly soort: GebiedSoort
  readonly ouderId: number | null
  readonly postcodes: readonly Reeks[]
  /** the place of all that lies in no other */
  readonly isHeelDeGemeente: boolean
}
export type Invoer = Omit<Gebied, 'id' | 'isHeelDeGemeente'> & { readonly id: number | null }

const VORM = /^([1-9][0-9]{3}) ?([A-Za-z]{2})?$/
/** `6537` is 6537 AA as a begin and 6537 ZZ as an end; null when it is no postcode. */
function heel(tekst: string, letters: 'AA' | 'ZZ'): string | null {
  const deel = VORM.exec(tekst.trim())
  return deel === null ? null : `${deel[1] ?? ''}${deel[2]?.toUpperCase() ?? letters}`
}

/** As people write it: a whole number range without letters. */
export const toonReeks = ({ van, tot }: Reeks): Reeks => {
  const kort = van.endsWith('AA') && tot.endsWith('ZZ')
  const schrijf = (p: string) => (kort ? p.slice(0, 4) : `${p.slice(0, 4)} ${p.slice(4)}`)
  return { van: schrijf(van), tot: schrijf(tot) }
}

const raken = (a: Reeks, b: Reeks): boolean => a.van <= b.tot && b.van <= a.tot

/** The place itself and all it lies in, near to far. Ends also in a circle. */
export function keten(gebieden: readonly Gebied[], id: number | null): readonly Gebied[] {
  const uit: Gebied[] = []
  let nu = gebieden.find((g) => g.id === id)
  while (nu !== undefined && !uit.includes(nu)) {
    uit.push(nu)
    const { ouderId } = nu
    nu = gebieden.find((g) => g.id === ouderId)
  }
  return uit
}

type Fout = (code: string, tekst: string, veld: string) => void

function leesReeksen(invoer: Invoer, fout: Fout): Reeks[] {
  return invoer.postcodes.flatMap((r, i) => {
    const [van, tot] = [heel(r.van, 'AA'), heel(r.tot === '' ? r.van : r.tot, 'ZZ')]
    if (van === null)
      fout('postcode-onjuist', 'Schrijf een postcode, zoals 1234 of 1234 AB.', `postcodes/${i}/van`)
    if (tot === null)
      fout('postcode-onjuist', 'Schrijf een postcode, zoals 1234 of 1234 AB.', `postcodes/${i}/tot`)
    if (van === null || tot === null) return []
    if (van > tot)
      fout(
        'postcode-omgekeerd',
        'De laatste postcode komt vóór de eerste. Wissel ze om.',
        `postcodes/${i}/tot`,
      )
    return [{ van, tot }]
  })
}

/** The top is the gemeente and what is larger: only that lies in nothing. */
const isTop = (bekend: readonly Gebied[], { id, soort }: Pick<Invoer, 'id' | 'soort'>): boolean =>
  bekend.some((g) => g.isHeelDeGemeente && (g.id === id || isGroter(soort, g.soort)))

function ouderControleren(bekend: readonly Gebied[], invoer: Invoer, fout: Fout): void {
  const { id, soort, ouderId } = invoer
  if (ouderId === null) {
    if (!isTop(bekend, invoer)) fout('plaats-zonder-plek', 'Kies waar deze plaats in ligt.', 'ouderId')
    return
  }
  const ouder = bekend.find((g) => g.id === ouderId && g.id !== id)
  if (ouder === undefined) fout('plaats-onbekend', 'Kies een plaats uit de lijst.', 'ouderId')
  else if (!isGroter(ouder.soort, soort))
    fout(
      'plaats-niet-groter',
      `Een ${soort} ligt in iets groters dan een ${ouder.soort}. Kies een andere plaats.`,
      'ouderId',
    )
}

function plekControleren(bekend: readonly Gebied[], invoer: Invoer, fout: Fout): void {
  const { id, soort, ouderId, naam } = invoer
  ouderControleren(bekend, invoer, fout)
  if (id !== null && bekend.some((g) => g.ouderId === id && !isGroter(soort, g.soort)))
    fout(
      'plaats-te-klein',
      `Er ligt een plaats in die niet kleiner is dan een ${soort}. Verplaats die eerst.`,
      'soort',
    )
  const isNaam = (g: Gebied) => g.naam.toLowerCase() === naam.toLowerCase()
  if (bekend.some((g) => g.id !== id && g.ouderId === ouderId && isNaam(g)))
    fout('plaats-bestaat-al', 'Deze plaats is er al. Kies een andere naam.', 'naam')
}

/** What lies beside this place: not itself, not what it lies in, not what lies in it. */
function ernaast(bekend: readonly Gebied[], { id, ouderId }: Invoer): readonly Gebied[] {
  const boven = keten(bekend, ouderId)
  const ligtErin = (g: Gebied) => id !== null && keten(bekend, g.id).some((k) => k.id === id)
  return bekend.filter((g) => g.id !== id && !boven.includes(g) && !ligtErin(g))
}

/** A postcode belongs to one place, and to what that place lies in: two places beside each other never share one. */
function postcodesControleren(
  bekend: readonly Gebied[],
  invoer: Invoer,
  reeksen: readonly Reeks[],
  fout: Fout,
): void {
  if (reeksen.length > 0 && isTop(bekend, invoer))
    fout(
      'postcode-van-heel-de-gemeente',
      'Postcodes horen bij een plaats binnen de gemeente.',
      'postcodes/0/van',
    )
  const anderen = ernaast(bekend, invoer)
  for (const [i, reeks] of reeksen.entries()) {
    const ander = anderen.find((g) => g.postcodes.some((r) => raken(r, reeks)))
    if (ander !== undefined)
      fout('postcode-van-een-ander', `Deze postcode hoort al bij ${ander.naam}.`, `postcodes/${i}/van`)
    else if (reeksen.slice(0, i).some((r) => raken(r, reeks)))
      fout('postcode-dubbel', 'Deze postcode staat er al.', `postcodes/${i}/van`)
  }
}

/**
 * May this place be so? Answers it with whole postcodes. Codes, all at once: `plaats-zonder-naam`, `plaats-bestaat-al`,
 * `plaats-onbekend`, `plaats-niet-groter`, `plaats-zonder-plek`, `plaats-te-klein`, `postcode-onjuist`,
 * `postcode-omgekeerd`, `postcode-van-een-ander`, `postcode-dubbel`, `postcode-van-heel-de-gemeente`.
 */
export function gebiedControleren(bekend: readonly Gebied[], ruw: Invoer): Result<Invoer> {
  const invoer = { ...ruw, naam: ruw.naam.trim() }
  const fouten: Weigering[] = []
  const fout: Fout = (code, tekst, veld) => fouten.push({ code, tekst, veld })
  if (invoer.naam === '') fout('plaats-zonder-naam', 'Vul een naam in.', 'naam')
  plekControleren(bekend, invoer, fout)
  const reeksen = leesReeksen(invoer, fout)
  postcodesControleren(bekend, invoer, reeksen, fout)
  return alsGoed(fouten, { ...invoer, postcodes: reeksen })
}

type Bedient = { readonly gebieden: readonly number[] }
/**
 * Which of these teams are there for a place, given as its chain (itself first)? A team without places serves all. With
 * a niveau (`opschaling.niveau`, GT-N30) only those of the place of that kind in the chain; where the chain has none,
 * every team that serves the place or what it lies in.
 */
export function teamsVoorPlaats<T extends Bedient>(
  teams: readonly T[],
  plek: readonly { readonly id: number; readonly soort: GebiedSoort }[],
  niveau: string | null,
): readonly T[] {
  const opNiveau = plek.filter((g) => g.soort === niveau)
  const ids = (opNiveau.length > 0 ? opNiveau : plek).map((g) => g.id)
  return teams.filter((t) => t.gebieden.length === 0 || t.gebieden.some((id) => ids.includes(id)))
}
