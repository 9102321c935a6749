/** The plan on paper: whole for the inwoner, and of it for a helper the own part alone (PLAN-02, -09, -30, KLA-05). */
import type { AfspraakSoort, IndicatieView, PlanView, UitvoeringView } from '@keukentafel/contract'
import type { Weigering } from '../../kern/result.ts'
import { datumVoluit, type Briefinhoud } from '../brief/index.ts'

type Deel = Briefinhoud['delen'][number]
type Inzet = PlanView['inzetten'][number]
export type Leden = ReadonlyMap<number, string>
type Afspraak = UitvoeringView['afspraken'][number]
/** What belongs to a plan beside its goals and tasks. */
export type Bijlage = {
  readonly afspraken: readonly Afspraak[]
  /** the day on which the team has contact again */
  readonly contactOp: string | null
  readonly indicatie: IndicatieView['geldend']
}

const STAND: Readonly<Record<Inzet['status'], string>> = {
  gevraagd: 'Nog geen antwoord',
  aanvaard: 'Afgesproken',
  geweigerd: 'Gaat niet door: er wordt iets anders gezocht',
  gestart: 'Begonnen',
  gestopt: 'Gestopt',
}
const STATUS: Readonly<Record<PlanView['status'], string>> = {
  concept: 'Dit plan is nog niet af.',
  in_afstemming: 'Dit plan ligt bij u. Bent u het ermee eens?',
  definitief: 'Dit plan is afgesproken.',
  in_uitvoering: 'Dit plan is afgesproken en begonnen.',
  geevalueerd: 'U hebt samen gekeken hoe het gaat.',
  afgesloten: 'Dit plan is klaar.',
}

/** In reading order: what one gives, where one goes, who does something, and what if it goes worse. */
const AFSPRAAK_KOP: Readonly<Record<AfspraakSoort, string>> = {
  wederdienst: 'Wat u terugdoet',
  verbinding_wijk: 'In uw wijk',
  verbinding_werk: 'Op weg naar werk',
  uitvoering: 'Afspraken met anderen',
  terugval: 'Als het slechter gaat',
}
const SOORTEN = Object.keys(AFSPRAAK_KOP) as AfspraakSoort[]
const VRIJ = 'U hoeft niets terug te doen om hulp te krijgen.'

const STAND_KOP = 'Waar het plan nu staat'
const GEEN_HULP = 'Voor dit doel is nog geen hulp afgesproken.'

const dag = (tekst: string): string => datumVoluit(Temporal.PlainDate.from(tekst))

const deel = (kop: string, alineas: readonly string[], afspraken: Deel['afspraken'] = []): Deel => ({
  kop,
  alineas: [...alineas],
  afspraken: [...afspraken],
  stappen: [],
})

const periode = ({ vanaf, tot }: Inzet): string[] => {
  if (vanaf !== null && tot !== null) return [`Van ${dag(vanaf)} tot en met ${dag(tot)}`]
  if (vanaf !== null) return [`Vanaf ${dag(vanaf)}`]
  return tot === null ? [] : [`Tot en met ${dag(tot)}`]
}

const uren = ({ urenPerWeek: n }: Inzet): string[] =>
  n === null ? [] : [`${n.toLocaleString('nl-NL')} uur per week`]

const taak = (i: Inzet): Deel['afspraken'][number] => ({
  wat: i.uitvoerderNaam,
  inhoud: [
    ...(i.organisatie === null ? [] : [`Van ${i.organisatie}`]),
    i.omschrijving,
    ...uren(i),
    ...periode(i),
    STAND[i.status],
  ],
})

const doelen = (plan: PlanView, leden: Leden): Deel[] =>
  plan.doelen.map((doel) =>
    deel(
      `Doel: ${doel.tekst}`,
      [
        ...(doel.persoonId === null
          ? []
          : [`Dit doel is van ${leden.get(doel.persoonId) ?? 'iemand van het huishouden'}.`]),
        ...(doel.heeftOplossing ? [] : [GEEN_HULP]),
      ],
      plan.inzetten.filter((i) => i.doelId === doel.id).map(taak),
    ),
  )

const velden = (plan: PlanView): readonly (readonly [string, string])[] => [
  ['Hoe het nu gaat', plan.situatie],
  ['Wat u vraagt', plan.ondersteuningsvraag],
  ['Wat u zelf kunt', plan.eigenKracht],
  ['Wie u helpt in uw omgeving', plan.netwerk],
  ['Wat er in de buurt is', plan.collectief],
  ['Welke hulp er nog bij komt', plan.professioneel],
]

const teksten = (plan: PlanView): Deel[] =>
  velden(plan)
    // Confirmed as the same: said once is enough.
    .toSpliced(2, 0, [
      'Wat daarachter zit',
      plan.achterliggendeVraag === plan.ondersteuningsvraag ? '' : plan.achterliggendeVraag,
    ])
    .flatMap(([kop, tekst]) => (tekst.trim() === '' ? [] : [deel(kop, tekst.split(/\n+/))]))

function akkoord(plan: PlanView, leden: Leden): string[] {
  const geldig = plan.akkoorden.filter((a) => a.geldig)
  if (geldig.length === 0) return ['Er is nog geen akkoord op dit plan.']
  return geldig.map(
    (a) =>
      `${leden.get(a.persoonId) ?? 'Iemand van het huishouden'} is akkoord sinds ${datumVoluit(
        Temporal.Instant.from(a.op).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(),
      )}.`,
  )
}

