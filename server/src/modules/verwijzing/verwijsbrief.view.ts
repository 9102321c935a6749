import type { Inrichting } from '../beleid/index.ts'
import type { Briefhoofd } from '../brief/index.ts'
import type { Brieffeiten } from './verwijzing.store.ts'

function adresregels(f: Brieffeiten): readonly string[] {
  const straat = [f.straat, `${f.huisnummer ?? ''}${f.toevoeging ?? ''}`].filter(Boolean).join(' ')
  const postcode = (f.postcode ?? '').replace(/^(\d{4})([A-Z]{2})$/, '$1 $2')
  return [straat, [postcode, f.plaats].filter(Boolean).join(' ')].filter((regel) => regel !== '')
}

/** Who writes to whom: the worker who refers, at the number of the gemeente, with its four routes (KLA-05). */
export const toBriefhoofd = (
  f: Brieffeiten,
  inrichting: Inrichting,
  datum: Temporal.PlainDate,
): Briefhoofd => ({
  gemeente: { naam: inrichting.naam, telefoon: inrichting.telefoon },
  kenmerk: f.kenmerk,
  datum,
  inwoner: { naam: f.inwoner, adres: adresregels(f) },
  afzender: {
    naam: f.afzender,
    functie: (f.functie ?? 'medewerker').replaceAll('_', ' '),
    telefoon: inrichting.telefoon,
  },
  contacten: inrichting.contact,
})
