// What Drechtsteden asks while a plan runs.
import type { Beleid } from '../../server/src/modules/beleid/index.ts'
import * as landelijk from '../landelijk/uitvoering.ts'

export const uitvoering: Beleid['uitvoering'] = {
  uren: landelijk.urenZonderOordeel('002 zegt niets over uren per week'),
  resultaten: {
    lijst: [
      { id: 'participatie', naam: 'Participatie', soort: 'resultaat', bron: '002 Resultaatgebied' },
      { id: 'zelfredzaamheid', naam: 'Zelfredzaamheid', soort: 'resultaat', bron: '002 Resultaatgebied' },
      { id: 'eigen_netwerk', naam: 'Eigen netwerk', soort: 'resultaat', bron: '002 Resultaatgebied' },
    ],
    bron: '002 Resultaatgebied',
  },
  ...landelijk.zonderAfspraken('002 zegt niets over afspraken tijdens de uitvoering'),
}
