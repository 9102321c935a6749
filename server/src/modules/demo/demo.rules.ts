/** The invented stories of the demo: which stage a household is in, and what its people say. Data and choices only. */
import { dagInNederland } from '../../kern/datum.ts'
import { geheelGetal, kies, type Toeval } from '../../kern/toeval.ts'
import type { Beleid, Capability } from '../beleid/index.ts'
import { regieRollen } from '../triage/index.ts'

/** How far a household of the demo has come, in the order of the main job. */
export const STADIA = [
  'signaal',
  'verdeeld',
  'geopend',
  'triage',
  'gesprek_gepland',
  'gesprek_afgerond',
  'in_afstemming',
  'definitief',
  'in_uitvoering',
  'verwezen',
  'gestart',
  'geevalueerd',
] as const
export type Stadium = (typeof STADIA)[number]

/** What a gemeente must have switched on for a household to come this far. */
const VRAAGT: Readonly<Partial<Record<Stadium, readonly Capability[]>>> = {
  triage: ['triage'],
  gesprek_gepland: ['gesprek'],
  gesprek_afgerond: ['gesprek', 'plan'],
  in_afstemming: ['plan'],
  definitief: ['plan'],
  in_uitvoering: ['plan'],
  verwezen: ['plan', 'verwijsbrief', 'berichtenverkeer'],
  gestart: ['plan', 'verwijsbrief', 'berichtenverkeer'],
  geevalueerd: ['plan'],
}

/**
 * The stages that this gemeente knows: what its plan switches off is not shown in its demo either, and where another
 * party than the team holds the regie (Enschede, REG-02) the team's work ends at the visit.
 */
export const stadiaVan = (beleid: Beleid): readonly Stadium[] => {
  const magRegie = regieRollen(beleid, 'wmo', 'regievoerder').voorstel.includes('sociaal_werker')
  return STADIA.filter(
    (s) =>
      (magRegie || !isVoorbij(s, 'geopend')) && (VRAAGT[s] ?? []).every((c) => beleid.capabilities[c].aan),
  )
}

/** Has this household come to a stage, or past it? */
export const isVoorbij = (stadium: Stadium, bij: Stadium): boolean =>
  STADIA.indexOf(stadium) >= STADIA.indexOf(bij)

/** Who lives there, as far as a story must fit it. */
export type Bewoner = { readonly relatie: string; readonly leeftijd: number }
const hoofdLeeftijd = (leden: readonly Bewoner[]): number =>
  (leden.find((l) => l.relatie === 'hoofdbewoner') ?? leden[0])?.leeftijd ?? 0
const heeftPartner = (leden: readonly Bewoner[]): boolean => leden.some((l) => l.relatie === 'partner')

export type Verhaal = {
  /** Can this be told of these people? Nobody is he or she: the data say neither. */
  readonly past: (leden: readonly Bewoner[]) => boolean
  readonly vraag: string
  readonly situatie: string
  readonly eigenKracht: string
  readonly netwerk: string
  readonly wens: string
  /** what else there is, in a second part of life */
  readonly ook: { readonly situatie: string; readonly wens: string }
  readonly taken: readonly [string, string, string]
  readonly resultaat: string
}

