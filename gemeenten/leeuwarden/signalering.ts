// How Leeuwarden follows up signalen (seed 004).
import type { Beleid } from '../../server/src/modules/beleid/index.ts'
import * as landelijk from '../landelijk/signalering.ts'

/** The buurtkamer judges each signaal; the workers go into the wijk themselves (004 §4 intro). */
export const signalering: Beleid['signalering'] = {
  ...landelijk.zwijgt('004 zegt niets'),
  inschatting: { aan: true, bron: '004 §4 intro' },
  screenings: [
    {
      id: 'screening_sz',
      naam: 'Screening door Sociale Zaken',
      kanaal: 'screening_sz',
      meldertype: 'sociale_zaken',
      vraagtToestemming: true,
      vraag: 'Wil praten over hulp (screening door Sociale Zaken).',
      bron: '004 §1.5',
    },
  ],
  outreachend: { aan: true, teams: [], bron: '004 §4 intro' },
}
