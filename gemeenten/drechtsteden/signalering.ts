// How Drechtsteden follows up signalen (seed 002). What the plan does not name is off.
import type { Beleid } from '../../server/src/modules/beleid/index.ts'
import * as landelijk from '../landelijk/signalering.ts'

const VISIE = '002 Toekomstvisie Thuisondersteuning'

/** The thuisondersteuner signals what they notice at home (002 Toekomstvisie). */
export const signalering: Beleid['signalering'] = {
  ...landelijk.zwijgt('002 zegt niets'),
  thuissignalen: {
    onderwerpen: [
      { id: 'zelfredzaamheid', naam: 'Voor zichzelf zorgen', bron: VISIE },
      { id: 'participatie', naam: 'Meedoen', bron: VISIE },
      { id: 'financien', naam: 'Dreigende geldproblemen', bron: VISIE },
      { id: 'eenzaamheid', naam: 'Eenzaamheid', bron: VISIE },
      { id: 'dementie', naam: 'Beginnende dementie', bron: VISIE },
    ],
    bron: VISIE,
  },
}
