// How Deventer follows up signalen (seed 001).
import type { Beleid } from '../../server/src/modules/beleid/index.ts'
import * as landelijk from '../landelijk/signalering.ts'

/**
 * An outreachend team beside the wijkteams (001 §1.3), groups of people with the same vraag (001 §1.2), and every
 * organisation that picks up every hulpvraag (001 §5).
 */
export const signalering: Beleid['signalering'] = {
  ...landelijk.zwijgt('001 zegt niets'),
  outreachend: {
    aan: true,
    teams: [{ id: 'bijzonder_zorgteam', naam: 'Bijzonder zorgteam', bron: '001 §1.3' }],
    bron: '001 §1.3',
  },
  iedereOrganisatie: {
    kanaal: 'balie',
    meldertype: 'burger',
    route: 'a',
    termijn: { duur: { werkdagen: 10 }, soort: 'afgesproken', bron: 'niet uit het plan (eisen SIG-15)' },
    zienHoogstens: { maanden: 3 },
    bron: '001 §5',
  },
  collectief: { sluitreden: 'wijkvraag', programma: 'Vragen voor een groep in de wijk', bron: '001 §1.2' },
}
