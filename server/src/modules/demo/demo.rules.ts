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

export type Verhaal = {
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
    vraag: 'De post blijft liggen en ik zie slecht. Ik weet niet meer wat er betaald is.',
    situatie: 'Er liggen drie maanden aan brieven. Twee rekeningen zijn te laat.',
    eigenKracht: 'Sorteert de post zelf op stapels.',
    netwerk: 'Een zus helpt met bankieren op de tablet.',
    wens: 'Ik wil zelf weten hoe ik ervoor sta.',
    ook: {
      situatie: 'Zij durft de deur niet open te doen uit angst voor een deurwaarder.',
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
    vraag: 'Mijn man vergeet steeds meer. Ik kan hem niet meer alleen laten.',
    situatie: 'Hij loopt soms weg. Zij slaapt slecht en komt nergens meer.',
    eigenKracht: 'Hij kookt nog graag en kent de buurt goed.',
    netwerk: 'De dochter komt op zaterdag. De buurman let op.',
    wens: 'Een dag in de week even niets hoeven.',
    ook: { situatie: 'De trap wordt steil. Het bed staat boven.', wens: 'Samen in dit huis kunnen blijven.' },
    taken: [
      'Elke dag samen een rondje lopen',
      'Zaterdag is de dochter er',
      'Een dag in de week naar de dagbesteding',
    ],
    resultaat: 'Uw man heeft een vaste dag buiten de deur. U hebt die dag voor uzelf.',
  },
  {
    vraag: 'Sinds ik mijn werk kwijt ben, kom ik de deur niet meer uit.',
    situatie: 'Hij is veel alleen en draait dag en nacht om.',
    eigenKracht: 'Repareert fietsen en kent alles van radio’s.',
    netwerk: 'Een oud-collega belt elke week.',
    wens: 'Weer ergens nodig zijn.',
    ook: { situatie: 'Hij slaapt overdag en eet onregelmatig.', wens: 'Elke dag op tijd eruit.' },
    taken: [
      'Om tien uur op en aangekleed',
      'Met de oud-collega naar de sollicitatieclub',
      'Twee keer per week hulp bij een vast ritme',
    ],
    resultaat: 'U hebt een vast ritme. U komt elke week onder de mensen.',
  },
  {
    vraag: 'Ik heb drie kinderen en het lukt me niet meer om alles bij te houden.',
    situatie: 'Het huis is vol. De oudste mist vaak het eerste uur.',
    eigenKracht: 'Zij regelt school en sport zelf.',
    netwerk: 'De oma past op woensdag op.',
    wens: 'Rust aan tafel en een huis waar iemand kan komen.',
    ook: { situatie: 'Zij ziet haar vriendinnen niet meer.', wens: 'Een avond in de week iets voor mezelf.' },
    taken: [
      'Een weekplan op de koelkast',
      'Oma past op woensdag op',
      'Elke week hulp om het huishouden te leren',
    ],
    resultaat: 'U houdt uw huis op orde. De kinderen zijn op tijd op school.',
  },
]

export const kiesVerhaal = (toeval: Toeval): Verhaal => kies(toeval, VERHALEN)

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
