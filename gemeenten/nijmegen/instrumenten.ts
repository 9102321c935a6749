// The instruments of Nijmegen (seed 003). Thresholds and questions are not from the plan and are marked so.
import type { Beleid } from '../../server/src/modules/beleid/index.ts'

export const instrumenten: Beleid['instrumenten'] = {
  lichteHulpEerst: { aan: true, bron: '003 Uitv.notitie §4' },
  afhandeling: {
    vragen: [
      {
        id: 'formulier',
        naam: 'Een formulier invullen',
        bron: '003 Uitv.notitie §6 (voorbeeld: eisen TRI-15)',
      },
      { id: 'informatie', naam: 'Informatie of advies', bron: '003 Uitv.notitie §6 (voorbeeld)' },
    ],
    gesprekVanaf: 2,
    bron: '003 Uitv.notitie §6 Basisontwerp; de grens is niet uit het plan (eisen TRI-15)',
  },
  screening: {
    naam: 'Easycare-TOS (Tweetraps Ouderen Screening)',
    stap1: [
      { id: 'geheugen', tekst: 'Zijn er zorgen over het geheugen?' },
      { id: 'zelfstandig', tekst: 'Lukt het dagelijks leven minder goed dan eerst?' },
      { id: 'alleen', tekst: 'Is de persoon vaak alleen, of heeft die weinig mensen om op terug te vallen?' },
      { id: 'vallen', tekst: 'Is de persoon het laatste half jaar gevallen?' },
    ],
    vanaf: 1,
    stap2: [
      { id: 'gezondheid', tekst: 'Zijn er zorgen over het lijf of het hoofd?' },
      { id: 'dagelijks', tekst: 'Lukken er thuis dingen niet meer?' },
      { id: 'netwerk', tekst: 'Helpt er niemand, of houdt wie helpt het niet vol?' },
      { id: 'veiligheid', tekst: 'Is het thuis niet veilig?' },
    ],
    bron: '003 Uitv.notitie §6 Scholing; de vragen zijn niet uit het plan (eisen TRI-18)',
  },
  checklists: [],
  matrix: null,
}
