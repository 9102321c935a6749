import type { Bijstandbeleid } from '../../server/src/modules/beleid/index.ts'

/** 004 §1.5: next to a Wmo-vraag there can be bijstand or a participatievoorziening; then Sociale Zaken is involved. */
export const bijstand: Bijstandbeleid = {
  partner: 'Sociale Zaken',
  waarvoor: 'afstemmen tussen ondersteuning en bijstand of werk',
  delen: ['kern', 'plan'],
  onderwerpen: {
    bijstand: 'Samen met Sociale Zaken afspreken hoe de ondersteuning en de bijstand bij elkaar passen',
    participatievoorziening:
      'Samen met Sociale Zaken afspreken hoe de ondersteuning en de participatievoorziening bij elkaar passen',
    beide:
      'Samen met Sociale Zaken afspreken hoe de ondersteuning, de bijstand en de participatievoorziening bij elkaar passen',
  },
  leefgebied: 'financien',
  bron: '004 §1.5',
}
