/** The two forms of a plan (PLAN-02): licht is one A4 of six fields, uitgebreid as long as it takes. */
import { geweigerd, gelukt, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid } from '../beleid/index.ts'

export type Planvorm = 'licht' | 'uitgebreid'

/** What goes on one A4 with the four routes below it. Characters, and numbers of goals and tasks. */
export const LICHT = { tekst: 280, doel: 100, doelen: 3, taak: 100, naam: 60, taken: 5 } as const

/** The six fields of a light plan, in reading order (PLAN-03). */
export const VELDEN = [
  'situatie',
  'ondersteuningsvraag',
  'eigenKracht',
  'netwerk',
  'collectief',
  'professioneel',
] as const
export type Veld = (typeof VELDEN)[number]

/** The form a plan begins in when nobody chose one: with room for everything, where the gemeente has that. */
export const eersteVorm = ({ plan }: Beleid): Planvorm =>
  plan.vormen.includes('uitgebreid') ? 'uitgebreid' : 'licht'

/** Is this a form of this gemeente? Code `plan-vorm-niet-hier`. */
export const vormKiezen = ({ plan }: Beleid, vorm: Planvorm): Result<Planvorm> =>
  plan.vormen.includes(vorm)
    ? gelukt(vorm)
    : geweigerd('plan-vorm-niet-hier', `Deze gemeente maakt geen plan in de vorm “${vorm}”.`, 'vorm')

const EN_DAN = 'Maak het korter, of maak er een uitgebreid plan van.'
const teLang = (veld: string, tekst: string, hoogstens: number): Weigering[] =>
  tekst.length <= hoogstens
    ? []
    : [
        {
          code: 'plan-licht-te-lang',
          tekst: `Dit zijn ${tekst.length} tekens. In een kort plan passen er ${hoogstens}. ${EN_DAN}`,
          veld,
        },
      ]
const teVeel = (veld: string, aantal: number, hoogstens: number): Weigering[] =>
  aantal <= hoogstens
    ? []
    : [
        {
          code: 'plan-licht-te-veel',
          tekst: `In een kort plan passen ${hoogstens}. Haal er een weg, of maak er een uitgebreid plan van.`,
          veld,
        },
      ]

export type LichtInhoud = Readonly<Record<Veld, string>> & {
  readonly doelen: readonly { readonly tekst: string }[]
}

/** Everything in the texts and goals that does not go on one A4, each with its field. */
export const lichtFouten = (inhoud: LichtInhoud): readonly Weigering[] => [
  ...VELDEN.flatMap((veld) => teLang(veld, inhoud[veld], LICHT.tekst)),
  ...inhoud.doelen.flatMap((d, i) => teLang(`doelen/${i}/tekst`, d.tekst, LICHT.doel)),
  ...teVeel('doelen', inhoud.doelen.length, LICHT.doelen),
]

/** The same for one task, beside `anderen` that stand in the plan already. */
export const lichtTaakFouten = (
  taak: { readonly omschrijving: string; readonly uitvoerderNaam: string },
  anderen: number,
): readonly Weigering[] => [
  ...teLang('omschrijving', taak.omschrijving, LICHT.taak),
  ...teLang('uitvoerderNaam', taak.uitvoerderNaam, LICHT.naam),
  ...teVeel('doelId', anderen + 1, LICHT.taken),
]
