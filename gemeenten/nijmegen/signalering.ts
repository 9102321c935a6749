// How Nijmegen follows up signalen (seed 003).
import type { Beleid } from '../../server/src/modules/beleid/index.ts'
import { doelgroepen } from './doelgroepen.ts'
import * as landelijk from '../landelijk/signalering.ts'

/** The sociale wijkteam works outreachend itself (003 Basisontwerp §3.4) and takes collective vragen too (§4). */
export const signalering: Beleid['signalering'] = {
  ...landelijk.zwijgt('003 zegt niets'),
  doelgroepen,
  outreachend: { aan: true, teams: [], bron: '003 Basisontwerp §3.4 onder c' },
  collectief: {
    sluitreden: 'wijkprogramma',
    programma: 'Sociaal wijkprogramma',
    bron: '003 Uitv.notitie §4',
  },
  screenings: [
    {
      id: 'tos',
      naam: 'Tweetraps Ouderen Screening (TOS)',
      kanaal: 'tos',
      meldertype: 'huisarts',
      vraagtToestemming: false,
      vraag: 'De huisartsenpraktijk ziet een oudere die misschien kwetsbaar is (TOS).',
      bron: '003 Uitv.notitie §5 voetnoot 2',
    },
  ],
  plekken: {
    meldertype: 'stedelijk_punt',
    lijst: [
      { id: 'wig', naam: 'WIG', bron: '003 Uitv.notitie §5' },
      { id: 'kentering', naam: 'Kentering', bron: '003 Uitv.notitie §5' },
      { id: 'rechtswinkel', naam: 'Rechtswinkels', bron: '003 Uitv.notitie §5' },
    ],
    bron: '003 Uitv.notitie §5',
  },
}
