/** The texts of a plan, in the order in which they are told. */
export const VELDEN = {
  situatie: 'Situatie',
  ondersteuningsvraag: 'Wat is de vraag?',
  eigenKracht: 'Wat kan de inwoner zelf?',
  netwerk: 'Wat kunnen familie, vrienden en buren?',
  collectief: 'Wat is er in de buurt?',
  professioneel: 'Welke hulp van een beroepskracht is nodig?',
} as const
export const NAMEN = Object.keys(VELDEN) as (keyof typeof VELDEN)[]
