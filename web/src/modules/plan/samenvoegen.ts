import type { Plan, PlanWijziging } from './plan.ts'

export type Waarden = PlanWijziging
type Doel = Waarden['doelen'][number]
export type Botsing = { readonly veld: string; readonly mijn: string; readonly ander: string }

/** The texts and goals of a plan as they are sent back. */
export const toWaarden = (plan: Plan): Waarden => ({
  situatie: plan.situatie,
  ondersteuningsvraag: plan.ondersteuningsvraag,
  eigenKracht: plan.eigenKracht,
  netwerk: plan.netwerk,
  collectief: plan.collectief,
  professioneel: plan.professioneel,
  regisseurNaam: plan.regisseurNaam,
  regisseurRol: plan.regisseurRol,
  verwachteDuurWeken: plan.verwachteDuurWeken,
  doelen: plan.doelen.map(({ id, tekst, leefgebied, persoonId }) => ({ id, tekst, leefgebied, persoonId })),
})

const opVolgorde = (_sleutel: string, waarde: unknown): unknown =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)
    ? Object.fromEntries(Object.entries(waarde).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : waarde
/** The same content. A draft that was on the server comes back with its fields in another order. */
export const gelijk = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a, opVolgorde) === JSON.stringify(b, opVolgorde)
const TEKSTEN = [
  'situatie',
  'ondersteuningsvraag',
  'eigenKracht',
  'netwerk',
  'collectief',
  'professioneel',
] as const
const REST = ['regisseurNaam', 'regisseurRol', 'verwachteDuurWeken'] as const

type Drie<T> = { readonly basis: T; readonly mijn: T; readonly ander: T }
const isBotsing = <T>({ basis, mijn, ander }: Drie<T>): boolean =>
  !gelijk(mijn, basis) && !gelijk(ander, basis) && !gelijk(mijn, ander)
const wint = <T>({ basis, mijn, ander }: Drie<T>): T => (gelijk(mijn, basis) ? ander : mijn)

function doelenSamen({ basis, mijn, ander }: Drie<readonly Doel[]>) {
  const bij = (lijst: readonly Doel[], id: number | undefined) =>
    lijst.find((d) => d.id !== undefined && d.id === id)
  const botsingen: Botsing[] = []
  const gebleven = ander.flatMap((a) => {
    const b = bij(basis, a.id)
    const m = bij(mijn, a.id)
    if (b === undefined) return [a]
    // What I took away stays away, unless the other changed it meanwhile.
    if (m === undefined) return gelijk(a, b) ? [] : [a]
    if (isBotsing({ basis: b, mijn: m, ander: a }))
      botsingen.push({ veld: `doelen/${a.id ?? ''}`, mijn: m.tekst, ander: a.tekst })
    return [wint({ basis: b, mijn: m, ander: a })]
  })
  const nieuw = mijn.filter((d) => d.id === undefined)
  const weggehaald = mijn.filter((m) => {
    const b = bij(basis, m.id)
    return b !== undefined && bij(ander, m.id) === undefined && !gelijk(m, b)
  })
  // A goal that the other took away while I changed it comes back as a new one: no text is lost.
  const terug = weggehaald.map(({ tekst, leefgebied, persoonId }) => ({ tekst, leefgebied, persoonId }))
  return { doelen: [...gebleven, ...terug, ...nieuw], botsingen }
}

/**
 * Puts my text and that of somebody else together, from what both began with. What only one of us changed is taken
 * over; what both changed is a collision, of which both texts are kept until somebody chooses.
 */
export function samenvoegen(drie: Drie<Waarden>): { waarden: Waarden; botsingen: readonly Botsing[] } {
  const veld = <K extends keyof Waarden>(k: K): Drie<Waarden[K]> => ({
    basis: drie.basis[k],
    mijn: drie.mijn[k],
    ander: drie.ander[k],
  })
  const teksten = TEKSTEN.filter((k) => isBotsing(veld(k))).map((k) => ({
    veld: k,
    mijn: drie.mijn[k],
    ander: drie.ander[k],
  }))
  const { doelen, botsingen } = doelenSamen(veld('doelen'))
  const velden = Object.fromEntries([...TEKSTEN, ...REST].map((k) => [k, wint(veld(k))])) as Omit<
    Waarden,
    'doelen'
  >
  return { waarden: { ...velden, doelen }, botsingen: [...teksten, ...botsingen] }
}

/** Puts the chosen text where the collision was. */
export function metKeuze(waarden: Waarden, veld: string, tekst: string): Waarden {
  const doelId = /^doelen\/(\d+)$/.exec(veld)?.[1]
  if (doelId === undefined) return { ...waarden, [veld]: tekst }
  return { ...waarden, doelen: waarden.doelen.map((d) => (d.id === Number(doelId) ? { ...d, tekst } : d)) }
}
