/** The plan as the inwoner takes it along on paper: what was agreed, who does what, and where to turn (PLAN-09, KLA-05). */
import type { PlanView } from '@keukentafel/contract'
import { datumVoluit, type Briefinhoud } from '../brief/index.ts'

type Deel = Briefinhoud['delen'][number]
type Inzet = PlanView['inzetten'][number]
export type Leden = ReadonlyMap<number, string>

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

const taak = (i: Inzet): Deel['afspraken'][number] => ({
  wat: i.uitvoerderNaam,
  inhoud: [
    ...(i.organisatie === null ? [] : [`Van ${i.organisatie}`]),
    i.omschrijving,
    ...(i.urenPerWeek === null ? [] : [`${i.urenPerWeek.toLocaleString('nl-NL')} uur per week`]),
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
        ...(doel.heeftOplossing ? [] : ['Voor dit doel is nog geen hulp afgesproken.']),
      ],
      plan.inzetten.filter((i) => i.doelId === doel.id).map(taak),
    ),
  )

const teksten = (plan: PlanView): Deel[] =>
  (
    [
      ['Hoe het nu gaat', plan.situatie],
      ['Wat u vraagt', plan.ondersteuningsvraag],
      // Confirmed as the same: said once is enough.
      [
        'Wat daarachter zit',
        plan.achterliggendeVraag === plan.ondersteuningsvraag ? '' : plan.achterliggendeVraag,
      ],
      ['Wat u zelf kunt', plan.eigenKracht],
      ['Wie u helpt in uw omgeving', plan.netwerk],
      ['Wat er in de buurt is', plan.collectief],
      ['Welke hulp er nog bij komt', plan.professioneel],
    ] as const
  ).flatMap(([kop, tekst]) => (tekst.trim() === '' ? [] : [deel(kop, tekst.split(/\n+/))]))

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

/** Everything of the plan that is for the inwoner to read, in reading order; headings and sentences in Dutch B1. */
export const plandrukDelen = (plan: PlanView, leden: Leden): readonly Deel[] => [
  ...teksten(plan),
  ...doelen(plan, leden),
  deel('Waar het plan nu staat', [STATUS[plan.status], ...akkoord(plan, leden), ...evaluaties(plan)]),
]
