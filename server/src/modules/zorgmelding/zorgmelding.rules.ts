/** A helper of the sociale basis worries; who may call in the basisondersteuning, and what a decision says (REG-03). */
import { alsGoed, conflict, type Result } from '../../kern/result.ts'
import type { Beleid } from '../beleid/index.ts'

export type ZorgFeiten = {
  /** of the task of this helper */
  readonly status: string
  readonly trede: string
  /** of all help in the household that runs or is asked, that of this helper included */
  readonly treden: readonly string[]
  /** a worry that nobody decided on yet */
  readonly wacht: boolean
}

const tredeVan = ({ ladder }: Beleid, id: string) => ladder.treden.find((t) => t.id === id)
const isBasis = (beleid: Beleid, trede: string): boolean =>
  tredeVan(beleid, trede)?.pijler === 'sociale_basis'

/** 004 §4.6: nothing but the sociale basis helps, beside what people do themselves; an unknown step is other help. */
export const alleenSocialeBasis = (beleid: Beleid, treden: readonly string[]): boolean =>
  treden.some((t) => isBasis(beleid, t)) &&
  treden.every((t) => isBasis(beleid, t) || tredeVan(beleid, t)?.pijler === null)

/** Who helps from the sociale basis tells it while it helps alone, and not again while it waits. */
export const magZorgenMelden = (beleid: Beleid, f: ZorgFeiten): readonly 'zorgen.melden'[] =>
  beleid.casusregie.zichtSocialeBasis.aan &&
  !f.wacht &&
  (f.status === 'aanvaard' || f.status === 'gestart') &&
  isBasis(beleid, f.trede) &&
  alleenSocialeBasis(beleid, f.treden)
    ? ['zorgen.melden']
    : []

/**
 * The words of a worry, told from this task. Codes: `zorgen-niet-hier` (409), and with the words
 * `zorgen-zonder-tekst`.
 */
export function zorgenControleren(beleid: Beleid, f: ZorgFeiten, tekst: string): Result<string> {
  if (magZorgenMelden(beleid, { ...f, wacht: false }).length === 0)
    return conflict(
      'zorgen-niet-hier',
      'Dit kan niet bij deze taak. Maakt u zich zorgen? Bel wie u dit vroeg.',
    )
  const leeg = {
    code: 'zorgen-zonder-tekst',
    tekst: 'Schrijf op waar u zich zorgen over maakt.',
    veld: 'tekst',
  }
  return alsGoed(tekst.trim() === '' ? [leeg] : [], tekst.trim())
}

/** Once, and with words that the helper reads. Codes: `zorgen-al-besloten` (409), `zorgen-zonder-woord`. */
export function zorgbesluitControleren(besloten: boolean, woord: string): Result<string> {
  if (besloten) return conflict('zorgen-al-besloten', 'Een collega besliste hier al over. Ververs de pagina.')
  const leeg = { code: 'zorgen-zonder-woord', tekst: 'Schrijf waarom. De helper leest dit.', veld: 'woord' }
  return alsGoed(woord.trim() === '' ? [leeg] : [], woord.trim())
}