const evaluaties = (plan: PlanView): string[] =>
  plan.evaluaties.flatMap((e) =>
    e.gehoudenOp === null ? [`Op ${dag(e.geplandOp)} kijken wij samen hoe het gaat.`] : [],
  )

const afspraakRegels = (a: Afspraak): string[] => [
  ...(a.partij === null ? [] : [`${a.soort === 'wederdienst' ? 'Voor' : 'Met'} ${a.partij}`]),
  ...(a.wanneer === null ? [] : [a.wanneer]),
  ...(a.reactie === null ? [] : [`Dan: ${a.reactie}`]),
  ...(a.afgesprokenOp === null ? [] : [`Afgesproken op ${dag(a.afgesprokenOp)}`]),
  ...(a.tot === null ? [] : [`Tot en met ${dag(a.tot)}`]),
  ...(a.getekendDoor === null ? [] : [`Getekend door ${a.getekendDoor}`]),
]

/** The agreements beside the tasks, by kind (PLAN-15, -22, -25, -29). */
const afspraken = (b: Bijlage): Deel[] =>
  SOORTEN.flatMap((soort) => {
    const hier = b.afspraken.filter((a) => a.soort === soort)
    return hier.length === 0
      ? []
      : [
          deel(
            AFSPRAAK_KOP[soort],
            soort === 'wederdienst' ? [VRIJ] : [],
            hier.map((a) => ({ wat: a.tekst, inhoud: afspraakRegels(a) })),
          ),
        ]
  })

/** What the team or a specialist organisation found needed, and who signed it (PLAN-17). */
function indicatie({ indicatie: i }: Bijlage): Deel[] {
  if (i === null) return []
  const van = i.organisatie === '' ? '' : `, ${i.organisatie},`
  return [
    deel(i.soort === 'advies' ? 'Advies van een specialist' : 'Indicatie', [
      ...i.tekst.split(/\n+/),
      `Getekend door ${i.getekendDoor}${van} op ${dag(i.getekendOp)}.`,
    ]),
  ]
}

const stand = (plan: PlanView, leden: Leden, b: Bijlage): string[] => [
  STATUS[plan.status],
  ...akkoord(plan, leden),
  ...(plan.regisseurNaam === null ? [] : [`De regie op dit plan heeft ${plan.regisseurNaam}.`]),
  ...(b.contactOp === null ? [] : [`Op ${dag(b.contactOp)} hebben wij weer contact.`]),
]

/** Everything of the plan that is for the inwoner to read, in reading order; headings and sentences in Dutch B1. */
export const plandrukDelen = (plan: PlanView, leden: Leden, bijlage: Bijlage): readonly Deel[] => [
  ...teksten(plan),
  ...doelen(plan, leden),
  ...afspraken(bijlage),
  ...indicatie(bijlage),
  deel(STAND_KOP, [...stand(plan, leden, bijlage), ...evaluaties(plan)]),
]

const inRegels = ({ kop, afspraken: lijst }: Deel) => ({
  kop,
  taken: lijst.map(({ wat, inhoud }) => ({ wie: wat, wat: inhoud.join(' · ') })),
})

/** A light plan for its one A4: the six fields, also the empty ones, and who does what in a line each (PLAN-02). */
export const lichtDelen = (plan: PlanView, leden: Leden, bijlage: Bijlage) => ({
  vakken: velden(plan).map(([kop, tekst]) => ({ kop, tekst: tekst.trim() })),
  doelen: [
    ...plan.doelen.map((doel) => ({
      kop: `Doel: ${doel.tekst}`,
      taken: plan.inzetten
        .filter((i) => i.doelId === doel.id)
        .map((i) => ({
          wie: i.uitvoerderNaam,
          wat: [i.omschrijving, ...uren(i), ...periode(i), STAND[i.status]].join(' · '),
        })),
    })),
    ...afspraken(bijlage).map(inRegels),
  ],
  stand: [
    ...stand(plan, leden, bijlage),
    ...evaluaties(plan).slice(0, 1),
    ...indicatie(bijlage).map(({ kop, alineas }) => `${kop}: ${alineas.join(' ')}`),
  ],
  standKop: STAND_KOP,
  leeg: 'Nog niet ingevuld.',
  geenHulp: GEEN_HULP,
})

/** What a helper reads of the plan: the own task, for whom, when, and no goal, no story and nobody else (PLAN-30). */
export const taakDelen = (inzet: Inzet, voorWie: string): readonly Deel[] => [
  deel(
    'Wat u doet',
    [],
    [
      {
        wat: inzet.omschrijving,
        inhoud: [`Voor ${voorWie}`, ...uren(inzet), ...periode(inzet), STAND[inzet.status]],
      },
    ],
  ),
]

/** More than one page is told as what to do about it; a text of wide letters may do that within the limits. */
export const pastNiet = (weigeringen: readonly Weigering[]): readonly Weigering[] =>
  weigeringen.map((w) =>
    w.code === 'brief-te-lang'
      ? {
          ...w,
          tekst:
            'Dit korte plan past niet op één bladzijde. Maak het korter, of maak er een uitgebreid plan van.',
        }
      : w,
  )
