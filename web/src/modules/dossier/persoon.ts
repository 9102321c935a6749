import { nieuweSleutel, roepAan, type BodyBij } from '../../api/client.ts'
import type { Lid } from './dossier.ts'

export type PersoonVelden = {
  voornamen: string
  tussenvoegsel: string
  achternaam: string
  geboortenaam: string
  geboortedatum: string
  bsn: string
  relatie: string
  telefoon: string
  email: string
}
type Body = BodyBij<'POST /dossiers/{dossierId}/personen'>

export const PERSOON_LABELS: Readonly<Record<keyof PersoonVelden, string>> = {
  voornamen: 'Voornamen',
  tussenvoegsel: 'Tussenvoegsel',
  achternaam: 'Achternaam',
  geboortenaam: 'Geboortenaam',
  geboortedatum: 'Geboortedatum',
  bsn: 'Burgerservicenummer',
  relatie: 'Plek in het huishouden',
  telefoon: 'Telefoon',
  email: 'E-mail',
}

const LEEG: PersoonVelden = {
  voornamen: '',
  tussenvoegsel: '',
  achternaam: '',
  geboortenaam: '',
  geboortedatum: '',
  bsn: '',
  relatie: '',
  telefoon: '',
  email: '',
}

/** The form of a member, empty for a new one. */
export function persoonVelden(lid: Lid | null): PersoonVelden {
  if (lid === null) return LEEG
  const velden = Object.keys(LEEG) as (keyof PersoonVelden)[]
  return Object.fromEntries(velden.map((veld) => [veld, lid[veld] ?? ''])) as PersoonVelden
}

/** Saves a member: a new one, or the version that was seen. */
export async function persoonBewaren(dossierId: number, lid: Lid | null, velden: PersoonVelden) {
  // The server judges the choice; an empty one comes back as an error at its field.
  const body = velden as Body
  return lid === null
    ? roepAan('POST /dossiers/{dossierId}/personen', {
        params: { dossierId },
        body,
        idempotentie: nieuweSleutel(),
      })
    : roepAan('PUT /dossiers/{dossierId}/personen/{persoonId}', {
        params: { dossierId, persoonId: lid.id },
        body,
        ifMatch: lid.version,
      })
}
