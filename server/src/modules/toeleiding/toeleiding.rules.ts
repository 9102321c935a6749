/** Leading to an existing zorgketen when an integrated zorgaanpak is needed (TRI-08; 003 Basisontwerp §3.5). */
import { alsGoed, conflict, gelukt, geweigerd, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid } from '../beleid/index.ts'

type Keten = Beleid['schakelen']['toeleiding']['ketens'][number]
export type Aanvraag = { readonly keten: string; readonly teamId: number; readonly reden: string }

/**
 * May it be led there? `teams` are the ketens of the wijk. Codes `toeleiding-staat-uit` (409); all at once
 * `keten-onbekend`, `keten-niet-hier` (of another wijk or another keten), `toeleiding-zonder-reden`.
 */
export function toeleidenControleren(
  { schakelen: { toeleiding } }: Beleid,
  { keten, teamId, reden }: Aanvraag,
  teams: readonly { readonly teamId: number; readonly keten: string | null }[],
): Result<{ keten: Keten; reden: string }> {
  if (toeleiding.ketens.length === 0)
    return conflict(
      'toeleiding-staat-uit',
      `Toeleiden naar een zorgketen doet deze gemeente niet (${toeleiding.bron}).`,
    )
  const gekozen = toeleiding.ketens.find((k) => k.id === keten)
  const fouten: Weigering[] = []
  const fout = (code: string, tekst: string, veld: string) => fouten.push({ code, tekst, veld })
  if (gekozen === undefined) fout('keten-onbekend', 'Kies een zorgketen uit de lijst.', 'keten')
  if (!teams.some((t) => t.teamId === teamId && t.keten === keten))
    fout('keten-niet-hier', 'Deze keten werkt niet in de wijk van dit huishouden. Kies een andere.', 'teamId')
  if (reden.trim() === '')
    fout('toeleiding-zonder-reden', 'Schrijf op waarom een zorgketen nodig is.', 'reden')
  return gekozen === undefined
    ? { ok: false, weigeringen: fouten }
    : alsGoed(fouten, { keten: gekozen, reden: reden.trim() })
}

/** Codes `toeleiding-zonder-uitkomst`; `toeleiding-al-klaar` (409). */
export function beeindigenControleren(uitkomst: string, isKlaar: boolean): Result<string> {
  if (isKlaar) return conflict('toeleiding-al-klaar', 'Hoe dit afliep, staat al vast.')
  return uitkomst.trim() === ''
    ? geweigerd('toeleiding-zonder-uitkomst', 'Schrijf op hoe het afliep.', 'uitkomst')
    : gelukt(uitkomst.trim())
}
