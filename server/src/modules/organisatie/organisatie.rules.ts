/** The register of organisations: lijn, pijlers, roles and contracts (ALG-08; 004 §1.3, 000 Drie pilots). */
import { parseDatum } from '../../kern/datum.ts'
import { alsGoed, conflict, gelukt, type Result, type Weigering } from '../../kern/result.ts'
import { isTelefoon } from '../../kern/telefoon.ts'

type Fout = (code: string, tekst: string, veld: string) => void
const verzamel = (): { fouten: Weigering[]; fout: Fout } => {
  const fouten: Weigering[] = []
  return { fouten, fout: (code, tekst, veld) => fouten.push({ code, tekst, veld }) }
}
const leeg = (tekst: string | null): string | null => (tekst?.trim() ?? '') || null

export type Gegevens = { readonly naam: string; readonly telefoon: string | null }
/**
 * Trimmed, or why not: `organisatie-zonder-naam`, `organisatie-bestaat-al` (`anderen` are the names of the others),
 * `telefoon-onjuist`.
 */
export function gegevensControleren(g: Gegevens, anderen: readonly string[]): Result<Gegevens> {
  const { fouten, fout } = verzamel()
  const [naam, telefoon] = [g.naam.trim(), leeg(g.telefoon)]
  if (naam === '') fout('organisatie-zonder-naam', 'Vul een naam in.', 'naam')
  if (anderen.some((a) => a.toLowerCase() === naam.toLowerCase()))
    fout('organisatie-bestaat-al', 'Deze organisatie staat al in het register.', 'naam')
  if (telefoon !== null && !isTelefoon(telefoon))
    fout('telefoon-onjuist', 'Schrijf een telefoonnummer, zoals 024 123 45 67.', 'telefoon')
  return alsGoed(fouten, { naam, telefoon })
}

/** Days, both included; null = no end known. */
export type Periode = { readonly vanaf: string; readonly tot: string | null }
/** Does it run on this day? */
export const loopt = ({ vanaf, tot }: Periode, dag: string): boolean =>
  vanaf <= dag && (tot === null || tot >= dag)

function periodeControleren({ vanaf, tot }: Periode, fout: Fout): void {
  const [van, tm] = [parseDatum(vanaf), tot === null ? gelukt(null) : parseDatum(tot)]
  if (!van.ok) fout('datum-bestaat-niet', 'Deze dag bestaat niet.', 'vanaf')
  if (!tm.ok) fout('datum-bestaat-niet', 'Deze dag bestaat niet.', 'tot')
  if (van.ok && tm.ok && tot !== null && tot < vanaf)
    fout('periode-omgekeerd', 'De laatste dag is eerder dan de eerste. Wissel ze om.', 'tot')
}

export type Rol = Periode & {
  readonly organisatieId: number
  readonly rol: string
  readonly onderId: number | null
  readonly gebiedId: number | null
}
const binnen = (deel: Periode, geheel: Periode): boolean =>
  geheel.vanaf <= deel.vanaf && (geheel.tot === null || (deel.tot !== null && deel.tot <= geheel.tot))
const raakt = (a: Periode, b: Periode): boolean =>
  (b.tot === null || a.vanaf <= b.tot) && (a.tot === null || b.vanaf <= a.tot)

/** Is this the role of hoofdaannemer under which the other works: same or larger place, the whole period? */
const draagt = (hoofd: Rol, onder: Rol, keten: readonly number[]): boolean =>
  hoofd.rol === 'hoofdaannemer' &&
  hoofd.organisatieId === onder.onderId &&
  (hoofd.gebiedId === null || keten.includes(hoofd.gebiedId)) &&
  binnen(onder, hoofd)

function onderControleren(
  rol: Rol,
  bij: { rollen: readonly Rol[]; keten: readonly number[] },
  fout: Fout,
): void {
  const isOnder = rol.rol === 'onderaannemer'
  if (!isOnder && rol.onderId !== null)
    fout('onder-hoort-niet', 'Alleen een onderaannemer werkt onder een ander.', 'onderId')
  if (!isOnder) return
  if (rol.onderId === null) fout('zonder-hoofdaannemer', 'Kies onder welke hoofdaannemer dit is.', 'onderId')
  else if (rol.onderId === rol.organisatieId)
    fout('onder-zichzelf', 'Een organisatie werkt niet onder zichzelf. Kies een ander.', 'onderId')
  else if (!bij.rollen.some((r) => draagt(r, rol, bij.keten)))
    fout('geen-hoofdaannemer', 'Deze organisatie is daar in die tijd geen hoofdaannemer.', 'onderId')
}

/**
 * May this role be given? `rollen` are all there are, `keten` the place with what it lies in. Codes, all at once:
 * `datum-bestaat-niet`, `periode-omgekeerd`, `onder-hoort-niet`, `zonder-hoofdaannemer`, `onder-zichzelf`,
 * `geen-hoofdaannemer`, `plaats-onbekend`; `rol-bestaat-al` (409).
 */
export function rolControleren(
  rol: Rol,
  bij: { readonly rollen: readonly Rol[]; readonly keten: readonly number[] },
): Result<true> {
  const { fouten, fout } = verzamel()
  periodeControleren(rol, fout)
  if (rol.gebiedId !== null && bij.keten.length === 0)
    fout('plaats-onbekend', 'Kies een plaats uit de lijst.', 'gebiedId')
  onderControleren(rol, bij, fout)
  if (fouten.length > 0) return alsGoed(fouten, true)
  const zelfde = (r: Rol) =>
    r.organisatieId === rol.organisatieId &&
    r.rol === rol.rol &&
    r.onderId === rol.onderId &&
    r.gebiedId === rol.gebiedId
  return bij.rollen.some((r) => zelfde(r) && raakt(r, rol))
    ? conflict('rol-bestaat-al', 'Deze organisatie heeft daar deze rol al in die tijd.')
    : gelukt(true)
}

/** Codes: `contract-zonder-naam`, `plaats-onbekend`, and those of the period. */
export function contractControleren(
  c: Periode & { readonly naam: string },
  plaatsBekend: boolean,
): Result<{ naam: string }> {
  const { fouten, fout } = verzamel()
  if (c.naam.trim() === '') fout('contract-zonder-naam', 'Schrijf op waarover het gaat.', 'naam')
  if (!plaatsBekend) fout('plaats-onbekend', 'Kies een plaats uit de lijst.', 'gebiedId')
  periodeControleren(c, fout)
  return alsGoed(fouten, { naam: c.naam.trim() })
}

/**
 * May it end on this day? Codes: those of the period; `onderaannemer-loopt-door` (409) when somebody works under this
 * hoofdaannemer after that day.
 */
export function eindeControleren(
  rol: Periode & { readonly id?: number },
  tot: string,
  onder: readonly Periode[],
): Result<true> {
  const { fouten, fout } = verzamel()
  periodeControleren({ vanaf: rol.vanaf, tot }, fout)
  if (fouten.length > 0) return alsGoed(fouten, true)
  return onder.some((o) => o.tot === null || o.tot > tot)
    ? conflict(
        'onderaannemer-loopt-door',
        'Er werkt na die dag nog iemand onder deze hoofdaannemer. Beëindig dat eerst.',
      )
    : gelukt(true)
}
