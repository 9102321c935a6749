// Op- en afschalen, casusregie and overdracht of Nijmegen (seed 003).
import type { Beleid } from '../../server/src/modules/beleid/index.ts'
import * as landelijk from '../landelijk/standaard.ts'

export const regiebeleid: Pick<Beleid, 'schakelen' | 'casusregie' | 'overdracht'> = {
  schakelen: {
    doelen: [
      { doel: 'regieteam', naam: 'Regieteam', bron: '003 Basisontwerp §3.5' },
      { doel: 'veiligheidshuis', naam: 'Veiligheidshuis', bron: '003 Basisontwerp §3.5' },
      { doel: 'fact_team', naam: 'FACT-team', bron: '003 Basisontwerp §3.5' },
      { doel: 'zorgketen', naam: 'Zorgketen', bron: '003 Uitv.notitie §5' },
      {
        doel: 'gemeentelijk_bureau',
        naam: 'Bureau Voorzieningen Wmo',
        bron: '003 Uitv.notitie §6 Basisontwerp',
      },
      { doel: 'beleidsniveau', naam: 'Beleids- of managementniveau', bron: '003 Basisontwerp §3.1' },
    ],
    afschaalvraag: {
      duur: { werkdagen: 5 },
      soort: 'afgesproken',
      bron: '003 Uitv.notitie §5; 5 werkdagen is niet uit het plan',
    },
    bron: '003 Basisontwerp §3.5',
  },
  casusregie: {
    eerstAanbieden: { aan: true, bron: '003 Uitv.notitie §4' },
    principes: landelijk.principesCasusregie,
    bundelenBoven: 4,
    jeugdAfspraak: null,
    bron: '003 Convenant, Overwegingen; het aantal 4 is niet uit het plan (eisen REG-22)',
  },
  overdracht: landelijk.geenOverdracht('003 zegt niets over een warme overdracht (O-14)'),
}
