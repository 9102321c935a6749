// What Deventer asks while a plan runs.
import type { Beleid } from '../../server/src/modules/beleid/index.ts'
import * as landelijk from '../landelijk/uitvoering.ts'

export const uitvoering: Beleid['uitvoering'] = {
  uren: {
    afwijking: landelijk.afwijking,
    vastBij: [],
    bron: '001 §6 Organisaties; de marge is niet uit het plan',
  },
  resultaten: landelijk.geenResultaten('001 noemt geen resultaten'),
  contact: { vereist: true, bron: '001 §1.2' },
  afspraken: { soorten: ['verbinding_wijk', 'verbinding_werk'], bron: '001 §1.3' },
  terugval: { gesprekBinnen: null, bron: '001 noemt geen terugvalafspraken' },
}
