// Where seed 004 contradicts itself or leaves open: every reading, and the one Leeuwarden works with.
import type { Beleid } from '../../server/src/modules/beleid/index.ts'

export const lezingen: Beleid['lezingen'] = [
  {
    id: 'GT-L43',
    onderwerp: 'Is een verwijsbrief genoeg voor aanvullende ondersteuning?',
    lezingen: [
      { tekst: 'Verwijzing met een brief; een beschikking als de inwoner dat wil', bron: '004 §2.1, §3.1' },
      { tekst: 'Voor maatwerk is juridisch een formele beschikking nodig', bron: '004 §8.9' },
    ],
    gekozen: 0,
    waarom: 'De route staat per inwoner vast. Een inwoner kan altijd een besluit vragen (O-09).',
  },
  {
    id: 'GT-L44',
    onderwerp: 'Is voor huishoudelijke hulp een verwijzing nodig?',
    lezingen: [
      {
        tekst: 'Elke verwijzing naar aanvullende ondersteuning gaat via de basisondersteuning',
        bron: '004 §3.1 Werkwijze',
      },
      {
        tekst: 'De inwoner gaat rechtstreeks naar een gecontracteerde aanbieder',
        bron: '004 §3.1 Werkwijze',
      },
    ],
    gekozen: 1,
    waarom: 'Het plan noemt huishoudelijke hulp als uitzondering.',
  },
  {
    id: 'GT-L30',
    onderwerp: '“Beperkt” inzicht staat in beide kolommen van de tabel thuisondersteuning.',
    lezingen: [
      { tekst: 'De criteria worden in onderlinge samenhang gewogen', bron: '004 §4.1 Startsituatie' },
    ],
    gekozen: 0,
    waarom: 'De overlap is ruimte voor de afweging: de sociaal werker beslist en motiveert.',
  },
  {
    id: 'O-07',
    onderwerp: 'Wie heeft de regie als er ook hulp uit de Jeugdwet is?',
    lezingen: [
      {
        tekst: 'Eén regievoerder voor het huishouden, met procesregie jeugd bij het JET',
        bron: '004 §2.3, §4.4',
      },
      { tekst: 'Wordt vanaf september 2019 uitgewerkt', bron: '004 §4.6' },
    ],
    gekozen: 0,
    waarom: 'Tot er een afspraak is, staan beide namen in het dossier.',
  },
  {
    id: 'O-09',
    onderwerp: 'Hoe verhoudt de verwijsbrief zich tot de beschikking?',
    lezingen: [
      { tekst: 'Beide routes; de brief is gewoon, het recht op een besluit blijft', bron: '004 §4.9' },
    ],
    gekozen: 0,
    waarom: 'Een inwoner kan altijd een aanvraag doen en krijgt dan een besluit.',
  },
]
