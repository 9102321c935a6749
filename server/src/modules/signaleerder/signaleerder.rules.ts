/** The tweede ring: who signals in a wijk (SIG-03; 003 Uitv.notitie §5). */
import { alsGoed, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid } from '../beleid/index.ts'

export type NieuweSignaleerder = {
  readonly meldertype: string
  readonly naam: string
  readonly eigenGebied: boolean
}

/** Codes `signaleerder-zonder-naam`, `signaleerder-soort-onbekend`, `signaleerder-gebied-onbekend`; all at once. */
export function signaleerderOpnemen(beleid: Beleid, s: NieuweSignaleerder): Result<string> {
  const fouten: Weigering[] = []
  const fout = (code: string, tekst: string, veld: string) => fouten.push({ code, tekst, veld })
  if (s.naam.trim() === '') fout('signaleerder-zonder-naam', 'Vul een naam in.', 'naam')
  if (!beleid.aanmelding.meldertypes.some((m) => m.id === s.meldertype))
    fout('signaleerder-soort-onbekend', 'Kies wat voor melder het is.', 'meldertype')
  if (!s.eigenGebied) fout('signaleerder-gebied-onbekend', 'Kies een wijk waar u werkt.', 'gebiedId')
  return alsGoed(fouten, s.naam.trim())
}

/**
 * Does what is told of the wijknetwerk fit the melder? Codes `plek-onbekend` (not of beleid, or of another kind of
 * melder), `signaleerder-onbekend` (not in the register of this kind).
 */
export function herkomstControleren(
  beleid: Beleid,
  h: {
    readonly melderType: string | null
    readonly plek: string | null
    /** kind of the signaleerder in the register; undefined = none chosen, null = not found */
    readonly signaleerderType: string | null | undefined
  },
): Result<true> {
  const { plekken } = beleid.signalering
  const fouten: Weigering[] = []
  const past =
    h.plek === null ||
    (plekken !== null && plekken.meldertype === h.melderType && plekken.lijst.some((p) => p.id === h.plek))
  if (!past) fouten.push({ code: 'plek-onbekend', tekst: 'Kies een plek uit de lijst.', veld: 'plek' })
  if (h.signaleerderType !== undefined && h.signaleerderType !== h.melderType)
    fouten.push({
      code: 'signaleerder-onbekend',
      tekst: 'Kies iemand uit het wijknetwerk die bij dit soort melder hoort.',
      veld: 'signaleerderId',
    })
  return alsGoed(fouten, true)
}
