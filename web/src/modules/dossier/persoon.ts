import { nieuweSleutel, roepAan, type BodyBij } from '../../api/client.ts'
import type { VeldFout } from '../../api/probleem.ts'
import { datumFout } from '../../ui/index.ts'
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

/** What can be told before it is sent; the server judges the rest. */
export function persoonFouten(velden: PersoonVelden): readonly VeldFout[] {
  const leeg = (['voornamen', 'achternaam', 'relatie'] as const)
    .filter((veld) => velden[veld].trim() === '')
    .map((veld) => ({
      veld,
      code: 'verplicht',
      tekst: veld === 'relatie' ? 'Kies een plek in het huishouden.' : 'Vul dit in.',
    }))
  const datum = datumFout(velden.geboortedatum)
  return datum === undefined ? leeg : [...leeg, { veld: 'geboortedatum', code: 'datum', tekst: datum }]
}

/** Saves a member: a new one, or the version that was seen. */
export async function persoonBewaren(dossierId: number, lid: Lid | null, velden: PersoonVelden) {
  // `persoonFouten` has asked for the choice.
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
