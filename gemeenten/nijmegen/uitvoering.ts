// What Nijmegen asks while a plan runs.
import type { Beleid } from '../../server/src/modules/beleid/index.ts'
import * as landelijk from '../landelijk/uitvoering.ts'

const CONVENANT = '003 Convenant, Overwegingen'

export const uitvoering: Beleid['uitvoering'] = {
  uren: landelijk.urenZonderOordeel('003 zegt niets over uren per week'),
  resultaten: {
    lijst: [
      { id: 'huishouden_voeren', naam: 'Een huishouden voeren', soort: 'voorziening', bron: CONVENANT },
      {
        id: 'in_en_om_de_woning',
        naam: 'Zich in en om de woning verplaatsen',
        soort: 'voorziening',
        bron: CONVENANT,
      },
      { id: 'lokaal_verplaatsen', naam: 'Zich lokaal verplaatsen', soort: 'voorziening', bron: CONVENANT },
      { id: 'medemensen_ontmoeten', naam: 'Medemensen ontmoeten', soort: 'voorziening', bron: CONVENANT },
    ],
    bron: CONVENANT,
  },
  ...landelijk.zonderAfspraken('003 zegt niets over afspraken tijdens de uitvoering'),
}
