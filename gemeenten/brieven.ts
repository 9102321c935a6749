// What letters say when a gemeente has no text of its own (gemeenten/<naam>/brieven.ts goes before it). B1 Dutch.
// Sources: 004 §2.1 (a letter, as low a threshold as can be; a besluit for who wants one), 004 §4.9 (aanvraag,
// besluit, bezwaar), Wmo 2.3.5 lid 2 (2 weeks), Awb 6:7 (6 weeks).
const routes = {
  routesKop: 'Hulp nodig, of niet tevreden?',
  routes: {
    clientondersteuning: 'Gratis hulp van iemand die naast u staat',
    klacht: 'Een klacht',
    bezwaar: 'Een besluit of bezwaar',
    ombudsman: 'De ombudsman',
  },
} as const

const plan = {
  briefhoofd: 'Gemeente {gemeente}',
  onderwerp: 'Uw {plan}',
  aanhef: 'Dit is het {plan} van {huishouden}.',
  inleiding: [
    'Het plan is van u. U beslist wie het mag lezen. Klopt er iets niet? Bel {afzender}: {telefoon}.',
  ],
  delen: [],
  groet: 'U maakte dit plan samen met',
  ...routes,
} as const

export default {
  verwijsbrief: {
    briefhoofd: 'Gemeente {gemeente}',
    onderwerp: 'U krijgt ondersteuning van {aanbieder}',
    aanhef: 'Beste {inwoner},',
    inleiding: [
      'U had een gesprek met {afzender}. Samen keken wij wat u nodig hebt. In deze brief staat wat wij met u hebben afgesproken.',
    ],
    delen: [
      {
        kop: 'Dit hebben wij afgesproken',
        afspraken: [
          { wat: 'Dit wilt u bereiken', inhoud: ['{resultaat}'] },
          { wat: 'Wie u helpt', inhoud: ['{aanbieder}', 'Telefoon {aanbiederTelefoon}'] },
          { wat: 'Vanaf wanneer', inhoud: ['{startdatum}'] },
        ],
      },
      {
        kop: 'Dit kunt u nu doen',
        stappen: [
          'Bel {aanbieder} en maak een eerste afspraak.',
          'Neem deze brief mee naar die afspraak.',
          'Gaat het niet goed of verandert er iets? Bel dan {afzender}: {telefoon}.',
        ],
      },
      {
        kop: 'Bent u het er niet mee eens?',
        alineas: [
          'Deze brief is een verwijzing en geen besluit. U mag altijd om een besluit vragen. Doe dan een aanvraag bij de gemeente. U krijgt het besluit binnen 2 weken, in een brief. Bent u het niet eens met het besluit? Dan kunt u binnen 6 weken bezwaar maken.',
        ],
      },
    ],
    groet: 'Met vriendelijke groet,',
    ...routes,
  },
  plan,
  'plan-licht': plan,
  verslag: {
    briefhoofd: 'Gemeente {gemeente}',
    onderwerp: 'Het verslag van uw gesprek',
    aanhef: 'Dit is het verslag van {inwoner}.',
    inleiding: [
      'Klopt er iets niet, of mist er iets? Schrijf het erbij op uw eigen pagina, of bel {afzender}: {telefoon}.',
    ],
    delen: [],
    groet: 'U had dit gesprek met ons. Met vragen kunt u terecht bij',
    ...routes,
  },
  taak: {
    briefhoofd: 'Gemeente {gemeente}',
    onderwerp: 'Wat u doet voor {voorWie}',
    aanhef: 'Beste {helper},',
    inleiding: ['Fijn dat u helpt. Op dit blad staat alleen wat u zelf doet.'],
    delen: [
      {
        kop: 'Hebt u een vraag, of lukt het niet?',
        alineas: ['Bel {afzender}: {telefoon}. Wacht er niet mee. Samen vinden wij een andere weg.'],
      },
    ],
    groet: 'U helpt samen met',
    ...routes,
  },
} as const
