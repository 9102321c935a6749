// What is on in Nijmegen, per wijk and from which day (seed 003; ALG-06).
import type { Beleid } from '../../server/src/modules/beleid/index.ts'

const U4 = '003 Uitv.notitie §4'
const BO34 = '003 Basisontwerp §3.4'
const aan = (bron: string, vanaf: string | null = null) => ({ aan: true, vanaf, bron })
const uit = (bron: string) => ({ aan: false, vanaf: null, bron })
// 003 Uitv.notitie §3, §7 (GT-N04): Lindenholt first, the other three pilots operational from 1 January 2013.
const pilots = (lindenholt: string, andere: string) => [
  { wijk: 'WK026808', vanaf: lindenholt },
  ...['WK026807', 'WK026806', 'WK026809'].map((wijk) => ({ wijk, vanaf: andere })),
]

export const capabilities: Beleid['capabilities'] = {
  postvak: { ...aan(BO34, '2012-04-01'), wijken: pilots('2012-04-01', '2013-01-01') },
  casusregistratie: {
    ...aan('003 Basisontwerp §5.3', '2012-07-01'),
    wijken: pilots('2012-07-01', '2013-04-01'),
  },
  triage: aan('003 Uitv.notitie §6', '2012-04-01'),
  gesprek: aan(U4, '2012-04-01'),
  plan: aan(U4, '2012-04-01'),
  afweging: uit('003 zegt niets (C05)'),
  verwijsbrief: aan(`${U4}; lezing O-09`),
  beschikking: aan(U4),
  berichtenverkeer: aan('003 zegt niets (C34); lezing O-14'),
  huishoudelijke_hulp: aan('003 Convenant, Overwegingen (C18)'),
  jeugd: aan('003 Uitv.notitie §4 (C38)'),
  schuldhulpverlening: aan('003 Uitv.notitie §5 Sociaal-juridisch (C39)'),
  wederkerigheid: aan('003 Uitv.notitie §4 (C32)'),
  collectieve_vragen: aan(U4),
  buurtkamer: uit('003 Uitv.notitie §4: fysiek loket heeft geen prioriteit (C03)'),
  sociale_kaart: aan('003 Uitv.notitie §7', '2012-09-01'),
  vervoer: aan('003 Uitv.notitie §4: leefgebied (C42)'),
  werk: aan('003 Uitv.notitie §4: leefgebied (C43)'),
}
