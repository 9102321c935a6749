/** What there is for people of a place (ALG-04). */
import { alsGoed, type Result, type Weigering } from '../../kern/result.ts'
import { isTelefoon } from '../../kern/telefoon.ts'

export type Voorziening = {
  readonly naam: string
  readonly omschrijving: string
  readonly telefoon: string | null
}
export type Bekend = { readonly gebied: boolean; readonly organisatie: boolean }

const leeg = (tekst: string | null): string | null => (tekst?.trim() ?? '') || null

/**
 * Trimmed, or every reason why not: `voorziening-zonder-naam`, `voorziening-zonder-omschrijving`, `telefoon-onjuist`,
 * `plaats-onbekend`, `organisatie-onbekend`.
 */
export function voorzieningControleren(v: Voorziening, bekend: Bekend): Result<Voorziening> {
  const fouten: Weigering[] = []
  const fout = (code: string, tekst: string, veld: string) => fouten.push({ code, tekst, veld })
  const telefoon = leeg(v.telefoon)
  if (v.naam.trim() === '') fout('voorziening-zonder-naam', 'Vul een naam in.', 'naam')
  if (v.omschrijving.trim() === '')
    fout(
      'voorziening-zonder-omschrijving',
      'Schrijf op wat mensen er kunnen doen of krijgen.',
      'omschrijving',
    )
  if (telefoon !== null && !isTelefoon(telefoon))
    fout('telefoon-onjuist', 'Schrijf een telefoonnummer, zoals 024 123 45 67.', 'telefoon')
  if (!bekend.gebied) fout('plaats-onbekend', 'Kies een plaats uit de lijst.', 'gebiedId')
  if (!bekend.organisatie) fout('organisatie-onbekend', 'Kies een organisatie uit de lijst.', 'organisatieId')
  return alsGoed(fouten, { naam: v.naam.trim(), omschrijving: v.omschrijving.trim(), telefoon })
}
