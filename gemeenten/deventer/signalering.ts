// How Deventer follows up signalen (seed 001).
import type { Beleid } from '../../server/src/modules/beleid/index.ts'
import * as landelijk from '../landelijk/signalering.ts'

/** An outreachend team beside the wijkteams (001 §1.3), and groups of people with the same vraag (001 §1.2). */
export const signalering: Beleid['signalering'] = {
  ...landelijk.zwijgt('001 zegt niets'),
  outreachend: {
    aan: true,
    teams: [{ id: 'bijzonder_zorgteam', naam: 'Bijzonder zorgteam', bron: '001 §1.3' }],
    bron: '001 §1.3',
  },
  collectief: { sluitreden: 'wijkvraag', programma: 'Vragen voor een groep in de wijk', bron: '001 §1.2' },
}
