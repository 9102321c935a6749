/** The linking pin between a keten or regieteam and the wijkteams (REG-08; 003 Uitv.notitie §5). */
import { conflict, gelukt, geweigerd, type Result } from '../../kern/result.ts'

/** The teams in which somebody works now. */
export type Werkt = { readonly wijkteams: readonly string[]; readonly teamIds: readonly number[] }

/** Active in both: in this team and in a wijkteam. */
export const werktInBeide = (werkt: Werkt, teamId: number): boolean =>
  werkt.teamIds.includes(teamId) && werkt.wijkteams.length > 0

/**
 * May this person connect this team to the wijkteams? Codes: `linkingpin-niet-in-beide-teams`,
 * `linkingpin-al-aangewezen` (409), `schakelteam-onbekend` (a wijkteam, or none).
 */
export function aanwijzenControleren(
  bij: { readonly isSchakelteam: boolean; readonly isAl: boolean; readonly werkt: Werkt },
  teamId: number,
): Result<true> {
  if (!bij.isSchakelteam)
    return geweigerd('schakelteam-onbekend', 'Kies een keten of een ander team uit de lijst.', 'teamId')
  if (!werktInBeide(bij.werkt, teamId))
    return geweigerd(
      'linkingpin-niet-in-beide-teams',
      'Een linking pin werkt in dit team én in een wijkteam. Kies iemand uit de lijst.',
      'medewerkerId',
    )
  return bij.isAl
    ? conflict('linkingpin-al-aangewezen', 'Deze persoon is hier al linking pin.')
    : gelukt(true)
}
