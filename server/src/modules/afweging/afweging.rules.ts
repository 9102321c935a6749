/** Weighing basisondersteuning against aanvullende ondersteuning, and access per pillar (BAS-01 … BAS-05, BAS-12). */
import { alsGoed, conflict, gelukt, type Result, type Weigering } from '../../kern/result.ts'
import type { Advies, Beleid, Criteriatabel, Pijler, PijlerBeleid } from '../beleid/index.ts'

/** The side of the table on which the professional puts the inwoner */
export type Kant = 'basisondersteuning' | 'aanvullend'

export type AfwegingFeiten = {
  /** id of a table in `beleid.criteriatabellen` */
  readonly tabel: string
  /** criterium id → side; a missing one is not weighed yet */
  readonly antwoorden: Readonly<Record<string, Kant>>
  /** 004 §4.1: weighed together with these three */
  readonly omstandigheden: { readonly aardBeperking: string; readonly taken: string; readonly omvang: string }
}

/** How the answers stand: a count, never a verdict (BAS-05) */
export type AfwegingStand = {
  readonly basisondersteuning: number
  readonly aanvullend: number
  readonly nietGewogen: number
}

export type Conclusie = { readonly conclusie: Kant | null; readonly motivatie: string }

/** The paper on which support starts (BAS-02) */
export type Toegangsgrond =
  | { readonly soort: 'geen' }
  | { readonly soort: 'verwijsbrief' }
  | { readonly soort: 'beschikking'; readonly toegekend: boolean }
  | { readonly soort: 'indicatie_in_plan' }
  | { readonly soort: 'bestaande_indicatie' }

const isLeeg = (tekst: string): boolean => tekst.trim() === ''

/** The weighing table in force, by id; null = this gemeente does not weigh with it (BAS-03, BAS-04). */
export const criteriatabel = (beleid: Beleid, id: string): Criteriatabel | null =>
  beleid.criteriatabellen.find((t) => t.id === id) ?? null

/**
 * How the answers stand, criterium by criterium with its literal cell as reason (BAS-05): “3–1”, and no verdict.
 * Null when the table is not in this beleid.
 */
export function afwegingStand(beleid: Beleid, feiten: AfwegingFeiten): Advies<AfwegingStand> | null {
  const tabel = criteriatabel(beleid, feiten.tabel)
  if (tabel === null) return null
  const gewogen = tabel.criteria.map((criterium) => ({ criterium, kant: feiten.antwoorden[criterium.id] }))
  const aantal = (kant: Kant | undefined) => gewogen.filter((g) => g.kant === kant).length
  return {
    voorstel: {
      basisondersteuning: aantal('basisondersteuning'),
      aanvullend: aantal('aanvullend'),
      nietGewogen: aantal(undefined),
    },
    redenen: gewogen.flatMap(({ criterium, kant }) =>
      kant === undefined
        ? []
        : [{ regel: 'BAS-05', bron: tabel.bron, tekst: `${criterium.naam}: ${criterium[kant]}` }],
    ),
  }
}

function antwoordFouten(tabel: Criteriatabel, { antwoorden, omstandigheden }: AfwegingFeiten): Weigering[] {
  const onbekend = Object.keys(antwoorden).filter((id) => !tabel.criteria.some((c) => c.id === id))
  const open = tabel.criteria.filter((c) => antwoorden[c.id] === undefined)
  const leeg = Object.entries(omstandigheden).filter(([, tekst]) => isLeeg(tekst))
  return [
    ...onbekend.map((id) => ({
      code: 'afweging-criterium-onbekend',
      tekst: 'Dit criterium staat niet in de tabel.',
      veld: `antwoorden/${id}`,
    })),
    ...open.map((c) => ({
      code: 'afweging-criterium-open',
      tekst: `Weeg ook “${c.naam}”.`,
      veld: `antwoorden/${c.id}`,
    })),
    ...leeg.map(([veld]) => ({
      code: 'afweging-omstandigheid-leeg',
      tekst: 'Vul dit in. Het telt mee in de afweging.',
      veld: `omstandigheden/${veld}`,
    })),
  ]
}

function conclusieFouten({ conclusie, motivatie }: Conclusie): Weigering[] {
  const fouten: Weigering[] = []
  if (conclusie === null) {
    const tekst = 'Kies uw conclusie. De telling beslist niet.'
    fouten.push({ code: 'afweging-zonder-conclusie', tekst, veld: 'conclusie' })
  }
  if (isLeeg(motivatie)) {
    fouten.push({
      code: 'afweging-zonder-motivatie',
      tekst: 'Schrijf op waarom u dit vindt.',
      veld: 'motivatie',
    })
  }
  return fouten
}

