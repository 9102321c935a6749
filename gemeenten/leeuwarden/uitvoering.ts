// What Leeuwarden asks while a plan runs.
import type { Beleid } from '../../server/src/modules/beleid/index.ts'
import * as landelijk from '../landelijk/uitvoering.ts'

export const uitvoering: Beleid['uitvoering'] = {
  uren: {
    afwijking: landelijk.afwijking,
    vastBij: ['aanvullend'],
    bron: '004 §3.1 Voorbeeld Jelle; de marge is niet uit het plan',
  },
  resultaten: {
    lijst: [
      { id: 'zelfredzaamheid', naam: 'Zelfredzaamheid', soort: 'resultaat', bron: '004 §4 intro' },
      { id: 'participatie', naam: 'Participatie', soort: 'resultaat', bron: '004 §4 intro' },
    ],
    bron: '004 §4 intro',
  },
  contact: { vereist: false, bron: '004 zegt niets over vaste contactmomenten' },
  afspraken: { soorten: ['uitvoering', 'terugval'], bron: '004 §4.6; 004 §3.1 Voorbeeld Jelle' },
  terugval: { gesprekBinnen: landelijk.gesprekNaTerugval, bron: '004 §3.1 Voorbeeld Jelle' },
}