const VERHALEN: readonly Verhaal[] = [
  {
    past: () => true,
    vraag: 'De post blijft liggen en ik zie slecht. Ik weet niet meer wat er betaald is.',
    situatie: 'Er liggen drie maanden aan brieven. Twee rekeningen zijn te laat.',
    eigenKracht: 'Sorteert de post zelf op stapels.',
    netwerk: 'Een zus helpt met bankieren op de tablet.',
    wens: 'Ik wil zelf weten hoe ik ervoor sta.',
    ook: {
      situatie: 'Durft de deur niet open te doen, uit angst voor een deurwaarder.',
      wens: 'Ik wil weer rustig slapen.',
    },
    taken: [
      'De post elke maandag op stapels leggen',
      'Samen de bankzaken doen',
      'Elke week de administratie doornemen',
    ],
    resultaat: 'U hebt uw post op orde. U weet wat u betaalt en wat u overhoudt.',
  },
  {
    past: (leden) => heeftPartner(leden) && hoofdLeeftijd(leden) >= 60,
    vraag: 'Mijn partner vergeet steeds meer. Ik kan niet meer van huis.',
    situatie: 'De een loopt soms weg. De ander slaapt slecht en komt nergens meer.',
    eigenKracht: 'Samen koken gaat nog goed, en zij kennen de buurt.',
    netwerk: 'De dochter komt op zaterdag. De buurman let op.',
    wens: 'Een dag in de week even niets hoeven.',
    ook: { situatie: 'De trap wordt steil. Het bed staat boven.', wens: 'Samen in dit huis kunnen blijven.' },
    taken: [
      'Elke dag samen een rondje lopen',
      'Zaterdag is de dochter er',
      'Een dag in de week naar de dagbesteding',
    ],
    resultaat: 'Uw partner heeft een vaste dag buiten de deur. U hebt die dag voor uzelf.',
  },
  {
    past: (leden) => !heeftPartner(leden) && hoofdLeeftijd(leden) >= 25 && hoofdLeeftijd(leden) < 67,
    vraag: 'Sinds ik mijn werk kwijt ben, kom ik de deur niet meer uit.',
    situatie: 'Is veel alleen. Dag en nacht zijn omgedraaid.',
    eigenKracht: 'Repareert fietsen en kent alles van radio’s.',
    netwerk: 'Een oud-collega belt elke week.',
    wens: 'Weer ergens nodig zijn.',
    ook: { situatie: 'Slaapt overdag en eet onregelmatig.', wens: 'Elke dag op tijd eruit.' },
    taken: [
      'Om tien uur op en aangekleed',
      'Met de oud-collega naar de sollicitatieclub',
      'Twee keer per week hulp bij een vast ritme',
    ],
    resultaat: 'U hebt een vast ritme. U komt elke week onder de mensen.',
  },
  {
    past: (leden) => hoofdLeeftijd(leden) < 60 && leden.some((l) => l.relatie === 'kind' && l.leeftijd < 18),
    vraag: 'Het lukt me niet meer om thuis alles bij te houden, met de kinderen erbij.',
    situatie: 'Het huis is vol. Op school wordt vaak het eerste uur gemist.',
    eigenKracht: 'Regelt school en sport zelf.',
    netwerk: 'De oma past op woensdag op.',
    wens: 'Rust aan tafel en een huis waar iemand kan komen.',
    ook: {
      situatie: 'Komt aan vrienden zien niet meer toe.',
      wens: 'Een avond in de week iets voor mezelf.',
    },
    taken: [
      'Een weekplan op de koelkast',
      'Oma past op woensdag op',
      'Elke week hulp om het huishouden te leren',
    ],
    resultaat: 'U houdt uw huis op orde. Iedereen is op tijd op school.',
  },
  {
    past: (leden) => hoofdLeeftijd(leden) >= 70,
    vraag: 'Ik ben twee keer gevallen en durf bijna de deur niet meer uit.',
    situatie: 'Loopt onzeker. De boodschappen blijven liggen tot er iemand langskomt.',
    eigenKracht: 'Kookt zelf en leest elke dag de krant.',
    netwerk: 'De overburen letten op de gordijnen en bellen aan.',
    wens: 'Weer zelf naar de markt.',
    ook: { situatie: 'Het bad heeft een hoge rand.', wens: 'Veilig kunnen wassen zonder hulp.' },
    taken: [
      'Elke ochtend de oefeningen van de fysiotherapeut',
      'Op vrijdag samen naar de markt',
      'Elke week hulp bij het wassen',
    ],
    resultaat: 'U komt elke week buiten en wast zich veilig.',
  },
]

/** A story that can be told of who lives there. */
export const kiesVerhaal = (toeval: Toeval, leden: readonly Bewoner[]): Verhaal =>
  kies(
    toeval,
    VERHALEN.filter((verhaal) => verhaal.past(leden)),
  )

/** How many days ago the story of this household began; further along is longer ago. */
export const dagenGeleden = (toeval: Toeval, stadium: Stadium): number => {
  const stap = STADIA.indexOf(stadium)
  return stap < 2 ? geheelGetal(toeval, 0, 9) : geheelGetal(toeval, stap * 4, stap * 10)
}

/** Who lives there when the story begins: a baby that comes later is not in the first conversation. */
export const ledenBij = <R extends { readonly persoon: { readonly geboortedatum: Temporal.PlainDate } }>(
  regels: readonly R[],
  begin: Temporal.Instant,
): readonly R[] =>
  regels.filter((r) => Temporal.PlainDate.compare(r.persoon.geboortedatum, dagInNederland(begin)) <= 0)