/**
 * The conclusion of the professional; the count does not decide, so any conclusion stands with its motivation
 * (BAS-05). Codes: `afweging-tabel-onbekend`, `afweging-criterium-onbekend`, `afweging-criterium-open`,
 * `afweging-omstandigheid-leeg`, `afweging-zonder-conclusie`, `afweging-zonder-motivatie`.
 */
export function afwegingVaststellen(
  beleid: Beleid,
  feiten: AfwegingFeiten,
  { conclusie, motivatie }: Conclusie,
): Result<{ readonly conclusie: Kant; readonly motivatie: string }> {
  const tabel = criteriatabel(beleid, feiten.tabel)
  if (tabel === null) {
    const tekst = 'Deze gemeente weegt niet met deze tabel.'
    return { ok: false, weigeringen: [{ code: 'afweging-tabel-onbekend', tekst, veld: 'tabel' }] }
  }
  const fouten = [...antwoordFouten(tabel, feiten), ...conclusieFouten({ conclusie, motivatie })]
  return conclusie === null ? { ok: false, weigeringen: fouten } : alsGoed(fouten, { conclusie, motivatie })
}

/** Access and financing of a pillar (BAS-01); null = the source does not name it. */
export const pijlerBeleid = (beleid: Beleid, pijler: Pijler): PijlerBeleid | null =>
  beleid.pijlers.find((p) => p.id === pijler) ?? null

/** Does this paper open the pillar? A rejected beschikking does not. */
function opent(pijler: PijlerBeleid, grond: Toegangsgrond): boolean {
  switch (grond.soort) {
    case 'geen':
      return pijler.toegang.some((vorm) => vorm === 'open' || vorm === 'zonder_beschikking')
    case 'beschikking':
      return grond.toegekend && pijler.toegang.includes('beschikking')
    case 'verwijsbrief':
    case 'indicatie_in_plan':
    case 'bestaande_indicatie':
      return pijler.toegang.includes(grond.soort)
  }
}

/**
 * May support from this pillar start on this paper (BAS-02)? Basisondersteuning starts without besluit; aanvullend
 * needs a verwijsbrief or a granted beschikking, except a product to which the inwoner goes directly (HH-02, 004 §3.1).
 * Codes: `toegang-pijler-onbekend`, `toegang-zonder-verwijzing`.
 */
export function ondersteuningStarten(
  beleid: Beleid,
  vraag: { readonly pijler: Pijler; readonly product: string | null; readonly grond: Toegangsgrond },
): Result<PijlerBeleid> {
  const pijler = pijlerBeleid(beleid, vraag.pijler)
  if (pijler === null) return conflict('toegang-pijler-onbekend', 'Deze gemeente kent deze pijler niet.')
  const product = beleid.producten.find((p) => p.id === vraag.product)
  const isRechtstreeks = product?.rechtstreeks === true && product.pijler === vraag.pijler
  if (isRechtstreeks || opent(pijler, vraag.grond)) return gelukt(pijler)
  return conflict(
    'toegang-zonder-verwijzing',
    `Voor ${pijler.naam} is eerst een verwijzing of besluit nodig. Maak die eerst.`,
  )
}

/**
 * Who may issue a verwijzing (BES-01): where beleid asks it, only a deskundige medewerker, and only after the weighing
 * concluded aanvullend. Codes: `verwijzing-niet-deskundig`, `verwijzing-zonder-afweging`, `verwijzing-afweging-basis`.
 */
export function verwijzingMaken(
  beleid: Beleid,
  vraag: { readonly deskundig: boolean; readonly conclusie: Kant | null },
): Result<true> {
  const fouten: Weigering[] = []
  if (beleid.besluit.deskundigVereist && !vraag.deskundig) {
    const tekst = 'Alleen een deskundige medewerker van het team maakt een verwijzing.'
    fouten.push({ code: 'verwijzing-niet-deskundig', tekst, aard: 'recht' })
  }
  if (beleid.criteriatabellen.length > 0 && vraag.conclusie === null) {
    fouten.push({ code: 'verwijzing-zonder-afweging', tekst: 'Maak eerst de afweging.', aard: 'conflict' })
  }
  if (vraag.conclusie === 'basisondersteuning') {
    const tekst = 'De afweging zegt dat basisondersteuning past. Een verwijzing past daar niet bij.'
    fouten.push({ code: 'verwijzing-afweging-basis', tekst, aard: 'conflict' })
  }
  return alsGoed(fouten, true)
}
