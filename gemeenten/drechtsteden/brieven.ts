import standaard from '../brieven.ts'

const [afspraken, stappen] = standaard.verwijsbrief.delen

// In the Drechtsteden the Sociale Dienst decides on an aanvraag, not each gemeente (002).
export default {
  ...standaard,
  verwijsbrief: {
    ...standaard.verwijsbrief,
    briefhoofd: 'Sociale Dienst Drechtsteden',
    delen: [
      afspraken,
      stappen,
      {
        kop: 'Bent u het er niet mee eens?',
        alineas: [
          'Deze brief is een verwijzing en geen besluit. U mag altijd om een besluit vragen. Doe dan een aanvraag bij de Sociale Dienst Drechtsteden. U krijgt het besluit binnen 2 weken, in een brief. Bent u het niet eens met het besluit? Dan kunt u binnen 6 weken bezwaar maken.',
        ],
      },
    ],
  },
} as const
