// The instruments of Deventer (seed 001): one way of working for the step from 0e and 1e to 2e lijn.
import type { Beleid } from '../../server/src/modules/beleid/index.ts'
import * as landelijk from '../landelijk/instrumenten.ts'

export const instrumenten: Beleid['instrumenten'] = {
  ...landelijk.zwijgt('001 zegt niets'),
  checklists: [
    {
      id: 'naar_tweede_lijn',
      naam: 'Van het wijkteam naar een specialist',
      punten: [
        { id: 'eigen_kracht', tekst: 'Eigen kracht en netwerk zijn besproken' },
        { id: 'nulde_lijn', tekst: 'Hulp uit de wijk is geprobeerd of past niet' },
        { id: 'meer_problemen', tekst: 'Er zijn meer problemen tegelijk' },
        { id: 'specialist', tekst: 'De vraag aan de specialist is opgeschreven' },
      ],
      bron: '001 §5 Wal en schip; de punten zijn niet uit het plan (eisen TRI-13)',
    },
  ],
  matrix: landelijk.zelfredzaamheidsmatrix(
    '001 §3 Scenario 3; 5 niveaus is niet uit het plan (eisen TRI-14)',
  ),
}
