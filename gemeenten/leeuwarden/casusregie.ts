// Who carries a household in Leeuwarden beside or through another (seed 004 §4.6, §4.7).
import type { Beleid } from '../../server/src/modules/beleid/index.ts'
import * as landelijk from '../landelijk/standaard.ts'

type Voorziening = Beleid['casusregie']['uitvoeringsregie'][number]
const voorziening = (id: string, naam: string, niveau: Voorziening['niveau']): Voorziening => ({
  id,
  naam,
  niveau,
  bron: '004 §4.7',
})

export const casusregie: Beleid['casusregie'] = {
  ...landelijk.gewoneCasusregie('004 §4.6 (O-14)'),
  zichtSocialeBasis: { aan: true, bron: '004 §4.6' },
  jeugdAfspraak: { tekst: 'Afspraak regie: nog te bepalen', bron: '004 §4.6 (O-07)' },
  uitvoeringsregie: [
    voorziening('beschermd_wonen', 'Beschermd wonen', 'regionaal'),
    voorziening('thuisplus', 'ThuisPlus', 'regionaal'),
    voorziening('zintuiglijk', 'Voorziening bij een zintuiglijke beperking', 'landelijk'),
    voorziening('specialistisch_wonen', 'Specialistisch beschermd wonen', 'landelijk'),
  ],
}
