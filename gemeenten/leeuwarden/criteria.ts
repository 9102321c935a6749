// The weighing tables of Leeuwarden, cell by cell as the plan prints them (004 §4.1; GT-L30, GT-L31).
import type { Beleid } from '../../server/src/modules/beleid/index.ts'

const deskundigheid: Beleid['criteriatabellen'][number]['criteria'][number] = {
  id: 'deskundigheid',
  naam: 'Benodigde deskundigheid medewerker',
  basisondersteuning:
    'Generieke deskundigheid, aangevuld met specifieke deskundigheid en signalerend vermogen',
  aanvullend: 'Specifieke deskundigheid en signalerend vermogen',
}

export const criteriatabellen: Beleid['criteriatabellen'] = [
  {
    id: 'thuisondersteuning',
    naam: 'Thuisondersteuning',
    versie: 'startsituatie 1 januari 2021',
    geldigVanaf: '2021-01-01',
    criteria: [
      {
        id: 'doel',
        naam: 'Doel',
        basisondersteuning: 'Algemene ondersteuning die bijdraagt aan zelfredzaamheid en participatie.',
        aanvullend: 'Specialistische ondersteuning die bijdraagt aan zelfredzaamheid en participatie',
      },
      {
        id: 'inzicht',
        naam: 'Mate van inzicht in beperking',
        basisondersteuning: 'Inwoner heeft een redelijk tot beperkt inzicht in zijn/haar beperking',
        aanvullend: 'Inwoner heeft een beperkt tot zeer beperkt inzicht in zijn/haar beperking',
      },
      {
        id: 'planbaarheid',
        naam: 'Mate van planbaarheid van de zorg',
        basisondersteuning:
          'Zorg is deels planbaar, deels onplanbaar. Soms is er een noodzaak tot direct handelen/ingrijpen (fysiek/gedrag)',
        aanvullend:
          'Zorg is voornamelijk onplanbaar en complex. Er is vaak een noodzaak tot direct handelen/ingrijpen (fysiek/gedrag)',
      },
      deskundigheid,
    ],
    bron: '004 §4.1 tabel Thuisondersteuning',
  },
  {
    id: 'dagbesteding',
    naam: 'Dagbesteding',
    versie: 'startsituatie 1 januari 2021',
    geldigVanaf: '2021-01-01',
    criteria: [
      {
        id: 'doel',
        naam: 'Doel dagbesteding',
        basisondersteuning:
          'Algemene ondersteuning die bijdraagt aan het stabiliseren/behouden of bevorderen/verbeteren/ontwikkelen van zelfredzaamheid en participatie',
        aanvullend:
          'Specialistische ondersteuning die bijdraagt aan het stabiliseren/behouden of bevorderen/verbeteren/ontwikkelen van zelfredzaamheid en participatie',
      },
      {
        id: 'structuur',
        naam: 'Mate van benodigde structuur en omgeving',
        basisondersteuning:
          'Inwoner heeft dagbesteding met een gemiddelde tot duidelijke structuur nodig. Soms is er noodzaak tot direct handelen/ingrijpen (fysiek/gedrag)',
        aanvullend:
          'Inwoner heeft dagbesteding met een strakke structuur nodig. Er is vaak een noodzaak tot direct handelen/ingrijpen (fysiek/gedrag)',
      },
      {
        id: 'mix_doelgroep',
        naam: 'Mogelijkheid tot mix in doelgroep',
        basisondersteuning: 'Vaak een mix van doelgroepen mogelijk',
        aanvullend: 'Zeer beperkt een mix van doelgroepen mogelijk',
      },
      deskundigheid,
    ],
    bron: '004 §4.1 tabel Dagbesteding',
  },
]
