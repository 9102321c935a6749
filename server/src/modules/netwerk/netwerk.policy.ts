export type NetwerkHandeling = 'netwerk.wijzigen'

/** Who writes the deel gesprek draws the card; who reads along only looks. */
export const magMetNetwerk = (schrijft: boolean): readonly NetwerkHandeling[] =>
  schrijft ? ['netwerk.wijzigen'] : []

/** A proposal is for a plan in concept, and for who writes it. */
export const magMetVoorstellen = (
  schrijftPlan: boolean,
  status: string,
): readonly ('voorstel.overnemen' | 'voorstel.afwijzen')[] =>
  schrijftPlan && status === 'concept' ? ['voorstel.overnemen', 'voorstel.afwijzen'] : []
