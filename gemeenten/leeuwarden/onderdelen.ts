// What is on in Leeuwarden (seed 004; ALG-06): the whole gemeente is one area (C21).
import type { Beleid } from '../../server/src/modules/beleid/index.ts'

const WERKWIJZE = '004 §3.1 Werkwijze'
const aan = (bron: string) => ({ aan: true, vanaf: null, bron })
const uit = (bron: string) => ({ aan: false, vanaf: null, bron })

export const capabilities: Beleid['capabilities'] = {
  postvak: aan('004 §4 intro'),
  casusregistratie: aan('004 §3.2 (C36)'),
  triage: aan(WERKWIJZE),
  gesprek: aan('004 §2.1'),
  plan: aan('004 §3.2'),
  afweging: aan('004 §4.1'),
  verwijsbrief: aan(WERKWIJZE),
  beschikking: aan('004 §2.1'),
  berichtenverkeer: aan('004 §5.3 Berichtenverkeer'),
  huishoudelijke_hulp: aan('004 §3.1 Hulp bij het huishouden'),
  jeugd: aan('004 §4.4'),
  schuldhulpverlening: aan('004 §4.3'),
  wederkerigheid: uit('004 noemt geen wederdienst (C32)'),
  collectieve_vragen: uit('004 zegt niets'),
  buurtkamer: aan('004 §3.1'),
  sociale_kaart: uit('004 zegt niets (C34)'),
  vervoer: uit('004 §4.8: alleen buiten het abonnementstarief (C42)'),
  werk: aan('004 §2.3 (C43)'),
}
