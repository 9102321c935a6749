/** What may be done with a gesprek that one can see. */
export type GesprekHandeling =
  'gesprek.plannen' | 'gesprek.vastleggen' | 'gesprek.deelnemers' | 'gesprek.afsluiten' | 'persoon.toevoegen'

/** Who may write the deel gesprek plans one; who only reads (cliëntondersteuner, meelezer) does not. */
export const magMetGesprekken = (schrijft: boolean): readonly GesprekHandeling[] =>
  schrijft ? ['gesprek.plannen'] : []

/** A closed gesprek stays as it was: what changes later is a new gesprek (KTG-11). */
export const magMetGesprek = (
  schrijft: boolean,
  gesprek: { readonly status: 'gepland' | 'lopend' | 'afgesloten' },
): readonly GesprekHandeling[] =>
  schrijft && gesprek.status !== 'afgesloten'
    ? ['gesprek.vastleggen', 'gesprek.deelnemers', 'gesprek.afsluiten', 'persoon.toevoegen']
    : []
