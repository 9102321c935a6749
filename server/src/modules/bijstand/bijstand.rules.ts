/** Bijstand or a participatievoorziening beside a Wmo-vraag: the contact, the toestemming and the topic (KTG-17; 004 §1.5). */
import type { Bijstandantwoord } from '@keukentafel/contract'
import { alsGoed, conflict, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid, Bijstandbeleid, Deel } from '../beleid/index.ts'

export type Contact = {
  /** somebody with an account; only such a contact can read along */
  readonly consulentId: number | null
  readonly naam: string
  /** telephone or e-mail at work */
  readonly bereikbaar: string
}
export type BijstandFeiten = {
  readonly antwoord: Bijstandantwoord
  readonly persoonId: number | null
  readonly contact: Contact | null
  /** what the inwoner said about sharing */
  readonly delen: 'ja' | 'nee' | 'niet_gevraagd'
  readonly hoe: string | null
  /** members of the household now */
  readonly leden: readonly number[]
  /** workers of the department with an account */
  readonly consulenten: readonly number[]
  /** what this person said about this contact and still holds; null = nothing */
  readonly staand: boolean | null
}

/** Does it play a role? Only then there is a contact, a topic and something to share. */
export const speeltMee = (
  antwoord: Bijstandantwoord,
): antwoord is 'bijstand' | 'participatievoorziening' | 'beide' =>
  antwoord !== 'nee' && antwoord !== 'weet_niet'

const als = (mis: boolean, code: string, veld: string, tekst: string): Weigering[] =>
  mis ? [{ code, veld, tekst }] : []

function contactFouten({ contact, consulenten }: BijstandFeiten, partner: string): Weigering[] {
  const { consulentId = null, naam = '', bereikbaar = '' } = contact ?? {}
  const isVreemd = consulentId !== null && !consulenten.includes(consulentId)
  return [
    ...als(
      isVreemd,
      'bijstand-consulent-onbekend',
      'contact/consulentId',
      `Kies iemand van ${partner} uit de lijst.`,
    ),
    ...als(
      consulentId === null && naam.trim() === '',
      'bijstand-zonder-contact',
      'contact/naam',
      `Schrijf op wie het contact is bij ${partner}.`,
    ),
    ...als(
      bereikbaar.trim() === '',
      'bijstand-contact-onbereikbaar',
      'contact/bereikbaar',
      'Schrijf het telefoonnummer of het e-mailadres van het werk op.',
    ),
  ]
}

/** What was said new needs how it was said; a ja that still holds does not. */
function delenFouten({ delen, hoe, staand, antwoord }: BijstandFeiten, partner: string): Weigering[] {
  if (!speeltMee(antwoord))
    return als(
      delen === 'ja',
      'bijstand-delen-niet-nodig',
      'delen',
      `Er is nu niets om met ${partner} te delen. Bijstand speelt niet mee.`,
    )
  return [
    ...als(
      delen === 'ja' && hoe === null && staand !== true,
      'bijstand-zonder-toestemming',
      'hoe',
      `Zonder toestemming deelt u niets met ${partner}. Schrijf op hoe de inwoner ja zei.`,
    ),
    ...als(
      delen === 'nee' && hoe === null && staand !== false,
      'bijstand-nee-zonder-hoe',
      'hoe',
      'Schrijf op hoe de inwoner nee zei.',
    ),
  ]
}

/**
 * May this be written down? Without a ja of the inwoner a contact is only a name in the dossier. Codes:
 * `bijstand-hier-niet` (409), `bijstand-persoon-onbekend`, `bijstand-consulent-onbekend`, `bijstand-zonder-contact`,
 * `bijstand-contact-onbereikbaar`, `bijstand-zonder-toestemming`, `bijstand-nee-zonder-hoe`, `bijstand-delen-niet-nodig`.
 */
export function bijstandControleren(beleid: Beleid, f: BijstandFeiten): Result<Bijstandbeleid> {
  const { bijstand } = beleid.gesprek
  if (bijstand === null)
    return conflict('bijstand-hier-niet', 'Deze gemeente vraagt hier niet naar in het gesprek.')
  const isLid = f.leden.some((id) => id === f.persoonId)
  const tekst = 'Kies over wie van het huishouden dit gaat.'
  return alsGoed(
    [
      ...(speeltMee(f.antwoord)
        ? [
            ...als(!isLid, 'bijstand-persoon-onbekend', 'persoonId', tekst),
            ...contactFouten(f, bijstand.partner),
          ]
        : []),
      ...delenFouten(f, bijstand.partner),
    ],
    bijstand,
  )
}

/** The topic for the plan; null when nothing plays a role. */
export const onderwerpVan = (bijstand: Bijstandbeleid, antwoord: Bijstandantwoord): string | null =>
  speeltMee(antwoord) ? bijstand.onderwerpen[antwoord] : null

/** What may be read after a ja: for a contact without an account nothing, the ja is to talk with each other. */
export const leesDelen = (bijstand: Bijstandbeleid, contact: Contact): readonly Deel[] =>
  contact.consulentId === null ? [] : bijstand.delen

export type Gezegd = { readonly gegeven: boolean; readonly ingetrokkenOp: unknown }
/** How sharing stands, by what was said last; a nee and a ja that ended are told apart. */
export function delenStand(gezegd: Gezegd | null): 'niet' | 'nee' | 'gedeeld' | 'gestopt' {
  if (gezegd === null) return 'niet'
  if (!gezegd.gegeven) return 'nee'
  return gezegd.ingetrokkenOp === null ? 'gedeeld' : 'gestopt'
}

/** What still holds of what was said to this same contact about this same person; null = nothing. */
export const staandWoord = (gezegd: Gezegd | null, isZelfde: boolean): boolean | null =>
  !isZelfde || gezegd === null || gezegd.ingetrokkenOp !== null ? null : gezegd.gegeven

/**
 * What follows for the toestemming: does a ja that runs end, is a word taken down, and does what was said before stay
 * with the contact in the dossier? A ja ends when nothing plays a role any more and for another contact or person.
 */
export function woordStap(f: {
  readonly antwoord: Bijstandantwoord
  readonly delen: BijstandFeiten['delen']
  readonly staand: boolean | null
  /** the same contact and person as stands there */
  readonly gelijk: boolean
  /** a ja runs now */
  readonly loopt: boolean
}): { readonly eindigt: boolean; readonly neemtOp: boolean; readonly houdt: boolean } {
  const mee = speeltMee(f.antwoord)
  const gezegd = mee && f.delen !== 'niet_gevraagd'
  if (gezegd && f.staand === (f.delen === 'ja')) return { eindigt: false, neemtOp: false, houdt: true }
  return { eindigt: f.loopt, neemtOp: gezegd, houdt: f.gelijk || !mee }
}
